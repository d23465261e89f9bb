internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

extension CheckedRule {
  /// A dissent by someone who was not there is a wrong row in the attendance, or somebody else's dissent.
  static let reservationByAbsentee = CheckedRule(
    7010, "dom/reservation-by-absentee", .error,
    sv: "Reservation av en frånvarande", en: "A reservation by someone absent",
    explanation: .init(
      sv: """
        Den som reserverar sig står som frånvarande vid det sammanträde då beslutet togs. Antingen är närvaron eller \
        personen fel, eller så kom ledamoten senare: ange då även en rad som närvarande, med den paragraf från vilken \
        ledamoten deltog. Jämför närvarolistan och reservationen med protokollet.
        """,
      en: """
        Who makes the reservation stands as absent at the meeting at which the decision was taken. The attendance or \
        the person is wrong, or the member came later: then give also a row as present, with the section from which \
        on the member took part. Compare the attendance and the reservation with the minutes.
        """),
    kept: [
      // She came later, and has a row for that.
      Sample.feed(
        #"""
        "persons": [{"id": "eva-ek", "name": "Eva Ek"}],
        "meetings": [
          {"id": "ks-2024-06-05", "body": "Kommunstyrelsen", "date": "2024-06-05",
           "attendance": [
             {"name": "Eva Ek", "person_id": "eva-ek", "presence": "absent", "to_section": "§ 40"},
             {"name": "Eva Ek", "person_id": "eva-ek", "presence": "present", "from_section": "§ 41"}
           ]}
        ],
        "cases": [
          {"id": "ks-1", "title": "Motion om cykelbanor",
           "decisions": [
             {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "meeting_id": "ks-2024-06-05",
              "date": "2024-06-05", "outcome": "rejected"}
           ],
           "reservations": [
             {"id": "ks-1/reservation/1", "body": "Kommunstyrelsen", "decision_id": "ks-1/decision/1",
              "signatories": [{"name": "Eva Ek", "person_id": "eva-ek"}]}
           ]}
        ]
        """#),
      // Someone of the same name may be someone else.
      Sample.feed(
        #"""
        "persons": [{"id": "eva-ek", "name": "Eva Ek"}],
        "meetings": [
          {"id": "ks-2024-06-05", "body": "Kommunstyrelsen", "date": "2024-06-05",
           "attendance": [{"name": "Eva Ek", "person_id": "eva-ek", "presence": "absent"}]}
        ],
        "cases": [
          {"id": "ks-1", "title": "Motion om cykelbanor",
           "decisions": [
             {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "meeting_id": "ks-2024-06-05",
              "date": "2024-06-05", "outcome": "rejected"}
           ],
           "reservations": [
             {"id": "ks-1/reservation/1", "body": "Kommunstyrelsen", "decision_id": "ks-1/decision/1",
              "signatories": [{"name": "Eva Ek"}]}
           ]}
        ]
        """#),
    ],
    broken: [
      .init(
        Sample.feed(
          #"""
          "persons": [{"id": "eva-ek", "name": "Eva Ek"}],
          "meetings": [
            {"id": "ks-2024-06-05", "body": "Kommunstyrelsen", "date": "2024-06-05",
             "attendance": [{"name": "Eva Ek", "person_id": "eva-ek", "presence": "absent"}]}
          ],
          "cases": [
            {"id": "ks-1", "title": "Motion om cykelbanor",
             "decisions": [
               {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "meeting_id": "ks-2024-06-05",
                "date": "2024-06-05", "outcome": "rejected"}
             ],
             "reservations": [
               {"id": "ks-1/reservation/1", "body": "Kommunstyrelsen", "decision_id": "ks-1/decision/1",
                "signatories": [{"name": "Eva Ek", "person_id": ↓"eva-ek"}]}
             ]}
          ]
          """#),
        says: .init(
          sv: "`Eva Ek` står som frånvarande vid sammanträdet `ks-2024-06-05`, men reserverar sig",
          en: "`Eva Ek` stands as absent at meeting `ks-2024-06-05`, but makes a reservation"))
    ]
  ) { records, report in
    let meetings = report.registers.meetings
    guard !meetings.isEmpty, records.has(Reservation.self) else { return }
    let decisions = records.byID(Decision.self)
    records.each(Reservation.self) { reservation in
      guard let decision = reservation.text(.decisionID).flatMap({ decisions[$0] }),
        let meetingID = decision.text(.meetingID), let absent = meetings[meetingID]?.absent, !absent.isEmpty
      else { return }
      for signatory in reservation.list(.signatories, of: Signatory.self) {
        guard let personID = signatory.text(.personID), absent.contains(personID) else { continue }
        let name = Words.quoted(signatory.text(.name) ?? personID)
        report(
          .init(
            sv: "\(name) står som frånvarande vid sammanträdet \(Words.quoted(meetingID)), men reserverar sig",
            en: "\(name) stands as absent at meeting \(Words.quoted(meetingID)), but makes a reservation"),
          help: .init(
            sv: "jämför närvarolistan med protokollet: kom ledamoten senare, eller är det en annan person?",
            en: "compare the attendance with the minutes: did the member come later, or is it another person?"),
          at: signatory, .personID
        ) { $0.relate(.init(sv: "beslutets sammanträde", en: "the decision's meeting"), to: decision, .meetingID) }
      }
    }
  }
}
