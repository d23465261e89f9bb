internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

extension CheckedRule {
  /// The register is kept by hand, and an election is the moment at which it falls behind.
  static let electedNotRegistered = CheckedRule(
    7057, "dom/elected-not-registered", .info,
    sv: "Vald som inte finns i registret", en: "An elected person who is not in the register",
    explanation: .init(
      sv: """
        Beslutet väljer någon till ett uppdrag från en viss dag, men registret har inget uppdrag i det organet för \
        personen den dagen. Registret kan vara äldre än valet. Lägg till uppdraget i `memberships`, eller kontrollera \
        `person_id`, `body_id` och dagen. Organ som inte har några uppdrag alls i registret omfattas inte.
        """,
      en: """
        The decision elects somebody to an office from a certain day, but the register has no membership of that body for \
        the person on that day. The register may be older than the election. Add the membership to `memberships`, or \
        check `person_id`, `body_id` and the day. Bodies without any memberships in the register are left aside.
        """),
    kept: [
      Sample.feed(
        #"""
        "bodies": [{"id": "kn", "name": "Kulturnämnden", "kind": "committee"}],
        "persons": [{"id": "eva-ek", "name": "Eva Ek"}],
        "memberships": [
          {"id": "m-1", "person_id": "eva-ek", "body_id": "kn", "start_date": "2024-07-01"}
        ],
        "cases": [
          {"id": "ks-1", "title": "Val till kulturnämnden",
           "decisions": [
             {"id": "ks-1/decision/1", "body": "Kommunfullmäktige", "date": "2024-06-05",
              "outcome": "approved",
              "appointments": [
                {"name": "Eva Ek", "person_id": "eva-ek", "action": "elected", "office": "ledamot",
                 "body_id": "kn", "start_date": "2024-07-01"}
              ]}
           ]}
        ]
        """#)
    ],
    broken: [
      .init(
        Sample.feed(
          #"""
          "bodies": [{"id": "kn", "name": "Kulturnämnden", "kind": "committee"}],
          "persons": [{"id": "bo-berg", "name": "Bo Berg"}, {"id": "eva-ek", "name": "Eva Ek"}],
          "memberships": [
            {"id": "m-1", "person_id": "bo-berg", "body_id": "kn", "start_date": "2023-01-01"}
          ],
          "cases": [
            {"id": "ks-1", "title": "Val till kulturnämnden",
             "decisions": [
               {"id": "ks-1/decision/1", "body": "Kommunfullmäktige", "date": "2024-06-05",
                "outcome": "approved",
                "appointments": [
                  {"name": "Eva Ek", "person_id": ↓"eva-ek", "action": "elected", "office": "ledamot",
                   "body_id": "kn", "start_date": "2024-07-01"}
                ]}
             ]}
          ]
          """#),
        says: .init(
          sv: "`Eva Ek` är vald från `2024-07-01`, men har då inget uppdrag i `Kulturnämnden` i registret",
          en: "`Eva Ek` is elected from `2024-07-01`, but has no membership of `Kulturnämnden` then in the register"))
    ]
  ) { records, report in
    let registers = report.registers
    guard !registers.memberships.isEmpty, records.has(Appointment.self) else { return }
    records.each(Decision.self) { decision in
      guard decision.has(.appointments) else { return }
      for appointment in decision.list(.appointments, of: Appointment.self) {
        guard appointment.has(.action, equalTo: "elected"), let person = appointment.text(.personID),
          let body = appointment.text(.bodyID), registers.served.knows(body: body),
          let day = appointment.date(.startDate) ?? decision.date(.date),
          !registers.served.mayServe(person, body, day)
        else { continue }
        let name = Words.quoted(appointment.text(.name) ?? person)
        let place = Words.quoted(registers.bodies[body] ?? body)
        report(
          .init(
            sv: "\(name) är vald från `\(day)`, men har då inget uppdrag i \(place) i registret",
            en: "\(name) is elected from `\(day)`, but has no membership of \(place) then in the register"),
          help: .init(
            sv: "lägg till uppdraget i `memberships`, eller kontrollera `person_id`, `body_id` och dagen",
            en: "add the membership to `memberships`, or check `person_id`, `body_id` and the day"),
          at: appointment, .personID)
      }
    }
  }
}
