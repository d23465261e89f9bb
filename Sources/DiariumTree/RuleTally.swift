/// How often a rule was broken, and how many of those findings are kept.
///
/// ```swift
/// for tally in report.tallies { print(tally.rule.name, tally.count) }
/// ```
public struct RuleTally: Hashable, Sendable {
  /// The rule that was broken.
  public var rule: RuleID
  /// The severity of the rule.
  public var severity: Severity
  /// How often it was broken.
  public var count = 0
  /// The number of its findings that are kept.
  public var listed = 0
  /// The number of those that follow from another finding.
  public var following = 0
  /// How often it was broken beside that by findings of the baseline.
  public var known = 0
  /// How often it was broken in each field, as far as the findings name one and there are not thousands of names.
  public var fields: [String: Int] = [:]

  /// Names of fields that are told apart: hostile input has a name of its own for each.
  static let maximumFields = 1000

  mutating func add(_ field: String?, _ times: Int) {
    guard let field, fields.count < Self.maximumFields || fields[field] != nil else { return }
    let count = fields[field, default: 0] + times
    fields[field] = count > 0 ? count : nil
  }
}
