/// The findings of one run: all are counted, and of each rule and input the first are kept, up to a limit.
@_spi(Engine) public struct FindingLog: Sendable {
  /// Findings kept of one rule and input; 0 keeps all.
  public let limit: Int
  /// The findings that are kept, in the order in which they were made.
  public private(set) var findings: [Finding] = []
  /// The findings that follow from another, each with the one that it follows from, by their places in `findings`.
  public private(set) var causes: [Int: Int] = [:]
  /// The causes that became as grave as what follows from them, with what they were.
  private var raised: [Int: Severity] = [:]
  /// What follows from each finding that others follow from, by their places.
  private var effects: [Int: [Int]] = [:]
  /// Which rules count, and how much each matters.
  public let selection: RuleSelection
  private let selects: Bool
  private var tallies: [Int: RuleTally] = [:]
  private var input = 0
  private var listedInInput: [Int: Int] = [:]
  private var listedInOthers: [Int: [Int: Int]] = [:]
  /// Rules, by number, whose findings are only counted: whoever takes this log's lists enough of them.
  public var countedOnly: Set<Int> = []

  /// An empty log.
  ///
  /// - Parameters:
  ///   - limit: findings kept of one rule and input; 0 keeps all.
  ///   - selection: which rules count.
  public init(limit: Int, selection: RuleSelection = RuleSelection()) {
    self.limit = limit
    self.selection = selection
    selects = !selection.isAll
  }

  /// Goes to an input, by number, new or begun before: in each every rule has its limit.
  public mutating func begin(input number: Int) {
    guard number != input else { return }
    listedInOthers[input] = listedInInput
    input = number
    listedInInput = listedInOthers[number] ?? [:]
  }

  /// Counts a finding of a rule, and tells whether it is to be made and kept: a finding is costly, so one that will not
  /// be listed is never made.
  ///
  /// - Parameters:
  ///   - rule: the rule.
  ///   - field: the name of the field that the finding names.
  /// - Returns: whether it is to be kept.
  public mutating func wants(_ rule: RuleID, field: String? = nil) -> Bool {
    guard let severity = severity(of: rule) else { return false }
    // Only the finding tells which file it is of; it is counted when it comes.
    if dependsOnFile(rule) { return true }
    return tally(rule, severity, field)
  }

  private mutating func tally(_ rule: RuleID, _ severity: Severity, _ field: String?) -> Bool {
    let listed = listedInInput[rule.number, default: 0]
    tallies[rule.number, default: RuleTally(rule: rule, severity: severity)].count += 1
    tallies[rule.number]?.add(field, 1)
    guard limit == 0 || listed < limit, !countedOnly.contains(rule.number) else { return false }
    listedInInput[rule.number] = listed + 1
    tallies[rule.number]?.listed += 1
    return true
  }

  /// Whether a further finding of a rule would only be counted.
  public func isFull(_ rule: RuleID) -> Bool {
    guard !dependsOnFile(rule) else { return false }
    return limit > 0 && listedInInput[rule.number, default: 0] >= limit || countedOnly.contains(rule.number)
  }

  /// The rules, by number, of which further findings would only be counted.
  public var full: Set<Int> {
    guard limit > 0 else { return countedOnly }
    return countedOnly.union(listedInInput.filter { $0.value >= limit }.keys)
  }

  private func dependsOnFile(_ rule: RuleID) -> Bool { selects && selection.dependsOnFile(rule) }

  /// Whether all findings must be made, since it depends on their files whether they count.
  public var needsAll: Bool { !selection.ignoredIn.isEmpty }

  /// Whether a rule counts at all.
  public func counts(_ rule: RuleID) -> Bool { severity(of: rule) != nil }

  /// Counts findings of a rule that will not be kept.
  public mutating func count(_ rule: RuleID, field: String? = nil, times: Int) {
    guard let severity = severity(of: rule) else { return }
    tallies[rule.number, default: RuleTally(rule: rule, severity: severity)].count += times
    tallies[rule.number]?.add(field, times)
  }

  /// How much a rule matters; nil where it does not count.
  private func severity(of rule: RuleID) -> Severity? { selects ? selection.severity(of: rule) : rule.severity }

  /// Keeps a finding that was wanted, unless its rule does not count in its file.
  public mutating func append(_ finding: Finding) {
    if dependsOnFile(finding.rule) {
      guard let severity = severity(of: finding.rule), !selection.ignores(finding.rule, in: finding.location.path),
        tally(finding.rule, severity, finding.field)
      else { return }
    }
    findings.append(finding)
    // A suggestion that a program could put in place is a mend, but no safe one: it guesses what was meant.
    if finding.suggestion != nil, finding.fixable == .no { findings[findings.count - 1].fixable = .unsafe }
    if selects, let severity = severity(of: finding.rule) { findings[findings.count - 1].severity = severity }
  }

  /// Counts a finding, and keeps it where the limit allows.
  public mutating func add(_ finding: Finding) {
    if wants(finding.rule, field: finding.field) { append(finding) }
  }

  /// Takes what is in the log; how much is listed of a rule in this input is remembered.
  public mutating func take() -> FindingLog {
    var taken = self
    taken.listedInInput = [:]
    findings = []
    tallies = [:]
    (causes, raised, effects) = ([:], [:], [:])
    return taken
  }

  /// Adds what another log took; its findings are kept as far as the limit allows.
  public mutating func absorb(_ other: FindingLog) {
    guard !other.tallies.isEmpty else { return }
    var listed: [Int: [String: Int]] = [:]
    for finding in other.findings {
      if let field = finding.field { listed[finding.rule.number, default: [:]][field, default: 0] += 1 }
      add(finding)
    }
    for tally in other.tallies.values {
      count(tally.rule, times: tally.count - tally.listed)
      // In an order that does not differ from run to run: not all names may find room.
      for (field, count) in tally.fields.sorted(by: { $0.key < $1.key }) {
        tallies[tally.rule.number]?.add(field, count - (listed[tally.rule.number]?[field] ?? 0))
      }
    }
  }

  /// Changes the finding that was made last.
  public mutating func changeLast(_ change: (inout Finding) -> Void) {
    if !findings.isEmpty { change(&findings[findings.count - 1]) }
  }

  /// Changes the findings that are kept.
  public mutating func change(_ change: (inout Finding) -> Void) {
    for index in findings.indices { change(&findings[index]) }
  }

  /// Changes the findings that are kept, from one on.
  public mutating func change(from first: Int, _ change: (inout Finding) -> Void) {
    for index in min(first, findings.count)..<findings.count { change(&findings[index]) }
  }

  /// Changes the names under which findings are counted; what then is called the same is counted together.
  public mutating func renameFields(_ rename: (String) -> String) {
    for (number, tally) in tallies {
      let fields = Dictionary(tally.fields.map { (rename($0.key), $0.value) }, uniquingKeysWith: +)
      if fields.count != tally.fields.count || fields.keys.contains(where: { tally.fields[$0] == nil }) {
        tallies[number]?.fields = fields
      }
    }
  }

  /// Changes the places of the findings that are kept.
  public mutating func moveLocations(_ move: (inout Location) -> Void) {
    for index in findings.indices { findings[index].moveLocations(move) }
  }

  /// The tallies, by rule code.
  public var rules: [RuleTally] { tallies.values.sorted { $0.rule.number < $1.rule.number } }

  /// How many findings of a severity were made, kept or not, but for those that follow from another.
  public func count(_ severity: Severity) -> Int {
    let count = tallies.values.reduce(0) { $0 + ($1.severity == severity ? $1.count - $1.following : 0) }
    // A cause that became graver counts as what it is now, and a tally knows only its rule.
    return raised.reduce(count) { count, cause in
      guard causes[cause.key] == nil else { return count }
      let (now, before) = (findings[cause.key].severity, cause.value)
      return count + (now == severity ? 1 : 0) - (before == severity ? 1 : 0)
    }
  }

  /// How many findings follow from another.
  public var following: Int { causes.count }

  /// How many findings of a rule were made, kept or not.
  public func counted(_ rule: RuleID) -> Int { tallies[rule.number]?.count ?? 0 }

  /// How many findings were made, kept or not.
  public var total: Int { tallies.values.reduce(0) { $0 + $1.count } }

  /// Whether nothing was found.
  public var isEmpty: Bool { tallies.isEmpty }

  /// Puts the findings in the order of their places; findings of one place keep the order in which they were made.
  ///
  /// - Parameter inputs: the paths in the order of the command.
  public mutating func sort(inputs: [String]) {
    let order = Dictionary(inputs.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let keyed = findings.enumerated().map { index, finding in
      (order[finding.location.path] ?? inputs.count, finding.location.offset ?? 0, index)
    }
    let sorted = keyed.sorted { $0 < $1 }.map(\.2)
    findings = sorted.map { findings[$0] }
    guard !causes.isEmpty else { return }
    let moved = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1, $0) })
    let pairs = causes.map { (moved[$0.key] ?? $0.key, moved[$0.value] ?? $0.value) }
    causes = Dictionary(uniqueKeysWithValues: pairs)
    effects = Dictionary(grouping: causes.keys) { causes[$0] ?? $0 }
    raised = Dictionary(uniqueKeysWithValues: raised.map { (moved[$0.key] ?? $0.key, $0.value) })
  }
}

/// Findings that follow from others.
extension FindingLog {
  /// Says of a finding that is kept that it follows from another: it is shown beneath that one, and no longer counted.
  ///
  /// Nothing is said where that other matters less and may not be raised, so that a run fails whatever is said here, nor
  /// where it follows from the finding itself.
  ///
  /// - Parameters:
  ///   - effect: the place in `findings` of the one that follows.
  ///   - cause: the place of the one that it follows from, or that follows from the same as it does.
  ///   - raising: whether the cause may become as grave as what follows from it, where that is graver.
  public mutating func follow(_ effect: Int, from cause: Int, raising: Bool = false) {
    let cause = self.cause(of: cause) ?? cause
    guard effect != cause, findings.indices.contains(effect), findings.indices.contains(cause), causes[effect] == nil,
      raising || findings[effect].severity <= findings[cause].severity
    else { return }
    if findings[cause].severity < findings[effect].severity {
      raised[cause] = raised[cause] ?? findings[cause].severity
      findings[cause].severity = findings[effect].severity
    }
    causes[effect] = cause
    tallies[findings[effect].rule.number]?.following += 1
    // What followed from this follows from that now: a report shows one step.
    let others = effects.removeValue(forKey: effect) ?? []
    for other in others { causes[other] = cause }
    effects[cause, default: []] += [effect] + others
  }

  /// The place in `findings` of the one that a finding follows from; nil where it follows from none.
  public func cause(of effect: Int) -> Int? { causes[effect] }

  /// The findings that are kept, each that follows from none with those that follow from it, in the order of their
  /// places.
  public var byCause: [(cause: Int, following: [Int])] {
    findings.indices.filter { causes[$0] == nil }.map { ($0, effects[$0]?.sorted() ?? []) }
  }
}
