internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

extension CheckedRule {
  /// Those who abstained from taking part and those who dissented are named close together in minutes, and are easily
  /// confused.
  static let reservingNonParticipant = CheckedRule(
    7020, "dom/reserving-non-participant", .warning,
    sv: "Reservation av den som inte deltog", en: "A reservation by someone who did not take part",
    explanation: .init(
      sv: """
        Samma person reserverar sig mot ett beslut och anmäler jäv eller avstår från att delta i det. Oftast har ett \
        namn hamnat i fel lista. Inget sägs om reservationer mot enstaka punkter, eftersom någon kan avstå från \
        en punkt och reservera sig mot en annan. Jämför med protokollet, och behåll uppgifterna om det är så det står.
        """,
      en: """
        One person makes a reservation against a decision, and states not to take part in it, or to be disqualified. \
        Most often a name ended up in the wrong list. Nothing is said of reservations against single points, since \
        one may stand aside at one point and dissent from another. Compare with the minutes, and keep what is there \
        if that is what they say.
        """),
    kept: [
      // A special statement does not preclude a reservation.
      Sample.caseFeed(
        #"""
        "statements": [
          {"id": "ks-1/statement/1", "kind": "special_statement",
           "signatories": [{"name": "Eva Ek"}], "about_id": "ks-1/decision/1"},
          {"id": "ks-1/statement/2", "kind": "recusal", "signatories": [{"name": "Bo Berg"}],
           "about_id": "ks-1/decision/1"}
        ],
        "decisions": [
          {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "date": "2024-06-05",
           "outcome": "rejected"}
        ],
        "reservations": [
          {"id": "ks-1/reservation/1", "body": "Kommunstyrelsen",
           "decision_id": "ks-1/decision/1", "signatories": [{"name": "Eva Ek", "party": "EP"}]}
        ]
        """#),
      // She took no part in another decision.
      Sample.caseFeed(
        #"""
        "statements": [
          {"id": "ks-1/statement/1", "kind": "recusal", "signatories": [{"name": "Eva Ek"}],
           "about_id": "ks-1/decision/2"}
        ],
        "decisions": [
          {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "date": "2024-06-05",
           "outcome": "rejected"},
          {"id": "ks-1/decision/2", "body": "Socialnämnden", "date": "2024-03-19",
           "outcome": "opposes"}
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
          "statements": [
            {"id": "ks-1/statement/1", "kind": "non_participation",
             "signatories": [{"name": "Eva Ek", "party": "EP"}], "about_id": "ks-1/decision/1"}
          ],
          "decisions": [
            {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "date": "2024-06-05",
             "outcome": "rejected"}
          ],
          "reservations": [
            {"id": "ks-1/reservation/1", "body": "Kommunstyrelsen",
             "decision_id": "ks-1/decision/1", "signatories": [{"name": ↓"Eva Ek", "party": "EP"}]}
          ]
          """#),
        says: .init(
          sv: "`Eva Ek` reserverar sig mot ett beslut utan att ha deltagit i det",
          en: "`Eva Ek` reserves against a decision without having taken part in it"))
    ]
  ) { records, report in
    guard records.has(Reservation.self), records.has(CaseStatement.self) else { return }
    var outsiders: [String: SignerIndex<RecordView<Signatory>>] = [:]
    records.each(CaseStatement.self) { statement in
      guard let kind = statement.text(.kind), kind == "non_participation" || kind == "recusal",
        let decisionID = statement.text(.aboutID)
      else { return }
      for signatory in statement.list(.signatories, of: Signatory.self) {
        // Some members of a group may take part and others not.
        guard signatory.isPerson, let signer = Signer(signatory) else { continue }
        outsiders[decisionID, default: SignerIndex()].add(signer, at: signatory)
      }
    }
    guard !outsiders.isEmpty else { return }
    records.each(Reservation.self) { reservation in
      guard !reservation.has(.targetItemIDs), let decisionID = reservation.text(.decisionID),
        let outsiders = outsiders[decisionID]
      else { return }
      for signatory in reservation.list(.signatories, of: Signatory.self) {
        guard signatory.isPerson, let signer = Signer(signatory), let other = outsiders.entry(for: signer)
        else { continue }
        report(
          .init(
            sv: "\(Words.quoted(signer.name)) reserverar sig mot ett beslut utan att ha deltagit i det",
            en: "\(Words.quoted(signer.name)) reserves against a decision without having taken part in it"),
          help: .init(
            sv: "jämför med protokollet: står namnet i fel lista? behåll uppgifterna om det är så det står",
            en: "compare with the minutes: is the name in the wrong list? keep it if they say so"),
          at: signatory, .name
        ) { $0.relate(.init(sv: "deltog inte", en: "took no part"), to: other.place, .name) }
      }
    }
  }
}

extension RecordView<Signatory> {
  /// Whether it is one person, as far as it says.
  fileprivate var isPerson: Bool {
    let kind = text(.kind)
    return kind == nil || kind == "person"
  }
}
