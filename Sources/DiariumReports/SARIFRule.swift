internal import DiariumModel
@_spi(Engine) internal import DiariumTree
internal import DiariumValidation

/// Describes a rule for SARIF (§3.49), in one language.
struct SARIFRule {
  private let id: RuleID
  private let language: Language

  init(_ id: RuleID, _ language: Language) {
    self.id = id
    self.language = language
  }

  func descriptor() -> JSONValue {
    var members: [JSONValue.Member] = [.init("id", .string(id.code)), .init("name", .string(name))]
    if let rule = Catalogue.rule(id.code) {
      let explanation = text(rule.explanation)
      members += [
        .init("shortDescription", .sarifText(text(rule.title))),
        .init("fullDescription", .sarifText(explanation)),
        .init("help", .object([.init("text", .string(explanation)), .init("markdown", .string(markdown(rule)))])),
      ]
    }
    members += [
      .init("defaultConfiguration", .object([.init("level", .string(id.severity.sarifLevel))])),
      .init("properties", properties()),
    ]
    return .object(members)
  }

  /// The defect in Pascal case: `UnknownField`.
  private var name: String {
    id.name.drop { $0 != "/" }.dropFirst().split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }
      .joined()
  }

  private func properties() -> JSONValue {
    let profile = Catalogue.rule(id.code)?.profile
    let tags = [id.category, profile?.rawValue].compactMap(\.self)
    return .object([
      .init("category", .string(id.category)), .init("tags", .array(tags.map { .string($0) })),
    ])
  }

  private func text(_ text: Message) -> String { text[language] }

  /// The explanation with the examples, in GitHub Flavored Markdown.
  private func markdown(_ rule: Rule) -> String {
    let words: (broken: String, kept: String) =
      language == .sv ? ("Bryter mot regeln:", "Följer regeln:") : ("Breaks the rule:", "Keeps the rule:")
    let paragraphs =
      [Self.escaped(text(rule.explanation)), words.broken]
      + rule.broken.map { "\(Self.fenced($0.text))\n\n\(Self.escaped(Mask.masked($0.saying(language))))" } + [
        words.kept
      ]
      + rule.kept.map(Self.fenced) + ["`diarium explain \(id.name)`"]
    return paragraphs.joined(separator: "\n\n")
  }

  /// A text whose characters stand for themselves, except backquotes; HTML is forbidden (§3.11.4.2).
  private static func escaped(_ text: String) -> String {
    let pieces = text.split(separator: "`", omittingEmptySubsequences: false)
    return pieces.enumerated().map { index, piece in
      // The text after an odd number of backquotes is code.
      index.isMultiple(of: 2) ? piece.map { "\\*_<[]~".contains($0) ? "\\\($0)" : "\($0)" }.joined() : String(piece)
    }.joined(separator: "`")
  }

  /// An example as a block of code.
  private static func fenced(_ example: String) -> String {
    // An invented number is masked too: a search for numbers in reports cannot know that it is invented.
    let shown = Mask.masked(Rule.shown(example))
    let language = ["{", "["].contains(where: example.hasPrefix) ? "json" : example.hasPrefix("== ") ? "text" : "yaml"
    let runs = shown.split { $0 != "`" }.map(\.count)
    let fence = String(repeating: "`", count: max(3, (runs.max() ?? 0) + 1))
    return "\(fence)\(language)\n\(shown)\(shown.hasSuffix("\n") ? "" : "\n")\(fence)"
  }
}
