@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// A rule that looks at records, with only what applying it needs.
///
/// It is a class, so that a loop over the rules copies nothing.
final class RecordRule {
  let id: RuleID
  let fixable: Finding.Fixable
  let scope: Rule.Scope
  let check: @Sendable (RecordViews, RuleReport) -> Void

  init?(_ checked: CheckedRule) {
    guard case .records(let check)? = checked.check else { return nil }
    (id, fixable, scope, self.check) = (checked.id, checked.rule.fixable, checked.rule.scope, check)
  }
}

/// A rule that looks at texts.
final class TextRule {
  let id: RuleID
  let fixable: Finding.Fixable
  let traits: TextTraits
  /// Whether it also looks at numbers, and at names that are not fields.
  let looksEverywhere: Bool
  let check: @Sendable (Span<UInt8>, () -> TextView, RuleReport) -> Void

  init?(_ checked: CheckedRule) {
    guard case .texts(let traits, let everywhere, let check)? = checked.check else { return nil }
    (id, fixable, self.traits, self.check) = (checked.id, checked.rule.fixable, traits, check)
    looksEverywhere = everywhere
  }
}

/// A rule about values that occur only once.
final class OnceRule {
  let id: RuleID
  let value: @Sendable (RecordViews, Registers) -> OnlyOnce?

  init?(_ checked: CheckedRule) {
    guard case .once(let value)? = checked.check else { return nil }
    (id, self.value) = (checked.id, value)
  }
}

/// A rule about the whole feed.
final class FeedRule {
  let id: RuleID
  let check: @Sendable (FeedFacts, RuleRun) -> [FeedRemark]

  init?(_ checked: CheckedRule) {
    guard case .feed(let check)? = checked.check else { return nil }
    (id, self.check) = (checked.id, check)
  }
}
