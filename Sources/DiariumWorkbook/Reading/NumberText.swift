/// The text of a number, as a table has it: without an exponent, and without digits that only the machine added.
///
/// A workbook holds numbers of 64 bits in text of up to 17 digits; `0.10000000000000001` is 0.1.
package enum NumberText {
  /// The text; `nil` if that is the bytes themselves, or they are no number.
  static func text(_ bytes: UnsafeRawBufferPointer) -> [UInt8]? {
    if unsafe isPlain(bytes) { return nil }
    guard let number = unsafe number(bytes), number.isFinite else { return nil }
    return Array(text(number).utf8)
  }

  /// The number, if it is written with decimal digits; Swift reads hexadecimal ones too.
  static func number(_ bytes: UnsafeRawBufferPointer) -> Double? {
    guard unsafe !bytes.contains(where: { $0 | 0x20 == 0x78 }) else { return nil }
    let text = unsafe String(decoding: bytes, as: UTF8.self)
    // Looking for blanks takes longer than all else.
    return unsafe Double(bytes.allSatisfy { 0x21...0x7E ~= $0 } ? text : text.trimmingBlanks)
  }

  /// Digits, at most fifteen of them, with or without a point that some follow.
  static func isPlain(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var (digits, hasPoint) = (0, false)
    for index in 0..<bytes.count {
      switch unsafe bytes[index] {
      case 0x30...0x39: digits += 1
      case 0x2D where index == 0: break
      case 0x2E where !hasPoint && digits > 0: hasPoint = true
      default: return false
      }
    }
    guard digits > 0, let last = unsafe bytes.last else { return false }
    // Whole numbers are exact however long; one that ends in `.0` is written as spreadsheets show it.
    return hasPoint ? digits <= 15 && last != 0x30 && last != 0x2E : true
  }

  /// The shortest decimal text that is the same number.
  package static func text(_ number: Double) -> String {
    if number == number.rounded(), abs(number) < 1e15 { return String(Int(number)) }
    let text = number.description
    // Looking for characters takes many times longer than looking for bytes, and nearly all have no exponent.
    guard let mark = text.utf8.firstIndex(of: 0x65), let exponent = Int(text[text.utf8.index(after: mark)...]),
      abs(exponent) <= 25
    else { return text.utf8.suffix(2).elementsEqual(".0".utf8) ? String(text.dropLast(2)) : text }
    let isNegative = text.hasPrefix("-")
    let mantissa = text[..<mark].drop { $0 == "-" }
    let whole = mantissa.prefix { $0 != "." }
    var digits = mantissa.filter { $0 != "." }
    if mantissa.hasSuffix(".0") { digits = String(digits.dropLast()) }
    let point = whole.count + exponent
    let plain: String
    if point <= 0 {
      plain = "0." + String(repeating: "0", count: -point) + digits
    } else if point >= digits.count {
      plain = digits + String(repeating: "0", count: point - digits.count)
    } else {
      plain = digits.prefix(point) + "." + digits.dropFirst(point)
    }
    return (isNegative ? "-" : "") + plain
  }
}

extension String {
  /// Without blanks and line ends around it.
  var trimmingBlanks: String {
    let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" || $0.isNewline }
    var text = self[...].drop(while: isBlank)
    while let last = text.last, isBlank(last) { text = text.dropLast() }
    return String(text)
  }
}
