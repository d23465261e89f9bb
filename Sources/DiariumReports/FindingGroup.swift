@_spi(Engine) internal import DiariumTree

/// Findings that say the same about several places of a file: a repeated mistake is shown once, with its places, and what
/// follows from any of them stands beneath it.
struct FindingGroup {
  /// With fewer places than this, equal findings are shown one by one.
  static let minimum = 3
  /// The number of places named besides the first.
  static let namedPlaces = 5

  /// The indices of the findings, in the order of their places; none of them follows from another.
  var findings: [Int]
  /// The indices of those that follow from one of them, in the order of their places.
  var following: [Int]

  /// The index of the finding that is shown.
  var first: Int { findings[0] }

  /// What findings have in common that say the same.
  private struct Key: Hashable {
    var rule: Int
    var severity: Severity
    var field: String?
    var message: String
    var help: String?
    var path: String

    init(_ finding: Finding, _ language: Language) {
      rule = finding.rule.number
      severity = finding.severity
      field = finding.field
      message = finding.message[language]
      help = finding.help?[language]
      path = finding.location.shownPath
    }
  }

  /// The groups of a report, in the order of their first places.
  static func all(_ report: Report) -> [FindingGroup] {
    var numbers: [Key: Int] = [:]
    var groups: [FindingGroup] = []
    for (cause, following) in report.log.byCause {
      let number = numbers[Key(report.log.findings[cause], report.language), default: groups.count]
      if number == groups.count {
        numbers[Key(report.log.findings[cause], report.language)] = number
        groups.append(FindingGroup(findings: [cause], following: following))
      } else {
        groups[number].findings.append(cause)
        groups[number].following += following
      }
    }
    let effects = report.log.byEffects
    let single = groups.flatMap { group in
      if group.findings.count >= minimum {
        return [FindingGroup(findings: group.findings, following: group.following.sorted())]
      }
      return group.findings.map { FindingGroup(findings: [$0], following: effects[$0] ?? []) }
    }
    return single.sorted { $0.first < $1.first }
  }
}

extension FindingLog {
  /// The findings that follow from each cause that has some, by their indices.
  fileprivate var byEffects: [Int: [Int]] {
    Dictionary(grouping: causes.keys, by: { causes[$0] ?? $0 }).mapValues { $0.sorted() }
  }
}
