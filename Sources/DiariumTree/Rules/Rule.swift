/// A rule: what it is about, why it matters, what to do, and examples that its tests execute.
///
/// A rule whose findings are made while a feed is read or a document imported is in this folder, whole in its file; its
/// finder reports the rule's id. Rules that look at records have a file in `DiariumValidation`, with their check.
///
/// ```swift
/// for rule in Catalogue.rules where rule.profile == .se { print(rule.id.name, rule.title.sv) }
/// ```
public struct Rule: Sendable {
  /// The source of a rule.
  public enum Profile: String, Hashable, Sendable, CaseIterable {
    /// The rules of any feed.
    case core
    /// Swedish law or custom, worded as advice.
    case se
  }

  /// The records that a rule looks at.
  public enum Scope: Hashable, Sendable {
    /// Each case.
    case `case`
    /// The head of the feed, with its registers.
    case head
    /// Both.
    case all
  }

  /// The id of the rule.
  public let id: RuleID
  /// The defect in one line.
  public let title: Message
  /// Why it matters, what to do, and where the rule comes from.
  public let explanation: Message
  /// The source of the rule.
  public let profile: Profile
  /// Whether a program can fix its findings.
  public let fixable: Finding.Fixable
  /// The records that it looks at.
  public let scope: Scope
  /// Whether its findings depend on the day taken as today.
  public let dependsOnDay: Bool
  /// Feeds, one or more, that follow the rule.
  public var kept: [String] { makeKept() }
  /// Feeds that break the rule and no other, or documents that do so when imported.
  public var broken: [Example] { makeBroken() }
  // Made on demand: most runs show none, and each would otherwise be put together at every start.
  private let makeKept: @Sendable () -> [String]
  private let makeBroken: @Sendable () -> [Example]

  /// A rule with its texts and examples.
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
