@_spi(Engine) internal import DiariumCodecs
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

extension TableFile {
  /// The number of rows whose trailing empty cells Excel leaves out together.
  private static let block = 16

  /// Whether rows are short in the way in which Excel leaves out empty cells: of every sixteen rows of the sheet, those
  /// that are empty at the end of all of them.
  ///
  /// A row that was broken by a line end outside quotes is shorter than its neighbours; these are not.
  ///
  /// - Throws: `.syntax` if a record exceeds the limit, `.input` if bytes cannot be read.
  func leavesOutTrailingCells(limits: Limits) throws(ReadFailure) -> Bool {
    var reader = try makeReader(limits: limits, size: TableCursor.blockSize)
    var row = opening.rowsBefore
    var (block, count) = (-1, 0)
    while true {
      let found: Int
      switch try reader.next() {
      case .record: found = reader.cells.count
      case .blank: found = 1
      case .broken: return false
      case .end: return true
      }
      reader.release(reader.rows.count)
      if row / Self.block != block { (block, count) = (row / Self.block, found) }
      guard found == count, found <= names.count else { return false }
      row += 1
    }
  }
}
