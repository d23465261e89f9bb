@_spi(Engine) internal import DiariumTree

/// The style of a text in canonical YAML.
@_spi(Engine) public enum YAMLStyle {
  case plain, block, quoted

  /// The style of a text.
  public static func of(_ text: UnsafeRawBufferPointer, mayBeBlock: Bool) -> YAMLStyle {
    if unsafe isPlain(text) { return .plain }
    return unsafe mayBeBlock && isBlock(text) ? .block : .quoted
  }

  /// Whether the text matches `[A-Za-zÅÄÖåäö][A-Za-zÅÄÖåäö0-9._/-]*( [A-Za-zÅÄÖåäö0-9._/-]+)*` and is not a word that
  /// YAML 1.1 or 1.2 resolves.
  private static func isPlain(_ text: UnsafeRawBufferPointer) -> Bool {
    guard let base = text.baseAddress, text.count > 0 else { return false }
    var index = unsafe letter(text, 0)
    guard index > 0 else { return false }
    // Where a word must begin.
    var isWordStart = false
    while index < text.count {
      if index + 8 <= text.count {
        let word = unsafe Lanes.load(base + index)
        let length = Lanes.first(~(PlainLanes.allowed(word)) & PlainLanes.tops)
        if length > 0 {
          // The bytes before the first that is not allowed literally; none of their blanks may follow another.
          let blanks = Lanes.allEqual(word, 0x20) & PlainLanes.below(length)
          if blanks & (blanks << 8 | (isWordStart ? 0x80 : 0)) != 0 { return false }
          isWordStart = blanks >> UInt64(8 * length - 1) & 1 != 0
          index += length
          continue
        }
      }
      switch unsafe text[index] {
      case 0x2D...0x39, 0x5F: isWordStart = false
      case 0x20 where !isWordStart: isWordStart = true
      default:
        let length = unsafe letter(text, index)
        guard length > 0 else { return false }
        isWordStart = false
        index += length - 1
      }
      index += 1
    }
    return unsafe !isWordStart && !isResolved(text)
  }

  /// The length of an English or Swedish letter at a place; 0 if there is none.
  private static func letter(_ text: UnsafeRawBufferPointer, _ index: Int) -> Int {
    let byte = unsafe text[index]
    if (byte | 0x20) &- 0x61 < 26 { return 1 }
    guard byte == 0xC3, index + 1 < text.count else { return 0 }
    switch unsafe text[index + 1] {
    case 0x85, 0x84, 0x96, 0xA5, 0xA4, 0xB6: return 2
    default: return 0
    }
  }

  /// Whether a text is a word that YAML 1.1 or 1.2 takes for something else, in any letter case.
  private static func isResolved(_ text: UnsafeRawBufferPointer) -> Bool {
    guard text.count <= 5 else { return false }
    var word: UInt64 = 0
    for index in text.indices { word = unsafe word << 8 | UInt64(text[index] | 0x20) }
    switch word {
    // y, n, yes, no, on, off, true, false, null
    case 0x79, 0x6E, 0x796573, 0x6E6F, 0x6F6E, 0x6F6666, 0x7472_7565, 0x66_616C_7365, 0x6E75_6C6C: return true
    default: return false
    }
  }

  /// Whether a literal block can hold the text: it has a line end, no other control character or line separator, and no
  /// blank before a line end or at the end, and does not begin with a blank or a line end.
  private static func isBlock(_ text: UnsafeRawBufferPointer) -> Bool {
    guard let first = unsafe text.first, first != 0x0A, first != 0x20, let last = unsafe text.last, last != 0x20 else {
      return false
    }
    var hasLineEnd = false
    var index = unsafe special(text, 0)
    while index < text.count {
      let (scalar, length) = unsafe scalar(text, index)
      if scalar == 0x0A {
        if unsafe text[index - 1] == 0x20 { return false }
        hasLineEnd = true
      } else if scalar != 0x22, scalar != 0x5C, escape(scalar) != nil {
        return false
      }
      index = unsafe special(text, index + length)
    }
    return hasLineEnd
  }

  /// The next byte that may begin a character with an escape: a control character, a quote, a backslash, DEL, and the
  /// first bytes of U+0080 to U+00BF, of U+2000 to U+2FFF and of everything after U+F000.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8.
  ///   - start: where to begin.
  /// - Returns: its place; the length of the text if there is none.
  public static func special(_ text: UnsafeRawBufferPointer, _ start: Int) -> Int {
    guard let base = text.baseAddress else { return 0 }
    var place = start
    while place + 8 <= text.count {
      let word = unsafe Lanes.load(base + place)
      let found =
        Lanes.below(word, 0x20) | Lanes.equal(word, 0x22) | Lanes.equal(word, 0x5C) | Lanes.equal(word, 0x7F)
        | Lanes.equal(word, 0xC2) | Lanes.equal(word, 0xE2) | Lanes.equal(word, 0xEF)
      if found != 0 { return place + Lanes.first(found) }
      place += 8
    }
    while place < text.count, unsafe !isSpecial(text[place]) { place += 1 }
    return place
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, 0x22, 0x5C, 0x7F, 0xC2, 0xE2, 0xEF: true
    default: false
    }
  }

  /// The first LF from a place on; `end` if there is none before it.
  public static func lineEnd(_ text: UnsafeRawBufferPointer, _ start: Int, _ end: Int) -> Int {
    guard let base = text.baseAddress else { return end }
    var place = start
    while place + 8 <= end {
      let found = unsafe Lanes.equal(Lanes.load(base + place), 0x0A)
      if found != 0 { return place + Lanes.first(found) }
      place += 8
    }
    while place < end, unsafe text[place] != 0x0A { place += 1 }
    return place
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

  /// The escape of a character in double quotes; `nil` if it is written literally.
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

/// Eight bytes of a text that may be written without quotes.
private enum PlainLanes {
  static var tops: UInt64 { 0x8080_8080_8080_8080 }
  private static var ones: UInt64 { 0x0101_0101_0101_0101 }

  /// The top bits of the bytes that are English letters, digits, blanks, and `-`, `.`, `/`, `_`, each of them exact.
  @inline(__always) static func allowed(_ word: UInt64) -> UInt64 {
    let low = word & ~tops
    let letters = within(low | ones &* 0x20, 0x61, 0x7A)
    // `-`, `.`, `/` and the digits are consecutive.
    let others = within(low, 0x2D, 0x39) | Lanes.allEqual(low, 0x20) | Lanes.allEqual(low, 0x5F)
    return (letters | others) & ~word & tops
  }

  /// The bytes below 128 in a range of values.
  @inline(__always) private static func within(_ low: UInt64, _ first: UInt64, _ last: UInt64) -> UInt64 {
    (low &+ ones &* (0x80 - first)) & ~(low &+ ones &* (0x7F - last)) & tops
  }

  /// All bits of the first `length` bytes, from 1 to 8.
  @inline(__always) static func below(_ length: Int) -> UInt64 { ~0 >> UInt64(64 - 8 * length) }
}
