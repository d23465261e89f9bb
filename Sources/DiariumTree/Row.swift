/// A cell of a table as a place in a block.
@_spi(Engine) public struct Cell: Sendable {
  /// Bytes from the start of the block to the first byte of the text, inside quotes.
  public var offset: UInt32
  /// Bytes of the text as written, inside quotes.
  public var length: UInt32
  /// Whether it is in quotes.
  public var isQuoted: Bool
  /// Whether it holds doubled quotes.
  public var hasQuotes: Bool
  /// The value that means absence and that the cell stands for, in lossless tables; it has no text.
  public var mark = Mark.none

  /// Values that mean absence.
  public enum Mark: UInt8, Sendable { case none, null, emptyText, emptyList, emptyRecord }

  /// A cell at a place; places are truncated to 32 bits, within which `Limits.largestBytes` keeps blocks.
  public init(offset: Int, length: Int, isQuoted: Bool, hasQuotes: Bool) {
    self.offset = UInt32(truncatingIfNeeded: offset)
    self.length = UInt32(truncatingIfNeeded: length)
    self.isQuoted = isQuoted
    self.hasQuotes = hasQuotes
  }

  /// Whether it stands for a value.
  @inline(__always) public var isFilled: Bool { length > 0 || mark != .none }
  /// Where it begins, including its quote.
  public var start: Int { Int(offset) - (isQuoted ? 1 : 0) }
  /// Bytes from there to its end, including its quotes.
  public var extent: Int { Int(length) + (isQuoted ? 2 : 0) }
}

/// A record of a table as a place in a block.
@_spi(Engine) public struct Row: Sendable {
  /// Bytes from the start of the block to the record.
  public var offset: Int
  /// Bytes of the record, its line end included.
  public var length: Int
  /// The number of the record, from 1, without the header; blank and broken records are counted.
  public var number: Int
  /// Its cells, in the accompanying list.
  public var cells: Range<Int>

  /// A record at a place.
  public init(offset: Int, length: Int, number: Int, cells: Range<Int>) {
    self.offset = offset
    self.length = length
    self.number = number
    self.cells = cells
  }
}

/// Tells which cell of a table a place of a block is in: only findings ask for it.
@_spi(Engine) public protocol CellFinder: AnyObject {
  /// The location of the cell that a place of the block is in.
  ///
  /// - Parameters:
  ///   - place: bytes from the start of the block.
  ///   - column: the name of the column that is meant; `nil` for the one at the place.
  ///   - excerpt: whether to include the text of the line.
  /// - Returns: the location; `nil` if no row is there.
  func location(at place: Int, column: String?, excerpt: Bool) -> Location?
  /// Whether the table lacks a column that the schema has.
  func lacks(column: String) -> Bool
  /// The heading of the column in which the record at a place has, or would have, a field, or, for `nil`, of the cell
  /// there; `nil` if headings are the names of fields.
  func heading(at place: Int, field: String?) -> String?
  /// The location of the header.
  var header: Location { get }
}
