internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

extension CheckedRule {
  /// The day on which a reservation was written or entered is easily mistaken for the day on which it was made.
  static let reservationDate = CheckedRule(
    6009, "tmp/reservation-date", .warning,
    sv: "Reservation en annan dag än beslutet", en: "A reservation on another day than the decision",
    explanation: .init(
      sv: """
        En reservation anmäls vid det sammanträde då beslutet tas, så de två har samma dag. Ett annat datum är ofta \
        dagen då reservationens text skrevs eller registrerades, eller så hör reservationen till ett annat beslut. \
        Både beslutets datum och sammanträdets dag godtas. Jämför med protokollet. Är datumet det som står där, låt \
        det stå.
        """,
      en: """
        A reservation is made at the meeting at which the decision is taken, so that the two share a day. Another \
        date is often the one on which its text was written or entered, or the reservation belongs to another \
        decision. Both the date of the decision and the day of the meeting will do. Compare with the minutes. If the \
        date is the one that stands there, let it stand.
        """),
    kept: [
      Sample.caseFeed(
        #"""
        "decisions": [
          {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "outcome": "rejected",
           "date": "2024-06-05"}
        ],
        "reservations": [
          {"id": "ks-1/reservation/1", "body": "Kommunstyrelsen",
           "decision_id": "ks-1/decision/1", "date": "2024-06-05",
           "signatories": [{"name": "Eva Ek", "party": "EP"}]}
        ]
        """#),
      Sample.caseFeed(
        #"""
        "decisions": [
          {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "outcome": "rejected",
           "date": "2024-06-05"}
        ],
        "reservations": [
          {"id": "ks-1/reservation/1", "body": "Kommunstyrelsen",
           "decision_id": "ks-1/decision/1", "date": "2024-06",
           "signatories": [{"name": "Eva Ek", "party": "EP"}]}
        ]
        """#),
      Sample.caseFeed(
        #"""
        "decisions": [
          {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "outcome": "rejected",
           "section": "§ 12"}
        ],
        "reservations": [
          {"id": "ks-1/reservation/1", "body": "Kommunstyrelsen",
           "decision_id": "ks-1/decision/1", "date": "2024-06-05",
           "signatories": [{"name": "Eva Ek", "party": "EP"}]}
        ]
        """#),
      // The date of a document need not be the day of the meeting.
      Sample.caseFeed(
        #"""
        "decisions": [
          {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "outcome": "rejected",
           "date": "2024-06-05", "date_basis": "document_date"}
        ],
        "reservations": [
          {"id": "ks-1/reservation/1", "body": "Kommunstyrelsen",
           "decision_id": "ks-1/decision/1", "date": "2024-06-12",
           "signatories": [{"name": "Eva Ek", "party": "EP"}]}
        ]
        """#),
      Sample.feed(
        #"""
        "meetings": [{"id": "ks-2024-06-05", "body": "Kommunstyrelsen", "date": "2024-06-05"}],
        "cases": [
          {"id": "ks-1", "title": "Motion om cykelbanor",
           "decisions": [
             {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "outcome": "rejected",
              "meeting_id": "ks-2024-06-05"}
           ],
           "reservations": [
             {"id": "ks-1/reservation/1", "body": "Kommunstyrelsen", "decision_id": "ks-1/decision/1",
              "date": "2024-06-05", "signatories": [{"name": "Eva Ek", "party": "EP"}]}
           ]}
        ]
        """#),
    ],
    broken: [
      .init(
        Sample.caseFeed(
          #"""
          "decisions": [
            {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "outcome": "rejected",
             "date": "2024-06-05"}
          ],
          "reservations": [
            {"id": "ks-1/reservation/1", "body": "Kommunstyrelsen",
             "decision_id": "ks-1/decision/1", "date": ↓"2024-06-17",
             "signatories": [{"name": "Eva Ek", "party": "EP"}]}
          ]
          """#),
        says: .init(
          sv: "reservationen har en annan dag än beslutet (2024-06-05)",
          en: "the reservation has another day than the decision (2024-06-05)")),
      .init(
        Sample.feed(
          #"""
          "meetings": [{"id": "ks-2024-06-05", "body": "Kommunstyrelsen", "date": "2024-06-05"}],
          "cases": [
            {"id": "ks-1", "title": "Motion om cykelbanor",
             "decisions": [
               {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "outcome": "rejected",
                "meeting_id": "ks-2024-06-05"}
             ],
             "reservations": [
               {"id": "ks-1/reservation/1", "body": "Kommunstyrelsen", "decision_id": "ks-1/decision/1",
                "date": ↓"2024-05-06", "signatories": [{"name": "Eva Ek", "party": "EP"}]}
             ]}
          ]
          """#),
        says: .init(
          sv: "reservationen har en annan dag än beslutet (2024-06-05)",
          en: "the reservation has another day than the decision (2024-06-05)")),
    ]
  ) { records, report in
    guard records.has(Reservation.self), records.has(Decision.self) else { return }
    let decisions = records.decisionsByID
    records.each(Reservation.self) { reservation in
      guard let date = reservation.date(.date),
        let decision = reservation.text(.decisionID).flatMap({ decisions[$0] })
      else { return }
      let meeting = decision.meetingDay(report.registers)
      let days = decision.days(report.registers)
      guard let decided = days.first, !days.contains(where: { $0.mayBe(date) }) else { return }
      // A date taken from a document or inferred may be a day other than that of the meeting.
      let basis = decision.text(.dateBasis)
      if meeting == nil, basis == "document_date" || basis == "inferred" { return }
      report(
        .init(
          sv: "reservationen har en annan dag än beslutet (\(decided))",
          en: "the reservation has another day than the decision (\(decided))"),
        help: .init(
          sv: "jämför med protokollet; skriv den dag då reservationen anmäldes",
          en: "compare with the minutes; write the day on which the reservation was made"), at: reservation, .date
      ) { $0.relate(.init(sv: "beslutet togs", en: "the decision was taken"), to: decision, .date) }
    }
  }
}
