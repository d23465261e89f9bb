@_spi(Engine) internal import DiariumTree

/// The rows of a case, or of the registers, in memory: what a view is joined from.
///
/// Only the tables that the views read are kept.
struct GatheredRows: RowSink, Sendable {
  private var tables: [Table]

  private struct Table {
    /// The number of columns; 0 for a table that no view reads.
    var columns: Int
    /// Where each cell ends in the text.
    var ends: [Int] = []
    var text: [UInt8] = []
    /// The rows by the cells of a column, in order; made when it is first asked for.
    var indices: [Int: [UInt64: [Int]]] = [:]
  }

  /// No rows of the tables with these numbers.
  init(_ kept: Set<Int>) {
    tables = TableDescription.all.enumerated().map { number, table in
      Table(columns: kept.contains(number) ? table.columns.count : 0)
    }
  }

  /// Forgets all rows.
  mutating func removeAll() {
    for number in tables.indices where !tables[number].ends.isEmpty {
      tables[number].ends.removeAll(keepingCapacity: true)
      tables[number].text.removeAll(keepingCapacity: true)
      tables[number].indices.removeAll(keepingCapacity: true)
    }
  }

  mutating func cell(_ text: UnsafeRawBufferPointer, table: Int) {
    guard tables[table].columns > 0 else { return }
    unsafe tables[table].text.append(contentsOf: text)
    tables[table].ends.append(tables[table].text.count)
  }

  mutating func extensions(_ tape: borrowing Tape, _ names: [Int], table: Int) -> Bool {
    unsafe cell(UnsafeRawBufferPointer(start: nil, count: 0), table: table)
    return true
  }

  mutating func absence(_ mark: AbsenceMark, table: Int) {
    unsafe cell(UnsafeRawBufferPointer(start: nil, count: 0), table: table)
  }

  mutating func endRow(table: Int) {}

  /// The number of rows of a table.
  func count(_ table: Int) -> Int {
    tables[table].columns > 0 ? tables[table].ends.count / tables[table].columns : 0
  }

  /// Where a cell is in the text of its table.
  private func range(_ table: Int, _ row: Int, _ column: Int) -> Range<Int> {
    let place = row * tables[table].columns + column
    return (place > 0 ? tables[table].ends[place - 1] : 0)..<tables[table].ends[place]
  }

  /// The text of a cell.
  func text(_ table: Int, _ row: Int, _ column: Int) -> ArraySlice<UInt8> {
    tables[table].text[range(table, row, column)]
  }

  /// The first row that has a text in a column; `nil` for none, and for the empty text.
  mutating func firstRow(_ table: Int, _ column: Int, _ text: ArraySlice<UInt8>) -> Int? {
    guard hasIndex(table, column) else {
      return text.isEmpty ? nil : (0..<count(table)).first { self.text(table, $0, column) == text }
    }
    return tables[table].indices[column]?[Self.hash(text)]?.first { self.text(table, $0, column) == text }
  }

  /// The rows that have a text in a column, in order; none for the empty text.
  mutating func rows(_ table: Int, _ column: Int, _ text: ArraySlice<UInt8>) -> [Int] {
    guard hasIndex(table, column) else {
      return text.isEmpty ? [] : (0..<count(table)).filter { self.text(table, $0, column) == text }
    }
    let found = tables[table].indices[column]?[Self.hash(text)] ?? []
    return found.filter { self.text(table, $0, column) == text }
  }

  /// Whether a column has an index, which is made where it is worth it: a few rows are compared in less time.
  private mutating func hasIndex(_ table: Int, _ column: Int) -> Bool {
    guard count(table) > 16 else { return false }
    if tables[table].indices[column] == nil { index(table, column) }
    return true
  }

  /// Makes the index of a column.
  mutating func index(_ table: Int, _ column: Int) {
    var rows: [UInt64: [Int]] = [:]
    for row in 0..<count(table) {
      let text = text(table, row, column)
      if !text.isEmpty { rows[Self.hash(text), default: []].append(row) }
    }
    tables[table].indices[column] = rows
  }

  private static func hash(_ text: ArraySlice<UInt8>) -> UInt64 {
    unsafe text.withUnsafeBytes { unsafe IDHash.of($0) }
  }
}
