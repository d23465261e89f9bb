internal import CLibSQLite

/// A statement that has been prepared, to be run any number of times.
@safe package final class Statement {
  private let handle: OpaquePointer
  private let database: Database

  /// What a cell of a row holds (https://www.sqlite.org/datatype3.html).
  package enum Content {
    /// A whole number, a binary number, a text, bytes, or nothing.
    case integer, real, text, blob, null
  }

  init(_ handle: OpaquePointer, of database: Database) { unsafe (self.handle, self.database) = (handle, database) }

  deinit { unsafe sqlite3_finalize(handle) }

  /// The number of columns of its rows.
  package var columns: Int { unsafe Int(sqlite3_column_count(handle)) }

  /// Goes to the next row; false if there is none.
  ///
  /// - Throws: `DatabaseFailure` if it cannot be read.
  package func step() throws(DatabaseFailure) -> Bool {
    switch unsafe sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code: throw database.failure(code)
    }
  }

  /// What a cell of the current row holds.
  package func content(_ column: Int) -> Content {
    switch unsafe sqlite3_column_type(handle, Int32(column)) {
    case SQLITE_INTEGER: .integer
    case SQLITE_FLOAT: .real
    case SQLITE_TEXT: .text
    case SQLITE_BLOB: .blob
    default: .null
    }
  }

  /// The whole number in a cell.
  package func integer(_ column: Int) -> Int64 { unsafe sqlite3_column_int64(handle, Int32(column)) }

  /// The binary number in a cell.
  package func real(_ column: Int) -> Double { unsafe sqlite3_column_double(handle, Int32(column)) }

  /// Passes the text in a cell, in UTF-8 as far as the database has it.
  package func withText<Result>(_ column: Int, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    let text = unsafe sqlite3_column_text(handle, Int32(column))
    let count = unsafe Int(sqlite3_column_bytes(handle, Int32(column)))
    return unsafe body(UnsafeRawBufferPointer(start: text, count: text == nil ? 0 : count))
  }

  /// Passes the bytes in a cell, whatever they are.
  package func withBytes(_ column: Int, _ body: (UnsafeRawBufferPointer) -> Void) {
    let bytes = unsafe sqlite3_column_blob(handle, Int32(column))
    let count = unsafe Int(sqlite3_column_bytes(handle, Int32(column)))
    unsafe body(UnsafeRawBufferPointer(start: bytes, count: bytes == nil ? 0 : count))
  }

  /// The text in a cell.
  package func text(_ column: Int) -> String { unsafe withText(column) { unsafe String(decoding: $0, as: UTF8.self) } }

  /// Runs it with values, each of which stays where it is until then.
  ///
  /// - Parameter bind: binds the values.
  /// - Throws: `DatabaseFailure` if it fails; `.constraint` leaves the database as it was.
  package func run(_ bind: (borrowing Values) -> Void) throws(DatabaseFailure) {
    unsafe bind(Values(handle))
    let code = unsafe sqlite3_step(handle)
    unsafe sqlite3_reset(handle)
    guard code == SQLITE_DONE else { throw database.failure(code) }
  }

  /// The values of a statement; one that is not bound is that of the run before.
  @safe package struct Values: ~Copyable {
    private let handle: OpaquePointer

    fileprivate init(_ handle: OpaquePointer) { unsafe self.handle = handle }

    /// Binds a text in UTF-8.
    package func bind(_ index: Int, _ text: UnsafeRawBufferPointer) {
      // SQLITE_STATIC, which C has as a null pointer.
      unsafe sqlite3_bind_text64(
        handle, Int32(index + 1), text.baseAddress?.assumingMemoryBound(to: CChar.self), UInt64(text.count), nil,
        UInt8(SQLITE_UTF8))
    }

    /// Binds a whole number.
    package func bind(_ index: Int, _ number: Int64) { unsafe sqlite3_bind_int64(handle, Int32(index + 1), number) }

    /// Binds the absence of a value.
    package func bindNull(_ index: Int) { unsafe sqlite3_bind_null(handle, Int32(index + 1)) }
  }
}
