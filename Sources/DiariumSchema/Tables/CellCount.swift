@_spi(Engine) public import DiariumTree

/// A number of cells, with the place of the first.
@_spi(Engine) public struct CellCount: Sendable {
  /// The number.
  public private(set) var count = 0
  /// The place of the first; `nil` if there are none.
  public private(set) var place: Location?

  /// No cells.
  public init() {}

  /// Counts a cell, whose place matters if it is the first.
  public mutating func add(at place: Location?) {
    if count == 0 { self.place = place }
    count += 1
  }

  /// Sets the place of the first, if it is not known.
  mutating func setPlace(_ place: Location?) { self.place = self.place ?? place }

  /// Adds cells counted elsewhere, which come later.
  public mutating func add(_ other: CellCount) {
    count += other.count
    place = place ?? other.place
  }
}

/// Texts that spreadsheets do not take for texts.
@_spi(Engine) public enum SpreadsheetText {
  /// Whether a spreadsheet runs a text as a formula, or takes it for one that is guarded: it begins, after blanks, with
  /// `=`, `+`, `-`, `@`, TAB, CR or an apostrophe (OWASP, CSV Injection).
  @inline(__always) public static func isRun(_ text: UnsafeRawBufferPointer) -> Bool {
    guard text.count > 0 else { return false }
    // Nearly all texts begin with a letter or a digit.
    guard unsafe text[0] < 0x30 || text[0] == 0x3D || text[0] == 0x40 else { return false }
    guard let first = unsafe text.first(where: { $0 != 0x20 }) else { return false }
    switch first {
    case 0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D, 0x27: return true
    default: return false
    }
  }
}
