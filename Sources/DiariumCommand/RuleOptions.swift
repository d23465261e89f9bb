public import ArgumentParser
public import Diarium
@_spi(Engine) internal import DiariumTree

/// Which rules count, and how much each matters.
struct RuleOptions: ParsableArguments {
  @Option(
    help: .init(
      sv: "Räkna bara en regel eller en kategori (`str`); kan anges flera gånger.",
      en: "Count only a rule or a category (`str`); may be given several times.", value: .init(sv: "regel", en: "rule"))
  )
  var only: [RuleName] = []

  @Option(
    help: .init(
      sv: "Räkna inte en regel, eller inte i filer som `old/*.csv`; kan anges flera gånger.",
      en: "Do not count a rule, or only not in files like `old/*.csv`; may be given several times.",
      value: .init(sv: "regel[:filer]", en: "rule[:files]")))
  var ignore: [IgnoredRule] = []

  @Option(
    help: .init(
      sv: "Hur allvarlig en regel är: error, warning eller info; kan anges flera gånger.",
      en: "How much a rule matters: error, warning or info; may be given several times.",
      value: .init(sv: "regel=nivå", en: "rule=level")))
  var severity: [RuleLevel] = []

  @Option(
    help: .init(
      sv: "Vilkas regler som prövas: core, eller se för dem och det som svensk lag och sed säger. Annars core.",
      en: "Whose rules are applied: core, or se for these and what Swedish law and custom say. Else core.",
      value: .init(verbatim: "core|se")))
  var profile: Rule.Profile?

  /// The profiles whose rules are applied; `nil` if no flag says it.
  var profiles: Set<Rule.Profile>? { profile.map { $0 == .se ? [.core, .se] : [.core] } }

  func validate() throws {
    for name in only + ignore.map(\.rule) + severity.map(\.rule) where !name.isKnown {
      throw RuleName.unknown(name.name)
    }
    for (option, names) in [("--ignore", ignore.map(\.rule)), ("--severity", severity.map(\.rule))] {
      guard let category = names.first(where: \.isCategory) else { continue }
      throw ValidationError(
        sv: "\(option) anger en regel, som `\(category.example)`; `diarium rules` listar dem",
        en: "\(option) names a rule, as `\(category.example)`; `diarium rules` lists them")
    }
    for asked in severity where asked.severity == nil {
      let near =
        RuleLevel.levels.first { $0.hasPrefix(asked.level) }
        ?? WordSearch.nearest(to: asked.level, among: RuleLevel.levels)
      throw ValidationError(
        sv:
          "det finns ingen nivå `\(asked.level)`; \(near.map { "menade du \($0)?" } ?? "ange error, warning eller info")",
        en: "no level `\(asked.level)`; \(near.map { "did you mean \($0)?" } ?? "name error, warning or info")")
    }
  }

  var selection: RuleSelection {
    var selection = RuleSelection()
    apply(to: &selection)
    return selection
  }

  /// Changes a selection as the flags say: they win.
  func apply(to selection: inout RuleSelection) {
    selection.only = Set(only.map(\.name))
    for ignored in ignore {
      if let files = ignored.files {
        selection.ignoredIn[ignored.rule.name, default: []].append(files)
      } else {
        selection.ignored.insert(ignored.rule.name)
      }
    }
    for level in severity { selection.severities[level.rule.name] = level.severity }
  }
}

extension Rule.Profile: ExpressibleByArgument {}

/// A rule by its name or its code, or a category of rules; anything else is kept, to suggest what may have been meant.
struct RuleName: ExpressibleByArgument {
  let name: String
  let isCategory: Bool
  let isKnown: Bool

  init(argument: String) {
    if let rule = Catalogue.rule(argument) {
      (name, isCategory, isKnown) = (rule.id.name, false, true)
    } else if Self.categories.contains(argument.lowercased()) {
      (name, isCategory, isKnown) = (argument.lowercased(), true, true)
    } else {
      (name, isCategory, isKnown) = (argument, false, false)
    }
  }

  static var defaultCompletionKind: CompletionKind { .list(categories + Catalogue.names) }

  static let categories = Catalogue.rules.map(\.id.category).reduce(into: [String]()) {
    if !$0.contains($1) { $0.append($1) }
  }

  /// A rule of the category.
  var example: String { Catalogue.names.first { $0.hasPrefix("\(name)/") } ?? name }

  /// The error that there is no such rule, with a suggestion.
  static func unknown(_ name: String) -> ValidationError {
    let near = nearest(name)
    return ValidationError(
      sv: "det finns ingen regel `\(name)`; \(near.map { "menade du \($0)?" } ?? "`diarium rules` listar dem")",
      en: "no rule `\(name)`; \(near.map { "did you mean \($0)?" } ?? "`diarium rules` lists them")")
  }

  /// The rule or category that may have been meant: with its category, without it, or with another one.
  private static func nearest(_ name: String) -> String? {
    let name = name.lowercased()
    if let near = WordSearch.nearest(to: name, among: Catalogue.names) { return near }
    let last = name.split(separator: "/").last.map(String.init) ?? name
    let defects = Catalogue.names.map { $0.split(separator: "/").last.map(String.init) ?? $0 }
    if let near = WordSearch.nearest(to: last, among: defects), let index = defects.firstIndex(of: near) {
      return Catalogue.names[index]
    }
    if let near = WordSearch.nearest(to: name, among: categories) { return near }
    let codes = Catalogue.rules.map { $0.id.code.lowercased() }
    let near = WordSearch.nearest(to: name.hasPrefix("dia") ? name : "dia\(name)", among: codes)
    return near.flatMap { Catalogue.rule($0)?.id.name }
  }
}

/// A rule, everywhere or in some files.
struct IgnoredRule: ExpressibleByArgument {
  let rule: RuleName
  let files: PathPattern?

  init?(argument: String) {
    let parts = argument.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first, !first.isEmpty, parts.last?.isEmpty == false else { return nil }
    rule = RuleName(argument: String(first))
    files = parts.count > 1 ? PathPattern(String(parts[1])) : nil
  }

  static var defaultCompletionKind: CompletionKind { .list(Catalogue.names) }
}

/// A rule with its severity.
struct RuleLevel: ExpressibleByArgument {
  let rule: RuleName
  let level: String
  var severity: Severity? { Severity(rawValue: level) }

  init?(argument: String) {
    let parts = argument.split(separator: "=", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
    (rule, level) = (RuleName(argument: String(parts[0])), String(parts[1]))
  }

  static let levels = ["error", "warning", "info"]

  static var defaultCompletionKind: CompletionKind {
    .list(Catalogue.names.flatMap { name in levels.map { "\(name)=\($0)" } })
  }
}
