internal import DiariumModel
@_spi(Engine) internal import DiariumTree

extension StructuralCheck {
  /// Judges the members of a record that are not fields of it.
  ///
  /// - Parameters:
  ///   - tape: the current tape.
  ///   - object: the record.
  ///   - plan: the plan of the record.
  ///   - entity: the nearest entity, which may be the record itself; -1 for none.
  ///   - tally: the members met in the record; a field that an unknown member was meant to be counts as met, since one
  ///     mistake is one finding.
  ///   - missing: the required fields that are missing, from which such a field is removed.
  mutating func checkUnknownMembers(
    _ tape: borrowing Tape, _ object: Int, _ plan: RecordPlan, entity: Int, _ tally: inout RecordTally,
    _ missing: inout UInt64
  ) {
    let names = tally.unknownMembers.map { tape.string($0) }
    let repeated = Self.repeated(names)
    for (index, node) in tally.unknownMembers.enumerated() {
      if repeated.contains(index) {
        duplicateMember(tape, object, node, entity: entity)
        continue
      }
      if Extensions.isName(names[index]) {
        duplicatesInside(tape, node + 1, entity: entity)
        continue
      }
      // Suggestions are costly, and nobody reads the hundredth for one record.
      let field =
        index < 100
        ? run.meant.field(
          names[index], in: plan.type, taken: tally.seen | tally.absent, missing: missing) : nil
      if let field {
        missing &= ~(1 << UInt64(field))
        tally.seen |= 1 << UInt64(field)
      }
      let suggestion = field.map { plan[$0].name.string }
      let type = plan.type
      report(
        .unknownField, tape, node, entity: entity, field: shownName(tape, node, names[index]),
        Self.unknown(names[index], Noun(type)),
        help: suggestion.flatMap { Words.guess([$0]) } ?? Self.alreadyThere(names[index], type, tally.seen)
          ?? Self.whereItBelongs(names[index], type),
        suggestion: suggestion, isSafe: field.map { FieldNames.isName(names[index], ofField: $0, in: type) } ?? false,
        value: names[index], ties: Finding.Ties(type))
      if let field {
        read(tape, node + 1, as: field, plan, entity: entity)
      } else {
        duplicatesInside(tape, node + 1, entity: entity)
        noteIDs(tape, node + 1)
      }
    }
  }

  /// The name under which findings about an unknown member are counted.
  private mutating func shownName(_ tape: borrowing Tape, _ node: Int, _ name: String) -> String {
    if SecretWords.isName(name) { return name }
    let marks = unit.secretMarks ?? SecretMarks(tape)
    unit.secretMarks = marks
    return marks.holds(node) ? Veil.mark : name
  }

  /// Reads an unknown member as the field that it was meant to be: faults inside a list of records are found all the
  /// same, references to its ids lead somewhere, and rules see the intended records.
  ///
  /// A single value is not judged: it already has a finding, and may be something else.
  private mutating func read(
    _ tape: borrowing Tape, _ value: Int, as field: Int, _ plan: RecordPlan, entity: Int
  ) {
    let described = plan[field]
    guard !Fields.isAbsence(tape, value, described, in: plans) else { return }
    let isRecord = described.value == .record && tape[value].kind.isContainer
    let isRead = isRecord || field == plan.idField
    guard isRead else { return duplicatesInside(tape, value, entity: entity) }
    if unit.indexed >= 0 { unit.index.set(unit.indexed, field, node: value) }
    member(tape, value, plan, described, entity: entity)
  }

  /// Records the ids in values that belong to no field, so that references to them are not reported as leading nowhere.
  mutating func noteIDs(_ tape: borrowing Tape, _ value: Int) {
    guard tape[value].kind.isContainer else { return }
    for node in value..<tape.next(after: value) where tape[node].kind == .object {
      guard feed.unknownMemberIDs.count < Self.maximumUnknownMemberIDs else { return }
      guard let id = Self.member("id", of: tape, node), tape[id].kind == .text else { continue }
      feed.unknownMemberIDs.insert(Self.hash(tape.string(id)))
    }
  }

  /// The most ids in unknown members that are remembered.
  private static let maximumUnknownMemberIDs = 100_000

  private static func unknown(_ name: String, _ noun: Noun) -> Message {
    .init(
      sv: "okänt fält \(Words.quoted(name)) i \(noun.one.sv)",
      en: "unknown field \(Words.quoted(name)) in a \(noun.en)")
  }

  /// The message about a name for a field that is present under its own name.
  private static func alreadyThere(_ name: String, _ type: RecordType, _ seen: UInt64) -> Message? {
    let fields = FieldNames.ofRecords[type.index].enumerated().filter { seen & 1 << UInt64($0.offset) != 0 }
    return FieldNames.meant(name, among: fields.map(\.element)).map { index in
      let field = fields[index].element.name
      return .init(
        sv: "`\(field)` finns redan; ta bort det ena, eller för ihop dem",
        en: "`\(field)` is there already; remove one of the two, or join them")
    }
  }

  private static func whereItBelongs(_ name: String, _ type: RecordType) -> Message {
    if name.lowercased().hasPrefix("x_") || name == "extensions" {
      return .init(
        sv: "ett tillägg är ett eget fält med ett namn av formen x_<utgivare>_<namn>, skrivet med a-z, 0-9 och _",
        en: "an extension is a member of its own, named x_<publisher>_<name> in a-z, 0-9 and _")
    }
    if let list = Schema.records.first(where: { $0.type == type })?.fields.first(where: {
      if case .record(let nested) = $0.type { nested.description.fields.contains { $0.name == name } } else { false }
    }) {
      return .init(
        sv: "`\(name)` är ett fält i posterna i `\(list.name)`",
        en: "`\(name)` is a field of the records in `\(list.name)`")
    }
    let owners = Schema.records.filter { $0.fields.contains { $0.name == name } }.map(\.name)
    if (1...4).contains(owners.count) {
      let list = Words.list(names: owners, .and)
      return .init(sv: "`\(name)` är ett fält i \(list.sv)", en: "`\(name)` is a field of \(list.en)")
    }
    return .init(
      sv: "ta bort fältet, eller behåll det som ett tillägg med namnet x_<utgivare>_<namn>",
      en: "remove it, or name it x_<publisher>_<name> to keep it as an extension")
  }

  /// Reports a name that occurs twice in one object.
  mutating func duplicateMember(_ tape: borrowing Tape, _ object: Int, _ name: Int, entity: Int) {
    let text = tape.string(name)
    guard log.wants(.duplicateKey, field: shownName(tape, name, text)) else { return }
    var finding = Finding(
      .duplicateKey,
      .init(
        sv: "\(Words.quoted(text)) står två gånger i samma objekt",
        en: "\(Words.quoted(text)) is given twice in this object"),
      help: .init(
        sv: "olika program läser olika värden; behåll ett av dem",
        en: "programs disagree on which one counts; keep one"),
      at: location(tape, name))
    finding.field = text
    finding.entityID = entity >= 0 ? Self.id(tape, entity) : nil
    if let first = Self.member(text, of: tape, object) {
      finding.related = [
        .init(message: .init(sv: "står först här", en: "first given here"), location: location(tape, first - 1))
      ]
    }
    log.append(finding)
  }

  /// Checks a value that no field describes, where anything is allowed except the same name twice in one object.
  mutating func duplicatesInside(_ tape: borrowing Tape, _ value: Int, entity: Int) {
    for index in value..<tape.next(after: value) where tape[index].kind == .object {
      var nodes: [Int] = []
      var members = MemberIterator(tape, index)
      while let name = members.next(in: tape) {
        nodes.append(name)
      }
      guard nodes.count > 1 else { continue }
      for position in Self.repeated(nodes.map({ tape.string($0) })).sorted() {
        duplicateMember(tape, index, nodes[position], entity: entity)
      }
    }
  }

  /// The indices of names that occurred earlier in the list, byte for byte.
  private static func repeated(_ names: [String]) -> Set<Int> {
    guard names.count > 1 else { return [] }
    var seen: Set<[UInt8]> = []
    return Set(names.indices.filter { !seen.insert(Array(names[$0].utf8)).inserted })
  }
}
