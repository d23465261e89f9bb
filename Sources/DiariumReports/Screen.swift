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

  /// The cells that a text takes.
  static func width(_ text: some Sequence<Unicode.Scalar>) -> Int { CellWidths.width(text) }
}
