internal import DiariumModel
@_spi(Engine) package import DiariumSchema
@_spi(Engine) package import DiariumTree

/// Applies the rules that look at records to one case or head after another.
///
/// It belongs to one thread.
package final class RuleBook {
  private let report: RuleReport
  private let records: [RecordRule]
  private let texts: [TextRule]
  private let traitsOfTexts: [TextTraits]
  private let once: [OnceRule]
  private let feed: [FeedRule]
  private let table = TextTraits.Table()
  private var facts = FeedFacts()
  private var unreadable: [Int: Int] = [:]

  /// The rules of some profiles that a run applies.
  ///
  /// - Parameters:
  ///   - run: the information that rules need.
  ///   - profiles: the sources of the rules to apply.
  ///   - selection: which of the rules count.
  package init(_ run: RuleRun, profiles: Set<Rule.Profile>, selection: RuleSelection) {
    report = RuleReport(run)
    let wanted = Catalogue.entries.filter {
      profiles.contains($0.rule.profile) && selection.severity(of: $0.rule.id) != nil
    }
    records = wanted.compactMap(RecordRule.init)
    texts = wanted.compactMap(TextRule.init)
    traitsOfTexts = texts.map(\.traits)
    once = wanted.compactMap(OnceRule.init)
    feed = wanted.compactMap(FeedRule.init)
  }

  /// Applies the rules to the records of a tape that has just been checked.
  ///
  /// - Parameters:
  ///   - tape: the tape.
  ///   - check: the check, which receives the findings.
  ///   - scope: whether the tape is a case or a head.
  package func apply(_ tape: borrowing Tape, _ check: inout StructuralCheck, scope: Rule.Scope) {
    guard tape.count > 0, tape[0].kind == .object else { return }
    check.withRecords(tape) { views, check in
      for rule in records where rule.scope == scope || rule.scope == .all {
        report.begin(isFull: check.log.isFull(rule.id))
        rule.check(views, report)
        let missed = views.takeUnreadable()
        if missed > 0 { unreadable[rule.id.number, default: 0] += missed }
        let touched = views.takeTouched()
        if report.hasSome {
          if !touched.isEmpty { report.rest(on: touched) }
          take(rule.id, rule.fixable, tape, &check)
        }
      }
      if !texts.isEmpty { lookAtTexts(views, tape, &check) }
      if scope == .case {
        for rule in once {
          if let value = rule.value(views, report.registers) { check.addOnce(value, rule.id, tape) }
        }
      }
      if !feed.isEmpty {
        if scope == .case { facts.add(views, report.registers) } else { facts.add(head: views, report.registers) }
        _ = views.takeUnreadable()
      }
    }
  }

  /// Takes the facts of the cases examined since the last call.
  package func takeFacts() -> FeedFacts {
    defer { facts = FeedFacts() }
    return facts
  }

  /// Applies the rules that need the whole feed.
  package func finish(_ facts: FeedFacts, _ check: inout StructuralCheck) {
    for rule in feed {
      for remark in rule.check(facts, report.run) { check.add(remark, rule.id) }
    }
  }

  private func lookAtTexts(_ views: RecordViews, _ tape: borrowing Tape, _ check: inout StructuralCheck) {
    // A text is examined once, and only by those rules to which it may matter.
    var found: [(rule: Int, remarks: [Remark], uncounted: [String: Int])] = []
    let isFull = texts.map { check.log.isFull($0.id) }
    // Constants of the call, since each read of a property is checked for exclusive access.
    let (texts, traitsOfTexts, table, report) = (texts, traitsOfTexts, table, report)
    let anyTrait = traitsOfTexts.reduce(into: TextTraits()) { $0.formUnion($1) }
    let everywhere = texts.indices.filter { texts[$0].looksEverywhere }
    func apply(_ index: Int, _ text: Span<UInt8>, _ view: () -> TextView) {
      report.begin(isFull: isFull[index])
      texts[index].check(text, view, report)
      if report.hasSome { found.append((index, report.remarks, report.uncounted)) }
    }
    views.eachText { text, view in
      let traits = table.traits(of: text)
      guard !anyTrait.isDisjoint(with: traits) else { return }
      for index in traitsOfTexts.indices where !traitsOfTexts[index].isDisjoint(with: traits) {
        apply(index, text, view)
      }
    } others: { text, view in
      for index in everywhere { apply(index, text, view) }
    }
    for (index, remarks, uncounted) in found {
      report.begin(remarks, uncounted)
      take(texts[index].id, texts[index].fixable, tape, &check)
    }
  }

  private func take(
    _ rule: RuleID, _ fixable: Finding.Fixable, _ tape: borrowing Tape, _ check: inout StructuralCheck
  ) {
    for remark in report.remarks { check.add(remark, rule, fixable: fixable, tape) }
    for (field, count) in report.uncounted.sorted(by: { $0.key < $1.key }) {
      check.log.count(rule, field: field.isEmpty ? nil : Secrecy.shown(field, of: tape, 0), times: count)
    }
  }

  /// Takes the number of values that each rule could not look at, since they have findings of their own.
  package func takeSkipped() -> [SkippedRule] {
    defer { unreadable = [:] }
    return records.compactMap { rule in
      unreadable[rule.id.number].map {
        SkippedRule(
          rule: rule.id,
          because: .init(
            sv: "värden som den behöver har egna anmärkningar", en: "values that it needs have findings of their own"),
          count: $0)
      }
    }
  }
}
