public import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) public import DiariumTree

/// A rule with its check.
struct CheckedRule: Sendable {
  /// The ways of checking a rule.
  enum Check: Sendable {
    /// By looking at the records of a case or a head.
    case records(@Sendable (RecordViews, RuleReport) -> Void)
    /// By facts about the whole feed, at its end.
    case feed(@Sendable (FeedFacts, RuleRun) -> [FeedRemark])
    /// By a value that the whole feed must have exactly once.
    case once(@Sendable (RecordViews, Registers) -> OnlyOnce?)
    /// By looking at each text that has some of the traits, in UTF-8; and, everywhere, at everything else that is
    /// written.
    case texts(TextTraits, everywhere: Bool, @Sendable (Span<UInt8>, () -> TextView, RuleReport) -> Void)
  }

  /// The rule.
  let rule: Rule
  /// The check; `nil` if the readers, the structural check or the import find it along the way.
  let check: Check?
  /// The identity of the rule.
  var id: RuleID { rule.id }

  /// A rule whose findings are made while a feed is read or a document imported.
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

  /// A rule that is checked once the whole feed has been read, or on a value that the feed must have exactly once.
  init(
    _ number: Int, _ name: String, _ severity: Severity, dependsOnDay: Bool = false, sv: String, en: String,
    explanation: Message, kept: @autoclosure @escaping @Sendable () -> [String],
    broken: @autoclosure @escaping @Sendable () -> [Rule.Example], feed check: Check
  ) {
    rule = Rule(
      RuleID(number, name, severity), sv: sv, en: en, explanation: explanation, scope: .case,
      dependsOnDay: dependsOnDay, kept: kept(), broken: broken())
    self.check = check
  }

  /// A rule that is checked on every text of the cases and the head that has at least one of some traits.
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
  /// The day taken as today in the examples, `2026-01-31`.
  public static let exampleDay: CivilDate? = CivilDate("2026-01-31")
}
