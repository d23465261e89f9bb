/// Blanks and dashes in cells, of which there are more kinds than can be told apart on a screen.
enum CellText {
  /// Whether a character is a blank inside a line.
  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x09, 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// A text without the blanks around it.
  static func trimmed(_ text: String) -> String {
    var scalars = Substring(text).unicodeScalars
    while let first = scalars.first, isBlank(first) { scalars.removeFirst() }
    while let last = scalars.last, isBlank(last) { scalars.removeLast() }
    return String(scalars)
  }

  /// A text in lower case with one space in place of all blanks between words, and none around them; `nil` if it has
  /// more than one line.
  ///
  /// A line break comes from Alt+Enter, and has a finding of its own.
  static func words(_ text: String) -> String? {
    var words = String.UnicodeScalarView()
    for scalar in trimmed(text).lowercased().unicodeScalars {
      switch scalar.value {
      case 0x0A...0x0D, 0x85, 0x2028, 0x2029: return nil
      default:
        if !isBlank(scalar) { words.append(scalar) } else if words.last != " " { words.append(" ") }
      }
    }
    return String(words)
  }

  /// A dash of any width as a hyphen: programs for texts put one in its place.
  static func plainDash(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x2010...0x2015, 0x2212: "-"
    default: scalar
    }
  }
}
