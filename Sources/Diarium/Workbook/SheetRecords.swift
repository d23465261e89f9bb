@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree
internal import DiariumWorkbook

/// Writes the records of a table to a sheet.
final class SheetRecords: RecordReceiver {
  /// The sheet, once the headings are there.
  private(set) var writer: WorksheetWriter?
  /// The number of records.
  private(set) var count = 0
  /// Whether a text is longer than a cell.
  private(set) var hasLongText = false
  private let make: ([String]) throws(IOFailure) -> WorksheetWriter

  /// - Parameter make: makes the sheet with its headings.
  init(_ make: @escaping ([String]) throws(IOFailure) -> WorksheetWriter) { self.make = make }

  func begin(_ headings: [String]) throws(IOFailure) { writer = try make(headings) }

  func take(_ cells: UnsafeBufferPointer<UnsafeRawBufferPointer>) throws(IOFailure) {
    guard let writer else { return }
    count += 1
    for index in cells.indices {
      if unsafe SheetLimits.xlsx.areExceeded(by: cells[index]) { hasLongText = true }
      unsafe writer.cell(cells[index])
    }
    try writer.endRow()
  }
}
