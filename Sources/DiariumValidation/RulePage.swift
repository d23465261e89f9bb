internal import DiariumModel
@_spi(Engine) package import DiariumTree

/// Pages about rules, in Markdown, made from the rules themselves.
extension Rule {
  /// The name of the rule's page, in a folder of pages: `str-unknown-field.md`.
  package var pageName: String { id.name.replacing("/", with: "-") + ".md" }

  /// The rule's page in a language.
  package func page(_ language: Language) -> String {
    let words = PageWords(language)
    let title = self.title[language]
    let explanation = self.explanation[language]
    var page = """
      # \(title)

      `\(id.name)` · \(id.code) · \(words.severity(id.severity)) · \(words.profile(profile))\
      \(fixable == .no ? "" : " · \(words.fixable)")

      \(explanation)

      \(exampleNote(language).map { "\($0)\n\n" } ?? "")## \(words.broken)


      """
    page += broken.map { "\(Self.block($0.text))\n\($0.saying(language))\n" }.joined(separator: "\n")
    page += "\n## \(words.kept)\n\n"
    page += kept.map { Self.block($0) }.joined(separator: "\n")
    return page
  }

  /// The day taken as today in the examples of a rule that depends on it; `nil` for other rules.
  package func exampleNote(_ language: Language) -> String? {
    guard dependsOnDay, let day = Self.exampleDay else { return nil }
    return language == .sv
      ? "Exemplen räknar från en viss dag: `diarium validate --as-of \(day)`."
      : "The examples reckon from a certain day: `diarium validate --as-of \(day)`."
  }

  /// An example in a fenced block.
  private static func block(_ example: String) -> String {
    let shown = shown(example)
    let kind = example.hasPrefix("{") ? "json" : example.hasPrefix("== ") ? "csv" : "text"
    return "```\(kind)\n\(shown)\(shown.hasSuffix("\n") ? "" : "\n")```\n"
  }
}

extension Catalogue {
  /// The page that lists all rules.
  package static func index(_ language: Language) -> String {
    let words = PageWords(language)
    var page = "# \(words.heading)\n\n\(words.introduction)\n\n"
    page += "| \(words.code) | \(words.rule) | \(words.level) | \(words.what) |\n|---|---|---|---|\n"
    for rule in rules {
      let title = rule.title[language]
      let profile = rule.profile == .se ? " (`--profile se`)" : ""
      page +=
        "| \(rule.id.code) | [`\(rule.id.name)`](\(rule.pageName)) | \(words.severity(rule.id.severity)) | \(title)\(profile) |\n"
    }
    page += "\n## \(words.notInForce)\n\n| \(words.code) | \(words.rule) | \(words.why) |\n|---|---|---|\n"
    for rule in notInForce { page += "| DIA\(rule.number) | `\(rule.name)` | \(rule.because[language]) |\n" }
    return page
  }
}

/// The wording of the pages.
private struct PageWords {
  private let language: Language

  init(_ language: Language) { self.language = language }

  private func word(_ sv: String, _ en: String) -> String { language == .sv ? sv : en }

  var heading: String { word("Regler", "Rules") }
  var introduction: String {
    word(
      "Allt som `diarium validate` prövar, och det som `diarium import` säger (`imp`). `diarium explain REGEL` visar samma sidor utan nät.",
      "All that `diarium validate` checks, and what `diarium import` says (`imp`). `diarium explain RULE` shows the same pages offline."
    )
  }
  var code: String { word("kod", "code") }
  var rule: String { word("regel", "rule") }
  var level: String { word("nivå", "severity") }
  var what: String { word("vad", "what") }
  var why: String { word("varför", "why") }
  var broken: String { word("Bryter mot regeln", "Breaks the rule") }
  var kept: String { word("Följer regeln", "Keeps the rule") }
  var fixable: String { word("kan rättas av ett program", "a program can mend it") }
  var notInForce: String { word("Ännu inte i kraft", "Not yet in force") }

  func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: word("fel", "error")
    case .warning: word("varning", "warning")
    case .info: word("upplysning", "info")
    }
  }

  func profile(_ profile: Rule.Profile) -> String {
    switch profile {
    case .core: word("gäller alla datamängder", "holds of any feed")
    case .se: word("svensk lag eller sed, med `--profile se`", "Swedish law or custom, with `--profile se`")
    }
  }
}
