@_spi(Engine) internal import DiariumConversion
internal import DiariumDatabase
@_spi(Engine) internal import DiariumTree
internal import Synchronization

/// The tables of a database that are to be read, several at the same time.
///
/// Each thread has a connection and scratch space of its own, and takes the next table when it has read one.
final class DatabaseTables: Sendable {
  private let tables: [DatabaseTable]
  private let source: any ByteSource
  private let size: Int
  private let monitor: RunMonitor?
  private let room: DatabaseRoom
  private let next = Atomic(0)

  private typealias Result = Swift.Result<ReadTable, DatabaseFailure>

  /// What pays for a connection more.
  private static let worthThreads = 1 << 20
  /// The most readers: each may hold a text of many megabytes.
  private static let readers = 8

  /// - Parameters:
  ///   - tables: the tables.
  ///   - source: the database.
  ///   - size: the number of its bytes.
  ///   - monitor: watches the reading, and can stop it.
  init(_ tables: [DatabaseTable], _ source: any ByteSource, size: Int, _ monitor: RunMonitor?) {
    (self.tables, self.source, self.size, self.monitor) = (tables, source, size, monitor)
    room = DatabaseRoom(size)
  }

  /// Reads all tables.
  ///
  /// - Parameter pool: the threads.
  /// - Returns: the tables, in their order.
  /// - Throws: `DatabaseFailure`, of the first table that cannot be read.
  func read(_ pool: Threads) throws(DatabaseFailure) -> [ReadTable] {
    let readers = size > Self.worthThreads ? min(pool.size, Self.readers, max(1, tables.count)) : 1
    let parts = pool.map(Array(0..<readers), isWorthThreads: true) { _ in self.readSome(oneOf: readers) }
    // A table that failed comes after all that were taken on before it.
    let results = parts.joined().sorted { $0.number < $1.number }
    var read: [ReadTable] = []
    for result in results { read.append(try result.table.get()) }
    return read
  }

  /// Reads tables until none is left, or one cannot be read.
  private func readSome(oneOf readers: Int) -> [(number: Int, table: Result)] {
    var read: [(number: Int, table: Result)] = []
    var connection: Connection?
    while true {
      let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard number < tables.count else { return read }
      let result = Result { () throws(DatabaseFailure) in
        let open: Connection
        if let connection {
          open = connection
        } else {
          open = try Connection(source, size: size, RowStore(source.path, monitor, oneOf: readers), monitor)
        }
        connection = open
        return try open.read(tables[number], room)
      }
      read.append((number, result))
      if case .failure = result {
        next.store(tables.count, ordering: .relaxed)
        return read
      }
    }
  }
}

/// A connection to a database, and where the rows that it reads are kept.
private struct Connection {
  private let database: Database
  private let store: RowStore
  private let path: String

  init(
    _ source: any ByteSource, size: Int, _ store: RowStore, _ monitor: RunMonitor?
  ) throws(DatabaseFailure) {
    database = try Database.reading(source, size: size, monitor)
    (self.store, path) = (store, source.path)
  }

  func read(_ table: DatabaseTable, _ room: DatabaseRoom) throws(DatabaseFailure) -> ReadTable {
    let header = DatabaseText.header(table.columns)
    let role = PartRole(table.name, header)
    let place = Location.path(of: table.name, in: path)
    var text = DatabaseText(store)
    do throws(IOFailure) { try text.begin(header) } catch { throw .system(error) }
    var isRead = !table.columns.isEmpty
    switch role {
    case .table, .simple, .feed:
      if isRead {
        try database.check(table)
        try text.write(try database.rows(of: table), columns: table.columns.count, room)
      }
    case .own, .other, .empty: isRead = false
    }
    return ReadTable(
      table: table, role: role,
      source: PartRows(path: place, part: table.name, bytes: store.end(at: place)), rows: isRead ? text.rows : nil,
      blobs: text.blobs)
  }
}

extension Database {
  /// Opens a database to be read, until the run is to stop.
  static func reading(
    _ source: any ByteSource, size: Int, _ monitor: RunMonitor?
  ) throws(DatabaseFailure) -> Database {
    let database = try reading(source, size: size)
    if let monitor { database.stop { monitor.stopped != nil } }
    return database
  }
}
