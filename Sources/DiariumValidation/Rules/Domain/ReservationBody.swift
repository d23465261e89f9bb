internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

extension CheckedRule {
  /// A reservation in a body other than the decision's is against another decision of the case, or has the wrong body.
  static let reservationBody = CheckedRule(
    7017, "dom/reservation-body", .warning,
    sv: "Reservation i ett annat organ än beslutets", en: "A reservation in a different body from the decision",
    explanation: .init(
      sv: """
        Reservationen anges ha anmälts i ett annat organ än det som fattade beslutet som den riktar sig mot. I ett \
        ärende som passerar flera organ pekar `decision_id` då ofta på fel beslut. Jämför organ och beslut med \
        protokollet. Organens id jämförs där båda har ett, annars deras namn utan hänsyn till stora och små bokstäver.
        """,
      en: """
        The reservation is said to have been made in another body than the one that took the decision it is against. \
        In a case that passes several bodies the `decision_id` then often names the wrong decision. Compare body and \
        decision with the minutes. The ids of the bodies are compared where both have one, else their names, whatever \
        their letter case.
        """),
    kept: [
      Sample.caseFeed(
        #"""
        "decisions": [
          {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "outcome": "rejected"}
        ],
        "reservations": [
          {"id": "ks-1/reservation/1", "body": "KOMMUNSTYRELSEN",
           "decision_id": "ks-1/decision/1", "signatories": [{"name": "Eva Ek"}]}
        ]
        """#),
      Sample.feed(
        #"""
        "bodies": [{"id": "ks", "name": "Kommunstyrelsen", "kind": "executive_board"}],
        "cases": [
          {"id": "ks-1", "title": "Motion om cykelbanor",
           "decisions": [
             {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "body_id": "ks",
              "outcome": "rejected"}
           ],
           "reservations": [
             {"id": "ks-1/reservation/1", "body": "kommunstyrelsen", "body_id": "ks",
              "decision_id": "ks-1/decision/1", "signatories": [{"name": "Eva Ek"}]}
           ]}
        ]
        """#),
      // It does not say which decision it is against.
      Sample.caseFeed(
        #"""
        "decisions": [
          {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "outcome": "rejected"}
        ],
        "reservations": [
          {"id": "ks-1/reservation/1", "body": "Kommunfullmäktige",
           "signatories": [{"name": "Eva Ek"}]}
        ]
        """#),
    ],
    broken: [
      .init(
        Sample.caseFeed(
          #"""
          "decisions": [
            {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "outcome": "rejected"}
          ],
          "reservations": [
            {"id": "ks-1/reservation/1", "body": ↓"Kommunfullmäktige",
             "decision_id": "ks-1/decision/1", "signatories": [{"name": "Eva Ek"}]}
          ]
          """#),
        says: .init(
          sv: "reservationen anmäldes i `Kommunfullmäktige`, men beslutet fattades av `Kommunstyrelsen`",
          en: "the reservation was made in `Kommunfullmäktige`, but the decision was taken by `Kommunstyrelsen`")),
      .init(
        Sample.feed(
          #"""
          "bodies": [
            {"id": "kf", "name": "Kommunfullmäktige", "kind": "council"},
            {"id": "ks", "name": "Kommunstyrelsen", "kind": "executive_board"}
          ],
          "cases": [
            {"id": "ks-1", "title": "Motion om cykelbanor",
             "decisions": [
               {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "body_id": "ks",
                "outcome": "rejected"}
             ],
             "reservations": [
               {"id": "ks-1/reservation/1", "body": "Kommunfullmäktige", "body_id": ↓"kf",
                "decision_id": "ks-1/decision/1", "signatories": [{"name": "Eva Ek"}]}
             ]}
          ]
          """#),
        says: .init(
          sv: "reservationen anmäldes i `kf`, men beslutet fattades av `ks`",
          en: "the reservation was made in `kf`, but the decision was taken by `ks`")),
    ]
  ) { records, report in
    guard records.has(Reservation.self) else { return }
    let decisions = records.byID(Decision.self)
    records.each(Reservation.self) { reservation in
      guard let decision = reservation.text(.decisionID).flatMap({ decisions[$0] }) else { return }
      let hasIDs = reservation.has(.bodyID) && decision.has(.bodyID)
      guard let own = reservation.text(hasIDs ? .bodyID : .body),
        let other = decision.text(hasIDs ? .bodyID : .body), own.comparedForm != other.comparedForm
      else { return }
      report(
        .init(
          sv: "reservationen anmäldes i \(Words.quoted(own)), men beslutet fattades av \(Words.quoted(other))",
          en: "the reservation was made in \(Words.quoted(own)), but the decision was taken by \(Words.quoted(other))"),
        help: .init(
          sv: "jämför med protokollet: pekar `decision_id` på rätt beslut?",
          en: "compare with the minutes: does `decision_id` name the right decision?"),
        at: reservation, hasIDs ? .bodyID : .body
      ) { $0.relate(.init(sv: "beslutets organ", en: "the decision's body"), to: decision, hasIDs ? .bodyID : .body) }
    }
  }
}
