internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

extension CheckedRule {
  /// Someone who carried a decision seldom dissents from it: the ballot or the signatory may be from the wrong row.
  static let reservationBySupporter = CheckedRule(
    7009, "dom/reservation-by-supporter", .warning,
    sv: "Reservation av den som röstade med vinnande sida",
    en: "A reservation by someone who voted for the winning side",
    explanation: .init(
      sv: """
        Den som reserverar sig röstade för den sida som enligt `result` vann den avgörande omröstningen. Det händer, \
        till exempel för den som förlorade en omröstning om motförslag, men oftare är rösten eller namnet fel. \
        Förberedande omröstningar räknas inte, och inte heller reservationer mot enstaka punkter. Jämför \
        voteringslistan och reservationen med protokollet, och behåll uppgifterna om det är så det står.
        """,
      en: """
        Who makes the reservation voted for the side that by `result` carried the vote that decided. That happens, \
        for instance to one who lost a vote about the counter-proposal, but more often the ballot or the name is \
        wrong. Preliminary votes do not count, nor do reservations against single points. Compare the voting list \
        and the reservation with the minutes, and keep what is there if that is what they say.
        """),
    kept: [
      // In the preliminary vote she was on the side that carried, in the deciding one she was not.
      Sample.caseFeed(
        #"""
        "decisions": [
          {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "outcome": "rejected",
           "votes": [
             {"id": "ks-1/vote/1", "kind": "counter_proposal", "result": "yes",
              "ballots": [{"name": "Eva Ek", "option": "yes"}]},
             {"id": "ks-1/vote/2", "kind": "main", "result": "yes",
              "ballots": [
                {"name": "Eva Ek", "option": "no"},
                {"name": "Bo Berg", "option": "yes"}
              ]}
           ]}
        ],
        "reservations": [
          {"id": "ks-1/reservation/1", "body": "Kommunstyrelsen",
           "decision_id": "ks-1/decision/1", "signatories": [{"name": "Eva Ek", "party": "EP"}]}
        ]
        """#),
      // The other has the same name, but another party.
      Sample.caseFeed(
        #"""
        "decisions": [
          {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "outcome": "rejected",
           "votes": [
             {"id": "ks-1/vote/1", "result": "yes",
              "ballots": [{"name": "Eva Ek", "party": "NP", "option": "yes"}]}
           ]}
        ],
        "reservations": [
          {"id": "ks-1/reservation/1", "body": "Kommunstyrelsen",
           "decision_id": "ks-1/decision/1", "signatories": [{"name": "Eva Ek", "party": "EP"}]}
        ]
        """#),
      // It is not stated which side carried.
      Sample.caseFeed(
        #"""
        "decisions": [
          {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "outcome": "rejected",
           "votes": [
             {"id": "ks-1/vote/1", "ballots": [{"name": "Eva Ek", "party": "EP", "option": "yes"}]}
           ]}
        ],
        "reservations": [
          {"id": "ks-1/reservation/1", "body": "Kommunstyrelsen",
           "decision_id": "ks-1/decision/1", "signatories": [{"name": "Eva Ek", "party": "EP"}]}
        ]
        """#),
    ],
    broken: [
      .init(
        Sample.caseFeed(
          #"""
          "decisions": [
            {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "outcome": "rejected",
             "votes": [
               {"id": "ks-1/vote/1", "kind": "main", "result": "no",
                "ballots": [
                  {"name": "Eva Ek", "party": "EP", "option": "no"},
                  {"name": "Bo Berg", "option": "yes"}
                ]}
             ]}
          ],
          "reservations": [
            {"id": "ks-1/reservation/1", "body": "Kommunstyrelsen",
             "decision_id": "ks-1/decision/1", "signatories": [{"name": ↓"Eva Ek", "party": "EP"}]}
          ]
          """#),
        says: .init(
          sv: "`Eva Ek` röstade `no`, som vann, men reserverar sig mot beslutet",
          en: "`Eva Ek` voted `no`, which carried, but reserves against the decision"))
    ]
  ) { records, report in
    guard records.has(Reservation.self), records.has(Ballot.self) else { return }
    let decisions = records.byID(Decision.self)
    var votes: [String: DecidingVote] = [:]
    records.each(Reservation.self) { reservation in
      // If it is against some of the points, the vote may have been about the others.
      guard !reservation.has(.targetItemIDs), let id = reservation.text(.decisionID), let decision = decisions[id]
      else { return }
      let vote = votes[id] ?? DecidingVote(decision)
      votes[id] = vote
      guard let carried = vote.carried else { return }
      for signatory in reservation.list(.signatories, of: Signatory.self) {
        guard let signer = Signer(signatory), let ballot = vote.voters.entry(for: signer), ballot.note == carried
        else { continue }
        report(
          .init(
            sv: "\(Words.quoted(signer.name)) röstade `\(carried)`, som vann, men reserverar sig mot beslutet",
            en: "\(Words.quoted(signer.name)) voted `\(carried)`, which carried, but reserves against the decision"),
          help: .init(
            sv: "jämför voteringslistan och reservationen med protokollet; behåll dem om det är så det står",
            en: "compare the voting list and the reservation with the minutes; keep them if they say so"),
          at: signatory, .name
        ) { $0.relate(.init(sv: "rösten", en: "the ballot"), to: ballot.place, .option) }
      }
    }
  }
}

/// The last vote on the matter itself before a decision, and how each voter voted.
private struct DecidingVote {
  /// The side that carried, if it is stated.
  let carried: String?
  private(set) var voters = SignerIndex<RecordView<Ballot>>()

  init(_ decision: RecordView<Decision>) {
    let vote = decision.list(.votes, of: Vote.self).last { $0.isMain }
    carried = vote?.text(.result)
    guard let vote, carried != nil else { return }
    for ballot in vote.list(.ballots, of: Ballot.self) {
      guard let signer = Signer(ballot), let option = ballot.text(.option) else { continue }
      voters.add(signer, at: ballot, note: option)
    }
  }
}
