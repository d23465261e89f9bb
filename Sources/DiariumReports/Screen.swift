/// Text for a terminal: what would move the cursor or change the order of letters is made visible, and widths are those
/// of a terminal's cells.
enum Screen {
  /// The text with control characters, bidirectional controls and line ends made visible.
  static func clean(_ text: String) -> String {
    var clean = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { clean.append(shown(scalar)) }
    return String(clean)
  }

  private static func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x09: " "
    case 0x00..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    case 0x80..<0xA0, 0x2028, 0x2029, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: "\u{FFFD}"
    default: scalar
    }
  }

  /// The cells that a text takes: two for wide characters, none for marks that join the character before.
  static func width(_ text: some Sequence<Unicode.Scalar>) -> Int {
    var cells = 0
    var isJoined = false
    for scalar in text {
      if scalar.value == 0x200D {
        isJoined = true
        continue
      }
      if !isJoined { cells += width(scalar) }
      isJoined = false
    }
    return cells
  }

  private static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    case .format: return scalar.value == 0xAD ? 1 : 0
    default: break
    }
    switch scalar.value {
    case 0x1F3FB...0x1F3FF, 0xFE0F: return 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      return 2
    default: return scalar.properties.isEmojiPresentation ? 2 : 1
    }
  }
}
