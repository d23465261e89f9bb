@_spi(Engine) internal import DiariumConversion
internal import DiariumDatabase
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// A table of a database that has been read.
struct ReadTable: Sendable {
  let table: DatabaseTable
  let role: PartRole
  /// The headings and, where it is one that is read, the rows.
  let source: any ByteSource
  /// The number of rows; `nil` where they were not read.
  let rows: Int?
  /// The cells that hold bytes and no text.
  let blobs: DatabaseText.Tally

  /// Whether it is a table that a feed need not have, and has no rows.
  var isWithoutRows: Bool {
    guard case .table(let file) = role else { return false }
    return rows == 0 && file != "cases.csv"
  }
}

/// What has been read of a database.
struct DatabaseContents: Sendable {
  /// The tables, in the order of their names.
  let tables: [ReadTable]
  /// The files that they are read as.
  let parts: PartFiles
  /// The head of the feed; `nil` if no table has it.
  let head: SheetHead?
  /// What the database defines beside them.
  let schema: DatabaseSchema

  /// Reads a database.
  ///
  /// - Parameters:
  ///   - source: the database.
  ///   - size: the number of its bytes.
  ///   - pool: the threads that read tables.
  ///   - monitor: watches the reading, and can stop it.
  /// - Throws: `.syntax` if it is damaged or in use, `.input` if bytes cannot be read.
  init(_ source: any ByteSource, size: Int, _ pool: Threads, _ monitor: RunMonitor?) throws(ReadFailure) {
    let path = source.path
    try Self.refuseOthers(source)
    if size == 0 { throw DatabaseFault.failure(path, DatabaseFault.empty, DatabaseFault.emptyHelp) }
    if let file = source as? FileSource { try DatabaseFault.refuseUnfinished(file) }
    do throws(DatabaseFailure) {
      schema = try DatabaseSchema(Database.reading(source, size: size, monitor))
      tables = try DatabaseTables(schema.tables, source, size: size, monitor).read(pool)
    } catch {
      throw DatabaseFault.failure(error, path, monitor)
    }
    // A database has all its tables, also those that nothing is said in.
    parts = PartFiles(tables.map { ($0.table.name, $0.isWithoutRows ? .empty : $0.role) })
    if let number = parts.head {
      do throws(IOFailure) { head = try SheetHead(tables[number].source) } catch { throw .input(error) }
    } else {
      head = nil
    }
  }

  /// What is another format under the name of a database is refused.
  private static func refuseOthers(_ source: any ByteSource) throws(ReadFailure) {
    let signature: FileSignature?
    do throws(IOFailure) { signature = try FileSignature(of: source) } catch { throw .input(error) }
    guard let signature, signature != .sqlite else { return }
    throw .syntax(SyntaxError(signature.finding(source.path, for: .feed)))
  }
}
