@_spi(Engine) internal import DiariumConversion
internal import DiariumDatabase
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// What is to be said of a database besides its rows.
extension DatabaseContents {
  /// The findings, each once a table or a database.
  func findings(_ path: String) -> [Finding] { tables.flatMap { blobs($0) + computed($0) } + made(path) }

  private func place(_ table: ReadTable) -> Location {
    var place = Location(path: table.source.path)
    place.table = table.table.name
    return place
  }

  private func blobs(_ table: ReadTable) -> [Finding] {
    let blobs = table.blobs
    guard blobs.count > 0 else { return [] }
    var place = place(table)
    place.record = blobs.row
    place.columnName = table.table.columns[blobs.column]
    let name = Words.quoted(table.table.name)
    return [
      Finding(
        .binaryCell,
        .init(
          sv: blobs.count == 1
            ? "1 cell i tabellen \(name) har byte som inte är text i UTF-8, och har lästs som SQL skriver dem (x'…')"
            : "\(blobs.count) celler i tabellen \(name) har byte som inte är text i UTF-8, och har lästs som SQL skriver dem (x'…')",
          en: blobs.count == 1
            ? "1 cell of the table \(name) holds bytes that are no text in UTF-8, and was read as SQL writes them (x'…')"
            : "\(blobs.count) cells of the table \(name) hold bytes that are no text in UTF-8, and were read as SQL writes them (x'…')"
        ),
        help: .init(
          sv: "spara texten som text (TEXT) i UTF-8; är det bilder eller filer hör de inte hemma i tabellen",
          en: "store the text as text (TEXT) in UTF-8; pictures and files do not belong in the table"), at: place)
    ]
  }

  private func computed(_ table: ReadTable) -> [Finding] {
    guard table.rows != nil, !table.table.computed.isEmpty else { return [] }
    let names = table.table.computed.prefix(10).map(Words.quoted).joined(separator: ", ")
    let isOne = table.table.computed.count == 1
    // loss: database-computed
    return [
      Finding(
        .notStored,
        .init(
          sv: "\(names) i tabellen \(Words.quoted(table.table.name)) räknas ut när tabellen läses, och har inte lästs",
          en:
            "\(names) of the table \(Words.quoted(table.table.name)) \(isOne ? "is" : "are") computed when the table is read, and \(isOne ? "was" : "were") not read"
        ), help: Self.store, at: place(table))
    ]
  }

  /// Views and virtual tables that this package does not write.
  private func made(_ path: String) -> [Finding] {
    let own = Set(ViewDescription.all.map { $0.viewName.lowercased() } + ["search"])
    return schema.made.filter { !own.contains($0.lowercased()) }.map { name in
      var place = Location(path: Location.path(of: name, in: path))
      place.table = name
      let table = TableDescription.named(sheet: name)
      let message = Message(
        sv: "\(Words.quoted(name)) är en vy eller en virtuell tabell, och har inte lästs",
        en: "\(Words.quoted(name)) is a view or a virtual table, and was not read")
      // loss: database-view
      return table == nil
        ? Finding(.notStored, message, help: Self.store, at: place)
        : Finding(.unexpectedFile, message, help: Self.store, at: place).losing(table?.recordName)
    }
  }

  private static let store = Message(
    sv: "ska det läsas, spara det som en vanlig tabell: `CREATE TABLE ny AS SELECT * FROM …`",
    en: "to have it read, store it as an ordinary table: `CREATE TABLE new AS SELECT * FROM …`")
}
