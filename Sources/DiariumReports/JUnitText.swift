@_spi(Engine) internal import DiariumTree

/// Texts in XML 1.0, in which most control characters have no place even as references: they are made visible.
enum JUnitText {
  /// A text as the value of an attribute, with the quotes.
  static func attribute(_ text: String) -> String { "\"\(escaped(Screen.clean(text)))\"" }

  /// Lines as the content of an element.
  static func content(_ lines: String) -> String {
    lines.split(separator: "\n", omittingEmptySubsequences: false).map { escaped(Screen.clean($0)) }
      .joined(separator: "\n")
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
