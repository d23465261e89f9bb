internal import DiariumHTML
internal import DiariumModel
@_spi(Engine) internal import DiariumTree

/// Small records in a line: who signs, what was counted, who was asked.
extension CasePage {
  /// Writes a record in a line: what it is first, then the rest with titles.
  mutating func inline(_ record: inout PageRecord, _ tape: borrowing Tape) {
    switch record.outline.type {
    case .signatory, .appointment: signatory(&record, tape)
    case .ballot:
      signatory(&record, tape)
      lead([Ballot.Field.option.position], ": ", &record, tape)
    case .count: lead([Count.Field.option.position, Count.Field.count.position], "", &record, tape)
    case .recipient: lead([Recipient.Field.body.position, Recipient.Field.reply.position], "", &record, tape)
    case .dataPoint: lead([DataPoint.Field.label.position, DataPoint.Field.value.position], "", &record, tape)
    case .subject: lead([Subject.Field.label.position], "", &record, tape)
    case .confidentiality: lead([Confidentiality.Field.level.position], "", &record, tape)
    default: break
    }
    if record.outline.type == .dataPoint { lead([DataPoint.Field.unit.position], " ", &record, tape) }
    rest(&record, tape)
  }

  /// Writes the values of some fields without their titles: the first after a prefix, the next after a colon.
  private mutating func lead(
    _ fields: [Int], _ prefix: StaticString, _ record: inout PageRecord, _ tape: borrowing Tape
  ) {
    var isFirst = true
    for index in fields {
      guard let node = record.take(index) else { continue }
      if isFirst { html.words(prefix) } else { html.words(": ") }
      isFirst = false
      fact(node, record.outline.fields[index], &record, tape)
    }
  }

  /// Writes who someone is, as written: role, name and party; what is only resolved comes from the registers.
  private mutating func signatory(_ record: inout PageRecord, _ tape: borrowing Tape) {
    let person = record.takeText(Signatory.Field.personID, tape)
    let partyID = record.takeText(Signatory.Field.partyID, tape)
    let kind = record.takeText(Signatory.Field.kind, tape)
    let name = record.takeText(Signatory.Field.name, tape) ?? person.flatMap { context.registers.name($0) } ?? person
    let party = record.takeText(Signatory.Field.party, tape) ?? partyID.flatMap { context.registers.parties[$0] }
    html.open(
      "span", ["data-person-id": person, "data-party-id": partyID, "data-kind": kind])
    if let role = record.take(Signatory.Field.role) {
      value(role, record.outline.fields[Signatory.Field.role.position], tape)
      html.words(" ")
    }
    if let name { html.text(name) }
    if let party, party != name {
      html.words(name == nil ? "(" : " (")
      html.text(party)
      html.words(")")
    }
    html.close("span")
    if let others = record.peek(record.outline.othersUnnamed), tape[others].kind == .true {
      _ = record.take(record.outline.othersUnnamed)
      html.words(" m.fl.")
    }
    if let concurs = record.peek(record.outline.concurs), tape[concurs].kind == .true {
      _ = record.take(record.outline.concurs)
      html.words(" (instämmer)")
    }
  }

  /// Writes what is left of a small record, with titles.
  mutating func rest(_ record: inout PageRecord, _ tape: borrowing Tape) {
    for (index, field) in record.outline.fields.enumerated() {
      guard record.peek(index) != nil else { continue }
      if case .record = field.value { continue }
      guard let node = record.take(index) else { continue }
      html.words(" ")
      html.open("span", ["class": "fact"])
      html.text(field.title)
      html.words(": ")
      fact(node, field, &record, tape)
      html.close("span")
    }
    nested(&record, tape) { _ in true }
    others(&record, tape)
  }
}
