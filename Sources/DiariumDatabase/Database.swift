internal import CLibSQLite
@_spi(Engine) package import DiariumTree

/// A database of SQLite that is open.
///
/// It belongs to one thread at a time.
@safe package final class Database {
  private let handle: OpaquePointer
  private let file: DatabaseFileSystem
  /// Whether what runs is to stop; asked every now and then.
  private var isToStop: (() -> Bool)?

  private init(_ handle: OpaquePointer, _ file: DatabaseFileSystem) { unsafe (self.handle, self.file) = (handle, file) }

  deinit { unsafe sqlite3_close(handle) }

  /// The longest value that is read.
  private static let longest = 64 << 20

  /// Opens a database to be read.
  ///
  /// Nobody vouches for it: nothing that it defines is run, no file beside it is looked at, and no page of it is believed
  /// to be sound (https://www.sqlite.org/security.html).
  ///
  /// - Parameters:
  ///   - source: its bytes.
  ///   - size: their number.
  /// - Returns: the database.
  /// - Throws: `DatabaseFailure` if it is none.
  package static func reading(_ source: any ByteSource, size: Int) throws(DatabaseFailure) -> Database {
    let file = DatabaseFileSystem(SourceBytes(source, size: size), isWritten: false)
    let database = try open(file, SQLITE_OPEN_READONLY)
    unsafe sqlite3_limit(database.handle, SQLITE_LIMIT_LENGTH, Int32(min(longest, max(size, 1 << 20))))
    unsafe sqlite3_limit(database.handle, SQLITE_LIMIT_ATTACHED, 0)
    unsafe sqlite3_limit(database.handle, SQLITE_LIMIT_EXPR_DEPTH, 100)
    unsafe sqlite3_limit(database.handle, SQLITE_LIMIT_TRIGGER_DEPTH, 1)
    try database.run("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY;")
    // A check of pages looks at rows too, and would run the conditions that the database has for them.
    try database.run("PRAGMA ignore_check_constraints = ON; PRAGMA query_only = ON; PRAGMA mmap_size = 0;")
    return database
  }

  /// Makes a database.
  ///
  /// It is written in one go and nobody else sees it before it is whole, so there is nothing to lock or to undo.
  ///
  /// - Parameters:
  ///   - bytes: where it is written; empty, or a database.
  ///   - memory: the bytes of its pages that stay in memory.
  /// - Returns: the database, without tables.
  /// - Throws: `DatabaseFailure` if it cannot be opened.
  package static func writing(_ bytes: any DatabaseBytes, memory: Int) throws(DatabaseFailure) -> Database {
    let database = try open(DatabaseFileSystem(bytes, isWritten: true), SQLITE_OPEN_READWRITE)
    try database.run(
      """
      PRAGMA page_size = 8192; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE; PRAGMA secure_delete = OFF;
      PRAGMA temp_store = FILE; PRAGMA cache_size = -\(memory >> 10);
      """)
    return database
  }

  /// Changes how many bytes of pages stay in memory.
  ///
  /// - Parameter memory: the bytes.
  /// - Throws: `DatabaseFailure` if pages cannot be written.
  package func keep(memory: Int) throws(DatabaseFailure) { try run("PRAGMA cache_size = -\(memory >> 10)") }

  private static func open(_ file: DatabaseFileSystem, _ flags: Int32) throws(DatabaseFailure) -> Database {
    var opened: OpaquePointer?
    let code = unsafe sqlite3_open_v2(file.name, &opened, flags | SQLITE_OPEN_NOMUTEX, file.name)
    guard code == SQLITE_OK, let handle = unsafe opened else {
      let failure = unsafe DatabaseFailure(code, opened)
      unsafe sqlite3_close(opened)
      throw failure
    }
    return unsafe Database(handle, file)
  }

  /// Has a question asked every now and then while statements run, which stop once the answer is yes.
  package func stop(when isToStop: @escaping () -> Bool) {
    self.isToStop = isToStop
    let context = unsafe Unmanaged.passUnretained(self).toOpaque()
    unsafe sqlite3_progress_handler(
      handle, 100_000,
      { context in
        let database = unsafe context.map { unsafe Unmanaged<Database>.fromOpaque($0).takeUnretainedValue() }
        return database?.isToStop?() ?? false ? 1 : 0
      }, context)
  }

  /// Runs statements.
  ///
  /// - Throws: `DatabaseFailure` if one fails; those before it have been run.
  package func run(_ statements: String) throws(DatabaseFailure) {
    let code = unsafe sqlite3_exec(handle, statements, nil, nil, nil)
    guard code == SQLITE_OK else { throw failure(code) }
  }

  /// The number of rows that the last statement has changed.
  package var changes: Int { unsafe Int(sqlite3_changes(handle)) }

  /// Prepares a statement.
  ///
  /// - Throws: `DatabaseFailure` if it is none.
  package func prepare(_ statement: String) throws(DatabaseFailure) -> Statement {
    var prepared: OpaquePointer?
    let code = unsafe sqlite3_prepare_v2(handle, statement, -1, &prepared, nil)
    guard code == SQLITE_OK, let prepared = unsafe prepared else { throw failure(code) }
    return unsafe Statement(prepared, of: self)
  }

  /// The failure for a result code.
  func failure(_ code: Int32) -> DatabaseFailure {
    if let failure = file.failure { return .system(failure) }
    return unsafe DatabaseFailure(code, handle)
  }
}
