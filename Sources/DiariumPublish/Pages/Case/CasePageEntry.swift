internal import DiariumModel
@_spi(Engine) internal import DiariumTree

/// An entity of a case with what it is called on its page.
struct CasePageEntry {
  var record: PageRecord
  let id: String?
  /// What stands above it.
  let heading: String
  /// What others call it: the heading, cut if it is long, and without a title that is only that of the case.
  let label: String
  /// The id of the body that the heading names.
  let bodyID: String?
  /// The day on which it happened; `nil` if it is not stated, or no date.
  let date: String?
  /// How it ended, for the course of the case.
  let result: String?

  /// The most scalars of a label.
  private static let longest = 70

  /// The entry of a record, which is the one with a number among those of its type.
  init(
    _ record: consuming PageRecord, number: Int, of title: String?, _ tape: borrowing Tape, _ registers: Registers
  ) {
    var record = record
    id = tape.scalar(record.peek(0))
    var bodyID: String?
    date = Self.dateField(record.outline.type).flatMap { tape.scalar(record.peek($0)) }.flatMap {
      CivilDate($0)?.string
    }
    let outcome = Self.resultField(record.outline.type).flatMap { Self.term(record, $0, tape) }
    let votes = record.outline.type == .decision ? Self.votes(record, tape) : nil
    result = outcome.map { outcome in votes.map { "\(outcome) (\($0))" } ?? outcome } ?? votes
    let detail = Self.detail(&record, tape, registers, &bodyID)
    let short = "\(record.outline.title) \(number)"
    heading = detail.map { "\(short): \($0)" } ?? short
    let name = detail == title ? short : heading
    label = name.utf8.count > Self.longest ? String(name.unicodeScalars.prefix(Self.longest)) + "…" : name
    self.bodyID = bodyID
    self.record = record
  }

  private static func dateField(_ type: RecordType) -> Int? {
    switch type {
    case .initiative: Initiative.Field.submitted.position
    case .referral: Referral.Field.sent.position
    case .statement: CaseStatement.Field.date.position
    case .proposal: Proposal.Field.date.position
    case .decision: Decision.Field.date.position
    case .reservation: Reservation.Field.date.position
    default: nil
    }
  }

  private static func resultField(_ type: RecordType) -> Int? {
    switch type {
    case .statement: CaseStatement.Field.position.position
    case .proposal: Proposal.Field.result.position
    case .decision: Decision.Field.outcome.position
    default: nil
    }
  }

  /// What tells a record from others of its type; fields that are whole in it are taken.
  private static func detail(
    _ record: inout PageRecord, _ tape: borrowing Tape, _ registers: Registers, _ bodyID: inout String?
  ) -> String? {
    switch record.outline.type {
    case .document:
      return record.takeText(Document.Field.title, tape) ?? term(record, Document.Field.kind.position, tape)
    case .initiative:
      return record.takeText(Initiative.Field.title, tape) ?? term(record, Initiative.Field.kind.position, tape)
    case .referral: return record.takeText(Referral.Field.sender, tape)
    case .citation: return record.takeText(Citation.Field.title, tape)
    case .relation: return term(record, Relation.Field.kind.position, tape)
    case .statement:
      return body(
        &record, CaseStatement.Field.body.position, CaseStatement.Field.bodyID.position, tape, registers, &bodyID)
        ?? signers(record, CaseStatement.Field.signatories.position, tape, registers)
    case .proposal:
      return body(&record, Proposal.Field.body.position, Proposal.Field.bodyID.position, tape, registers, &bodyID)
        ?? term(record, Proposal.Field.level.position, tape)
    case .endorsement:
      return body(&record, Endorsement.Field.body.position, Endorsement.Field.bodyID.position, tape, registers, &bodyID)
        ?? signers(record, Endorsement.Field.signatories.position, tape, registers)
    case .decision:
      let body = body(&record, Decision.Field.body.position, Decision.Field.bodyID.position, tape, registers, &bodyID)
      guard let section = record.takeText(Decision.Field.section, tape) else { return body }
      return body.map { "\($0) § \(section)" } ?? "§ \(section)"
    case .reservation: return signers(record, Reservation.Field.signatories.position, tape, registers)
    default: return nil
    }
  }

  /// What was counted at the votes of a decision: `ja 8, nej 5`.
  private static func votes(_ record: PageRecord, _ tape: borrowing Tape) -> String? {
    var counted: [String] = []
    for vote in tape.records(.vote, record.peek(Decision.Field.votes)) {
      let counts = tape.records(.count, vote.peek(Vote.Field.counts)).compactMap { count -> String? in
        guard let option = term(count, Count.Field.option.position, tape),
          let number = tape.scalar(count.peek(Count.Field.count))
        else { return nil }
        return "\(option) \(number)"
      }
      if !counts.isEmpty { counted.append(counts.joined(separator: ", ")) }
    }
    return counted.isEmpty ? nil : counted.joined(separator: "; ")
  }

  private static func term(_ record: PageRecord, _ field: Int, _ tape: borrowing Tape) -> String? {
    tape.scalar(record.peek(field)).map { record.outline.fields[field].terms[$0] ?? $0 }
  }

  private static func body(
    _ record: inout PageRecord, _ name: Int, _ id: Int, _ tape: borrowing Tape, _ registers: Registers,
    _ bodyID: inout String?
  ) -> String? {
    let given = tape.scalar(record.peek(id))
    guard let body = tape.scalar(record.peek(name)) ?? given.flatMap({ registers.bodies[$0] }) else { return nil }
    _ = record.takeText(name, tape)
    _ = record.takeText(id, tape)
    bodyID = given
    return body
  }

  /// The first of those who sign, with their parties.
  private static func signers(
    _ record: PageRecord, _ field: Int, _ tape: borrowing Tape, _ registers: Registers
  ) -> String? {
    let signatories = tape.records(.signatory, record.peek(field))
    let names = signatories.prefix(3).compactMap { signatory -> String? in
      let registered = tape.scalar(signatory.peek(Signatory.Field.personID)).flatMap { registers.persons[$0] }
      guard let name = tape.scalar(signatory.peek(Signatory.Field.name)) ?? registered else { return nil }
      let party = tape.scalar(signatory.peek(Signatory.Field.party))
      return party.map { $0 == name ? name : "\(name) (\($0))" } ?? name
    }
    guard !names.isEmpty else { return nil }
    return names.joined(separator: ", ") + (signatories.count > 3 ? " m.fl." : "")
  }
}
