public import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) public import DiariumTree

/// A rule: what it is about, why it matters and what to do, how it is checked, and examples that its tests execute.
///
/// ```swift
/// for rule in Catalogue.rules where rule.profile == .se { print(rule.id.name, rule.title.sv) }
/// ```
public struct Rule: Sendable {
  /// Whose rule it is.
  public enum Profile: String, Hashable, Sendable, CaseIterable {
    /// What holds of any feed.
    case core
    /// What Swedish law or custom says, worded as advice.
    case se
  }

  /// What a rule looks at.
  public enum Scope: Hashable, Sendable {
    /// Each case.
    case `case`
    /// The head of the feed, with its registers.
    case head
    /// Both.
    case all
  }

  /// How a rule is checked.
  enum Check: Sendable {
    /// By looking at the records of a case or a head.
    case records(@Sendable (RecordViews, RuleReport) -> Void)
    /// By what the whole feed shows, at its end.
    case feed(@Sendable (FeedFacts, RuleRun) -> [FeedRemark])
    /// By a value that the whole feed must have once.
    case once(@Sendable (RecordViews, Registers) -> OnlyOnce?)
    /// By looking at each text that has some of the traits, in UTF-8; and, everywhere, at all else that is written.
    case texts(TextTraits, everywhere: Bool, @Sendable (Span<UInt8>, () -> TextView, RuleReport) -> Void)
  }

  /// The rule that is described.
  public let id: RuleID
  /// The defect in one line.
  public let title: Message
  /// Why it matters, what to do, and where it comes from.
  public let explanation: Message
  /// Whose rule it is.
  public let profile: Profile
  /// Whether a program can mend what it finds.
  public let fixable: Finding.Fixable
  /// What it looks at.
  public let scope: Scope
  /// The day that the examples take for today, `2026-01-31`.
  public static let exampleDay: CivilDate? = CivilDate("2026-01-31")
  /// Whether what it finds depends on the day that is taken for today.
  public let dependsOnDay: Bool
  /// A feed that keeps the rule, or several.
  public let kept: [String]
  /// A feed that breaks it, and no other rule; or several.
  public let broken: [String]
  /// How it is checked; nil where the readers and the structural check find it on their way.
  let check: Check?

  /// A rule that is found while a feed is read.
  init(
    _ id: RuleID, sv: String, en: String, explanation: Message, fixable: Finding.Fixable = .no, kept: [String],
    broken: [String]
  ) {
    self.id = id
    title = .init(sv: sv, en: en)
    self.explanation = explanation
    profile = .core
    self.fixable = fixable
    scope = .all
    dependsOnDay = false
    self.kept = kept
    self.broken = broken
    check = nil
  }

  /// A rule that is checked on the records of a case or of the head.
  init(
    _ number: Int, _ name: String, _ severity: Severity, profile: Profile = .core, fixable: Finding.Fixable = .no,
    scope: Scope = .case, dependsOnDay: Bool = false, sv: String, en: String, explanation: Message, kept: [String],
    broken: [String], check: @escaping @Sendable (RecordViews, RuleReport) -> Void
  ) {
    self.init(
      number, name, severity, profile: profile, fixable: fixable, scope: scope, dependsOnDay: dependsOnDay, sv: sv,
      en: en, explanation: explanation, kept: kept, broken: broken, check: .records(check))
  }

  /// A rule that is checked when the whole feed was read, or on what it must have once.
  init(
    _ number: Int, _ name: String, _ severity: Severity, sv: String, en: String, explanation: Message,
    kept: [String], broken: [String], feed check: Check
  ) {
    self.init(
      number, name, severity, profile: .core, fixable: .no, scope: .case, sv: sv, en: en, explanation: explanation,
      kept: kept, broken: broken, check: check)
  }

  /// A rule that is checked on every text of cases and head that has at least one of some traits.
  init(
    _ number: Int, _ name: String, _ severity: Severity, fixable: Finding.Fixable = .no, sv: String, en: String,
    explanation: Message, kept: [String], broken: [String], traits: TextTraits, everywhere: Bool = false,
    texts: @escaping @Sendable (Span<UInt8>, () -> TextView, RuleReport) -> Void
  ) {
    self.init(
      number, name, severity, profile: .core, fixable: fixable, scope: .all, sv: sv, en: en, explanation: explanation,
      kept: kept, broken: broken, check: .texts(traits, everywhere: everywhere, texts))
  }

  private init(
    _ number: Int, _ name: String, _ severity: Severity, profile: Profile, fixable: Finding.Fixable, scope: Scope,
    dependsOnDay: Bool = false, sv: String, en: String, explanation: Message, kept: [String], broken: [String],
    check: Check
  ) {
    id = RuleID(number, name, severity)
    title = .init(sv: sv, en: en)
    self.explanation = explanation
    self.profile = profile
    self.fixable = fixable
    self.scope = scope
    self.dependsOnDay = dependsOnDay
    self.kept = kept
    self.broken = broken
    self.check = check
  }
}
