import ArgumentParser
import Diarium
@_spi(Engine) import DiariumTree

struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "rules", abstract: .init(sv: "Lista reglerna som gäller.", en: "List the rules that are in force."),
    examples: ["diarium rules", "diarium rules --format json"])

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, md
  }

  @Option(
    help: .init(
      sv: "Hur de listas: text, json eller md (Markdown).", en: "How to list them: text, json or md (Markdown).",
      value: .init(verbatim: "format")))
  var format = Format.text

  @OptionGroup var tongue: LanguageOptions

  func run() throws {
    switch format {
    case .text: try Console.print(.init(verbatim: RuleList.text(tongue.language)))
    case .json: try Console.print(.init(verbatim: JSONText.indented(.array(Catalogue.rules.map(Self.json)))))
    case .md: try Console.print(.init(verbatim: RuleList.markdown()))
    }
  }

  private static func json(_ rule: Rule) -> JSONValue {
    .object([
      .init("code", .string(rule.id.code)), .init("rule", .string(rule.id.name)),
      .init("severity", .string(rule.id.severity.rawValue)),
      .init("title", .object([.init("sv", .string(rule.title.sv)), .init("en", .string(rule.title.en))])),
      .init("profile", .string(rule.profile.rawValue)), .init("fixable", .string(rule.fixable.rawValue)),
      .init(
        "explanation", .object([.init("sv", .string(rule.explanation.sv)), .init("en", .string(rule.explanation.en))])),
    ])
  }
}

/// The rules as a list for people.
enum RuleList {
  static func text(_ language: Language) -> String {
    Catalogue.rules.map {
      let title = $0.title[language]
      return "\($0.id.code)  \(pad($0.id.name, 28))\(pad($0.id.severity.rawValue, 9))\(title)\n"
    }.joined()
  }

  static func markdown() -> String {
    let rows = Catalogue.rules.map {
      "| \($0.id.code) | `\($0.id.name)` | \($0.id.severity.rawValue) | \($0.title.en) | \($0.title.sv) |\n"
    }
    return "| code | rule | severity | what | vad |\n|---|---|---|---|---|\n" + rows.joined()
  }

  private static func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }
}
