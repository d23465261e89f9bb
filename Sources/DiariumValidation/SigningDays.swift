internal import DiariumModel
@_spi(Engine) internal import DiariumSchema

/// Those who sign and vote in a case, with the days on which they did so and their parties on those days.
///
/// The decisions of the case are looked up on first use.
final class SigningDays {
  private let registers: Registers
  private let records: RecordViews
  private lazy var decisions = records.byID(Decision.self)

  init(_ records: RecordViews, _ registers: Registers) {
    self.registers = registers
    self.records = records
  }

  /// The abbreviation of the one party for which someone had a membership on the day of signing, if the label does not
  /// belong to that party.
  func otherParty(of signatory: RecordView<Signatory>) -> String? {
    guard signatory.has(.personID), signatory.has(.party), let person = signatory.text(.personID),
      registers.served.knows(person), let label = signatory.text(.party), let day = day(of: signatory)
    else { return nil }
    return otherParty(of: person, label, day)
  }

  /// The same for someone who votes.
  func otherParty(of ballot: RecordView<Ballot>) -> String? {
    guard ballot.has(.personID), ballot.has(.party), let person = ballot.text(.personID),
      registers.served.knows(person), let label = ballot.text(.party),
      let day = ballot.owner(Vote.self)?.owner(Decision.self)?.date(.date)
    else { return nil }
    return otherParty(of: person, label, day)
  }

  private func otherParty(of person: String, _ label: String, _ day: CivilDate) -> String? {
    guard let id = registers.served.party(of: person, on: day), let party = registers.labels[RowHash.of(id)],
      let abbreviation = party.abbreviation, abbreviation != label, !registers.labels.mayBe(label, party)
    else { return nil }
    return abbreviation
  }

  /// The day on which someone signed, as far as it is stated.
  private func day(of signatory: RecordView<Signatory>) -> CivilDate? {
    func decided(_ id: String?) -> CivilDate? { id.flatMap { decisions[$0] }?.date(.date) }
    if let reservation = signatory.owner(Reservation.self) {
      return reservation.date(.date) ?? decided(reservation.text(.decisionID))
    }
    if let statement = signatory.owner(CaseStatement.self) {
      return statement.date(.date) ?? decided(statement.text(.aboutID))
    }
    if let proposal = signatory.owner(Proposal.self) {
      return proposal.date(.date) ?? decided(proposal.text(.decisionID))
    }
    if let endorsement = signatory.owner(Endorsement.self) { return decided(endorsement.text(.decisionID)) }
    if let initiative = signatory.owner(Initiative.self) { return initiative.date(.submitted) }
    return signatory.owner(Document.self)?.date(.date)
  }
}
