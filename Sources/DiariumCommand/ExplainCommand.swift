import ArgumentParser
import Diarium
@_spi(Engine) import DiariumTree

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "explain",
    abstract: .init(
      sv: "Säg vad en regel handlar om, varför den behövs och vad som ska göras.",
      en: "Say what a rule is about, why it matters and what to do."),
    discussion: .init(
      sv: "Utan en regel listas de som gäller.", en: "Without a rule it lists those that are in force."),
    examples: ["diarium explain str/unknown-field", "diarium explain DIA5001"])

  @Argument(
    help: .init(
      sv: "Regelns namn eller kod.", en: "The name or the code of a rule.", value: .init(sv: "regel", en: "rule")),
    completion: .list(Catalogue.names))
  var rule: String?

  @OptionGroup var tongue: LanguageOptions

  func run() throws {
    guard let rule else { return try Console.print(.init(verbatim: RuleList.text(tongue.language))) }
    guard let found = Catalogue.rule(rule) else {
      throw RuleName.unknown(rule)
    }
    try Console.print(.init(verbatim: text(found)))
  }

  private func text(_ rule: Rule) -> String {
    let language = tongue.language
    let isSwedish = language == .sv
    let title = isSwedish ? "\(rule.title.sv) · \(rule.title.en)" : "\(rule.title.en) · \(rule.title.sv)"
    let explanation = isSwedish ? rule.explanation.sv : rule.explanation.en
    let broken = rule.broken.map { "\(shown($0.text))\n  → \($0.saying(language))" }
    return """
      \(rule.id.code) \(rule.id.name) (\(rule.id.severity.rawValue)\(rule.profile == .se ? ", --profile se" : ""))
      \(title)

      \(Paragraph.filled(explanation, width: 78))

      \(rule.exampleNote(language).map { "\($0)\n\n" } ?? "")\
      \(isSwedish ? "Bryter mot regeln" : "Breaks the rule"):
      \(examples(broken))
      \(isSwedish ? "Följer regeln" : "Keeps it"):
      \(examples(rule.kept.map(shown)))
      """
  }

  private func examples(_ examples: [String]) -> String { examples.map { "  \($0)\n" }.joined(separator: "\n") }

  private func shown(_ example: String) -> String {
    Rule.shown(example).split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n  ")
  }
}

/// Filling of paragraphs.
enum Paragraph {
  /// The text in lines of at most `width` characters, unless a word is longer.
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
