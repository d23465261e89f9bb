internal import DiariumModel
@_spi(Engine) internal import DiariumTree

/// A reference on the current tape.
@safe struct Reference {
  let node: Int
  let hash: UInt64
  let field: FieldPlan
  let record: RecordPlan
  let entity: Int
}

/// References: each names a record that exists, and has the right type.
extension StructuralCheck {
  /// References between registers.
  mutating func resolveRegisters(_ tape: borrowing Tape) {
    var kept: [(node: Int32, type: UInt8)] = []
    // swift-format-ignore: ReplaceForEachWithForLoop
    unit.ids.forEach { kept.append(($0.node, $0.record)) }
    context.registerIDs = WordList()
    for id in kept.sorted(by: { $0.node < $1.node }).prefix(4 * Self.maximumCandidates) {
      context.registerIDs.add(tape.string(Int(id.node)), tag: Int(id.type))
    }
    for reference in unit.references { resolve(reference, tape) }
  }

  /// Resolves references in a case to its own records and to registers; any others are searched for at the end.
  mutating func resolveCase(_ tape: borrowing Tape) {
    for reference in unit.references { resolve(reference, tape) }
  }

  private mutating func resolve(_ reference: Reference, _ tape: borrowing Tape) {
    let local = unit.ids.find(reference.hash) { Self.isSame(tape, Int($0.node), reference.node) }
    if let local { return judge(reference, tape, found: Int(local.record)) }
    if let register = feed.ids.register(reference.hash) {
      return judge(reference, tape, found: Int(register.record))
    }
    // A feed of changes since a day refers to records that did not change: nothing can be concluded here.
    if context.isDelta {
      feed.skips.skippedReferences += 1
    } else if context.leftOutIDs.contains(reference.hash) || feed.unknownMemberIDs.contains(reference.hash) {
      feed.skips.missedRows += 1
    } else if context.lacksRegisters, reference.field.targets & ~Self.registers == 0 {
      feed.skips.missedRegisters += 1
    } else if !feed.expectsHeads, reference.field.targets & ~Self.registers == 0 {
      missesRegister(reference, tape)
    } else {
      postpone(reference, tape)
    }
  }

  private static func isSame(_ tape: borrowing Tape, _ one: Int, _ other: Int) -> Bool {
    if tape[one].flags.isDisjoint(with: [.escaped, .decoded]), tape[other].flags.isDisjoint(with: [.escaped, .decoded])
    {
      return unsafe tape.raw(one).elementsEqual(tape.raw(other))
    }
    return tape.string(one).utf8.elementsEqual(tape.string(other).utf8)
  }

  private mutating func judge(_ reference: Reference, _ tape: borrowing Tape, found: Int) {
    let field = reference.field
    guard field.targets & 1 << UInt64(found) == 0 else { return }
    let type = RecordType.allCases[found]
    report(
      .wrongRecord, tape, reference.node, entity: reference.entity, field: field.name.string,
      Self.wrongRecord(tape.string(reference.node), Noun(type), field), help: Self.wayToRefer(field.targets))
  }

  private static func wrongRecord(_ text: String, _ found: Noun, _ field: FieldPlan) -> Message {
    let text = Words.quoted(text)
    let name = field.name.string
    let meant = Noun.one(of: nouns(field.targets))
    return .init(
      sv: "\(text) är \(found.one.sv), men `\(name)` ska ange \(meant.sv)",
      en: "\(text) is \(found.one.en), and `\(name)` names \(meant.en)")
  }

  /// Reports a reference to something that only registers hold, if none does: all registers are known.
  private mutating func missesRegister(_ reference: Reference, _ tape: borrowing Tape) {
    let rule = Self.rule(reference.field)
    let field = reference.field.name.string
    if log.wants(rule, field: field) { log.append(dangling(reference, tape, rule)) }
  }

  /// Keeps a reference that nothing has answered so far: it may lead into another case.
  private mutating func postpone(_ reference: Reference, _ tape: borrowing Tape) {
    let field = reference.field
    let rule = Self.rule(field)
    let own = unit.caseID.map { tape.string($0) }
    let key = PendingKey(
      text: tape.string(reference.node), own: own, targets: field.targets, isFeedWide: field.isFeedWide, rule: rule,
      field: field.name.string)
    if feed.pending.wants(key, limit: log.needsAll ? 0 : log.limit) {
      feed.pending.append(key, dangling(reference, tape, rule))
    }
  }

  private static func rule(_ field: FieldPlan) -> RuleID {
    if field.targets & ~actors == 0 { return .unknownActor }
    return field.name.string == "decision_id" ? .unknownDecision : .unknownRecord
  }

  private mutating func dangling(_ reference: Reference, _ tape: borrowing Tape, _ rule: RuleID) -> Finding {
    let field = reference.field
    let text = tape.string(reference.node)
    let isInRegisters = field.targets & ~Self.registers == 0 || unit.caseID == nil
    let place =
      isInRegisters
      ? Message(sv: "registren", en: "the registers")
      : Message(sv: "ärendet eller registren", en: "the case or the registers")
    let none = Noun.none(of: Self.nouns(field.targets))
    var finding = Finding(
      rule,
      .init(
        sv: "\(none.sv) i \(place.sv) har id \(Words.quoted(text))",
        en: "\(none.en) \(Words.quoted(text)) in \(place.en)"),
      at: location(tape, reference.node))
    let near = idsNear(text, tape, field.targets)
    if near?.count == 1 { finding.suggestion = near?.first }
    finding.help =
      near.flatMap { Words.guess($0) }
      ?? Message(
        sv: "lägg till posten eller utelämna hänvisningen\(near == nil ? Words.endOfSearch.sv : "")",
        en: "add the record, or leave the reference out\(near == nil ? Words.endOfSearch.en : "")")
    finding.field = field.name.string
    finding.value = text
    finding.entityID = reference.entity >= 0 ? Self.id(tape, reference.entity) : nil
    finding.ties = Finding.Ties(reference.record.type, missing: Self.types(field.targets))
    finding.ties.unit = unit(tape)
    return finding
  }

  /// The most ids of the tape, and as many of the registers, that are compared with one that leads nowhere.
  private static let maximumCandidates = 2000
  private static func mask(_ types: [RecordType]) -> UInt64 { types.reduce(0) { $0 | 1 << UInt64($1.index) } }
  private static let actors = mask([.body, .party, .person])
  /// The types that are in registers and never in a case.
  private static let registers = mask([.body, .party, .person, .membership, .meeting, .source])

  /// The ids of the tape and of the registers that a reference most probably meant; `nil` if they are not searched for.
  private mutating func idsNear(_ text: String, _ tape: borrowing Tape, _ targets: UInt64) -> [String]? {
    guard unit.searches < Words.maximumSearches else { return nil }
    unit.searches += 1
    guard var search = NearestWords(to: text) else { return [] }
    if unit.searches == 1 { unit.ownIDs = idsOfTape(tape) }
    unit.ownIDs.search(&search, most: Self.maximumCandidates) { targets & 1 << UInt64($0) != 0 }
    context.registerIDs.search(&search, most: Self.maximumCandidates) { targets & 1 << UInt64($0) != 0 }
    return search.found
  }

  /// Ids of the tape, by their types.
  private func idsOfTape(_ tape: borrowing Tape) -> WordList {
    var kept: [(node: Int32, type: UInt8)] = []
    // The table is noncopyable, so it is not a `Sequence` that a loop could iterate over.
    // swift-format-ignore: ReplaceForEachWithForLoop
    unit.ids.forEach { kept.append(($0.node, $0.record)) }
    var words = WordList()
    // The table's own order differs from run to run; findings must not.
    for id in kept.sorted(by: { $0.node < $1.node }).prefix(4 * Self.maximumCandidates) {
      words.add(tape.string(Int(id.node)), tag: Int(id.type))
    }
    return words
  }

  /// The types of record that a reference may name.
  static func types(_ targets: UInt64) -> [RecordType] {
    RecordType.allCases.filter { targets & 1 << UInt64($0.index) != 0 && $0.description.isEntity }
  }

  /// The words for the records that a reference may name.
  static func nouns(_ targets: UInt64) -> [Noun] {
    guard targets != .max else { return [.record] }
    return RecordType.allCases.enumerated().filter { targets & 1 << UInt64($0.offset) != 0 }.map { Noun($0.element) }
  }

  /// Advice on a reference to a record of another type.
  static func wayToRefer(_ targets: UInt64) -> Message {
    let meant = Noun.one(of: nouns(targets))
    return .init(sv: "ange id för \(meant.sv)", en: "give the id of \(meant.en)")
  }
}
