@_spi(Engine) internal import DiariumTree

/// Texts in GitHub Flavored Markdown, of which every character stands for itself.
enum MarkdownText {
  /// A message in a cell of a table: its words, and what it quotes as code.
  static func message(_ message: String) -> String {
    QuotedWords.pieces(Screen.clean(message)).map { $0.isQuoted ? code($0.text) : words($0.text) }.joined()
  }

  /// Words, without any markup.
  static func words(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\\", "`", "*", "_", "[", "]", "|", "~", "#", "!": escaped += "\\\(scalar)"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// A value as code, with longer quotes than it has itself; a bar divides cells even there, unless it is escaped.
  static func code(_ text: String) -> String {
    let text = Screen.clean(text).replacing("|", with: "\\|")
    let longest = text.split { $0 != "`" }.map(\.count).max() ?? 0
    let quotes = String(repeating: "`", count: longest + 1)
    // Blanks at both ends are taken off: those that keep backquotes apart, and else none of the value's own.
    let needsBlanks = text.first == "`" || text.last == "`" || text.first == " " && text.last == " "
    let blank = needsBlanks ? " " : ""
    return text.isEmpty ? "` `" : quotes + blank + text + blank + quotes
  }
}
