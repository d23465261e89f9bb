internal import DiariumModel
@_spi(Engine) internal import DiariumTree

/// The members met in one record.
struct RecordTally {
  /// The fields that are present, one bit each.
  var seen: UInt64 = 0
  /// The fields whose value means absence: null, an empty text, list or record.
  var absent: UInt64 = 0
  /// The values that mean absence.
  var absences: [(field: Int, node: Int)] = []
  /// Members that are not fields: extensions and unknown ones.
  var unknownMembers: [Int] = []
  var isTombstone = false
}

extension StructuralCheck {
  /// Checks a record with everything nested in it.
  ///
  /// - Parameters:
  ///   - tape: the current tape.
  ///   - object: the record.
  ///   - plan: the plan of the record.
  ///   - outer: the nearest entity around it; -1 for none.
  mutating func record(
    _ tape: borrowing Tape, _ object: Int, _ plan: RecordPlan, entity outer: Int
  ) {
    let entity = plan.isEntity ? object : outer
    let outerRecord = unit.indexed
    if context.keepsRecords {
      unit.indexed = unit.index.add(
        plan.type.position, node: object, parent: outerRecord, fields: plan.count)
    }
    defer { unit.indexed = outerRecord }
    var tally = RecordTally()
    var expected = 0
    var members = MemberIterator(tape, object)
    while let name = members.next(in: tape) {
      let value = name &+ 1
      let field = Fields.find(tape, name, plan, &expected)
      if field < 0 {
        tally.unknownMembers.append(name)
        if unit.indexed >= 0 { unit.index.addStray(unit.indexed, name: name) }
      } else {
        let bit: UInt64 = 1 << UInt64(truncatingIfNeeded: field)
        if (tally.seen | tally.absent) & bit != 0 {
          duplicateMember(tape, object, name, entity: entity)
          // Its value is in no field, but can still be read.
          if unit.indexed >= 0 { unit.index.addStray(unit.indexed, name: name) }
        } else if Fields.isAbsence(tape, value, plan[field], in: plans) {
          tally.absent |= bit
          tally.absences.append((field, value))
        } else {
          tally.seen |= bit
          if unit.indexed >= 0 { unit.index.set(unit.indexed, field, node: value) }
          if field == plan.deletedField { tally.isTombstone = tape[value].kind == .true }
          member(tape, value, plan, plan[field], entity: entity)
        }
      }
    }
    complete(tape, object, plan, entity: entity, tally)
  }

  /// Judges a record as a whole, once its members are known.
  private mutating func complete(
    _ tape: borrowing Tape, _ object: Int, _ plan: RecordPlan, entity: Int, _ met: RecordTally
  ) {
    let record = plan
    var tally = met
    var required = record.always
    if tally.isTombstone {
      if record.modifiedField >= 0 { required |= 1 << UInt64(record.modifiedField) }
    } else {
      required |= record.unlessDeleted | record.title
    }
    var missing = required & ~tally.seen
    if missing & record.title != 0, Self.isConfidential(tape, object) { missing &= ~record.title }
    if !tally.unknownMembers.isEmpty { checkUnknownMembers(tape, object, plan, entity: entity, &tally, &missing) }
    for absence in tally.absences {
      let bit: UInt64 = 1 << UInt64(absence.field)
      if missing & bit != 0 {
        missing &= ~bit
        let name = record[absence.field].name.string
        report(
          .missingRequired, tape, absence.node, entity: entity, field: name,
          Self.lacking(name, Self.emptiness(tape, absence.node)), help: Self.wayToFill(record.type, name),
          ties: Self.ties(record, [absence.field]))
      } else {
        self.absence(tape, absence.node, record[absence.field], entity: entity)
      }
    }
    if record.type == .feed, unit.lacksDescription { missing = 0 }
    if context.judgesRecordsAlone { missing &= ~recordFields(record) }
    while missing != 0 {
      let field = missing.trailingZeroBitCount
      missing &= missing - 1
      let name = record[field].name.string
      if let finder = tape.finder(object), finder.lacks(column: name) {
        missingColumn(finder.header, name, record)
      } else {
        missingField(tape, object, record, name, entity: entity, tally)
      }
    }
    guard !tally.isTombstone else { return }
    let mayBeElsewhere = context.judgesRecordsAlone && record.oneOf & recordFields(record) != 0
    if record.oneOf != 0, tally.seen & record.oneOf == 0, !mayBeElsewhere {
      missingGroup(tape, object, record, entity: entity)
    }
    if record.type == .proposal { emptyProposal(tape, object, record, entity: entity, tally) }
  }

  /// Whether a case is marked as confidential as a whole.
  private static func isConfidential(_ tape: borrowing Tape, _ object: Int) -> Bool {
    guard let confidentiality = member("confidentiality", of: tape, object),
      let level = member("level", of: tape, confidentiality)
    else { return false }
    return tape.string(level) == "confidential"
  }

  /// The fields of a record that are records, one bit each.
  private func recordFields(_ record: RecordPlan) -> UInt64 {
    (0..<record.count).reduce(0) { record[$1].value == .record ? $0 | 1 << UInt64($1) : $0 }
  }

  private mutating func missingField(
    _ tape: borrowing Tape, _ object: Int, _ record: RecordPlan, _ name: String, entity: Int, _ tally: RecordTally
  ) {
    let id = record.isEntity ? Self.id(tape, object) : nil
    let heading = tape.finder(object)?.heading(at: Int(tape[object].offset), field: name) ?? name
    var ties = Self.ties(record, (0..<record.count).filter { record[$0].name.string == name })
    // The heading of a case may be on a row of the sheet that was left out.
    if heading != name, record.type == .case { ties.missing.append(RecordType.case.rawValue) }
    report(
      .missingRequired, tape, object, entity: entity, field: name,
      Self.missing(heading, in: Words.record(record.type, id)),
      help: tally.isTombstone
        ? Message(
          sv: "en gravsten (borttagen post) behöver `id`, `modified` och `deleted`",
          en: "a tombstone needs `id`, `modified` and `deleted`")
        : Self.wayToFill(record.type, name, heading: heading),
      opening: true,
      ties: ties)
  }

  private static func missing(_ name: String, in record: Message) -> Message {
    .init(sv: "\(record.sv) saknar `\(name)`", en: "\(record.en) has no `\(name)`")
  }

  /// The ties of a finding that fields of a record are missing: if a field holds records, such records are missing.
  private static func ties(_ record: RecordPlan, _ fields: [Int]) -> Finding.Ties {
    let missing = fields.filter { record[$0].value == .record }
    return Finding.Ties(record.type, missing: missing.map { RecordType.allCases[record[$0].record] })
  }

  /// Reports a required column that is missing: once, rather than for every row.
  private mutating func missingColumn(_ header: Location, _ name: String, _ record: RecordPlan) {
    var finding = Finding(
      .missingColumn,
      .init(sv: "den obligatoriska kolumnen `\(name)` saknas", en: "the required column `\(name)` is missing"),
      help: Self.wayToFill(record.type, name), at: header)
    finding.field = name
    // Without their ids nothing finds the records, nor, for cases, their contents.
    let isOfCase = record.type == .case ? Array(RecordType.allCases.drop { $0 != .case }) : [record.type]
    finding.ties = Finding.Ties(record.type, lost: name == "id" ? isOfCase : [])
    report(missing: finding)
  }

  private mutating func missingGroup(_ tape: borrowing Tape, _ object: Int, _ record: RecordPlan, entity: Int) {
    let names = (0..<record.count).filter { record.oneOf & 1 << UInt64($0) != 0 }.map {
      record[$0].name.string
    }
    let id = record.isEntity ? Self.id(tape, object) : nil
    report(
      .missingRequired, tape, object, entity: entity, field: names.first,
      Self.neither(names, in: Words.record(record.type, id)),
      help: .init(sv: "ange minst ett av dem", en: "give at least one of them"), opening: true,
      ties: Self.ties(record, (0..<record.count).filter { record.oneOf & 1 << UInt64($0) != 0 }))
  }

  private static func neither(_ names: [String], in record: Message) -> Message {
    let names = Words.list(names: names, .nor)
    return .init(sv: "\(record.sv) har varken \(names.sv)", en: "\(record.en) has neither \(names.en)")
  }

  /// The fields of a proposal, one of which says what is proposed.
  static let wordsOfProposal = ["items", "summary", "document_id"]

  private mutating func emptyProposal(
    _ tape: borrowing Tape, _ object: Int, _ record: RecordPlan, entity: Int, _ tally: RecordTally
  ) {
    for name in Self.wordsOfProposal {
      let field = (0..<record.count).first { record[$0].name.string == name } ?? 0
      if tally.seen & 1 << UInt64(field) != 0 { return }
    }
    report(
      .emptyProposal, tape, object, entity: entity, field: "items",
      Self.saysNothing(Words.record(.proposal, Self.id(tape, object))),
      help: .init(
        sv: """
          ange förslagets punkter i `items`, en sammanfattning i `summary` eller den handling som innehåller \
          förslaget i `document_id`
          """,
        en: "give its points as `items`, a `summary` of what it is about, or the `document_id` that holds it"),
      opening: true, ties: Finding.Ties(.proposal, missing: [.item]))
  }

  private static func saysNothing(_ proposal: Message) -> Message {
    .init(sv: "\(proposal.sv) anger inte vad som föreslås", en: "\(proposal.en) does not say what is proposed")
  }

  /// Reports a value that means absence, in a field that may be absent.
  private mutating func absence(
    _ tape: borrowing Tape, _ node: Int, _ field: FieldPlan, entity: Int
  ) {
    let name = field.name.string
    let rule: RuleID =
      switch tape[node].kind {
      case .text: .emptyText
      case .null: .null
      default: .emptyList
      }
    report(
      rule, tape, node, entity: entity, field: name,
      Self.absent(name, Self.emptiness(tape, node)),
      help: .init(
        sv: "utelämna `\(name)`; `diarium fmt` gör det", en: "leave `\(name)` out; `diarium fmt` does"))
  }

  private static func emptiness(_ tape: borrowing Tape, _ node: Int) -> Message {
    switch tape[node].kind {
    case .text: .init(sv: "en tom text", en: "an empty text")
    case .null: .init(verbatim: "null")
    case .array: .init(sv: "en tom lista", en: "an empty list")
    default: .init(sv: "en tom post", en: "an empty record")
    }
  }

  private static func lacking(_ name: String, _ emptiness: Message) -> Message {
    .init(
      sv: "`\(name)` är obligatoriskt men är \(emptiness.sv)", en: "`\(name)` is required, and is \(emptiness.en)")
  }

  private static func absent(_ name: String, _ emptiness: Message) -> Message {
    .init(
      sv: "`\(name)` är \(emptiness.sv), vilket läses som om fältet saknades",
      en: "`\(name)` is \(emptiness.en), read as absent")
  }

  private static func wayToFill(_ type: RecordType, _ name: String = "", heading: String? = nil) -> Message? {
    let description = type.description
    guard let field = description.fields.first(where: { $0.name == name }) else {
      return description.isEntity
        ? Message(
          sv: "en gravsten (borttagen post) behöver bara `id`, `modified` och `deleted`",
          en: "a tombstone needs only `id`, `modified` and `deleted`")
        : Message(sv: "fyll i fältet", en: "fill it in")
    }
    let what = field.documentation
    let shown = heading ?? name
    let exception =
      description.isEntity && field.requirement != .always && shown == name
      ? Message(sv: "; bara en gravsten (borttagen post) får sakna fältet", en: "; only a tombstone may lack it")
      : .empty
    return .init(
      sv: "lägg till `\(shown)`: \(clause(what.sv))\(exception.sv)",
      en: "add `\(shown)`: \(clause(what.en))\(exception.en)")
  }

  /// A sentence in the form that it has inside another one.
  private static func clause(_ text: String) -> String {
    // An acronym keeps its capitals.
    let isWord = text.dropFirst().first?.isLowercase ?? false
    let what = isWord ? text.prefix(1).lowercased() + text.dropFirst() : text
    return what.hasSuffix(".") ? String(what.dropLast()) : what
  }
}
