internal import DiariumModel
@_spi(Engine) internal import DiariumTree

/// The parts of a case, in the order in which people read them.
extension CasePage {
  /// The kinds of statements that stand beside a decision, and not before it.
  private static let notes: Set<String> = [
    "special_statement", "special_opinion", "substitute_statement", "minutes_note", "non_participation", "recusal",
  ]

  /// The lists of a case in that order, with their fields.
  private static let order: [(field: Int, part: Part)] = [
    part(.initiatives, .initiative), part(.referrals, .referral), part(.statements, .statement),
    part(.proposals, .proposal), part(.endorsements, .endorsement), part(.decisions, .decision),
    part(.reservations, .reservation),
    (
      -1,
      Part(
        type: .statement, anchor: "_notes", title: "Särskilda uttalanden och anteckningar",
        english: "Special statements and notes")
    ),
    part(.documents, .document), part(.citations, .citation), part(.relations, .relation),
  ]

  private static func part(_ field: Case.Field, _ type: RecordType) -> (field: Int, part: Part) {
    let title = Case.recordDescription.fields[field.position].title
    return (field.position, Part(type: type, anchor: "_" + field.rawValue, title: title.sv, english: title.en))
  }

  /// Takes the lists of a case apart.
  func parts(_ record: inout PageRecord, _ tape: borrowing Tape) -> [Part] {
    var parts: [Part] = []
    var notes: [CasePageEntry] = []
    let title = tape.scalar(record.peek(Case.Field.title))
    for (field, empty) in Self.order {
      var part = empty
      let records = tape.records(part.type, field < 0 ? nil : takeList(field, &record, tape))
      part.entries.reserveCapacity(records.count)
      for (index, record) in records.enumerated() {
        let kind = part.type == .statement ? tape.scalar(record.peek(CaseStatement.Field.kind)) : nil
        let entry = CasePageEntry(record, number: index + 1, of: title, tape, context.registers)
        if let kind, Self.notes.contains(kind) { notes.append(entry) } else { part.entries.append(entry) }
      }
      if field < 0 { part.entries = notes }
      parts.append(part)
    }
    return parts
  }

  /// Takes a list of records; one that holds anything else stays to be shown as it is.
  private func takeList(_ field: Int, _ record: inout PageRecord, _ tape: borrowing Tape) -> Int? {
    guard let list = record.peek(field), tape[list].kind == .array else { return nil }
    var elements = ElementIterator(tape, list)
    while let element = elements.next(in: tape) {
      if tape[element].kind != .object { return nil }
    }
    return record.take(field)
  }

  /// Notes what the records of the case are called, so that references can name them.
  mutating func nameRecords(_ parts: [Part], _ tape: borrowing Tape) {
    for part in parts {
      for entry in part.entries {
        if let id = entry.id { labels[id] = entry.label }
        let items: Int? =
          switch part.type {
          case .initiative: entry.record.peek(Initiative.Field.items)
          case .statement: entry.record.peek(CaseStatement.Field.items)
          case .proposal: entry.record.peek(Proposal.Field.items)
          case .decision: entry.record.peek(Decision.Field.items)
          case .reservation: entry.record.peek(Reservation.Field.items)
          default: nil
          }
        nameItems(items, "Punkt", of: entry.label, tape)
        if part.type == .decision {
          nameItems(entry.record.peek(Decision.Field.votes), "Omröstning", of: entry.label, tape)
        }
      }
    }
  }

  /// Names the records of a list by their order, without a look at anything but their ids, which come first.
  private mutating func nameItems(_ list: Int?, _ title: String, of owner: String, _ tape: borrowing Tape) {
    guard let list, tape[list].kind == .array else { return }
    var elements = ElementIterator(tape, list)
    var number = 0
    while let element = elements.next(in: tape) {
      number += 1
      var members = MemberIterator(tape, element)
      guard tape[element].kind == .object, let name = members.next(in: tape), tape.string(name) == "id",
        let id = tape.scalar(name + 1)
      else { continue }
      labels[id] = "\(title) \(number) i \(owner)"
    }
  }
}
