@_spi(Engine) internal import DiariumCodecs
@_spi(Engine) public import DiariumSchema
@_spi(Engine) public import DiariumTree

/// The rows that a table needs around it to be read by itself: its cases, and the records that its rows are nested in,
/// each with its id and nothing else.
///
/// They stand for what is in tables that are not there. Nothing is said of them.
@_spi(Engine) public struct LoneOwners {
  /// The files, by their names.
  public private(set) var files: [String: [UInt8]] = [:]
  /// The number of rows of the table.
  public private(set) var rows = 0

  private let table: TableDescription
  /// The rows of each table that are there, by the id.
  private var known: [String: Set<String>] = [:]

  /// The rows around a table.
  ///
  /// - Parameters:
  ///   - name: the name of the table.
  ///   - source: its file.
  ///   - options: how it is read.
  ///   - limits: the limits of the table.
  /// - Throws: `.syntax` if its header cannot be read, `.input` if bytes cannot be read.
  public init(
    of name: String, in source: any ByteSource, _ options: TableReadingOptions, limits: Limits
  ) throws(ReadFailure) {
    table = TableDescription.all.first { $0.name == name } ?? TableDescription.all[0]
    var log = FindingLog(limit: 1)
    let text = try TableText(source, stated: options.encoding)
    let file = try TableFile(table, text, options, TableClaims(), limits: limits, log: &log)
    add([("id", "")], to: "cases")
    files["cases.csv"] = Array("id\r\n".utf8)
    var reader = try file.makeReader(limits: limits, size: TableCursor.blockSize)
    var isHeader = true
    while true {
      switch try reader.next() {
      case .record where reader.cells.count == file.names.count:
        if !isHeader { take(reader, file) }
        isHeader = false
      case .record, .broken, .blank: break
      case .end: return
      }
      reader.release(reader.rows.count)
    }
  }

  private mutating func take(_ reader: borrowing CSVReader, _ file: TableFile) {
    guard !file.isNoRecord(reader.cells[...], reader) else { return }
    rows += 1
    func text(_ column: String) -> String {
      guard let index = file.names.firstIndex(of: column) else { return "" }
      return reader.text(reader.cells[index])
    }
    let matter = text("case_id")
    if !matter.isEmpty { add([("id", matter)], to: "cases") }
    if table.hasAnyOwner {
      // A document of the case, or a register's source, stands for whatever the row is nested in.
      addOwner(matter.isEmpty ? "sources" : "documents", text("entity_id"), matter)
    }
    for owner in table.ownerColumns { addOwner(owner.table, text(owner.column), matter) }
  }

  private mutating func addOwner(_ name: String, _ id: String, _ matter: String) {
    guard !id.isEmpty, let owner = TableDescription.all.first(where: { $0.name == name }) else { return }
    var row = [("id", id)]
    if !owner.isRegister { row.append(("case_id", matter)) }
    if let outer = owner.ownerColumns.first {
      let outerID = "\(matter)/\(outer.table)"
      addOwner(outer.table, outerID, matter)
      row.append((outer.column, outerID))
    }
    add(row, to: name)
  }

  private mutating func add(_ row: [(name: String, text: String)], to table: String) {
    guard let id = row.first?.text, !id.isEmpty, known[table, default: []].insert(id).inserted else { return }
    var writer = CSVWriter()
    if files[table + ".csv"] == nil {
      for column in row { writer.cell(column.name) }
      writer.endRecord()
    }
    for column in row { writer.cell(column.text) }
    writer.endRecord()
    files[table + ".csv", default: []] += writer.take().joined()
  }
}
