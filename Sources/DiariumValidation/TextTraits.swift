/// The traits of a text, so that a rule looks only at those to which it may matter.
struct TextTraits: OptionSet, Sendable {
  let rawValue: UInt16

  /// A digit.
  static let digit = TextTraits(rawValue: 1 << 0)
  /// An at sign.
  static let at = TextTraits(rawValue: 1 << 1)
  /// A sign that begins markup: `<`, `\` or `&`.
  static let markup = TextTraits(rawValue: 1 << 2)
  /// A character from U+0080 to U+00BF: among them NEL, the no-break space and the soft hyphen.
  static let latin = TextTraits(rawValue: 1 << 3)
  /// The last byte of Ã, or of Â, in UTF-8.
  static let tilde = TextTraits(rawValue: 1 << 4)
  /// A character from U+2000 to U+2FFF, where blanks, joiners and directional marks are.
  static let general = TextTraits(rawValue: 1 << 5)
  /// A character from U+F000 on: U+FEFF, U+FFFD.
  static let last = TextTraits(rawValue: 1 << 6)
  /// A character from U+0300 to U+036F, which joins the one before.
  static let combining = TextTraits(rawValue: 1 << 7)
  /// At most 16 bytes.
  static let short = TextTraits(rawValue: 1 << 8)
  /// At least 255 bytes.
  static let long = TextTraits(rawValue: 1 << 9)

  /// A character from U+0380 on in none of the ranges above, where other scripts, pictures, tags and private use are.
  static let other = TextTraits(rawValue: 1 << 10)
  /// A question mark.
  static let question = TextTraits(rawValue: 1 << 11)
  /// Nothing but blanks and line ends, or nothing at all.
  static let blank = TextTraits(rawValue: 1 << 12)

  /// At most 24 bytes, of which the first may begin what a program writes for a missing value.
  static let marker = TextTraits(rawValue: 1 << 13)
  /// At most 24 bytes that begin, or end, as numbers, days, times and truth values do.
  static let figure = TextTraits(rawValue: 1 << 14)

  /// A byte of any other character: the opposite of `blank`, since the traits of bytes add up.
  private static let ink: UInt16 = 1 << 15
  /// Traits that the first byte gives.
  private static let beginnings = marker.rawValue | figure.rawValue

  /// The traits of each byte.
  @safe final class Table {
    /// After a pointer, since an inline table would be copied for every text.
    private let bytes: UnsafeMutablePointer<UInt16>

    init() {
      unsafe bytes = .allocate(capacity: 256)
      unsafe bytes.initialize(repeating: 0, count: 256)
      for byte in 0x30...0x39 { unsafe bytes[byte] = digit.rawValue }
      for byte in 0xCE...0xF4 { unsafe bytes[byte] = other.rawValue }
      for (byte, traits) in [
        (0x40, TextTraits.at), (0x3C, .markup), (0x5C, .markup), (0x26, .markup), (0xC2, .latin), (0x82, .tilde),
        (0x83, .tilde), (0xE2, .general), (0xEF, .last), (0xCC, .combining), (0xCD, .combining), (0x3F, .question),
      ] {
        unsafe bytes[byte] = traits.rawValue
      }
      // # N n u < ( [ \ - 1 E
      for byte in [0x23, 0x4E, 0x6E, 0x75, 0x3C, 0x28, 0x5B, 0x5C, 0x2D, 0x31, 0x45] {
        unsafe bytes[byte] |= marker.rawValue
      }
      for byte in [0x24, 0x2D] + Array(0x30...0x39) { unsafe bytes[byte] |= figure.rawValue }
      for byte in 0x00...0xFF where ![0x09, 0x0A, 0x0D, 0x20].contains(byte) { unsafe bytes[byte] |= ink }
    }

    deinit { unsafe bytes.deallocate() }

    /// Whether a truth value ends with a byte: `TRUE`, `SANT`, `true`.
    private func endsAsTruth(_ byte: UInt8) -> Bool { byte == 0x45 || byte == 0x54 || byte == 0x65 }

    /// The traits of a text in UTF-8.
    func traits(of text: Span<UInt8>) -> TextTraits {
      var traits: UInt16 = 0
      for index in text.indices { traits |= unsafe bytes[Int(text[index])] }
      var all = TextTraits(rawValue: traits & ~(ink | beginnings))
      if traits & ink == 0 { all.insert(.blank) }
      if text.count <= 24, text.count > 0 {
        all.insert(TextTraits(rawValue: unsafe bytes[Int(text[0])] & beginnings))
        // `jan-24`, `TRUE`.
        if (4...9).contains(text.count), all.contains(.digit) || endsAsTruth(text[text.count - 1]) {
          all.insert(.figure)
        }
      }
      if text.count <= 16 { all.insert(.short) }
      if text.count >= 255 { all.insert(.long) }
      return all
    }
  }
}
