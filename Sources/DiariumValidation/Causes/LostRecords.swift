@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// Ids that lead nowhere, and records that are missing, because something else was wrong.
extension CauseSearch {
  /// The most pairs of an id and a fault that are compared letter by letter.
  private static let maximumComparisons = 200_000

  /// References that lead nowhere follow from the fault of the id that they name; several to one id follow from the
  /// first.
  mutating func ids() {
    var groups: [String: [Int]] = [:]
    var order: [String] = []
    var entities: [String: Int] = [:]
    var faults = IDFaults()
    for (index, finding) in findings.enumerated() {
      if finding.field == "id", Stage(finding.rule) <= .id { faults.add(index, finding) }
      guard Self.leadsNowhere(finding.rule) else { continue }
      if let id = finding.entityID, !finding.ties.lost.isEmpty { entities[id] = entities[id] ?? index }
      guard isFree(index), let text = finding.value else { continue }
      if groups[text] == nil { order.append(text) }
      groups[text, default: []].append(index)
    }
    var comparisons = 0
    var heads: [(text: String, index: Int)] = []
    for text in order {
      guard let members = groups[text] else { continue }
      let head = members.max { (findings[$0].severity, -$0) < (findings[$1].severity, -$1) } ?? members[0]
      let finding = findings[head]
      comparisons += faults.texts.count
      let named =
        faults.named(text) ?? entities[text].flatMap { $0 == head ? nil : $0 }
        ?? (comparisons < Self.maximumComparisons ? faults.near(text, finding) : nil)
      let cause = named ?? unnamed(finding, head, comparisons < Self.maximumComparisons ? faults : IDFaults())
      if let cause, cause != head { link(head, to: cause) }
      for member in members where member != head { link(member, to: head) }
      heads.append((text, head))
    }
    unused(heads)
    abandoned(faults)
  }

  /// The finding that lost the record named by a reference, if nothing says by which id; a reference similar to an
  /// existing id was meant for that one.
  private func unnamed(_ finding: Finding, _ index: Int, _ faults: IDFaults) -> Int? {
    guard finding.suggestion == nil else { return nil }
    return loser(of: finding, but: index) ?? faults.nameless(finding)
  }

  private static func leadsNowhere(_ rule: RuleID) -> Bool {
    [RuleID.unknownDecision, .unknownActor, .unknownRecord, .unknownCase, .orphanRow].contains(rule)
  }

  /// A record that nobody refers to, since the reference to it is misspelt, or was in something left out.
  private mutating func unused(_ heads: [(text: String, index: Int)]) {
    let lost = losers.first
    var comparisons = 0
    for (index, finding) in findings.enumerated() where finding.rule == .unused && isFree(index) {
      guard let id = finding.entityID else { continue }
      comparisons += heads.count
      guard comparisons < Self.maximumComparisons else { return }
      if let head = heads.first(where: { !WordSearch.allNearest(to: id, among: [$0.text]).isEmpty }) {
        link(index, to: head.index)
      } else if let lost {
        link(index, to: lost)
      }
    }
  }

  /// The parts missing from a record with a wrong id, which were attached elsewhere, and the repeated findings about a
  /// record copied together with its id.
  private mutating func abandoned(_ faults: IDFaults) {
    struct Claim: Hashable {
      var entity: String
      var rule: Int
      var field: String?
    }
    var said: [Claim: [Int]] = [:]
    for (index, finding) in findings.enumerated() where isFree(index) {
      guard let id = finding.entityID, let cause = faults.exact[id], cause != index, Stage(finding.rule) > .id else {
        continue
      }
      if findings[cause].rule == .duplicateID {
        said[Claim(entity: id, rule: finding.rule.number, field: finding.field), default: []].append(index)
      } else if !missing(finding).isEmpty {
        link(index, to: cause)
      }
    }
    for (statement, members) in said where members.count > 1 {
      guard let cause = faults.exact[statement.entity] else { continue }
      // A mistake in the copy only is one of its own.
      let copies = members.filter { isInRecord($0, of: cause) }
      if copies.count < members.count { for copy in copies { link(copy, to: cause) } }
    }
  }

  /// Whether a finding is inside the record whose id another is about.
  private func isInRecord(_ index: Int, of id: Int) -> Bool {
    let (one, other) = (findings[index].location, findings[id].location)
    guard one.path == other.path else { return false }
    if let record = other.record { return one.table == other.table && one.record == record }
    guard findings[index].ties.unit == findings[id].ties.unit, let pointer = other.pointer, let inner = one.pointer
    else { return false }
    return inner.hasPrefix(pointer.dropLast("id".count))
  }

  /// Missing records follow from the finding that lost records of their type.
  mutating func lostRecords() {
    for (index, finding) in findings.enumerated() where isFree(index) && finding.suggestion == nil {
      guard let cause = loser(of: finding, but: index) else { continue }
      link(index, to: cause)
    }
  }

  /// The finding that lost records of a type that another reports as missing.
  private func loser(of finding: Finding, but index: Int) -> Int? {
    losers.first(missing(finding), unit: finding.ties.unit, but: index)
  }

  /// The types of record of which a finding says that one is missing.
  private func missing(_ finding: Finding) -> [String] {
    finding.ties.missing.isEmpty ? Self.judged[finding.rule.number] ?? [] : finding.ties.missing
  }

  /// Rules that judge by absence: a decided case without a decision, a statement that nobody made, a vote with too few
  /// ballots.
  private static let judged: [Int: [String]] = [
    7004: ["decision"], 6012: ["decision"], 7011: ["signatory"], 7022: ["ballot", "count"], 7008: ["count"],
    7010: ["attendance"], 7013: ["membership"], 7020: ["attendance", "ballot"],
  ]
}

/// Findings about ids, indexed by what the ids may have been meant to be.
private struct IDFaults {
  /// The findings by the id as written.
  private(set) var exact: [String: Int] = [:]
  /// The findings by the id without the characters that no id may have.
  private var plain: [String: Int] = [:]
  /// The ids, each with the finding and the type of its record.
  private(set) var texts: [(text: String, type: String?, index: Int)] = []
  /// Findings about records whose id is missing, or cannot be compared.
  private var others: [(finding: Finding, index: Int)] = []

  mutating func add(_ index: Int, _ finding: Finding) {
    others.append((finding, index))
    guard let text = finding.value, finding.rule != .missingRequired else { return }
    exact[text] = exact[text] ?? index
    if finding.rule != .duplicateID { plain[Self.plain(text)] = plain[Self.plain(text)] ?? index }
    texts.append((text, finding.ties.record, index))
  }

  /// The finding about an id that differs from another only by characters that no id may have.
  func named(_ id: String) -> Int? { plain[Self.plain(id)] }

  /// The finding about an id that is nearly the same as a missing one, and no farther from it than the suggestion of
  /// the finding about the missing one.
  func near(_ id: String, _ finding: Finding) -> Int? {
    let types = finding.ties.missing
    return texts.first { fault in
      (types.isEmpty || fault.type.map { types.contains($0) } ?? true)
        && WordSearch.allNearest(to: id, among: [fault.text] + [finding.suggestion].compactMap(\.self))
          .contains(fault.text)
    }?.index
  }

  /// A finding about a record of a type that is referred to, in the same case or in the head.
  func nameless(_ finding: Finding) -> Int? {
    others.first { other, _ in
      guard let type = other.ties.record, finding.ties.missing.contains(type) else { return false }
      return other.ties.unit == nil || finding.ties.unit == nil || other.ties.unit == finding.ties.unit
        || type == "case"
    }?.index
  }

  private static func plain(_ id: String) -> String {
    let letters: [Unicode.Scalar: Unicode.Scalar] = ["å": "a", "ä": "a", "ö": "o", "é": "e"]
    var plain = String.UnicodeScalarView()
    for scalar in id.lowercased().unicodeScalars where !scalar.properties.isWhitespace {
      plain.append(letters[scalar] ?? scalar)
    }
    return String(plain)
  }
}
