internal import DiariumModel
@_spi(Engine) public import DiariumTree

/// The targets of a second look at the cases.
struct LookUp {
  /// The references that may lead into other cases, by their text.
  var wanted: [String: [Int]] = [:]
  /// The cases, by the hash of their id, that may contain an id that also occurs elsewhere.
  var suspects: Set<UInt64> = []
}

/// The part of the check that needs the whole feed: references that lead out of their case.
extension StructuralCheck {
  /// Prepares for a second look at the cases, to find records inside other cases: `lookUp` takes them.
  ///
  /// - Returns: whether that is needed; if not, everything is known.
  public mutating func beginLookUp() -> Bool {
    feed.pending.listAll()
    for (index, reference) in feed.pending.references.enumerated() where owner(of: reference) != nil {
      feed.search.wanted[reference.text, default: []].append(index)
    }
    feed.search.suspects = feed.ids.suspects()
    return !feed.search.suspects.isEmpty || !feed.search.wanted.isEmpty
  }

  /// Searches a case for the records that other cases refer to, and for ids that also occur elsewhere.
  ///
  /// - Parameters:
  ///   - tape: the case.
  ///   - number: its index in the list of the document, from 0; `nil` if the case is a line of its own.
  public mutating func lookUp(_ tape: borrowing Tape, number: Int?) {
    guard tape[0].kind == .object else { return }
    unit.caseID = Self.member("id", of: tape, 0).flatMap { tape[$0].kind == .text ? $0 : nil }
    let isSuspect = unit.caseID.map { feed.search.suspects.contains(Self.hash(tape.string($0))) } ?? false
    guard !feed.search.wanted.isEmpty || isSuspect else { return }
    var found: [(Int, Int)] = []
    var ids: [Int] = []
    visit(tape, 0, plans[.case]) { node, type in
      if !feed.search.wanted.isEmpty {
        for index in feed.search.wanted[tape.string(node)] ?? [] { found.append((index, type)) }
      }
      if isSuspect { ids.append(node) }
    }
    for (index, type) in found { feed.pending.references[index].found = type }
    unit.pointerPrefix = Self.prefix(number)
    for node in ids { findElsewhere(tape, node) }
  }

  /// Finds an id that begins with its case's id and also occurs where it does not.
  private mutating func findElsewhere(_ tape: borrowing Tape, _ node: Int) {
    var buffer: [UInt8] = []
    guard unsafe tape.withText(node, &buffer, { unsafe isMinted($0, tape) }) else { return }
    let text = tape.string(node)
    let block = tape.sources[Int(tape[node].source)]
    guard let place = feed.ids.place(Self.hash(text)),
      (place.source, place.offset) != (sourceNumber(tape, node), block.offset(at: Int(tape[node].offset)))
    else { return }
    duplicateInFeed(
      tape, node, text, nil, place, entity: -1, .init(sv: "används även här", en: "also used here"))
  }

  /// Judges the references that lead out of their case, once all cases have been given.
  public mutating func finish() {
    feed.pending.listAll()
    for reference in feed.pending.references {
      guard let (rule, message) = verdict(reference) else { continue }
      guard var finding = reference.finding else {
        log.count(rule, field: reference.key.field, times: reference.count)
        continue
      }
      guard log.wants(rule, field: reference.key.field) else { continue }
      finding.rule = rule
      finding.severity = rule.severity
      if let message {
        finding.message = message
        finding.suggestion = nil
        finding.help =
          rule == .otherCase
          ? Message(
            sv: "bara `to_id` i en relation får leda till ett annat ärende",
            en: "only `to_id` of a relation may lead into another case")
          : Self.wayToRefer(reference.targets)
      }
      log.append(finding)
    }
    feed.pending = PendingReferences()
  }

  /// Gives up on the references that were to be judged at the end, since not all cases were read.
  public mutating func abandon() {
    feed.skips.unjudged += feed.pending.total
    feed.pending = PendingReferences()
  }

  /// The rule that a reference breaks, with the message unless it is that it leads nowhere; `nil` if it breaks none.
  private mutating func verdict(_ reference: PendingReference) -> (RuleID, Message?)? {
    let place = feed.ids.place(Self.hash(reference.text))
    let found = reference.found ?? place.map { Int($0.record) }
    // A register of a later input answers just as an earlier one does.
    if reference.isFeedWide || place?.isInCase == false {
      guard let found else { return (reference.rule, nil) }
      guard reference.targets & 1 << UInt64(found) == 0 else { return nil }
      let nouns = Self.nouns(reference.targets)
      let text = Words.quoted(reference.text)
      return (
        .wrongRecord,
        Message(sv: "\(text) är inte \(Noun.one(of: nouns).sv)", en: "\(text) is \(Noun.none(of: nouns).en)")
      )
    }
    let owner = owner(of: reference)
    guard found != nil || owner != nil else { return (reference.rule, nil) }
    let text = Words.quoted(reference.text)
    let home =
      owner.map { Message(sv: "ärendet \(Words.quoted($0))", en: "case \(Words.quoted($0))") }
      ?? Message(sv: "ett annat ärende", en: "another case")
    let message =
      found == nil
      ? Message(sv: "\(text) leder till \(home.sv)", en: "\(text) points into \(home.en)")
      : Message(sv: "\(text) hör till \(home.sv)", en: "\(text) belongs to \(home.en)")
    return (.otherCase, message)
  }

  /// The case, other than the reference's own, whose id it is or begins with.
  private mutating func owner(of reference: PendingReference) -> String? {
    var candidates: [String] = []
    for slash in reference.text.indices.filter({ reference.text[$0] == "/" }).prefix(FeedIDs.maximumSlashes) {
      candidates.insert(String(reference.text[..<slash]), at: 0)
    }
    candidates.insert(reference.text, at: 0)
    return candidates.first { $0 != reference.own && feed.ids.place(Self.hash($0))?.isCase == true }
  }

  static func hash(_ text: String) -> UInt64 {
    var text = text
    return text.withUTF8 { unsafe IDHash.of(UnsafeRawBufferPointer($0)) }
  }

  /// Calls `body` with the node of the id, and the type, of every entity in a record.
  private func visit(
    _ tape: borrowing Tape, _ object: Int, _ plan: RecordPlan, _ body: (Int, Int) -> Void
  ) {
    var expected = 0
    var members = MemberIterator(tape, object)
    while let name = members.next(in: tape) {
      let value = name + 1
      let field = Fields.find(tape, name, plan, &expected)
      if field >= 0 {
        let description = plan[field]
        if field == plan.idField, tape[value].kind == .text {
          body(value, plan.type.index)
        } else if description.value == .record {
          let nested = plans[description.record]
          let children = tape[value].kind == .array ? tape.elements(of: value) : [value]
          for child in children where tape[child].kind == .object {
            visit(tape, child, nested, body)
          }
        }
      }
    }
  }
}
