@_spi(Engine) public import DiariumTree

/// Rows of one table that belong together, those of a case or of a register, with their block.
@_spi(Engine) public final class TableRows: CellFinder {
  /// The table.
  public let table: TableDescription
  /// The rows, in the order of the file.
  public var rows: [Row] = []
  /// Their cells, as many per row as the header has.
  public var cells: [Cell] = []
  /// The block that the rows are in.
  public var block: Block {
    didSet { block.finder = self }
  }
  /// The location of the header.
  public let header: Location
  /// Whether rows of the table were left out, so that what seems to be missing may be in them.
  public var lacksRows = false

  /// How cells are read that are not written as their fields are; the check asks what else one may mean.
  let spellings: CellSpellings
  /// Where in the file the columns of presence are.
  private let presence: [Int]

  /// The column of the file in which the record at a place has, or would have, a field: for sheets whose rows are not
  /// all of one type.
  var columnOfField: ((_ place: Int, _ field: String) -> Int?)?

  /// The index in the file of each column of the description; -1 if the file does not have it.
  let places: [Int]
  /// The names of the file's columns, which are those of the description or unknown.
  private let names: [String]
  private let rowsBefore: Int

  /// A table without rows so far.
  ///
  /// - Parameters:
  ///   - table: the table.
  ///   - names: the file's headings, each the name of a column or unknown; of equal ones the first counts.
  ///   - presence: where in the file the columns of presence are, in the order of their fields; -1 for one that is not.
  ///   - header: the location of the header.
  ///   - rowsBefore: the number of rows of the sheet before the header.
  ///   - options: how cells are read.
  ///   - block: the block that the rows will be in.
  public init(
    _ table: TableDescription, names: [String], presence: [Int], header: Location, rowsBefore: Int,
    options: TableReadingOptions, block: Block
  ) {
    self.table = table
    self.names = names
    self.header = header
    self.rowsBefore = rowsBefore
    self.presence = presence
    spellings = CellSpellings(options)
    self.block = block
    places = table.columns.map { column in names.firstIndex(of: column.name) ?? -1 }
    block.finder = self
  }

  /// The cell of a row in a column of the description; `nil` if the file does not have it.
  @inline(__always) func cell(_ row: Int, _ column: Int) -> Cell? {
    guard column >= 0, places[column] >= 0 else { return nil }
    return cells[rows[row].cells.lowerBound + places[column]]
  }

  /// Whether members may be there though they are empty.
  var isLossless: Bool { presence.contains { $0 >= 0 } }

  /// The cell that says whether a member is there though it is empty, by its number among those; `nil` if there is none.
  func presence(_ row: Int, _ number: Int) -> Cell? {
    guard number < presence.count, presence[number] >= 0 else { return nil }
    return cells[rows[row].cells.lowerBound + presence[number]]
  }

  /// The bytes of a cell as written, valid as long as the block is the same.
  @inline(__always) func bytes(_ cell: Cell) -> UnsafeRawBufferPointer {
    unsafe UnsafeRawBufferPointer(start: UnsafeRawPointer(block.base) + Int(cell.offset), count: Int(cell.length))
  }

  /// Calls `body` with the text of a cell, doubled quotes written once.
  @inline(__always) func withText<Result>(
    _ cell: Cell, _ buffer: inout [UInt8], _ body: (UnsafeRawBufferPointer) throws -> Result
  ) rethrows -> Result {
    let raw = unsafe bytes(cell)
    guard cell.hasQuotes else { return try unsafe body(raw) }
    unsafe DoubledQuotes.decode(raw, into: &buffer)
    return try unsafe buffer.withUnsafeBytes { try unsafe body($0) }
  }

  /// The text of a cell.
  func text(_ cell: Cell) -> String {
    var buffer: [UInt8] = []
    return unsafe withText(cell, &buffer) { unsafe String(decoding: $0, as: UTF8.self) }
  }

  /// The location of a row's cell in a column, or of the row if the file has no such column.
  func location(row: Int, column: Int, excerpt: Bool = true) -> Location {
    let name = column >= 0 ? table.columns[column].name : nil
    return location(at: rows[row].offset, column: name, excerpt: excerpt) ?? header
  }

  /// The location of the cell that a place of the block is in.
  func location(at place: Int, excerpt: Bool) -> Location? { location(at: place, column: nil, excerpt: excerpt) }

  /// The location of the cell that a place of the block is in, or of the one in a column of its row.
  public func location(at place: Int, column: String?, excerpt: Bool) -> Location? {
    guard let row = row(at: place) else { return nil }
    let index = column.flatMap { columnOfField?(place, $0) ?? names.firstIndex(of: $0) } ?? index(of: place, in: row)
    let cell = cells[row.cells.lowerBound + index]
    var location = block.location(cell.start, length: cell.extent, excerpt: excerpt)
    location.table = table.name
    location.record = row.number
    location.columnName = names[index]
    location.cell = "\(SpreadsheetColumn.name(index))\(row.number + 1 + rowsBefore)"
    return location
  }

  /// The heading of the column for a field of the record at a place, or of the cell there, in a sheet that has its own
  /// headings.
  public func heading(at place: Int, field: String?) -> String? {
    guard let columnOfField else { return nil }
    if let field { return columnOfField(place, field).map { names[$0] } }
    return row(at: place).map { names[index(of: place, in: $0)] }
  }

  /// The row that a place of the block is in; a case may have thousands.
  private func row(at place: Int) -> Row? {
    let after = rows.partitioningIndex { $0.offset > place }
    return after > 0 ? rows[after - 1] : nil
  }

  /// The index of the column that a place of a row is in.
  private func index(of place: Int, in row: Row) -> Int {
    cells[row.cells].lastIndex { $0.start <= place }.map { $0 - row.cells.lowerBound } ?? 0
  }

  /// Whether the table lacks a column that the schema has.
  public func lacks(column: String) -> Bool { table.column(column) != nil && !names.contains(column) }
}

/// Columns as spreadsheets name them.
@_spi(Engine) public enum SpreadsheetColumn {
  /// The name of a column, from 0: A, B, … Z, AA.
  public static func name(_ index: Int) -> String {
    var name = ""
    var rest = index
    repeat {
      name = String(UnicodeScalar(UInt8(0x41 + rest % 26))) + name
      rest = rest / 26 - 1
    } while rest >= 0
    return name
  }
}
