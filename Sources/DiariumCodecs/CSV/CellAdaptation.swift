@_spi(Engine) internal import DiariumTree

/// What the cells of a table are besides their text, where the table's description says how they are written.
@_spi(Engine) public struct CellAdaptation: Sendable {
  /// Whether an apostrophe before a text guards it from being run as a formula, and is no part of it.
  public var isSpreadsheetSafe = false
  /// Whether null and the empty text, list and record have marks, and a text that begins with a backslash has one more.
  public var isLossless = false
  /// Cells that are empty, besides those without text.
  public var missing: [[UInt8]] = []

  /// Cells that are what they are.
  public init() {}

  /// Whether cells are what they are.
  public var isNone: Bool { !isSpreadsheetSafe && !isLossless && missing.isEmpty }

  /// Takes from a cell what is no part of its text.
  func adapt(_ cell: inout Cell, _ base: UnsafeRawPointer) {
    func bytes() -> UnsafeRawBufferPointer {
      unsafe UnsafeRawBufferPointer(start: base + Int(cell.offset), count: Int(cell.length))
    }
    if isLossless, cell.length == 0, cell.isQuoted { cell.mark = .emptyText }
    guard cell.length > 0 else { return }
    // loss: missing-value
    if missing.contains(where: { unsafe $0.elementsEqual(bytes()) }) {
      cell.length = 0
      return
    }
    // loss: guard
    if isSpreadsheetSafe, unsafe bytes()[0] == UInt8(ascii: "'") { dropFirst(&cell) }
    guard isLossless, cell.length > 0, unsafe bytes()[0] == UInt8(ascii: "\\") else { return }
    for (text, mark) in [(#"\N"#, Cell.Mark.null), (#"\[]"#, .emptyList), (#"\{}"#, .emptyRecord)]
    where unsafe bytes().elementsEqual(text.utf8) {
      (cell.mark, cell.length) = (mark, 0)
      return
    }
    dropFirst(&cell)
  }

  private func dropFirst(_ cell: inout Cell) {
    cell.offset += 1
    cell.length -= 1
  }
}
