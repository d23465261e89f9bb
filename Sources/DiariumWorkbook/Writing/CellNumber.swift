/// Numbers that are cells of numbers: those that every spreadsheet gives back in the same digits.
///
/// A spreadsheet holds a double, and shows the shortest digits that make it (15 at most in Excel). So a number of up to 15
/// digits comes back if it is spelt as shortly as it can be, without an exponent, and is not so small that programs write it
/// with one.
enum CellNumber {
  private static let digits = 15

  /// Whether a text is an integer that comes back as it is.
  static func isInteger(_ text: UnsafeRawBufferPointer) -> Bool {
    let sign = unsafe text.first == 0x2D ? 1 : 0
    let count = text.count - sign
    guard count > 0, count <= digits, unsafe text[sign...].allSatisfy({ 0x30...0x39 ~= $0 }) else { return false }
    // Neither leading zeros nor a negative zero.
    return unsafe text[sign] != 0x30 || text.count == 1
  }

  /// Whether a text is a number that comes back as it is.
  static func isDecimal(_ text: UnsafeRawBufferPointer) -> Bool {
    guard let point = unsafe text.firstIndex(of: 0x2E) else { return unsafe isInteger(text) }
    let sign = unsafe text.first == 0x2D ? 1 : 0
    let fraction = unsafe UnsafeRawBufferPointer(rebasing: text[(point + 1)...])
    let whole = unsafe UnsafeRawBufferPointer(rebasing: text[sign..<point])
    guard unsafe isInteger(whole), unsafe whole.first != 0x2D else { return false }
    guard let last = unsafe fraction.last, last != 0x30, unsafe fraction.allSatisfy({ 0x30...0x39 ~= $0 }) else {
      return false
    }
    let zeros = unsafe fraction.prefix { $0 == 0x30 }.count
    guard unsafe whole[0] == 0x30 else { return whole.count + fraction.count <= digits }
    return zeros <= 3 && fraction.count - zeros <= digits
  }
}
