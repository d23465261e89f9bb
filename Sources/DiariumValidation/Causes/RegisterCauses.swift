@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// Differences from the registers: one wrong record of a register, or one wrong reference to it, differs in many ways.
extension CauseSearch {
  /// Rules that compare a record with a register: names, parties, days, memberships.
  private static let comparing: Set<Int> = [5013, 6051, 7013, 7018]

  mutating func registers() {
    let members = findings.indices.filter { isFree($0) && Self.comparing.contains(findings[$0].rule.number) }
    duplicates(members)
    inOneRecord(members)
    alike(members)
    swapped(members)
    supporters(members)
    wrongReferences()
  }

  /// A record of a register whose id another has is compared with that other.
  private mutating func duplicates(_ members: [Int]) {
    var causes: [String: Int] = [:]
    for (cause, finding) in findings.enumerated() where finding.rule == .duplicateID && finding.ties.unit == nil {
      if let id = finding.value { causes[id] = causes[id] ?? cause }
    }
    guard !causes.isEmpty else { return }
    for index in members where isFree(index) {
      let ids = findings[index].related.compactMap { $0.location.excerpt?.meant }
      if let cause = ids.lazy.compactMap({ causes[$0] }).first { link(index, to: cause) }
    }
  }

  /// The name and the party of one record differ together: the reference is wrong.
  private mutating func inOneRecord(_ members: [Int]) {
    var records: [String: [Int]] = [:]
    for index in members where isFree(index) {
      if let key = recordKey(findings[index]) { records[key, default: []].append(index) }
    }
    for same in records.values where same.count > 1 { settle(same) }
  }

  /// The same value differs in the same way in several places: the register is wrong there, or all of them are.
  private mutating func alike(_ members: [Int]) {
    var messages: [String: [Int]] = [:]
    for index in members where isFree(index) {
      messages["\(findings[index].rule.number) \(findings[index].message.en)", default: []].append(index)
    }
    for same in messages.values where same.count > 1 { settle(same) }
    var values: [String: [Int]] = [:]
    for index in members where isFree(index) {
      guard let field = findings[index].field, let value = findings[index].value, field != "date" else { continue }
      values["\(field) \(value)", default: []].append(index)
    }
    for same in values.values where same.count > 1 { settle(same) }
  }

  /// Two names that are at each other's ids.
  private mutating func swapped(_ members: [Int]) {
    var pairs: [Set<Substring>: [Int]] = [:]
    for index in members where findings[index].rule == .differsFromRegister {
      let quoted = findings[index].message.en.split(separator: "`", omittingEmptySubsequences: false)
      let values = Set(quoted.indices.filter { !$0.isMultiple(of: 2) }.map { quoted[$0] })
      if values.count == 2 { pairs[values, default: []].append(index) }
    }
    for same in pairs.values where same.count > 1 {
      settle(Set(same.map { log.cause(of: $0) ?? $0 }).sorted())
    }
  }

  /// Findings caused by a record that differs from the register itself.
  private mutating func supporters(_ members: [Int]) {
    var records: [String: Int] = [:]
    for index in members where findings[index].rule == .differsFromRegister {
      if let key = recordKey(findings[index]), records[key] == nil { records[key] = log.cause(of: index) ?? index }
    }
    guard !records.isEmpty else { return }
    for (index, finding) in findings.enumerated() where isFree(index) && Stage(finding.rule) == .meaning {
      let keys = finding.related.compactMap { recordKey($0.location, finding.ties.unit) }
      if let cause = keys.lazy.compactMap({ records[$0] }).first(where: { $0 != index }) { link(index, to: cause) }
    }
  }

  /// Two values in a record that contradict another record in two ways: the reference between them is wrong.
  private mutating func wrongReferences() {
    var pairs: [String: [Int]] = [:]
    for (index, finding) in findings.enumerated() where isFree(index) && Stage(finding.rule) == .meaning {
      guard let own = recordKey(finding), let place = finding.related.first?.location,
        let other = recordKey(place, finding.ties.unit), own != other
      else { continue }
      pairs["\(own) \(other)", default: []].append(index)
    }
    for same in pairs.values where same.count > 1 { settle(same) }
  }

  /// Of several that are one mistake the gravest counts, of equally grave ones the first.
  private mutating func settle(_ members: [Int]) {
    let cause = members.max { (findings[$0].severity, -$0) < (findings[$1].severity, -$1) } ?? members[0]
    for effect in members where effect != cause { link(effect, to: cause) }
  }
}
