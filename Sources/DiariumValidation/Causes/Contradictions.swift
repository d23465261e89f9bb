@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// Contradictions between several values.
extension CauseSearch {
  /// If several findings contradict one value, one of them counts: fixing the value fixes them all.
  ///
  /// The value with the most findings comes first, so that a wrong day that contradicts four others is one mistake, and
  /// two pairs of days that contradict each other are two.
  mutating func contradictions() {
    var places: [Finding.Place: Set<Int>] = [:]
    for (index, finding) in findings.enumerated() where isFree(index) && Stage(finding.rule) == .meaning {
      for place in evidence(finding) { places[place, default: []].insert(index) }
    }
    // Ties are settled by the order of the places, which does not differ from run to run.
    let order = places.filter { $0.value.count > 1 }.sorted {
      ($1.value.count, $0.key.path, $0.key.offset) < ($0.value.count, $1.key.path, $1.key.offset)
    }
    var settled: Set<Int> = []
    for (place, members) in order {
      let open = members.subtracting(settled).sorted()
      guard open.count > 1 else { continue }
      settled.formUnion(open)
      let cause = open.max { rank($0, place) < rank($1, place) } ?? open[0]
      for effect in open where effect != cause { link(effect, to: cause) }
    }
    ballots()
  }

  /// The values that a finding is based on.
  private func evidence(_ finding: Finding) -> Set<Finding.Place> {
    Set(([finding.location] + finding.related.map(\.location)).compactMap { Finding.Place($0) })
  }

  /// The gravest finding counts; of equally grave ones the one at the value itself, then the first.
  private func rank(_ index: Int, _ place: Finding.Place) -> (Severity, Int, Int) {
    (findings[index].severity, Finding.Place(findings[index].location) == place ? 1 : 0, -index)
  }

  /// A wrong ballot changes two counts, and makes a supporter out of a reserving member.
  private mutating func ballots() {
    let effects = findings.indices.filter { [7007, 7009].contains(findings[$0].rule.number) && isFree($0) }.prefix(1000)
    let counts = findings.indices.filter { findings[$0].rule.number == 7022 && isFree($0) }.prefix(1000)
    for index in counts {
      let finding = findings[index]
      guard let list = finding.related.first?.location, let begin = list.offset, let length = list.length else {
        continue
      }
      for other in effects where isFree(other) {
        let isInside = findings[other].related.contains { related in
          related.location.path == list.path && (begin..<begin + length).contains(related.location.offset ?? -1)
        }
        if isInside { link(other, to: index) }
      }
    }
  }

  /// Two values of one record that are in each other's fields are one mistake.
  mutating func swappedValues() {
    var records: [String: [Int]] = [:]
    for (index, finding) in findings.enumerated() where isFree(index) {
      guard [RuleID.wrongRecord, .pattern, .notInVocabulary, .differsFromRegister].contains(finding.rule),
        let key = recordKey(finding)
      else { continue }
      records[key, default: []].append(index)
    }
    for members in records.values where members.count > 1 {
      let wrong = members.filter { findings[$0].rule == .wrongRecord }
      for other in wrong.dropFirst() { link(other, to: wrong[0]) }
      guard let first = members.first(where: { findings[$0].rule != .differsFromRegister }) else { continue }
      for other in members where other != first && findings[other].rule == .differsFromRegister {
        if isCode(findings[other].value, of: findings[first]) { link(other, to: first) }
      }
    }
  }

  /// Whether a misplaced value is one that another finding's field takes: a code of its list, or an id.
  private func isCode(_ value: String?, of finding: Finding) -> Bool {
    guard let value else { return false }
    switch finding.rule {
    case .notInVocabulary: return Self.codes(of: finding.field).contains(value)
    case .pattern: return CauseSearch.isIDField(finding.field ?? "")
    default: return false
    }
  }

  /// The record around a place, by its row or by its pointer.
  func recordKey(_ finding: Finding) -> String? { recordKey(finding.location, finding.ties.unit) }

  /// The record around a place of a case.
  func recordKey(_ location: Location, _ unit: Int?) -> String? {
    if let table = location.table, let record = location.record { return "\(location.path) \(table) \(record)" }
    guard let pointer = location.pointer, let slash = pointer.lastIndex(of: "/") else { return nil }
    return "\(location.path) \(unit ?? -1) \(pointer[..<slash])"
  }
}
