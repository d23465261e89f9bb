internal import DiariumModel
internal import DiariumSchema
internal import DiariumTree

extension Rule {
  /// A label that is not of the person's party then is a misreading, a namesake, or a change that no one registered.
  static let partyDiffers = Rule(
    7018, "dom/party-differs", .warning,
    sv: "Annat parti än i registret", en: "Another party than in the register",
    explanation: .init(
      sv: """
        Efter namnet står en partibeteckning (`party`) som varken är förkortningen eller namnet på det parti som \
        personen enligt registret hade uppdrag för den dagen. Antingen är beteckningen felläst, eller så pekar \
        `person_id` på en namne, eller så har personen bytt parti utan att uppdraget ändrats. Inget sägs där dagarna \
        inte är kända eller där personen hade uppdrag för flera partier. Det som står i handlingen ska behållas.
        """,
      en: """
        Behind the name stands a party label (`party`) that is neither the abbreviation nor the name of the party \
        for which the person had a membership on that day by the register. The label was misread, or the `person_id` \
        is that of a namesake, or the person changed parties and the membership was not changed. Nothing is said \
        where days are not known, or where the person had memberships for several parties. What the document says stays.
        """),
    kept: [
      labelled(start: "2022-10-15", signatory: #"{"name":"Eva Ek","party":"(ep)","person_id":"eva-ek"}"#),
      labelled(start: "2022-10-15", signatory: #"{"name":"Eva Ek","party":"Ekebypartiet","person_id":"eva-ek"}"#),
      // It cannot be told whether the membership had begun.
      labelled(start: "2024-06", signatory: #"{"name":"Eva Ek","party":"NP","person_id":"eva-ek"}"#),
      // Someone of the same name may be someone else.
      labelled(start: "2022-10-15", signatory: #"{"name":"Eva Ek","party":"NP"}"#),
    ],
    broken: [
      labelled(start: "2022-10-15", signatory: #"{"name":"Eva Ek","party":"NP","person_id":"eva-ek"}"#),
      labelled(
        start: "2022-10-15", signatory: #"{"name":"Eva Ek","party":"EP","person_id":"eva-ek"}"#,
        ballot: #"{"name":"Eva Ek","party":"NP","person_id":"eva-ek","option":"no"}"#),
    ]
  ) { records, report in
    guard !report.registers.memberships.isEmpty, !report.registers.parties.isEmpty else { return }
    var parties = PartiesOfPersons(report.registers)
    let decisions = records.byID(Decision.self)
    records.each(Signatory.self) { signatory in
      guard let party = signatory.text(.party), let person = signatory.text(.personID), parties.knows(person),
        let day = Rule.day(of: signatory, decisions), let other = parties.party(of: person, on: day, otherThan: party)
      else { return }
      report(
        Rule.message(signatory.text(.name), party, other), help: Rule.wayToMendParty, at: signatory, .party)
    }
    records.each(Ballot.self) { ballot in
      guard let party = ballot.text(.party), let person = ballot.text(.personID), parties.knows(person),
        let day = ballot.owner(Vote.self)?.owner(Decision.self)?.date(.date),
        let other = parties.party(of: person, on: day, otherThan: party)
      else { return }
      report(Rule.message(ballot.text(.name), party, other), help: Rule.wayToMendParty, at: ballot, .party)
    }
  }

  /// The day on which someone signed, as far as it is stated.
  private static func day(
    of signatory: RecordView<Signatory>, _ decisions: [String: RecordView<Decision>]
  ) -> CivilDate? {
    func decided(_ id: String?) -> CivilDate? { id.flatMap { decisions[$0] }?.date(.date) }
    if let reservation = signatory.owner(Reservation.self) {
      return reservation.date(.date) ?? decided(reservation.text(.decisionID))
    }
    if let statement = signatory.owner(Statement.self) {
      return statement.date(.date) ?? decided(statement.text(.aboutID))
    }
    if let proposal = signatory.owner(Proposal.self) {
      return proposal.date(.date) ?? decided(proposal.text(.decisionID))
    }
    if let endorsement = signatory.owner(Endorsement.self) { return decided(endorsement.text(.decisionID)) }
    if let initiative = signatory.owner(Initiative.self) { return initiative.date(.submitted) }
    return signatory.owner(Document.self)?.date(.date)
  }

  private static func message(_ name: String?, _ party: String, _ other: String) -> Message {
    let name = Words.quoted(name ?? "")
    return .init(
      sv: "\(name) står som \(Words.quoted(party)), men uppdraget i registret är för \(Words.quoted(other))",
      en: "\(name) is given as \(Words.quoted(party)), but the membership in the register is for \(Words.quoted(other))"
    )
  }

  private static let wayToMendParty = Message(
    sv: "jämför med handlingen och behåll det som står där; kontrollera annars `person_id` och uppdragets dagar",
    en: "compare with the document and keep what it says; else check the `person_id` and the days of the membership")

  /// An example with a membership for a party, a reservation, and a vote if there is a ballot.
  private static func labelled(start: String, signatory: String, ballot: String? = nil) -> String {
    let votes = ballot.map { #","votes":[{"id":"ks-1/vote/1","ballots":[\#($0)]}]"# } ?? ""
    return Sample.feed(
      #""parties":[{"id":"ep","abbreviation":"EP","name":"Ekebypartiet"}],"persons":[{"id":"eva-ek","name":"Eva Ek"}],"memberships":[{"id":"eva-ek-ep","person_id":"eva-ek","party_id":"ep","start_date":"\#(start)"}],"cases":[{"id":"ks-1","title":"Motion om cykelbanor","decisions":[{"id":"ks-1/decision/1","body":"Kommunstyrelsen","date":"2024-06-05","outcome":"rejected"\#(votes)}],"reservations":[{"id":"ks-1/reservation/1","body":"Kommunstyrelsen","decision_id":"ks-1/decision/1","signatories":[\#(signatory)]}]}]"#
    )
  }
}

/// The parties for which persons have memberships.
private struct PartiesOfPersons {
  private let registers: Registers
  /// The parties by person and day, for one may sign often; an empty id where it cannot be told which it is.
  private var known: [[String]: String] = [:]
  /// What all parties go by, as it is compared.
  private lazy var labels = Set(
    registers.parties.values.flatMap { [$0.abbreviation, $0.name] }.compactMap { $0?.comparedLabel })

  init(_ registers: Registers) { self.registers = registers }

  /// Whether the register has memberships of a person.
  func knows(_ person: String) -> Bool { registers.memberships[person] != nil }

  /// The abbreviation of the one party of a person on a day, where a label is not one of that party's.
  mutating func party(of person: String, on day: CivilDate, otherThan label: String) -> String? {
    let question = [person, day.string]
    let id = known[question] ?? theParty(of: person, on: day)
    known[question] = id
    guard let party = registers.parties[id], let abbreviation = party.abbreviation else { return nil }
    let form = label.comparedLabel
    guard form != abbreviation.comparedLabel, form != party.name?.comparedLabel else { return nil }
    // Where the register does not tell the name, the label may be just that, if it is not another party's.
    return party.name != nil || labels.contains(form) ? abbreviation : nil
  }

  private func theParty(of person: String, on day: CivilDate) -> String {
    let memberships = registers.memberships[person, default: []].filter { $0.partyID != nil && $0.mayCover(day) }
    guard let id = memberships.first(where: { $0.covers(day) })?.partyID else { return "" }
    return memberships.allSatisfy { $0.partyID == id } ? id : ""
  }
}
