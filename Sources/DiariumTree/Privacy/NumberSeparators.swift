/// The separators between the digits of a number, as people and programs write it.
struct NumberSeparator: OptionSet {
  let rawValue: UInt8

  /// A blank of any width, a tab, a line end.
  static let blank = NumberSeparator(rawValue: 1 << 0)
  /// A hyphen, a dash, a minus sign, a soft hyphen.
  static let hyphen = NumberSeparator(rawValue: 1 << 1)
  /// A plus sign, which replaces the hyphen from the hundredth year on.
  static let plus = NumberSeparator(rawValue: 1 << 2)
  /// A full stop, slash, comma, colon or underscore, which does not belong in such a number.
  static let odd = NumberSeparator(rawValue: 1 << 3)
  /// Nothing visible.
  static let joint = NumberSeparator(rawValue: 1 << 4)

  /// The separators that a number has before its last four digits.
  static let own: NumberSeparator = [.hyphen, .plus, .joint]

  /// The most blanks and marks allowed between two groups of digits: a number has one or two of them, never a dozen.
  private static let most = 8

  /// The separator from a place to the next digit, and its end; `nil` if it is nothing that a number has.
  static func between(_ text: Span<UInt8>, _ start: Int) -> (kind: NumberSeparator, end: Int)? {
    var kind: NumberSeparator = []
    var place = start
    for _ in 0..<most {
      guard place < text.count, let (found, length) = one(text, place) else { break }
      // Hyphens or another mark, with blanks around it.
      if found != .joint, found != .blank, !kind.subtracting(found).isDisjoint(with: [.hyphen, .plus, .odd]) {
        return nil
      }
      kind.insert(found)
      place += length
    }
    guard place > start, place < text.count, (0x30...0x39).contains(text[place]) else { return nil }
    if kind.contains(.odd), kind != .odd { return nil }
    return (kind, place)
  }

  /// The mark at a place, and its length in bytes.
  static func one(_ text: Span<UInt8>, _ place: Int) -> (NumberSeparator, length: Int)? {
    func byte(_ offset: Int) -> UInt8 { place + offset < text.count ? text[place + offset] : 0 }
    switch byte(0) {
    case 0x20, 0x09, 0x0A, 0x0D: return (.blank, 1)
    case 0x2D: return (.hyphen, 1)
    case 0x2B: return (.plus, 1)
    case 0x2E, 0x2F, 0x2C, 0x3A, 0x5F, 0x2A, 0x7E, 0x7C: return (.odd, 1)
    case 0xC2:
      switch byte(1) {
      case 0xA0, 0x85: return (.blank, 2)
      case 0xAD: return (.hyphen, 2)
      case 0xB7: return (.odd, 2)
      default: return nil
      }
    case 0xE2: return general(byte(1), byte(2))
    case 0xE3 where byte(1) == 0x80 && byte(2) == 0x80: return (.blank, 3)
    case 0xEF:
      switch (byte(1), byte(2)) {
      case (0xBB, 0xBF): return (.joint, 3)
      case (0xB9, 0x98), (0xB9, 0xA3), (0xBC, 0x8D): return (.hyphen, 3)
      case (0xBC, 0x8B): return (.plus, 3)
      default: return nil
      }
    default: return nil
    }
  }

  /// The characters from U+2000 to U+2FFF, whose first byte is E2.
  private static func general(_ second: UInt8, _ third: UInt8) -> (NumberSeparator, length: Int)? {
    switch (second, third) {
    // U+2000 to U+200A, U+2028, U+2029, U+202F, U+205F.
    case (0x80, 0x80...0x8A), (0x80, 0xA8), (0x80, 0xA9), (0x80, 0xAF), (0x81, 0x9F): return (.blank, 3)
    // U+200B to U+200F, U+202A to U+202E, U+2060 to U+2069: they have no width.
    case (0x80, 0x8B...0x8F), (0x80, 0xAA...0xAE), (0x81, 0xA0...0xA9): return (.joint, 3)
    // U+2010 to U+2015, U+2043, U+2212.
    case (0x80, 0x90...0x95), (0x81, 0x83), (0x88, 0x92): return (.hyphen, 3)
    default: return nil
    }
  }
}
