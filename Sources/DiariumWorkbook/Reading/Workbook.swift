internal import DiariumArchive
@_spi(Engine) package import DiariumTree

/// Receives the sheets of a workbook, one after the other.
package protocol SheetReceiver: AnyObject {
  /// A sheet begins.
  func begin(_ sheet: SheetName) throws(IOFailure)
  /// The next bytes of its rows as CSV (RFC 4180): a record for each row up to the last one with a cell.
  func take(_ rows: UnsafeRawBufferPointer) throws(IOFailure)
  /// The sheet ends.
  func end(_ facts: SheetFacts) throws(IOFailure)
}

/// The name of a sheet, and whether it is shown.
package struct SheetName: Hashable, Sendable {
  /// The name on its tab.
  package let name: String
  /// Whether programs hide it.
  package let isHidden: Bool
}

/// Facts about a workbook as such.
package struct WorkbookFacts: Hashable, Sendable {
  /// The program that wrote it, as it says; `nil` if it does not.
  package var application: String?
  /// The epoch of its dates: `1900`, `1904`, or `1899` in OpenDocument.
  package var epoch = "1900"
  /// Whether there are programs in it (macros).
  package var hasMacros = false
  /// The number of other files that it takes values from.
  package var externalLinks = 0
}

/// Facts about a sheet that its rows do not show.
package struct SheetFacts: Hashable, Sendable {
  /// How many there are of something, and the first of them, by its place in the sheet.
  package struct Tally: Hashable, Sendable {
    package var count = 0
    /// The row, from 1, and the column, from 0; of whole rows the column is 0, of whole columns the row is 1.
    package var row = 0
    package var column = 0

    mutating func add(_ row: Int, _ column: Int) {
      if count == 0 { (self.row, self.column) = (row, column) }
      count += 1
    }
  }

  /// The number of rows up to the last one with a cell, and of columns up to the last one.
  package var rows = 0
  package var columns = 0
  /// Cells whose value a formula made, and those of them without a stored value.
  package var formulas = Tally()
  package var unstored = Tally()
  /// Cells that are joined, and those among them that a value is hidden behind.
  package var merged = Tally()
  /// Rows and columns with cells that programs hide.
  package var hiddenRows = Tally()
  package var hiddenColumns = Tally()
  /// Rows that a filter may hide.
  package var hasFilter = false
  /// Comments on cells.
  package var comments = Tally()
  /// Pictures, diagrams and other drawings.
  package var drawings = 0
}

/// A workbook to be read.
package protocol Workbook {
  /// What it says of itself.
  var facts: WorkbookFacts { get }
  /// Reads its sheets in their order.
  ///
  /// - Parameter receiver: receives them.
  /// - Throws: `.syntax` if it is damaged, or unreasonably large; `.input` if bytes cannot be read, and the failures of
  ///   the receiver.
  func read(into receiver: any SheetReceiver) throws(ReadFailure)
}
