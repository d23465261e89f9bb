internal import DiariumModel
public import DiariumSchema
public import DiariumTree

/// Applies the rules that look at records, to one case or head after the other.
///
/// It belongs to one thread.
public final class RuleBook {
  private let report: RuleReport
  /// Those that look at records.
  private let rules: [(rule: Rule, check: @Sendable (RecordViews, RuleReport) -> Void)]
  /// Those that look at texts.
  private let textRules:
    [(rule: Rule, traits: TextTraits, check: @Sendable (Span<UInt8>, () -> TextView, RuleReport) -> Void)]
  /// Those that look at values that stand once.
  private let onceRules: [(rule: Rule, value: @Sendable (RecordViews) -> OnlyOnce?)]
  private let feedRules: [(rule: Rule, check: @Sendable (FeedFacts, RuleRun) -> [FeedRemark])]
  private var facts = FeedFacts()
  private var unreadable: [Int: Int] = [:]

  /// The rules of some profiles that a run applies.
  ///
  /// - Parameters:
  ///   - run: what rules need to know.
  ///   - profiles: whose rules are applied.
  ///   - selection: which of them count.
  public init(_ run: RuleRun, profiles: Set<Rule.Profile>, selection: RuleSelection) {
    report = RuleReport(run)
    let wanted = Catalogue.rules.filter {
      profiles.contains($0.profile) && selection.severity(of: $0.id) != nil
    }
    rules = wanted.compactMap { if case .records(let check)? = $0.check { ($0, check) } else { nil } }
    onceRules = wanted.compactMap { if case .once(let value)? = $0.check { ($0, value) } else { nil } }
    feedRules = wanted.compactMap { if case .feed(let check)? = $0.check { ($0, check) } else { nil } }
    textRules = wanted.compactMap {
      if case .texts(let traits, let check)? = $0.check { ($0, traits, check) } else { nil }
    }
  }

  /// Applies the rules to the records of a tape that was checked just now.
  ///
  /// - Parameters:
  ///   - tape: the tape.
  ///   - check: the check, which takes the findings.
  ///   - scope: whether the tape is a case or a head.
  public func apply(_ tape: borrowing Tape, _ check: inout StructuralCheck, scope: Rule.Scope) {
    guard tape.count > 0, tape[0].kind == .object else { return }
    check.withRecords(tape) { records, check in
      for (rule, look) in rules where rule.scope == scope || rule.scope == .all {
        report.begin(isFull: check.log.isFull(rule.id))
        look(records, report)
        let missed = records.takeUnreadable()
        if missed > 0 { unreadable[rule.id.number, default: 0] += missed }
        take(rule, tape, &check)
      }
      if !textRules.isEmpty { texts(records, tape, &check) }
      if scope == .matter { once(records, tape, &check) }
      if !feedRules.isEmpty {
        if scope == .matter {
          facts.add(records, report.run.registers)
        } else {
          facts.add(head: records, report.run.registers)
        }
        _ = records.takeUnreadable()
      }
    }
  }

  private func once(_ records: RecordViews, _ tape: borrowing Tape, _ check: inout StructuralCheck) {
    for (rule, value) in onceRules {
      guard let value = value(records) else { continue }
      check.addOnce(value, rule.id, tape)
    }
  }

  /// What the cases show that were looked at since the last time.
  public func takeFacts() -> FeedFacts {
    defer { facts = FeedFacts() }
    return facts
  }

  /// Applies the rules that need the whole feed.
  public func finish(_ facts: FeedFacts, _ check: inout StructuralCheck) {
    for (rule, look) in feedRules {
      for remark in look(facts, report.run) { check.add(remark, rule.id) }
    }
  }

  private func texts(_ records: RecordViews, _ tape: borrowing Tape, _ check: inout StructuralCheck) {
    // A text is looked at once, and by those rules only to which it may matter.
    var found: [(rule: Int, remarks: [Remark], uncounted: Int)] = []
    let isFull = textRules.map { check.log.isFull($0.rule.id) }
    let table = TextTraits.Table()
    records.eachText { text, view in
      let traits = table.traits(of: text)
      for (index, rule) in textRules.enumerated() where rule.traits == .any || !rule.traits.isDisjoint(with: traits) {
        report.begin(isFull: isFull[index])
        rule.check(text, view, report)
        if report.hasSome { found.append((index, report.remarks, report.uncounted)) }
      }
    }
    for (index, remarks, uncounted) in found {
      report.begin(remarks, uncounted)
      take(textRules[index].rule, tape, &check)
    }
  }

  private func take(_ rule: Rule, _ tape: borrowing Tape, _ check: inout StructuralCheck) {
    for remark in report.remarks { check.add(remark, rule.id, fixable: rule.fixable, tape) }
    if report.uncounted > 0 { check.log.count(rule.id, times: report.uncounted) }
  }

  /// How many values each rule could not look at, since they have findings of their own; forgets them.
  public func takeSkipped() -> [SkippedRule] {
    defer { unreadable = [:] }
    return rules.compactMap { rule, _ in
      unreadable[rule.id.number].map {
        SkippedRule(rule: rule.id, because: "values that it needs have findings of their own", count: $0)
      }
    }
  }
}
