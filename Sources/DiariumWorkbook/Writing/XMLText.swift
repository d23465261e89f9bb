@_spi(Engine) internal import DiariumTree

/// Texts in the XML of workbooks.
///
/// XML 1.0 has no place for most control characters, U+FFFE and U+FFFF, and makes CR a line feed; Office Open XML writes
/// them as `_xHHHH_` (ISO/IEC 29500-1, 22.9.2.19, ST_Xstring), and so what looks like that as `_x005F_xHHHH_`.
enum XMLText {
  /// Appends a text as the content of a cell.
  static func appendCell(_ text: UnsafeRawBufferPointer, to output: inout OutputBytes) {
    guard let base = text.baseAddress else { return }
    var (start, index) = (0, 0)
    while index < text.count {
      if index &+ 8 <= text.count {
        let word = unsafe Lanes.load(base + index)
        let found = special(word)
        guard found != 0 else {
          index &+= 8
          continue
        }
        index &+= Lanes.first(found)
      }
      guard let (escape, length) = unsafe escape(text, index) else {
        index &+= 1
        continue
      }
      unsafe output.append(UnsafeRawBufferPointer(rebasing: text[start..<index]))
      output.append(escape)
      index &+= length
      start = index
    }
    unsafe output.append(UnsafeRawBufferPointer(rebasing: text[start...]))
  }

  /// The bytes of a word that may have to be escaped.
  @inline(__always) private static func special(_ word: UInt64) -> UInt64 {
    Lanes.below(word, 0x20) | Lanes.equal(word, 0x26) | Lanes.equal(word, 0x3C) | Lanes.equal(word, 0x3E)
      | Lanes.equal(word, 0x5F) | Lanes.equal(word, 0xEF)
  }

  /// What is written for the character at a place, and its length; `nil` if it is written as it is.
  private static func escape(_ text: UnsafeRawBufferPointer, _ place: Int) -> (escape: String, length: Int)? {
    switch unsafe text[place] {
    case 0x26: ("&amp;", 1)
    case 0x3C: ("&lt;", 1)
    case 0x3E: ("&gt;", 1)
    case 0x5F: unsafe looksEscaped(text, place) ? ("_x005F_", 1) : nil
    case 0xEF: unsafe noncharacter(text, place).map { ($0, 3) }
    case 0x09, 0x0A, 0x20...: nil
    case let control: ("_x00\(control < 0x10 ? "0" : "")\(String(control, radix: 16, uppercase: true))_", 1)
    }
  }

  private static func noncharacter(_ text: UnsafeRawBufferPointer, _ place: Int) -> String? {
    guard place + 2 < text.count, unsafe text[place + 1] == 0xBF else { return nil }
    return switch unsafe text[place + 2] {
    case 0xBE: "_xFFFE_"
    case 0xBF: "_xFFFF_"
    default: nil
    }
  }

  /// Whether an underscore begins what a reader would take for an escape, also together with one that follows.
  private static func looksEscaped(_ text: UnsafeRawBufferPointer, _ place: Int) -> Bool {
    guard place + 6 < text.count, unsafe text[place + 1] == 0x78 else { return false }
    guard unsafe text[place + 2..<place + 6].allSatisfy(isHexadecimal) else { return false }
    switch unsafe text[place + 6] {
    case 0x5F: return true
    case 0x26, 0x3C, 0x3E: return false
    default: return unsafe escape(text, place + 6) != nil
    }
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    0x30...0x39 ~= byte || 0x41...0x46 ~= byte || 0x61...0x66 ~= byte
  }

  /// Whether a text begins or ends with a blank, which is lost unless it is said to be kept.
  static func needsSpace(_ text: UnsafeRawBufferPointer) -> Bool {
    guard let first = unsafe text.first, let last = unsafe text.last else { return false }
    if first > 0x20, first < 0x80, last > 0x20, last < 0x80 { return false }
    if isBlank(first) || isBlank(last) { return true }
    return unsafe beginsOrEndsWide(text)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A }

  /// Whether a text begins or ends with a blank beyond ASCII.
  private static func beginsOrEndsWide(_ text: UnsafeRawBufferPointer) -> Bool {
    let head = unsafe String(decoding: text.prefix(4), as: UTF8.self).unicodeScalars.first
    let tail = unsafe String(decoding: text.suffix(4), as: UTF8.self).unicodeScalars.last
    return [head, tail].contains { $0?.properties.isWhitespace ?? false }
  }

  /// A text in an attribute or an element that is no cell.
  static func escaped(_ text: String, inAttribute: Bool = true) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"" where inAttribute: escaped += "&quot;"
      case "\n" where inAttribute: escaped += "&#xA;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
