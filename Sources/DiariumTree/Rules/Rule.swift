/// A rule: what it is about, why it matters and what to do, and examples that its tests execute.
///
/// What is found while a feed is read or a document imported is a rule of this folder, whole in its file; whoever
/// finds it reports the rule's id. Rules that look at records have a file in `DiariumValidation`, with their check.
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
  /// Whether what it finds depends on the day that is taken for today.
  public let dependsOnDay: Bool
  /// A feed that keeps the rule, or several.
  public var kept: [String] { makeKept() }
  /// A feed that breaks it, and no other rule; or several; or a document that does so when it is imported.
  public var broken: [Example] { makeBroken() }
  // Made when they are asked for: most runs show none, and each would be put together at every start.
  private let makeKept: @Sendable () -> [String]
  private let makeBroken: @Sendable () -> [Example]

  /// A rule with what is said of it.
  package init(
    _ id: RuleID, sv: String, en: String, explanation: Message, profile: Profile = .core,
    fixable: Finding.Fixable = .no, scope: Scope = .all, dependsOnDay: Bool = false,
    kept: @autoclosure @escaping @Sendable () -> [String], broken: @autoclosure @escaping @Sendable () -> [Example]
  ) {
    self.id = id
    title = .init(sv: sv, en: en)
    self.explanation = explanation
    self.profile = profile
    self.fixable = fixable
    self.scope = scope
    self.dependsOnDay = dependsOnDay
    makeKept = kept
    makeBroken = broken
  }
}
