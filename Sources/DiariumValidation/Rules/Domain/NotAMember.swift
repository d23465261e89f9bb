internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

extension CheckedRule {
  /// A reservation by someone whose time in the body was over most often has the id of another person with that name.
  static let notAMember = CheckedRule(
    7013, "dom/not-a-member", .warning,
    sv: "Reservation av den som inte var ledamot", en: "A reservation by someone who was not a member",
    explanation: .init(
      sv: """
        Den som reserverar sig har enligt registret uppdrag i organet, som ledamot eller ersättare, men inget som \
        omfattar beslutets dag. Antingen är `person_id` eller datumet fel, eller så saknas ett uppdrag i registret. \
        Inget sägs om den som inte har något uppdrag alls i organet, eller där dagarna inte är kända.
        """,
      en: """
        Who makes the reservation has memberships of the body in the register, as member or substitute, and none of \
        them covers the day of the decision. The `person_id` or the date is wrong, or a membership is missing from \
        the register. Nothing is said of one who has no membership of the body at all, or where days are not known.
        """),
    kept: [
      // It cannot be told whether the membership ended before the meeting of that month.
      Sample.feed(
        #"""
        "bodies": [
          {"id": "ks", "name": "Kommunstyrelsen", "kind": "executive_board"},
          {"id": "sn", "name": "Socialnämnden", "kind": "committee"}
        ],
        "persons": [{"id": "eva-ek", "name": "Eva Ek"}],
        "memberships": [
          {"id": "eva-ek-ks", "person_id": "eva-ek", "body_id": "ks", "end_date": "2024-06"}
        ],
        "cases": [
          {"id": "ks-1", "title": "Motion om cykelbanor", "body": "Socialnämnden", "body_id": "sn",
           "decisions": [
             {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "body_id": "ks",
              "date": "2024-06-05", "outcome": "rejected"}
           ],
           "reservations": [
             {"id": "ks-1/reservation/1", "body": "Kommunstyrelsen", "body_id": "ks",
              "decision_id": "ks-1/decision/1",
              "signatories": [{"name": "Eva Ek", "person_id": "eva-ek"}]}
           ]}
        ]
        """#),
      // The register knows nothing about this body.
      Sample.feed(
        #"""
        "bodies": [
          {"id": "ks", "name": "Kommunstyrelsen", "kind": "executive_board"},
          {"id": "sn", "name": "Socialnämnden", "kind": "committee"}
        ],
        "persons": [{"id": "eva-ek", "name": "Eva Ek"}],
        "memberships": [
          {"id": "eva-ek-sn", "person_id": "eva-ek", "body_id": "sn", "end_date": "2023-12-31"}
        ],
        "cases": [
          {"id": "ks-1", "title": "Motion om cykelbanor", "body": "Socialnämnden", "body_id": "sn",
           "decisions": [
             {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "body_id": "ks",
              "date": "2024-06-05", "outcome": "rejected"}
           ],
           "reservations": [
             {"id": "ks-1/reservation/1", "body": "Kommunstyrelsen", "body_id": "ks",
              "decision_id": "ks-1/decision/1",
              "signatories": [{"name": "Eva Ek", "person_id": "eva-ek"}]}
           ]}
        ]
        """#),
      Sample.feed(
        #"""
        "bodies": [
          {"id": "ks", "name": "Kommunstyrelsen", "kind": "executive_board"},
          {"id": "sn", "name": "Socialnämnden", "kind": "committee"}
        ],
        "persons": [{"id": "eva-ek", "name": "Eva Ek"}],
        "memberships": [
          {"id": "eva-ek-ks", "person_id": "eva-ek", "body_id": "ks", "start_date": "2019-01-01",
           "end_date": "2022-12-31"},
          {"id": "eva-ek-ks-2", "person_id": "eva-ek", "body_id": "ks", "start_date": "2023-01-01"}
        ],
        "cases": [
          {"id": "ks-1", "title": "Motion om cykelbanor", "body": "Socialnämnden", "body_id": "sn",
           "decisions": [
             {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "body_id": "ks",
              "date": "2024-06-05", "outcome": "rejected"}
           ],
           "reservations": [
             {"id": "ks-1/reservation/1", "body": "Kommunstyrelsen", "body_id": "ks",
              "decision_id": "ks-1/decision/1",
              "signatories": [{"name": "Eva Ek", "person_id": "eva-ek"}]}
           ]}
        ]
        """#),
    ],
    broken: [
      .init(
        Sample.feed(
          #"""
          "bodies": [
            {"id": "ks", "name": "Kommunstyrelsen", "kind": "executive_board"},
            {"id": "sn", "name": "Socialnämnden", "kind": "committee"}
          ],
          "persons": [{"id": "eva-ek", "name": "Eva Ek"}],
          "memberships": [
            {"id": "eva-ek-ks", "person_id": "eva-ek", "body_id": "ks", "start_date": "2019-01-01",
             "end_date": "2023-12-31"}
          ],
          "cases": [
            {"id": "ks-1", "title": "Motion om cykelbanor", "body": "Socialnämnden", "body_id": "sn",
             "decisions": [
               {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "body_id": "ks",
                "date": "2024-06-05", "outcome": "rejected"}
             ],
             "reservations": [
               {"id": "ks-1/reservation/1", "body": "Kommunstyrelsen", "body_id": "ks",
                "decision_id": "ks-1/decision/1",
                "signatories": [{"name": "Eva Ek", "person_id": ↓"eva-ek"}]}
             ]}
          ]
          """#),
        says: .init(
          sv: "`Eva Ek` har inget uppdrag i `Kommunstyrelsen` som omfattar `2024-06-05`",
          en: "`Eva Ek` has no membership of `Kommunstyrelsen` that covers `2024-06-05`"))
    ]
  ) { records, report in
    let registers = report.registers
    guard !registers.memberships.isEmpty, records.has(Reservation.self) else { return }
    let decisions = records.byID(Decision.self)
    records.each(Reservation.self) { reservation in
      guard let bodyID = reservation.text(.bodyID) else { return }
      let decision = reservation.text(.decisionID).flatMap { decisions[$0] }
      let decided = decision?.date(.date)
      guard let day = decided ?? reservation.date(.date) else { return }
      for signatory in reservation.list(.signatories, of: Signatory.self) {
        guard let personID = signatory.text(.personID), registers.served.isOutside(personID, bodyID, day)
        else { continue }
        let name = Words.quoted(signatory.text(.name) ?? personID)
        let body = Words.quoted(registers.bodies[bodyID] ?? bodyID)
        report(
          .init(
            sv: "\(name) har inget uppdrag i \(body) som omfattar `\(day)`",
            en: "\(name) has no membership of \(body) that covers `\(day)`"),
          help: .init(
            sv: "kontrollera `person_id`, datumet och uppdragen i registret",
            en: "check the `person_id`, the date, and the memberships in the register"), at: signatory, .personID
        ) { remark in
          if let decision, decided != nil {
            remark.relate(.init(sv: "beslutets dag", en: "the day of the decision"), to: decision, .date)
          } else {
            remark.relate(.init(sv: "reservationens dag", en: "the day of the reservation"), to: reservation, .date)
          }
        }
      }
    }
  }
}
