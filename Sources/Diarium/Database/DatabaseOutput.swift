@_spi(Engine) internal import DiariumConversion
internal import DiariumDatabase
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// Tables as those of a database of SQLite, with keys, checks, views and an index of texts, as `schema sql` has them.
struct DatabaseOutput<Sink: ByteSink & ~Copyable>: TableFolderSink, ~Copyable {
  /// The destination of the database.
  var sink: Sink
  private let monitor: RunMonitor?
  private var file: DatabaseFile?
  private var tables: [String: RecordSplitter<DatabaseRows>] = [:]
  private var head: [FeedSheet.Row] = []

  /// A database without rows so far.
  ///
  /// - Parameters:
  ///   - sink: the destination.
  ///   - monitor: tells when to stop.
  init(to sink: consuming Sink, monitor: RunMonitor?) {
    self.sink = sink
    self.monitor = monitor
  }

  static var hasFeedSheet: Bool { true }

  mutating func losses() throws(IOFailure) -> Losses {
    var losses = Losses()
    let displaced = tables.values.reduce(0) { $0 + $1.receiver.displaced }
    // loss: key
    losses.add(.key, displaced, at: nil)
    if displaced > 0, let file { losses.add(.key, try Self.removeOrphans(from: file), at: nil) }
    losses.add(.type, tables.values.reduce(0) { $0 + $1.receiver.changed }, at: nil)
    return losses
  }

  /// Removes the rows that are nested in records without a place, which would be those of others or of none.
  private static func removeOrphans(from file: DatabaseFile) throws(IOFailure) -> Int {
    var removed = 0
    while true {
      var more = 0
      for table in TableDescription.all {
        for column in table.columns {
          guard case .owner(let type?) = column.content,
            let owner = TableDescription.all.first(where: { $0.type == type })
          else { continue }
          let (name, id) = ("\"\(table.name)\"", "\"\(column.name)\"")
          let isInCase = table.column("case_id") != nil && owner.column("case_id") != nil
          let inCase = isInCase ? " AND o.\"case_id\" = \(name).\"case_id\"" : ""
          more += try file.change(
            """
            DELETE FROM \(name) WHERE \(id) IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM "\(owner.name)" AS o WHERE o."id" = \(name).\(id)\(inCase))
            """)
        }
      }
      if more == 0 { return removed }
      removed += more
    }
  }

  mutating func write(_ bytes: UnsafeRawBufferPointer, to name: String) throws(IOFailure) {
    try unsafe rows(name)?.write(bytes)
  }

  mutating func end(_ name: String) throws(IOFailure) -> (sha256: String, bytes: Int) { ("", 0) }

  mutating func write(_ sheet: FeedSheet) throws(IOFailure) { head = sheet.rows }

  /// Writes the database: what is beside the rows, once they are all there, and then its bytes.
  mutating func finish() throws(IOFailure) {
    let file = try made()
    tables = [:]
    try writeHead(to: file)
    try file.run(SQLSchema.indices(for: .sqlite))
    try file.run(SQLSchema.views(for: .sqlite))
    try file.keepLittle()
    try file.run(SQLSchema.search)
    try unsafe file.finish { (bytes) throws(IOFailure) in try unsafe sink.write(bytes) }
  }

  private func writeHead(to file: DatabaseFile) throws(IOFailure) {
    try file.run(FeedTable.create)
    do throws(DatabaseFailure) {
      guard let statement = try file.database?.prepare(FeedTable.insert) else { return }
      for row in head {
        try unsafe Self.withBytes(of: row) { (field, value) throws(DatabaseFailure) in
          try statement.run {
            unsafe $0.bind(0, field)
            unsafe $0.bind(1, value)
          }
        }
      }
    } catch {
      throw file.failure(error)
    }
  }

  private static func withBytes(
    of row: FeedSheet.Row, _ body: (UnsafeRawBufferPointer, UnsafeRawBufferPointer) throws(DatabaseFailure) -> Void
  ) throws(DatabaseFailure) {
    var failure: DatabaseFailure?
    unsafe Array(row.field.utf8).withUnsafeBytes { field in
      unsafe Array(row.value.utf8).withUnsafeBytes { value in
        do throws(DatabaseFailure) { try unsafe body(field, value) } catch { failure = error }
      }
    }
    if let failure { throw failure }
  }

  private mutating func made() throws(IOFailure) -> DatabaseFile {
    if let file { return file }
    let made = try DatabaseFile(sink.file, monitor)
    // A value that breaks a check of the schema is carried as it stands, as into every form.
    try made.run("PRAGMA ignore_check_constraints = ON;")
    try made.run(SQLSchema.tables(for: .sqlite))
    file = made
    return made
  }

  private mutating func rows(_ name: String) throws(IOFailure) -> RecordSplitter<DatabaseRows>? {
    if let rows = tables[name] { return rows }
    guard let table = TableDescription.all.first(where: { $0.fileName == name }) else { return nil }
    let rows = RecordSplitter(DatabaseRows(try made(), table))
    tables[name] = rows
    return rows
  }
}

/// The table with the head of the feed, as in a workbook's sheet of that name: a row a field.
enum FeedTable {
  static let create = """
    CREATE TABLE "feed" ( -- The head of the feed: a row for each of its fields, but for registers.
      "field" TEXT NOT NULL, -- The field, by its path from the feed: dataset.title.
      "value" TEXT NOT NULL -- Its value; what is no text of the schema is JSON.
    );
    """
  static let insert = "INSERT INTO \"feed\" (\"field\", \"value\") VALUES (?, ?)"
}
