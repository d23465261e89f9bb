import ArgumentParser
import Diarium

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say what a rule is about, why it matters and what to do.",
    discussion: """
      Without a rule it lists those that are in force.

      Examples:
        diarium explain str/unknown-field
        diarium explain DIA5001
      """)

  @Argument(help: "The name or the code of a rule.", completion: .list(Catalogue.names))
  var rule: String?

  func run() throws {
    guard let rule else { return try Console.print(RuleList.text()) }
    guard let found = Catalogue.rule(rule) else {
      let near = WordSearch.nearest(to: rule.lowercased(), among: Catalogue.names)
      throw ValidationError(
        "no rule `\(rule)`" + (near.map { "; did you mean \($0)?" } ?? "; `diarium explain` lists them"))
    }
    try Console.print(text(found))
  }

  private func text(_ rule: Rule) -> String {
    """
    \(rule.id.code) \(rule.id.name) (\(rule.id.severity.rawValue))
    \(rule.title.en) · \(rule.title.sv)

    \(Paragraph.filled(rule.explanation.en, width: 78))

    Breaks the rule:
      \(rule.broken.map(shown).joined(separator: "\n  "))
    Keeps it:
      \(rule.kept.map(shown).joined(separator: "\n  "))

    """
  }

  private func shown(_ example: String) -> String {
    let text = example.count > 1200 ? String(example.prefix(200)) + " … " + String(example.suffix(100)) : example
    return text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n  ")
      .replacing("\u{FFFF}", with: "\\xE5").replacing("\u{FEFF}", with: "\\uFEFF")
  }
}

/// Filling of paragraphs.
enum Paragraph {
  /// The text in lines of at most `width` characters, where the words allow it.
  static func filled(_ text: String, width: Int) -> String {
    var lines: [String] = [""]
    for word in text.split(whereSeparator: \.isWhitespace) {
      let line = lines[lines.count - 1]
      if line.isEmpty {
        lines[lines.count - 1] = String(word)
      } else if line.count + 1 + word.count <= width {
        lines[lines.count - 1] += " \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines.joined(separator: "\n")
  }
}
