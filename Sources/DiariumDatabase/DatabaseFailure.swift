internal import CLibSQLite
@_spi(Engine) package import DiariumTree

/// A reason why SQLite does not do what it is told.
package enum DatabaseFailure: Error, Sendable {
  /// Bytes cannot be read or written, or the run is to stop.
  case system(IOFailure)
  /// There is no space for what is sorted: the number of the system's error (`errno`), 0 if there is none.
  case scratch(Int32)
  /// A constraint of the table, such as its key, does not allow the row.
  case constraint
  /// A value, or all of them together, are larger than may be.
  case tooLarge
  /// It was told to stop.
  case stopped
  /// The file is damaged, or no database: SQLite's words.
  case damaged(String)

  /// The failure for a result code (https://www.sqlite.org/rescode.html) of a connection.
  init(_ code: Int32, _ handle: OpaquePointer?) {
    switch code & 0xFF {
    case SQLITE_CONSTRAINT: self = .constraint
    case SQLITE_INTERRUPT: self = .stopped
    case SQLITE_TOOBIG, SQLITE_NOMEM: self = .tooLarge
    case SQLITE_FULL, SQLITE_IOERR, SQLITE_CANTOPEN:
      self = unsafe .scratch(handle.map { unsafe sqlite3_system_errno($0) } ?? 0)
    default:
      let words = unsafe handle.map { unsafe String(cString: sqlite3_errmsg($0)) } ?? ""
      self = .damaged(words)
    }
  }
}
