public import ArgumentParser
public import Diarium

/// Which rules count, and how much each matters.
struct RuleOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Count only a rule or a category (`str`); may be given several times.", valueName: "rule"))
  var only: [RuleName] = []

  @Option(
    help: ArgumentHelp(
      "Do not count a rule, or only not in files like `old/*.csv`; may be given several times.",
      valueName: "rule[:files]"))
  var ignore: [IgnoredRule] = []

  @Option(
    help: ArgumentHelp(
      "How much a rule matters: error, warning or info; may be given several times.", valueName: "rule=level"))
  var severity: [RuleLevel] = []

  @Option(
    help: ArgumentHelp(
      "Whose rules are applied: core, or se for these and what Swedish law and custom say.", valueName: "core|se"))
  var profile = Rule.Profile.core

  var profiles: Set<Rule.Profile> { profile == .se ? [.core, .se] : [.core] }

  func validate() throws {
    if let category = ignore.first(where: \.rule.isCategory)?.rule {
      throw ValidationError("--ignore names a rule, as `\(category.name)/…`; `diarium rules` lists them")
    }
  }

  var selection: RuleSelection {
    var selection = RuleSelection()
    selection.only = Set(only.map(\.name))
    for ignored in ignore {
      if let files = ignored.files {
        selection.ignoredIn[ignored.rule.name, default: []].append(files)
      } else {
        selection.ignored.insert(ignored.rule.name)
      }
    }
    selection.severities = Dictionary(severity.map { ($0.name, $0.severity) }, uniquingKeysWith: { $1 })
    return selection
  }
}

extension Rule.Profile: ExpressibleByArgument {}

/// A rule by its name or its code, or a category of rules.
struct RuleName: ExpressibleByArgument {
  let name: String
  let isCategory: Bool

  init?(argument: String) {
    if let rule = Catalogue.rule(argument) {
      name = rule.id.name
      isCategory = false
    } else if Catalogue.rules.contains(where: { $0.id.category == argument }) {
      name = argument
      isCategory = true
    } else {
      return nil
    }
  }
}

/// A rule, everywhere or in some files.
struct IgnoredRule: ExpressibleByArgument {
  let rule: RuleName
  let files: PathPattern?

  init?(argument: String) {
    let parts = argument.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard let rule = parts.first.flatMap({ RuleName(argument: String($0)) }), parts.last?.isEmpty == false else {
      return nil
    }
    self.rule = rule
    files = parts.count > 1 ? PathPattern(String(parts[1])) : nil
  }
}

/// A rule with how much it matters.
struct RuleLevel: ExpressibleByArgument {
  let name: String
  let severity: Severity

  init?(argument: String) {
    let parts = argument.split(separator: "=", omittingEmptySubsequences: false)
    guard parts.count == 2, let rule = Catalogue.rule(String(parts[0])),
      let severity = Severity(rawValue: String(parts[1]))
    else { return nil }
    name = rule.id.name
    self.severity = severity
  }
}
