/// Which rules count in a run, and how much each matters.
///
/// ```swift
/// var options = ValidationOptions()
/// options.rules.ignored = ["ref/unused"]
/// options.rules.severities["str/empty-text"] = .error
/// ```
public struct RuleSelection: Hashable, Sendable {
  /// The only rules, by name, or categories (`str`) that the run applies; empty for all.
  public var only: Set<String> = []
  /// Rules, by name, that do not count.
  public var ignored: Set<String> = []
  /// Rules, by name, that do not count in some files.
  public var ignoredIn: [String: [PathPattern]] = [:]
  /// Findings that do not count for a time, each with the reason.
  public var exceptions: [RuleException] = []
  /// The severities of rules, by name, that differ from their own.
  public var severities: [String: Severity] = [:]

  /// All rules, unchanged.
  public init() {}

  /// How much a rule matters; `nil` if it does not count.
  public func severity(of rule: RuleID) -> Severity? {
    if ignored.contains(rule.name) { return nil }
    if !only.isEmpty, !only.contains(rule.name), !only.contains(rule.category) { return nil }
    return severities[rule.name] ?? rule.severity
  }

  /// Whether every rule counts, unchanged.
  var isAll: Bool { only.isEmpty && ignored.isEmpty && ignoredIn.isEmpty && severities.isEmpty }

  /// Whether the file decides if a rule counts.
  func dependsOnFile(_ rule: RuleID) -> Bool { ignoredIn[rule.name] != nil }

  /// Whether a rule does not count in a file.
  func ignores(_ rule: RuleID, in path: String) -> Bool {
    ignoredIn[rule.name]?.contains { $0.matches(path) } ?? false
  }
}
