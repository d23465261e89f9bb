@_spi(Engine) internal import DiariumConversion
public import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// Feeds that are in memory as a whole; `FeedSource` reads case by case those that need not be.
extension Feed {
  /// Reads a whole feed into memory.
  ///
  /// ```swift
  /// let feed = try Feed(contentsOf: "feed.json")
  /// print(feed.cases.count)
  /// ```
  ///
  /// - Parameters:
  ///   - path: the path of a file or a folder of tables; `-` for standard input.
  ///   - format: the format; `nil` to determine it from the name's extension, or else from the first bytes.
  /// - Throws: `FeedError` if the file cannot be read, is not well formed or has no head, or at the first value that
  ///   does not conform to the schema.
  public init(contentsOf path: String, as format: Format? = nil) throws(FeedError) {
    try self.init(FeedSource(contentsOf: path, as: format))
  }

  /// Reads a whole feed from a text.
  ///
  /// - Parameters:
  ///   - text: the feed as JSON, JSON Lines or YAML.
  ///   - format: the format; `nil` to determine it from the beginning of the text.
  /// - Throws: `FeedError` if the text is not well formed or has no head, or at the first value that does not conform
  ///   to the schema.
  public init(decoding text: String, as format: Format? = nil) throws(FeedError) {
    try self.init(FeedSource(text: text, as: format))
  }

  /// Reads a whole feed from bytes.
  ///
  /// - Parameters:
  ///   - bytes: the feed as JSON, JSON Lines or YAML, in UTF-8.
  ///   - format: the format; `nil` to determine it from the first bytes.
  /// - Throws: `FeedError` if the text is not well formed or has no head, or at the first value that does not conform
  ///   to the schema.
  public init(decoding bytes: [UInt8], as format: Format? = nil) throws(FeedError) {
    try self.init(FeedSource(bytes: bytes, as: format))
  }

  /// Reads a whole feed into memory.
  ///
  /// - Throws: `FeedError` if the source cannot be read, is not well formed or has no head, or at the first value that
  ///   does not conform to the schema.
  public init(_ source: FeedSource) throws(FeedError) {
    self = try source.head()
    var cases: [Case] = []
    var cursor = source.cases()
    while let record = try cursor.next() { cases.append(record) }
    self.cases = cases
  }

  /// The feed as text, in canonical form.
  ///
  /// ```swift
  /// let yaml = try feed.encoded(as: .yaml)
  /// ```
  ///
  /// - Parameter format: a format of a single text; tables, also packed ones, are several: `encodedTables()`.
  /// - Returns: the text.
  /// - Throws: `FeedError` of the kind `output` if the format is tables, and `value` for values that no text can hold.
  public func encoded(as format: Format = .json) throws(FeedError) -> String {
    guard format.layout != .tables else { throw FeedError.severalTexts }
    var writer = FeedWriter(format, to: BytesSink())
    try write(to: &writer)
    return String(decoding: writer.sink.bytes, as: UTF8.self)
  }

  /// The feed as tables: the files of the folder by their names, including `datapackage.json`.
  ///
  /// - Returns: the files, in UTF-8.
  /// - Throws: `FeedError` of the kind `loss` for values that have no place in tables, and `value` for values that no
  ///   text can hold.
  public func encodedTables() throws(FeedError) -> [String: [UInt8]] {
    var writer = TableWriter(to: MemoryFolder(path: ""))
    try write(to: &writer)
    try Self.refuse(writer.losses)
    return writer.folder.contents
  }

  /// Writes the feed in canonical form.
  ///
  /// The file, or the folder of tables, appears complete or not at all.
  ///
  /// - Parameters:
  ///   - path: the path of the file; with a final slash, that of a folder of tables.
  ///   - format: the format; `nil` to determine it from the name's extension, or JSON if that indicates none.
  ///   - replacing: whether existing output may be replaced.
  /// - Throws: `FeedError` if the output cannot be created or written, `loss` for values that have no place in tables,
  ///   and `value` for values that no text can hold.
  public func write(to path: String, as format: Format? = nil, replacing: Bool = false) throws(FeedError) {
    if format == nil, path.lowercased().hasSuffix(".csv") { throw .isOneTable(path) }
    let format = format ?? Format(fileName: path) ?? .json
    if format.isFolder {
      var writer = TableWriter(
        to: try FeedError.converting { () throws(IOFailure) in
          try OutputFolder(path, mayReplace: replacing)
        })
      try write(to: &writer)
      try Self.refuse(writer.losses)
      if let stale = writer.folder.stale().first {
        throw FeedError(
          .output, at: Location(path: path.hasSuffix("/") ? path + stale : "\(path)/\(stale)"),
          .init(
            sv: "ligger kvar från en tidigare körning, och den som läser mappen skulle läsa den också",
            en: "is left over from an earlier run, and would be read along with the other tables"),
          help: .init(sv: "ta bort den, eller ange en tom mapp", en: "remove it, or name an empty folder"))
      }
      do throws(IOFailure) { try writer.folder.commit() } catch { throw FeedError(error) }
    } else if format.isWorkbook {
      if let refusal = format.refusal(toWrite: path) { throw FeedError(.output, at: Location(path: path), refusal) }
      var options = TableWritingOptions()
      options.sheet = .xlsx
      var writer = TableWriter(
        to: WorkbookOutput(
          to: try FeedError.converting { () throws(IOFailure) in try OutputFile(path, mayReplace: replacing) },
          titles: nil), options)
      try write(to: &writer)
      try Self.refuse(writer.losses)
      if let overfull = writer.overfull {
        throw FeedError(
          .loss, at: Location(path: path),
          .init(
            sv: "\(overfull.rows) rader i `\(overfull.table)` har ingen plats i ett blad",
            en: "\(overfull.rows) rows of `\(overfull.table)` have no place in a sheet"))
      }
      do throws(IOFailure) {
        try writer.folder.finish()
        try writer.folder.sink.commit()
      } catch {
        throw FeedError(error)
      }
    } else if format.isDatabase {
      var writer = TableWriter(
        to: DatabaseOutput(
          to: try FeedError.converting { () throws(IOFailure) in try OutputFile(path, mayReplace: replacing) },
          monitor: nil))
      try write(to: &writer)
      try Self.refuse(writer.losses)
      do throws(IOFailure) {
        try writer.folder.finish()
        try writer.folder.sink.commit()
      } catch {
        throw FeedError(error)
      }
    } else if format.isArchive {
      var writer = TableWriter(
        to: ArchiveOutput(
          to: try FeedError.converting { () throws(IOFailure) in try OutputFile(path, mayReplace: replacing) }))
      try write(to: &writer)
      try Self.refuse(writer.losses)
      do throws(IOFailure) {
        try writer.folder.finish()
        try writer.folder.sink.commit()
      } catch {
        throw FeedError(error)
      }
    } else {
      var writer = FeedWriter(
        format,
        to: try FeedError.converting { () throws(IOFailure) in
          try OutputFile(path, mayReplace: replacing)
        })
      try write(to: &writer)
      do throws(IOFailure) { try writer.sink.commit() } catch { throw FeedError(error) }
    }
  }

  /// Applies all rules in force, and reports everything that is wrong.
  ///
  /// Places are those of the feed's canonical JSON: pointers (`/cases/0/title`) lead to values.
  ///
  /// - Throws: `FeedError` of the kind `value` for values that no text can hold.
  public func validate(_ options: ValidationOptions = ValidationOptions()) throws(FeedError) -> Report {
    try FeedSource(text: try encoded(), as: .json, name: "feed").validate(options)
  }

  private static func refuse(_ losses: Losses) throws(FeedError) {
    guard let (loss, count) = losses.counts.min(by: { $0.key.rawValue < $1.key.rawValue }) else { return }
    let words = loss.words(count)
    throw FeedError(
      .loss, at: losses.places[loss] ?? Location(path: ""),
      .init(
        sv: "\(count) \(words.sv) har ingen plats i tabeller",
        en: "\(count) \(words.en) \(count == 1 ? "has" : "have") no place in tables"))
  }

  private func write(to output: inout some FeedOutput & ~Copyable) throws(FeedError) {
    var head = self
    head.cases = []
    let encoder = TreeEncoder()
    let headTape = try encoder.tape(of: head)
    do throws(IOFailure) { try output.begin(headTape, hasHead: true) } catch { throw FeedError(error) }
    let encoding = output.makeEncoder()
    var ids: Set<ID> = []
    for (number, record) in cases.enumerated() {
      let tape = try encoder.tape(of: record)
      encoding.writeCase(tape, number: number, isRepeated: !ids.insert(record.id).inserted)
      guard encoding.size > 1 << 20 else { continue }
      do throws(IOFailure) { try output.add(encoding.take()) } catch { throw FeedError(error) }
    }
    do throws(IOFailure) {
      try output.add(encoding.take())
      try output.end(headTape, hasHead: true)
    } catch {
      throw FeedError(error)
    }
  }
}

extension TreeEncoder {
  /// A tape of a value.
  ///
  /// - Throws: `FeedError` of the kind `value` for values that no text can hold.
  func tape(of value: some Encodable) throws(FeedError) -> Tape {
    var tape = Tape()
    do {
      try encode(value, onto: &tape)
    } catch EncodingError.invalidValue(_, let context) {
      var place = Location(path: "")
      place.pointer = context.codingPath.map { "/\($0.intValue.map(String.init) ?? $0.stringValue)" }.joined()
      throw FeedError(.value, at: place, Message(verbatim: context.debugDescription))
    } catch {
      throw FeedError(.value, at: Location(path: ""), Message(verbatim: "\(error)"))
    }
    return tape
  }
}
