public import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) public import DiariumTree

/// A rule with what checks it.
struct CheckedRule: Sendable {
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

  /// The rule.
  let rule: Rule
  /// How it is checked; nil where the readers, the structural check or the import find it on their way.
  let check: Check?
  /// The identity of the rule.
  var id: RuleID { rule.id }

  /// A rule that is found while a feed is read or a document imported.
  init(_ rule: Rule) { (self.rule, check) = (rule, nil) }

  /// A rule that is checked on the records of a case or of the head.
  init(
    _ number: Int, _ name: String, _ severity: Severity, profile: Rule.Profile = .core,
    fixable: Finding.Fixable = .no, scope: Rule.Scope = .case, dependsOnDay: Bool = false, sv: String, en: String,
    explanation: Message, kept: @autoclosure @escaping @Sendable () -> [String],
    broken: @autoclosure @escaping @Sendable () -> [Rule.Example],
    check: @escaping @Sendable (RecordViews, RuleReport) -> Void
  ) {
    rule = Rule(
      RuleID(number, name, severity), sv: sv, en: en, explanation: explanation, profile: profile, fixable: fixable,
      scope: scope, dependsOnDay: dependsOnDay, kept: kept(), broken: broken())
    self.check = .records(check)
  }

  /// A rule that is checked when the whole feed was read, or on what it must have once.
  init(
    _ number: Int, _ name: String, _ severity: Severity, sv: String, en: String, explanation: Message,
    kept: @autoclosure @escaping @Sendable () -> [String],
    broken: @autoclosure @escaping @Sendable () -> [Rule.Example], feed check: Check
  ) {
    rule = Rule(
      RuleID(number, name, severity), sv: sv, en: en, explanation: explanation, scope: .case, kept: kept(),
      broken: broken())
    self.check = check
  }

  /// A rule that is checked on every text of cases and head that has at least one of some traits.
  init(
    _ number: Int, _ name: String, _ severity: Severity, fixable: Finding.Fixable = .no, sv: String, en: String,
    explanation: Message, kept: @autoclosure @escaping @Sendable () -> [String],
    broken: @autoclosure @escaping @Sendable () -> [Rule.Example], traits: TextTraits, everywhere: Bool = false,
    texts: @escaping @Sendable (Span<UInt8>, () -> TextView, RuleReport) -> Void
  ) {
    rule = Rule(
      RuleID(number, name, severity), sv: sv, en: en, explanation: explanation, fixable: fixable, kept: kept(),
      broken: broken())
    check = .texts(traits, everywhere: everywhere, texts)
  }
}

extension Rule {
  /// The day that the examples take for today, `2026-01-31`.
  public static let exampleDay: CivilDate? = CivilDate("2026-01-31")
}
