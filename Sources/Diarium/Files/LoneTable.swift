@_spi(Engine) internal import DiariumConversion
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// One table of cases as a folder of tables: a file by itself, or a stream.
struct LoneTable: TableFolder {
  let path: String
  let files: [String]
  let source: FileSource

  /// - Parameter source: the table.
  /// - Throws: `IOFailure` if it is not a table of cases.
  init(_ source: FileSource) throws(IOFailure) {
    path = source.path
    self.source = source
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: TableGuess.looked, alignment: 16)
    defer { unsafe buffer.deallocate() }
    let count = try unsafe source.read(at: 0, into: buffer)
    let guess = unsafe TableGuess(buffer[..<count])
    // What names no table is read as cases, and refused there with the columns that it should have.
    let name = guess.tables.isEmpty ? "cases" : guess.table(fileName: source.path)
    guard name == "cases" || guess.tables.contains("cases") && name == nil else {
      throw IOFailure(.input, path: source.path, reason: Self.reason(name, guess.tables))
    }
    files = ["cases.csv"]
  }

  private static func reason(_ name: String?, _ tables: [String]) -> Message {
    guard let name else {
      let names = tables.prefix(4).map { "`\($0)`" }.joined(separator: ", ")
      return .init(
        sv:
          "kan vara flera tabeller (\(names)); lägg den under sin tabells namn i en mapp med cases.csv, och ange mappen",
        en:
          "may be several tables (\(names)); put it under the name of its table in a folder with cases.csv, and name that"
      )
    }
    return .init(
      sv: "är tabellen `\(name)`, som inte kan läsas utan sina ärenden; ange mappen med den och cases.csv",
      en: "is the table `\(name)`, which cannot be read without its cases; name the folder that holds it and cases.csv")
  }

  var isArchive: Bool { false }
  var kind: Message { .init(sv: "tabellen", en: "the table") }
  var size: Int { source.size }
  func path(of name: String) -> String { path }
  func open(_ name: String) throws(IOFailure) -> any ByteSource { source }
  func scratch() throws(IOFailure) -> any ScratchSpace { try ScratchFile() }
  func digest(_ name: String) throws(IOFailure) -> (sha256: String, bytes: Int) { try FileDigest.of(source) }
  func makeDigest() -> any ByteDigest { FileDigest() }
  func lineEndDigests(_ name: String) throws(IOFailure) -> LineEndDigests { try LineEndHash.of(source) }
}
