/// The findings of one run: all are counted, and the first of each rule and input are kept, up to a limit.
@_spi(Engine) public struct FindingLog: Sendable {
  /// The number of findings kept per rule and input; 0 keeps all.
  public let limit: Int
  /// The findings that are kept, in the order in which they were made.
  public internal(set) var findings: [Finding] = []
  /// The cause of each finding that follows from another, both by their indices in `findings`.
  public private(set) var causes: [Int: Int] = [:]
  /// The causes raised to the severity of their effects, with their original severities.
  private var raised: [Int: Severity] = [:]
  /// The findings that follow from each cause, by their indices.
  private var effects: [Int: [Int]] = [:]
  /// Which rules count, and how much each matters.
  public let selection: RuleSelection
  /// What is accepted beyond that; `nil` if every finding counts as it is.
  public internal(set) var acceptance: Acceptance?
  private let selects: Bool
  /// Whether findings beyond the limit are made, too, and kept until `settle` hands them over.
  public var makesAll = false
  /// Whether the finding that was last wanted is beyond the limit.
  private var isBeyond = false
  /// The indices in `findings` of those beyond the limit.
  var beyond: [Int] = []
  /// Those among them that do not count at all.
  var excepted: Set<Int> = []
  /// The number of findings, from the first, that `settle` has handed over.
  var settled = 0
  var tallies: [Int: RuleTally] = [:]
  private var input = 0
  private var listedInInput: [Int: Int] = [:]
  private var listedInOthers: [Int: [Int: Int]] = [:]
  /// How many findings of the baseline are kept, by the numbers of their rules.
  private var listedKnown: [Int: Int] = [:]
  /// The numbers of rules whose findings are only counted: the log that absorbs this one lists enough of them.
  public var countedOnly: Set<Int> = []

  /// An empty log.
  ///
  /// - Parameters:
  ///   - limit: the number of findings kept per rule and input; 0 keeps all.
  ///   - selection: which rules count.
  ///   - acceptance: what is accepted beyond that; then all findings are made, and judged when they are settled.
  public init(limit: Int, selection: RuleSelection = RuleSelection(), acceptance: Acceptance? = nil) {
    self.limit = limit
    self.selection = selection
    self.acceptance = acceptance
    makesAll = acceptance != nil
    selects = !selection.isAll
  }

  /// Switches to an input, by number, new or already begun: every rule has its limit in each.
  public mutating func begin(input number: Int) {
    guard number != input else { return }
    listedInOthers[input] = listedInInput
    input = number
    listedInInput = listedInOthers[number] ?? [:]
  }

  /// Counts a finding of a rule and returns whether to make and keep it: a finding is costly, so one that will not be
  /// listed is never made.
  ///
  /// - Parameters:
  ///   - rule: the rule.
  ///   - field: the name of the field that the finding names.
  /// - Returns: whether to keep it.
  public mutating func wants(_ rule: RuleID, field: String? = nil) -> Bool {
    guard let severity = severity(of: rule) else { return false }
    // Only the finding tells which file it is in; it is counted when it comes.
    if dependsOnFile(rule) { return true }
    return tally(rule, severity, field)
  }

  private mutating func tally(_ rule: RuleID, _ severity: Severity, _ field: String?) -> Bool {
    let listed = listedInInput[rule.number, default: 0]
    tallies[rule.number, default: RuleTally(rule: rule, severity: severity)].count += 1
    tallies[rule.number]?.add(field, 1)
    // Whether it is listed depends on what becomes of it.
    if acceptance != nil {
      isBeyond = false
      return true
    }
    isBeyond = !(limit == 0 || listed < limit) || countedOnly.contains(rule.number)
    guard !isBeyond else { return makesAll }
    listedInInput[rule.number] = listed + 1
    tallies[rule.number]?.listed += 1
    return true
  }

  /// Whether one more new finding of a rule is listed.
  mutating func list(_ rule: RuleID) -> Bool {
    let listed = listedInInput[rule.number, default: 0]
    guard limit == 0 || listed < limit else { return false }
    listedInInput[rule.number] = listed + 1
    return true
  }

  /// Whether one more finding of the baseline is listed.
  mutating func listKnown(_ rule: RuleID) -> Bool {
    let listed = listedKnown[rule.number, default: 0]
    guard limit == 0 || listed < limit else { return false }
    listedKnown[rule.number] = listed + 1
    return true
  }

  /// Whether a further finding of a rule would only be counted.
  public func isFull(_ rule: RuleID) -> Bool {
    guard !makesAll, !dependsOnFile(rule) else { return false }
    return limit > 0 && listedInInput[rule.number, default: 0] >= limit || countedOnly.contains(rule.number)
  }

  /// The numbers of the rules whose further findings would only be counted.
  public var full: Set<Int> {
    guard limit > 0, !makesAll else { return countedOnly }
    return countedOnly.union(listedInInput.filter { $0.value >= limit }.keys)
  }

  private func dependsOnFile(_ rule: RuleID) -> Bool { selects && selection.dependsOnFile(rule) }

  /// Whether readers must make all findings: it depends on their files whether they count, or all are asked for.
  public var needsAll: Bool { makesAll || !selection.ignoredIn.isEmpty }

  /// Whether a rule counts at all.
  public func counts(_ rule: RuleID) -> Bool { severity(of: rule) != nil }

  /// Counts findings of a rule that will not be kept.
  public mutating func count(_ rule: RuleID, field: String? = nil, times: Int) {
    guard let severity = severity(of: rule) else { return }
    tallies[rule.number, default: RuleTally(rule: rule, severity: severity)].count += times
    tallies[rule.number]?.add(field, times)
  }

  /// Whether a rule's findings are errors.
  public func isError(_ rule: RuleID) -> Bool { severity(of: rule) == .error }

  /// How much a rule matters; `nil` if it does not count.
  private func severity(of rule: RuleID) -> Severity? { selects ? selection.severity(of: rule) : rule.severity }

  /// Keeps a wanted finding, unless its rule does not count in its file.
  public mutating func append(_ finding: Finding) {
    if dependsOnFile(finding.rule) {
      guard let severity = severity(of: finding.rule), !selection.ignores(finding.rule, in: finding.location.path),
        tally(finding.rule, severity, finding.field)
      else { return }
    }
    if isBeyond { beyond.append(findings.count) }
    findings.append(finding)
    // A suggestion that a program could apply is a fix, but not a safe one: it guesses what was meant.
    if finding.suggestion != nil, finding.fixable == .no { findings[findings.count - 1].fixable = .unsafe }
    if selects, let severity = severity(of: finding.rule) { findings[findings.count - 1].severity = severity }
  }

  /// Counts a finding, and keeps it if the limit allows.
  public mutating func add(_ finding: Finding) {
    if wants(finding.rule, field: finding.field) { append(finding) }
  }

  /// Takes the contents of the log, which remembers how much is listed of each rule in this input.
  public mutating func take() -> FindingLog {
    var taken = self
    taken.listedInInput = [:]
    findings = []
    tallies = [:]
    (causes, raised, effects) = ([:], [:], [:])
    return taken
  }

  /// Adds what another log took, keeping its findings as far as the limit allows.
  public mutating func absorb(_ other: FindingLog) {
    guard !other.tallies.isEmpty else { return }
    var listed: [Int: [String: Int]] = [:]
    for finding in other.findings {
      if let field = finding.field { listed[finding.rule.number, default: [:]][field, default: 0] += 1 }
      add(finding)
    }
    for tally in other.tallies.values {
      count(tally.rule, times: tally.count - tally.listed)
      // In a fixed order, so that runs do not differ: there may not be space for all names.
      for (field, count) in tally.fields.sorted(by: { $0.key < $1.key }) {
        tallies[tally.rule.number]?.add(field, count - (listed[tally.rule.number]?[field] ?? 0))
      }
    }
  }

  /// Changes the last finding that was made.
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

  /// Renames the fields under which findings are counted, and merges the counts of those that become equal.
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

  /// How many findings of a severity were made, kept or not, without those that follow from another.
  public func count(_ severity: Severity) -> Int {
    let count = tallies.values.reduce(0) { $0 + ($1.severity == severity ? $1.count - $1.following : 0) }
    // A raised cause counts with its new severity, but a tally knows only its rule.
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
    reorder(keyed.sorted { $0 < $1 }.map(\.2))
  }

  /// Removes the findings of the baseline.
  mutating func removeKnown() {
    reorder(findings.indices.filter { !findings[$0].isKnown })
    tallies = tallies.filter { $0.value.count > 0 }
    for number in tallies.keys { tallies[number]?.known = 0 }
  }

  /// Keeps some findings, which include all that follow from another, in an order.
  private mutating func reorder(_ sorted: [Int]) {
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
  /// Records that one kept finding follows from another: it is shown beneath that one, and no longer counted.
  ///
  /// Does nothing if the other matters less and may not be raised, so that this never changes whether a run fails, nor
  /// if it follows from the finding itself.
  ///
  /// - Parameters:
  ///   - effect: the index in `findings` of the one that follows.
  ///   - cause: the index of the one that it follows from, or that follows from the same one.
  ///   - raising: whether the cause may be raised to the severity of its effect.
  public mutating func follow(_ effect: Int, from cause: Int, raising: Bool = false) {
    let cause = self.cause(of: cause) ?? cause
    guard effect != cause, findings.indices.contains(effect), findings.indices.contains(cause), causes[effect] == nil,
      raising || findings[effect].severity <= findings[cause].severity,
      // What is known explains nothing that is new.
      !findings[effect].isKnown, !findings[cause].isKnown
    else { return }
    if findings[cause].severity < findings[effect].severity {
      raised[cause] = raised[cause] ?? findings[cause].severity
      findings[cause].severity = findings[effect].severity
    }
    causes[effect] = cause
    tallies[findings[effect].rule.number]?.following += 1
    // The effects of this finding become effects of its cause: a report shows one step.
    let others = effects.removeValue(forKey: effect) ?? []
    for other in others { causes[other] = cause }
    effects[cause, default: []] += [effect] + others
  }

  /// The index in `findings` of a finding's cause; `nil` if it has none.
  public func cause(of effect: Int) -> Int? { causes[effect] }

  /// The findings that are kept, each cause with the findings that follow from it, in the order of their places.
  public var byCause: [(cause: Int, following: [Int])] {
    findings.indices.filter { causes[$0] == nil }.map { ($0, effects[$0]?.sorted() ?? []) }
  }
}
