@_spi(Engine) public import DiariumTree

/// Rows that are kept for views and passed on as those of tables.
struct TeeRows<Tables: RowSink & ~Copyable>: RowSink, ~Copyable {
  var gathered: GatheredRows
  var tables: Tables

  init(_ gathered: GatheredRows, _ tables: consuming Tables) {
    self.gathered = gathered
    self.tables = tables
  }

  mutating func cell(_ text: UnsafeRawBufferPointer, table: Int) {
    unsafe gathered.cell(text, table: table)
    unsafe tables.cell(text, table: table)
  }

  mutating func extensions(_ tape: borrowing Tape, _ names: [Int], table: Int) -> Bool {
    _ = gathered.extensions(tape, names, table: table)
    return tables.extensions(tape, names, table: table)
  }

  mutating func absence(_ mark: AbsenceMark, table: Int) {
    gathered.absence(mark, table: table)
    tables.absence(mark, table: table)
  }

  mutating func endRow(table: Int) {
    gathered.endRow(table: table)
    tables.endRow(table: table)
  }
}

/// Receives rows that nobody wants.
@_spi(Engine) public struct NoRows: RowSink {
  /// Takes any rows.
  public init() {}
  /// Takes a cell.
  public mutating func cell(_ text: UnsafeRawBufferPointer, table: Int) {}
  /// Takes extensions, which have a place in it.
  public mutating func extensions(_ tape: borrowing Tape, _ names: [Int], table: Int) -> Bool { true }
  /// Takes a cell.
  public mutating func absence(_ mark: AbsenceMark, table: Int) {}
  /// Takes the end of a row.
  public mutating func endRow(table: Int) {}
}
