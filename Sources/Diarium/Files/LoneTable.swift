@_spi(Engine) internal import DiariumConversion
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// One table as a folder of tables: a file by itself, or a stream.
///
/// A table of cases is a feed of that table alone. Of any other, the cases and owners that its rows name are made up for
/// reading (`LoneOwners`), so that it can be judged, as far as it can be without them; it cannot be converted.
struct LoneTable: TableFolder {
  let path: String
  let files: [String]
  /// The file.
  let source: any ByteSource
  /// The name of the table.
  let name: String
  /// The number of its rows; `nil` for cases.
  let rows: Int?
  let size: Int
  private let owners: [String: [UInt8]]

  /// What begins the paths of files that are not there.
  private static let absent = "\u{0}"
  /// The pattern of such paths.
  static let absentFiles = PathPattern(absent + "*")

  /// Reads what must be known of a table by itself.
  ///
  /// - Parameters:
  ///   - source: the file.
  ///   - size: its size in bytes.
  ///   - options: how it is read.
  ///   - limits: the limits of the table.
  /// - Throws: `IOFailure` if it cannot be told which table it is, or bytes cannot be read.
  init(
    _ source: any ByteSource, size: Int, _ options: TableReadingOptions, _ limits: Limits
  ) throws(IOFailure) {
    path = source.path
    (self.source, self.size) = (source, size)
    let beginning = try source.bytes(at: 0, count: TableGuess.looked)
    if let kind = ViewGuess.kind(beginning) {
      let words = ViewGuess.words(kind)
      throw IOFailure(
        .input, path: source.path,
        reason: .init(sv: "\(words.message.sv); \(words.help.sv)", en: "\(words.message.en); \(words.help.en)"))
    }
    let sheet = SheetGuess(beginning)
    let guess = sheet.isSheet ? nil : TableGuess(beginning)
    guard let guess, !sheet.isAlmostSheet(guess) else {
      (name, rows, owners, files) = (TableDescription.simpleSheet.name, nil, [:], [SimpleSheets.fileName])
      return
    }
    var name = guess.table(fileName: source.path)
    // What names no table is read as cases, and refused there with the columns that it should have.
    if guess.tables.isEmpty || name == nil && guess.tables.contains("cases") { name = "cases" }
    guard let name else {
      throw IOFailure(.input, path: source.path, reason: Self.isOneOfSeveral(guess.tables))
    }
    self.name = name
    var owners: LoneOwners?
    if name != "cases" {
      do throws(ReadFailure) {
        owners = try LoneOwners(of: name, in: source, options, limits: limits)
      } catch {
        // Reading it says what is wrong with its text.
        if case .input(let failure) = error { throw failure }
      }
    }
    rows = name == "cases" ? nil : owners?.rows ?? 0
    self.owners = name == "cases" ? [:] : owners?.files ?? ["cases.csv": Array("id\r\n".utf8)]
    files = ([name + ".csv"] + self.owners.keys.filter { $0 != name + ".csv" }).sorted()
  }

  private static func isOneOfSeveral(_ tables: [String]) -> Message {
    let names = tables.prefix(4).map { "`\($0)`" }.joined(separator: ", ")
    return .init(
      sv: "kan vara flera tabeller (\(names)); ge filen namnet på sin tabell",
      en: "may be several tables (\(names)); give the file the name of its table")
  }

  var isArchive: Bool { false }
  var kind: Message { .init(sv: "tabellen", en: "the table") }

  func path(of name: String) -> String { name == self.name + ".csv" ? path : Self.absent + name }

  func open(_ name: String) throws(IOFailure) -> any ByteSource {
    name == self.name + ".csv" ? source : BytesSource(owners[name] ?? [], path: path(of: name))
  }

  func scratch() throws(IOFailure) -> any ScratchSpace { try ScratchFile() }
  func digest(_ name: String) throws(IOFailure) -> (sha256: String, bytes: Int) { try FileDigest.of(source) }
  func makeDigest() -> any ByteDigest { FileDigest() }
  func lineEndDigests(_ name: String) throws(IOFailure) -> LineEndDigests { try LineEndHash.of(source) }
}

extension FeedSource {
  /// The table, if it is the only input and no table of cases.
  var loneTable: LoneTable? {
    guard inputs.count == 1, case .folder(let folder) = inputs[0].input, let table = folder as? LoneTable,
      table.rows != nil
    else { return nil }
    return table
  }

  /// Whether an input is a table by itself.
  var hasLoneTable: Bool {
    inputs.contains { if case .folder(let folder) = $0.input { folder is LoneTable } else { false } }
  }

  /// Whether an input is a simple sheet.
  var hasSimpleSheet: Bool {
    inputs.contains { input in
      guard case .folder(let folder) = input.input else { return false }
      return (try? SimpleSheets.files(in: folder))?.isEmpty == false
    }
  }

  /// Whether an input is a table by itself that is not one of cases.
  var hasPartOfCases: Bool {
    inputs.contains { input in
      guard case .folder(let folder) = input.input, let table = folder as? LoneTable else { return false }
      return table.rows != nil
    }
  }
}
