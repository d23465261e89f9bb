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
