@_spi(Engine) internal import DiariumCodecs
@_spi(Engine) public import DiariumSchema
@_spi(Engine) public import DiariumTree

/// Reads a feed in any format: the head, then case by case.
@_spi(Engine) public struct FeedReader: ~Copyable {
  /// The format of the input.
  public let format: Format
  let reader: any FormatReader
  private let path: String

  /// A reader at the start of an input.
  ///
  /// - Parameters:
  ///   - input: a file or a folder, as the format requires, and how it is read.
  ///   - limits: the limits of the input.
  ///   - pool: the threads that look at the tables of a folder.
  public init(_ input: FeedPass.Input, limits: Limits, pool: any ThreadPool = SingleThread()) {
    format = input.format
    path = input.input.path
    let reader = format.makeReader(input, limits, pool)
    // Tables join their registers with the head that is given.
    if let header = input.header, format.layout != .tables {
      self.reader = HeadedReader(reader, header, path: path, limits: limits)
    } else {
      self.reader = reader
    }
  }

  /// Reads the head: the feed without its cases.
  ///
  /// - Returns: false if a stream has none and begins with a case; the tape holds that case, and `next` gives it again.
  ///   Tables always have a head, with registers only if `isHeadWhole` is false.
  /// - Throws: `.syntax` if the text is not well formed. In JSON Lines reading may continue after it.
  public mutating func readHead(onto tape: inout Tape) throws(ReadFailure) -> Bool { try reader.readHead(onto: &tape) }

  /// Reads the next case; false at the end.
  public mutating func next(onto tape: inout Tape) throws(ReadFailure) -> Bool { try reader.next(onto: &tape) }

  /// Plain scalars in text fields of the last tape that other readers of YAML take for something else.
  public var ambiguous: [Int] { reader.ambiguous }

  /// Whether parts of the head come after the cases, so that a document is read twice.
  public var continuesAfter: Bool { reader.continuesAfter }

  /// The name of the stream, if the cases follow the head one by one; `nil` if they are a member of it.
  public var stream: String? { reader.stream }

  /// Whether the whole head is there: tables without `datapackage.json` have only registers.
  public var isHeadWhole: Bool { reader.tableFacts?.hasHead ?? true }

  /// The sources of the tapes, in order; known once the head has been read.
  public var sources: [any ByteSource] { reader.sources }

  /// The names outside the records: of the file, and of columns that no table has.
  var names: [(name: String, location: Location)] {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    return [(file, Location(path: path))] + (reader.tableFacts?.unknownColumnNames ?? [])
  }

  /// The values in tables that have no place in a tree.
  public var losses: Losses { reader.tableFacts?.losses ?? Losses() }

  /// The document that describes a folder of tables, if there is one; known once the head has been read.
  public var package: PackageDocument? { reader.tableFacts?.package }

  /// The hashed ids of table rows that were left out.
  public var leftOutIDs: Set<UInt64> { reader.tableFacts?.leftOutIDs ?? [] }

  /// The sources that were read as UTF-8 though they are in another encoding.
  var transcoded: [TranscodedSource] { reader.transcoded }

  /// Gives a place in a table in another encoding than UTF-8, as which it was read, its place in the file.
  ///
  /// - Throws: `IOFailure` if bytes cannot be read.
  public func placeInFile(_ location: inout Location) throws(IOFailure) {
    guard let offset = location.offset, let source = transcoded.first(where: { $0.path == location.path }) else {
      return
    }
    let start = try source.originalOffset(of: offset)
    if let length = location.length { location.length = try source.originalOffset(of: offset + length) - start }
    location.offset = start
  }

  /// How tables are written, known once the head has been read; `nil` for everything else.
  public var dialects: TableDialectFacts? { reader.tableFacts?.dialects }

  /// Tables whose rows do not come in the order of the cases, by name.
  public var unordered: [String] { reader.tableFacts?.unordered ?? [] }

  /// The index of the last case in the list of its document, from 0; `nil` if it has none of its own.
  public var number: Int? { reader.number }

  /// The number of comments met so far, which are not data.
  public var comments: Int { reader.comments }

  /// The location of the first comment.
  public var firstComment: Location? { reader.firstComment }

  /// Whether reading can continue after text that is not well formed.
  public var canResume: Bool { reader.canResume }

  /// Whether anything in the input looks like the mark of a confidential case.
  var isMarked: Bool { reader.marks?.isMarked ?? false }

  /// The bytes that the last fault left unread.
  var unread: Range<Int> { reader.unread }

  /// Moves the findings made while reading into a check.
  public mutating func giveFindings(to check: inout StructuralCheck) { reader.giveFindings(to: &check) }

  /// Takes the cells of tables, since they were last taken, that were read from another spelling than the schema's.
  mutating func takeSpelled() -> SpellingTally { reader.takeSpelled() }

  /// The chunks in which the cases can be read independently, once the head has been read; `nil` if they cannot.
  var chunks: Chunks? { reader.chunks }
}
