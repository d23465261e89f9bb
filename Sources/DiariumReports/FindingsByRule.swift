@_spi(Engine) internal import DiariumTree

/// The findings of a report by rule, by field and by what they say, with exact counts; the worst first.
struct FindingsByRule {
  /// A rule that was broken.
  struct Part {
    let rule: RuleID
    /// The highest severity of its findings.
    let severity: Severity
    /// The number of its findings, listed or not, without those that follow from another.
    let count: Int
    /// The number of those that follow from another.
    let following: Int
    /// Its findings by field, those of which there are most first.
    let fields: [FieldPart]
  }

  /// The findings of a rule in a field.
  struct FieldPart {
    /// The name of the field; `nil` if the findings name none.
    let name: String?
    /// The number of findings, listed or not, without those that follow from another.
    let count: Int
    /// Those that are listed: what is said most often comes first.
    let groups: [FindingGroup]

    /// The number of findings that are listed.
    var listed: Int { groups.reduce(0) { $0 + $1.findings.count } }
  }

  /// The rules, the worst first; at the end those whose findings all follow from others.
  let parts: [Part]
  /// What to mend first; `nil` if nothing is listed.
  let first: FindingGroup?

  /// Sorts the findings of a report.
  init(_ report: Report) {
    let findings = report.log.findings
    let groups = FindingGroup.all(report)
    let byRule = Dictionary(grouping: groups) { findings[$0.first].rule.number }
    var effects: [Int: [String: Int]] = [:]
    for effect in report.log.causes.keys {
      guard let field = findings[effect].field else { continue }
      effects[findings[effect].rule.number, default: [:]][field, default: 0] += 1
    }
    parts = report.log.rules.map { tally in
      let groups = byRule[tally.rule.number] ?? []
      return Part(
        rule: tally.rule, severity: groups.map { findings[$0.first].severity }.max() ?? tally.severity,
        count: tally.count - tally.following, following: tally.following,
        fields: Self.fields(tally, groups, effects[tally.rule.number] ?? [:], findings))
    }.sorted {
      ($0.count == 0 ? 1 : 0, $1.severity, $1.count, $0.rule.number)
        < ($1.count == 0 ? 1 : 0, $0.severity, $0.count, $1.rule.number)
    }
    first = Self.first(groups, findings, isReadable: report.isReadable)
  }

  /// The findings of a rule by field.
  private static func fields(
    _ tally: RuleTally, _ groups: [FindingGroup], _ effects: [String: Int], _ findings: [Finding]
  ) -> [FieldPart] {
    let byField = Dictionary(grouping: groups) { findings[$0.first].field }
    var counts: [String?: Int] = [:]
    for (field, count) in tally.fields { counts[field] = count - (effects[field] ?? 0) }
    // There may be too many names for the tally to know them all.
    for (field, groups) in byField where field != nil && counts[field] == nil {
      counts[field] = groups.reduce(0) { $0 + $1.findings.count }
    }
    let named = counts.values.reduce(0, +)
    counts[nil] = tally.count - tally.following - named
    return counts.filter { $0.value > 0 }.map { field, count in
      FieldPart(
        name: field, count: count,
        groups: (byField[field] ?? []).sorted { ($1.findings.count, $0.first) < ($0.findings.count, $1.first) })
    }.sorted { ($1.count, $0.name ?? "") < ($0.count, $1.name ?? "") }
  }

  /// What to mend first: what keeps an input from being read, else the worst of what others follow from, else what is
  /// said most often, else what comes first.
  private static func first(_ groups: [FindingGroup], _ findings: [Finding], isReadable: Bool) -> FindingGroup? {
    if !isReadable,
      let group = groups.last(where: {
        findings[$0.first].severity == .error && ["enc", "syn"].contains(findings[$0.first].rule.category)
      })
    {
      return group
    }
    return groups.min { one, other in
      let (a, b) = (findings[one.first].severity, findings[other.first].severity)
      return (b, other.following.count, other.findings.count, one.first)
        < (a, one.following.count, one.findings.count, other.first)
    }
  }
}
