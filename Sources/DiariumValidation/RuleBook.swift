internal import DiariumModel
public import DiariumSchema
public import DiariumTree

/// Applies the rules that look at records, to one case or head after the other.
///
/// It belongs to one thread.
public final class RuleBook {
  private let report: RuleReport
  private let rules: [Rule]
  private var unreadable: [Int: Int] = [:]

  /// The rules of some profiles that a run applies.
  ///
  /// - Parameters:
  ///   - run: what rules need to know.
  ///   - profiles: whose rules are applied.
  ///   - selection: which of them count.
  public init(_ run: RuleRun, profiles: Set<Rule.Profile>, selection: RuleSelection) {
    report = RuleReport(run)
    rules = Catalogue.rules.filter {
      $0.check != nil && profiles.contains($0.profile) && selection.severity(of: $0.id) != nil
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
      for rule in rules where rule.scope == scope || rule.scope == .all {
        report.begin(isFull: check.log.isFull(rule.id))
        rule.check?(records, report)
        let missed = records.takeUnreadable()
        if missed > 0 { unreadable[rule.id.number, default: 0] += missed }
        for remark in report.remarks { check.add(remark, rule.id, tape) }
        if report.uncounted > 0 { check.log.count(rule.id, times: report.uncounted) }
      }
    }
  }

  /// How many values each rule could not look at, since they have findings of their own; forgets them.
  public func takeSkipped() -> [SkippedRule] {
    defer { unreadable = [:] }
    return rules.compactMap { rule in
      unreadable[rule.id.number].map {
        SkippedRule(rule: rule.id, because: "values that it needs have findings of their own", count: $0)
      }
    }
  }
}
