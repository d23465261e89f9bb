/// Findings of a rule that do not count for a time, with the reason: a defect that is known and cannot be mended yet.
///
/// ```swift
/// var options = ValidationOptions()
/// options.rules.exceptions = [
///   RuleException("ref/unknown-decision", files: PathPattern("old/*.csv"), reason: "no minutes before 1990")
/// ]
/// ```
public struct RuleException: Hashable, Sendable {
  /// The rule, by its name.
  public var rule: String
  /// The files in which it does not count; `nil` for all.
  public var files: PathPattern?
  /// The id of the record whose findings do not count, as reports say it (`entity_id`); `nil` for all.
  public var entityID: String?
  /// Why: begins in lower case or with a name, no full stop.
  public var reason: String
  /// The last day on which it holds, `YYYY-MM-DD`; `nil` if it has no end.
  public var until: String?
  /// Where it is written; `nil` if it is not in a file.
  @_spi(Engine) public var location: Location?

  /// An exception from a rule.
  public init(
    _ rule: String, files: PathPattern? = nil, entityID: String? = nil, reason: String, until: String? = nil
  ) {
    (self.rule, self.files, self.entityID) = (rule, files, entityID)
    (self.reason, self.until) = (reason, until)
  }

  /// Whether a finding is one of those that do not count.
  func covers(_ finding: Finding) -> Bool {
    guard finding.rule.name == rule else { return false }
    if let entityID, finding.entityID != entityID { return false }
    return files?.matches(finding.location.path) ?? true
  }
}
