@_spi(Engine) public import DiariumSchema
@_spi(Engine) public import DiariumTree

/// Reads a feed in any format: the head, then case by case.
@_spi(Engine) public struct FeedReader: ~Copyable {
  /// The format that is read.
  public let format: Format
  let reader: any FormatReader
  private let path: String

  /// A reader at the start of an input.
  ///
  /// - Parameters:
  ///   - input: a file or a folder, as the format has it.
  ///   - format: the format.
  ///   - limits: what the input may ask of the reader.
  ///   - pool: who looks at the tables of a folder.
  public init(_ input: FeedInput, format: Format, limits: Limits, pool: any ThreadPool = SingleThread()) {
    self.format = format
    path = input.path
    reader = format.makeReader(input, limits, pool)
  }

  /// Reads the head: the feed without its cases.
  ///
  /// - Returns: false where a stream has none, and begins with a case; the tape holds it, and `next` will give it again.
  ///   Tables have one always, of registers only where `isHeadWhole` is false.
  /// - Throws: `.syntax` where the text is not well formed. In JSON Lines reading may go on behind it.
  public mutating func readHead(onto tape: inout Tape) throws(ReadFailure) -> Bool { try reader.readHead(onto: &tape) }

  /// Reads the next case; false at the end.
  public mutating func next(onto tape: inout Tape) throws(ReadFailure) -> Bool { try reader.next(onto: &tape) }

  /// Plain scalars of the tape that was read last, in text fields, that other readers of YAML take for something else.
  public var ambiguous: [Int] { reader.ambiguous }

  /// Whether parts of the head stand behind the cases, so that a document is read twice.
  public var continuesAfter: Bool { reader.continuesAfter }

  /// What follows the head where its cases stand behind it, each for itself; nil where they are a member of it.
  public var stream: String? { reader.stream }

  /// Whether all of the head is there: tables without `datapackage.json` have only registers.
  public var isHeadWhole: Bool { reader.tableFacts?.hasHead ?? true }

  /// What the tapes are read from, in the order of their sources; known once the head was read.
  public var sources: [any ByteSource] { reader.sources }

  /// The names that stand outside the records: of the file, and of columns that no table has.
  var names: [(name: String, location: Location)] {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    return [(file, Location(path: path))] + (reader.tableFacts?.unknownColumnNames ?? [])
  }

  /// What stands in tables and has no place in a tree.
  public var losses: Losses { reader.tableFacts?.losses ?? Losses() }

  /// What describes a folder of tables, where there is such a document; known once the head was read.
  public var package: PackageDocument? { reader.tableFacts?.package }

  /// The ids, hashed, of rows of tables that were left out.
  public var leftOutIDs: Set<UInt64> { reader.tableFacts?.leftOutIDs ?? [] }

  /// What stands between the cells of tables; several where they differ.
  public var delimiters: Set<String> { reader.tableFacts?.delimiters ?? [] }

  /// Tables whose rows do not come in the order of the cases, by name.
  public var unordered: [String] { reader.tableFacts?.unordered ?? [] }

  /// The place of the case that was read last in the list of the document, from 0; nil where it has none of its own.
  public var number: Int? { reader.number }

  /// Comments that were met so far, which are no data.
  public var comments: Int { reader.comments }

  /// Where the first of them is.
  public var firstComment: Location? { reader.firstComment }

  /// Whether reading can go on behind text that is not well formed.
  public var canResume: Bool { reader.canResume }

  /// Whether anything in the input looks like the mark of a confidential case.
  var isMarked: Bool { reader.marks?.isMarked ?? false }

  /// Moves the findings that were made while reading into a check.
  public mutating func giveFindings(to check: inout StructuralCheck) { reader.giveFindings(to: &check) }

  /// The chunks that the cases can be read in, each for itself, once the head was read; nil where they cannot.
  var chunks: Chunks? { reader.chunks }
}
