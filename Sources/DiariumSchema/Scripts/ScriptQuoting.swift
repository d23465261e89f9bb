/// Texts as literals of the languages of scripts.
///
/// A label is not code in any of them, whatever it holds; what a literal cannot hold is another character in it.
package enum ScriptQuoting {
  /// A literal of R and of Python: in double quotes, with escapes that mean the same in both.
  package static func escaped(_ text: String) -> String {
    var literal = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "\"": literal += "\\\(scalar)"
      case "\n": literal += "\\n"
      case "\r": literal += "\\r"
      case "\t": literal += "\\t"
      default: literal.unicodeScalars.append(isControl(scalar) ? "\u{FFFD}" : scalar)
      }
    }
    return literal + "\""
  }

  /// A literal of SPSS: in apostrophes, which are doubled inside; pieces of it are joined by `+`, since a line of syntax
  /// holds no more than 256 bytes.
  package static func spss(_ text: String) -> String {
    var pieces = [""]
    for scalar in text.unicodeScalars {
      let piece = scalar == "'" ? "''" : String(isControl(scalar) ? " " : scalar)
      if pieces[pieces.count - 1].utf8.count + piece.utf8.count > 180 { pieces.append("") }
      pieces[pieces.count - 1] += piece
    }
    return pieces.map { "'\($0)'" }.joined(separator: " +\n    ")
  }

  /// A literal of Stata: in double quotes, which it has no escape for, as it has none that holds everywhere for the marks of
  /// macros; typographic ones stand for them.
  package static func stata(_ text: String) -> String {
    var literal = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": literal += "\u{201D}"
      case "`": literal += "\u{2018}"
      case "$": literal += "\u{FF04}"
      case "\\": literal += "\u{FF3C}"
      default: literal.unicodeScalars.append(isControl(scalar) ? " " : scalar)
      }
    }
    return literal + "\""
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}
