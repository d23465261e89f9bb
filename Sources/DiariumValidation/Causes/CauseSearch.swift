@_spi(Engine) internal import DiariumSchema
@_spi(Engine) package import DiariumTree

/// Determines which findings follow from others, so that one mistake is one finding that counts.
///
/// A finding follows from another if that one alone explains it: it judges a value that the other calls wrong, misses a
/// record that the other says was left out, or an id that the other says is not well formed; and if several contradict
/// one value, all follow from one of them. Nothing is inferred from proximity in the file, so two mistakes remain two.
/// Only the kept findings are examined, which the limit bounds.
package struct CauseSearch {
  /// The findings, with the causes determined so far.
  package private(set) var log: FindingLog
  /// The findings at each place.
  private(set) var byPlace: [Finding.Place: [Int]] = [:]
  /// Findings that lost records.
  private(set) var losers = Losers()

  /// Determines the causes in a log whose findings are sorted.
  package init(_ log: FindingLog) {
    self.log = log
    guard log.findings.count > 1 else { return }
    index()
    faultyValues()
    repeatedNames()
    columns()
    ids()
    lostRecords()
    swappedValues()
    registers()
    contradictions()
    packages()
  }

  var findings: [Finding] { log.findings }

  /// Records that a finding follows from another.
  ///
  /// A table that is passed over, or empty, matters as much as whatever is missing because of it.
  mutating func link(_ effect: Int, to cause: Int) {
    log.follow(effect, from: cause, raising: [RuleID.unexpectedFile, .emptyTable].contains(findings[cause].rule))
  }

  /// Whether a finding does not follow from another so far.
  func isFree(_ index: Int) -> Bool { log.cause(of: index) == nil }

  private mutating func index() {
    for (index, finding) in findings.enumerated() {
      if let place = Finding.Place(finding.location) { byPlace[place, default: []].append(index) }
      for type in finding.ties.lost { losers.add(index, type, finding.ties.unit) }
    }
  }

  /// A judgement of a faulty value follows from that fault.
  private mutating func faultyValues() {
    for index in findings.indices {
      guard let cause = fault(under: index) else { continue }
      // A character that is only unusual matters less than the form that it breaks.
      let isLess = findings[cause].severity < findings[index].severity
      if isLess { link(cause, to: index) } else { link(index, to: cause) }
    }
    unusualCharacters()
  }

  /// A character in an id, a code or a day that breaks its form, and is also reported on its own.
  private mutating func unusualCharacters() {
    func node(_ finding: Finding) -> String? {
      let location = finding.location
      guard let inside = location.cell ?? location.pointer else { return nil }
      return "\(location.path) \(location.table ?? "") \(finding.ties.unit ?? -1) \(inside)"
    }
    var values: [String: Int] = [:]
    for (index, finding) in findings.enumerated() where [RuleID.pattern, .notInVocabulary].contains(finding.rule) {
      if let node = node(finding) { values[node] = values[node] ?? index }
    }
    guard !values.isEmpty else { return }
    for (index, finding) in findings.enumerated() where finding.rule.category == "enc" && isFree(index) {
      if let cause = node(finding).flatMap({ values[$0] }) { link(index, to: cause) }
    }
  }

  /// The fault of a value that a finding judges, of another value next to it, or of one that its rule looked at.
  private func fault(under index: Int) -> Int? {
    let finding = findings[index]
    let stage = Stage(finding.rule)
    guard stage > .bytes, stage != .none else { return nil }
    let places =
      [finding.location].compactMap { Finding.Place($0) } + finding.ties.rests
      + finding.related.compactMap { Finding.Place($0.location) }
    for place in places {
      if let cause = byPlace[place]?.first(where: { isCause($0, of: index, stage) }) { return cause }
    }
    return nil
  }

  private func isCause(_ cause: Int, of effect: Int, _ stage: Stage) -> Bool {
    let other = Stage(findings[cause].rule)
    // Text is compared as if it were normalised.
    if findings[cause].rule.name == "enc/not-nfc", stage == .meaning { return false }
    // What is missing cannot be there.
    let isMissing = findings[cause].rule == .missingRequired && findings[cause].field == findings[effect].field
    return cause != effect && (other <= .value || isMissing) && other < stage
  }

  /// A member or a reference misspelt in the same way over and over is one mistake.
  private mutating func repeatedNames() {
    struct Key: Hashable {
      var rule: Int
      var record: String?
      var value: String
    }
    var firsts: [Key: Int] = [:]
    for (index, finding) in findings.enumerated() where isFree(index) {
      guard let value = finding.value ?? finding.ties.valueHash.map({ "\($0)" }) else { continue }
      let isID = finding.rule == .pattern && (finding.field.map(Self.isIDField) ?? false)
      guard isID || finding.rule == .unknownField else { continue }
      let key = Key(rule: finding.rule.number, record: isID ? nil : finding.ties.record, value: value)
      guard let first = firsts[key] else {
        firsts[key] = index
        continue
      }
      // The mistake is fixed in the record of an id, not in references to it.
      if isID, finding.field == "id", findings[first].field != "id" {
        link(first, to: index)
        firsts[key] = index
      } else {
        link(index, to: first)
      }
    }
  }

  static func isIDField(_ name: String) -> Bool { name == "id" || name.hasSuffix("_id") || name.hasSuffix("_ids") }
}

/// Findings that lost records: the first ones of each type, and of each case.
struct Losers {
  private struct Key: Hashable {
    var type: String
    var unit: Int?
  }

  private var firsts: [Key: [Int]] = [:]

  mutating func add(_ index: Int, _ type: String, _ unit: Int?) {
    let key = Key(type: type, unit: unit)
    // Two, since a finding does not follow from itself.
    if firsts[key, default: []].count < 2 { firsts[key, default: []].append(index) }
  }

  /// The finding that lost records of one of some types, preferably one in the same case.
  ///
  /// The records lost by a value are in its case; the case of a row that was left out is unknown.
  func first(_ types: [String], unit: Int?, but index: Int) -> Int? {
    for unit in unit == nil ? [nil] : [unit, nil] {
      for type in types {
        if let first = firsts[Key(type: type, unit: unit)]?.first(where: { $0 != index }) { return first }
      }
    }
    return nil
  }

  /// The first of all of them.
  var first: Int? { firsts.values.compactMap(\.first).min() }
}

/// How early a fault occurs: later judgements may follow from earlier faults.
enum Stage: Int, Comparable {
  /// Bytes, grammar, rows.
  case bytes
  /// Single values and members.
  case value
  /// The contents of a record as a whole.
  case record
  /// Ids that occur twice.
  case id
  /// References.
  case reference
  /// Relations between records.
  case meaning
  /// Files as a whole.
  case file
  /// Findings that neither follow from others nor explain them.
  case none

  /// The stage of a rule.
  init(_ rule: RuleID) {
    switch (rule.category, rule) {
    case (_, .yamlAmbiguousScalar), (_, .ordinal): self = .reference
    case (_, .mixedLineEndings), (_, .blankRow), (_, .delimiter), (_, .byteOrderMark): self = .none
    // The cell that they name has the value that it was read as.
    case (_, .decimalComma), (_, .spelling): self = .none
    case (_, .invalidDate), (_, .ambiguousDate): self = .value
    case (_, .emptyProposal), (_, .missingRequired), (_, .missingColumn): self = .record
    case (_, .duplicateID): self = .id
    case (_, .differsFromRegister): self = .meaning
    case (_, .checksum), (_, .missingTable), (_, .unexpectedFile), (_, .unused): self = .file
    case ("enc", _), ("syn", _), ("tab", _): self = .bytes
    case ("str", _): self = .value
    case ("ref", _): self = .reference
    case ("tmp", _), ("dom", _): self = .meaning
    default: self = .none
    }
  }

  static func < (one: Stage, other: Stage) -> Bool { one.rawValue < other.rawValue }
}

extension RuleID {
  static let unused = RuleID(5011, "ref/unused", .info)
  static let differsFromRegister = RuleID(5013, "ref/differs-from-register", .info)
}
