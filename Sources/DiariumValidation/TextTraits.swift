/// What a text has, so that a rule looks at those only to which it may matter.
struct TextTraits: OptionSet, Sendable {
  let rawValue: UInt8

  /// A digit.
  static let digit = TextTraits(rawValue: 1 << 0)
  /// A commercial at.
  static let at = TextTraits(rawValue: 1 << 1)
  /// A sign that markup begins with: `<`, `\` or `&`.
  static let markup = TextTraits(rawValue: 1 << 2)
  /// A character from U+0080 to U+00BF: among them NEL, the no-break space and the soft hyphen.
  static let latin = TextTraits(rawValue: 1 << 3)
  /// The byte that Ã ends with in UTF-8, or Â.
  static let tilde = TextTraits(rawValue: 1 << 4)
  /// A character from U+2000 to U+2FFF, where blanks, joiners and marks of direction are.
  static let general = TextTraits(rawValue: 1 << 5)
  /// A character from U+F000 on: U+FEFF, U+FFFD.
  static let last = TextTraits(rawValue: 1 << 6)
  /// A character from U+0300 to U+036F, which joins the one before.
  static let combining = TextTraits(rawValue: 1 << 7)
  /// All: every text that has one of them.
  static let any = TextTraits(rawValue: .max)

  /// The traits of each byte.
  struct Table {
    private let bytes: InlineArray<256, UInt8>

    init() {
      var table = InlineArray<256, UInt8>(repeating: 0)
      for byte in 0x30...0x39 { table[byte] = digit.rawValue }
      table[0x40] = at.rawValue
      table[0x3C] = markup.rawValue
      table[0x5C] = markup.rawValue
      table[0x26] = markup.rawValue
      table[0xC2] = latin.rawValue
      table[0x82] = tilde.rawValue
      table[0x83] = tilde.rawValue
      table[0xE2] = general.rawValue
      table[0xEF] = last.rawValue
      table[0xCC] = combining.rawValue
      table[0xCD] = combining.rawValue
      bytes = table
    }

    /// The traits of a text in UTF-8.
    func traits(of text: Span<UInt8>) -> TextTraits {
      var traits: UInt8 = 0
      for index in 0..<text.count { traits |= bytes[Int(text[index])] }
      return TextTraits(rawValue: traits)
    }
  }
}
