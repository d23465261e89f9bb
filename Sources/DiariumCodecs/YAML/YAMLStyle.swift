/// How a text is written in canonical YAML.
enum YAMLStyle {
  case plain, block, quoted

  /// The style of a text.
  static func of(_ text: UnsafeRawBufferPointer, mayBeBlock: Bool) -> YAMLStyle {
    if unsafe isPlain(text) { return .plain }
    return unsafe mayBeBlock && isBlock(text) ? .block : .quoted
  }

  /// Whether the text matches `[A-Za-zÅÄÖåäö][A-Za-zÅÄÖåäö0-9._/-]*( [A-Za-zÅÄÖåäö0-9._/-]+)*` and is no word that YAML
  /// 1.1 or 1.2 resolves.
  private static func isPlain(_ text: UnsafeRawBufferPointer) -> Bool {
    var index = 0
    var isWordStart = true
    while index < text.count {
      let byte = unsafe text[index]
      let isLetter = (byte | 0x20) &- 0x61 < 26
      let length = isLetter ? 1 : unsafe swedishLetter(text, index)
      if length > 0 {
        index += length
        isWordStart = false
        continue
      }
      if index == 0 { return false }
      switch byte {
      case 0x30...0x39, 0x2E, 0x5F, 0x2F, 0x2D: isWordStart = false
      case 0x20 where !isWordStart: isWordStart = true
      default: return false
      }
      index += 1
    }
    return unsafe !isWordStart && !isResolved(text)
  }

  /// The length of å, ä or ö in either case at a place; 0 where there is none.
  private static func swedishLetter(_ text: UnsafeRawBufferPointer, _ index: Int) -> Int {
    guard unsafe text[index] == 0xC3, index + 1 < text.count else { return 0 }
    switch unsafe text[index + 1] {
    case 0x85, 0x84, 0x96, 0xA5, 0xA4, 0xB6: return 2
    default: return 0
    }
  }

  private static func isResolved(_ text: UnsafeRawBufferPointer) -> Bool {
    guard text.count <= 5 else { return false }
    let word = unsafe String(decoding: text, as: UTF8.self).lowercased()
    return ["y", "n", "yes", "no", "on", "off", "true", "false", "null"].contains(word)
  }

  /// Whether a literal block can hold the text: it has a line end, and no other control or line separator, no blank before
  /// a line end or at the end, and does not begin with a blank or a line end.
  private static func isBlock(_ text: UnsafeRawBufferPointer) -> Bool {
    guard let first = unsafe text.first, first != 0x0A, first != 0x20, let last = unsafe text.last, last != 0x20 else {
      return false
    }
    var hasLineEnd = false
    var index = 0
    while index < text.count {
      let (scalar, length) = unsafe scalar(text, index)
      if scalar == 0x0A {
        if unsafe text[index - 1] == 0x20 { return false }
        hasLineEnd = true
      } else if scalar != 0x22, scalar != 0x5C, escape(scalar) != nil {
        return false
      }
      index += length
    }
    return hasLineEnd
  }

  /// The scalar at a place of valid UTF-8, and its length in bytes.
  static func scalar(_ text: UnsafeRawBufferPointer, _ index: Int) -> (UInt32, Int) {
    let byte = unsafe text[index]
    if byte < 0x80 { return (UInt32(byte), 1) }
    func next(_ offset: Int) -> UInt32 { index + offset < text.count ? UInt32(unsafe text[index + offset] & 0x3F) : 0 }
    if byte < 0xE0 { return (UInt32(byte & 0x1F) << 6 | next(1), 2) }
    if byte < 0xF0 { return (UInt32(byte & 0x0F) << 12 | next(1) << 6 | next(2), 3) }
    return (UInt32(byte & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3), 4)
  }

  /// The escape of a character in double quotes; nil where it stands as it is.
  static func escape(_ scalar: UInt32) -> String? {
    switch scalar {
    case 0x22: "\\\""
    case 0x5C: "\\\\"
    case 0x0A: "\\n"
    case 0x0D: "\\r"
    case 0x09: "\\t"
    case 0..<0x20, 0x7F..<0xA0: "\\x" + digits(scalar, 2)
    case 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: "\\u" + digits(scalar, 4)
    default: nil
    }
  }

  private static func digits(_ value: UInt32, _ count: Int) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: max(0, count - digits.count)) + digits
  }
}
