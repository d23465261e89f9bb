/// A rule that was not applied, and why.
///
/// ```swift
/// for skipped in report.skipped { print(skipped.rule.name, skipped.because.en) }
/// ```
public struct SkippedRule: Hashable, Sendable {
  /// The rule.
  public var rule: RuleID
  /// Why it was not applied: begins in lower case, no full stop.
  public var because: Message
  /// How many times it would have been applied.
  public var count: Int

  /// A rule, the reason why it was not applied, and how many times it would have been.
  @_spi(Engine) public init(rule: RuleID, because: Message, count: Int) {
    self.rule = rule
    self.because = because
    self.count = count
  }
}
