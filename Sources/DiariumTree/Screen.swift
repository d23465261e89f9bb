/// Text for a terminal: characters that would move the cursor, reorder letters or be invisible are made visible.
@_spi(Engine) public enum Screen {
  /// The text as it may be printed: personal numbers and the like masked, and everything that a terminal obeys or hides
  /// made visible.
  public static func shown(_ text: String) -> String { clean(Mask.masked(text)) }

  /// The text with invisible and control characters made visible: `<U+200B>`, `<BOM>`; a tab becomes a blank.
  public static func clean(_ text: some StringProtocol) -> String {
    var clean = String.UnicodeScalarView()
    var before: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      defer { before = scalar }
      if scalar == "\t" {
        clean.append(" ")
      } else if scalar == "\u{200D}", let before, CellWidths.endsPicture(before) {
        // It makes one picture of two.
        clean.append(scalar)
      } else if let name = name(scalar) {
        clean.append(contentsOf: name.unicodeScalars)
      } else {
        clean.append(scalar)
      }
    }
    return String(clean)
  }

  /// The replacement for a character that is invisible, that a terminal obeys, or that looks like a blank; `nil` for
  /// all others.
  ///
  /// These are the controls, the directional marks (Unicode Standard Annex 9), blanks other than U+0020, zero-width
  /// characters, and characters without a meaning of their own (private use, noncharacters).
  public static func name(_ scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x20...0x7E: return nil
    case 0xFEFF: return "<BOM>"
    // Letters and signs of Latin, Greek, Cyrillic and others; the directional marks among them lie in the gaps.
    case 0xA1...0xAC, 0xAE...0x34E, 0x350...0x61B: return nil
    // Jamo and Hangul fillers, the blank of Braille.
    case 0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800: return code(scalar)
    // Variation selectors belong to the character before.
    case 0xFE0E, 0xFE0F: return nil
    default:
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .privateUse, .unassigned:
        return code(scalar)
      default: return scalar.properties.isDefaultIgnorableCodePoint ? code(scalar) : nil
      }
    }
  }

  private static func code(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "<U+\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)>"
  }
}
