internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

extension CheckedRule {
  /// A name next to the id of something with another name may be right, and show that the id is of another body.
  static let differsFromRegister = CheckedRule(
    5013, "ref/differs-from-register", .info, scope: .all,
    sv: "Avviker från registret", en: "Other than in the register",
    explanation: .init(
      sv: """
        Ett namn är ett annat än det som registret anger för id:t bredvid: namnet på ett organ, en person eller ett \
        parti. Eller så har beslutet ett annat organ eller en annan dag än sitt sammanträde. Det kan vara riktigt: \
        organet eller personen har bytt namn, eller sammanträdet varade i två dagar. Annars pekar id:t på någon annan. \
        Stora och små bokstäver räknas inte som skillnad. Personers namn får vara förkortade, stå i annan ordning \
        eller sakna något namn, och gälla under ett namn som en annan post med samma webbidentitet har. Partier får \
        anges med förkortning eller namn, även en föregångares eller efterföljares. Av ett ärendes lika avvikelser \
        nämns den första.
        """,
      en: """
        A name is another than the register gives for the id beside it: that of a body, a person or a party. Or the \
        decision has another body or day than its meeting. That may be right: the body or the person has changed \
        names, or the meeting went on for two days. Else the id is someone else's. Letter case makes no difference. \
        Names of persons may be shortened, stand in another order or lack a name, and may be those that another record \
        with the same URI has. Parties may go by abbreviation or name, also a predecessor's or a successor's. Of equal \
        ones in a case the first is told.
        """),
    kept: [
      // The meeting has no day of the month, and no id.
      Sample.feed(
        #"""
        "bodies": [{"id": "ks", "name": "Kommunstyrelsen", "kind": "executive_board"}],
        "meetings": [{"id": "ks-2024-06-05", "body": "Kommunstyrelsen", "date": "2024-06"}],
        "cases": [
          {"id": "ks-1", "title": "Motion om cykelbanor", "body": "Kommunstyrelsen", "body_id": "ks",
           "decisions": [
             {"id": "ks-1/decision/1", "body": "KOMMUNSTYRELSEN", "body_id": "ks",
              "date": "2024-06-05", "meeting_id": "ks-2024-06-05", "outcome": "rejected"}
           ]}
        ]
        """#),
      Sample.feed(
        #"""
        "bodies": [{"id": "ks", "name": "Kommunstyrelsen", "kind": "executive_board"}],
        "meetings": [
          {"id": "ks-2024-06-05", "body": "Kommunstyrelsen", "body_id": "ks", "date": "2024-06-05"}
        ],
        "cases": [
          {"id": "ks-1", "title": "Motion om cykelbanor", "body": "Kommunstyrelsen", "body_id": "ks",
           "decisions": [
             {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "meeting_id": "ks-2024-06-05",
              "outcome": "rejected"}
           ]}
        ]
        """#),
    ],
    broken: [
      .init(
        Sample.feed(
          #"""
          "bodies": [{"id": "ks", "name": "Kommunstyrelsen", "kind": "executive_board"}],
          "meetings": [
            {"id": "ks-2024-06-05", "body": "Kommunstyrelsen", "body_id": "ks", "date": "2024-06-05"}
          ],
          "cases": [
            {"id": "ks-1", "title": "Motion om cykelbanor", "body": "Kommunstyrelsen", "body_id": "ks",
             "decisions": [
               {"id": "ks-1/decision/1", "body": ↓"Styrelsen", "body_id": "ks", "date": "2024-06-05",
                "meeting_id": "ks-2024-06-05", "outcome": "rejected"}
             ]}
          ]
          """#),
        says: .init(
          sv: "`Styrelsen` heter `Kommunstyrelsen` i registret",
          en: "`Styrelsen` is `Kommunstyrelsen` in the register")),
      .init(
        Sample.feed(
          #"""
          "bodies": [{"id": "ks", "name": "Kommunstyrelsen", "kind": "executive_board"}],
          "meetings": [
            {"id": "ks-2024-06-05", "body": "Kommunstyrelsen", "body_id": "ks", "date": "2024-06-05"}
          ],
          "cases": [
            {"id": "ks-1", "title": "Motion om cykelbanor", "body": "Kommunstyrelsen", "body_id": "ks",
             "decisions": [
               {"id": "ks-1/decision/1", "body": ↓"Socialnämnden", "date": "2024-06-05",
                "meeting_id": "ks-2024-06-05", "outcome": "rejected"}
             ]}
          ]
          """#),
        says: .init(
          sv: "beslutet fattades av `Socialnämnden`, men sammanträdet `ks-2024-06-05` hölls av `Kommunstyrelsen`",
          en: "decided by `Socialnämnden`, but meeting `ks-2024-06-05` was held by `Kommunstyrelsen`")),
      .init(
        Sample.feed(
          #"""
          "bodies": [{"id": "ks", "name": "Kommunstyrelsen", "kind": "executive_board"}],
          "meetings": [
            {"id": "ks-2024-06-05", "body": "Kommunstyrelsen", "body_id": "ks", "date": "2024-06-05"}
          ],
          "cases": [
            {"id": "ks-1", "title": "Motion om cykelbanor", "body": "Kommunstyrelsen", "body_id": "ks",
             "decisions": [
               {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "body_id": "ks",
                "date": ↓"2024-06-03", "meeting_id": "ks-2024-06-05", "outcome": "rejected"}
             ]}
          ]
          """#),
        says: .init(
          sv: "beslutets dag är `2024-06-03`, men sammanträdet `ks-2024-06-05` hölls `2024-06-05`",
          en: "decided on `2024-06-03`, but meeting `ks-2024-06-05` was held on `2024-06-05`")),
      .init(
        Sample.feed(
          #"""
          "parties": [
            {"id": "ep", "abbreviation": "EP", "name": "Ekebypartiet", "predecessor_id": "fep"},
            {"id": "fep", "abbreviation": "FEP", "valid_to": "2020-12-31"},
            {"id": "np", "abbreviation": "NP"}
          ],
          "persons": [
            {"id": "eva-ek", "name": "Eva Karin Ek", "uri": "https://exempel.se/eva"},
            {"id": "eva-berg", "name": "Eva Berg", "uri": "https://exempel.se/eva"}
          ],
          "memberships": [{"id": "eva-berg-np", "person_id": "eva-berg", "party_id": "np"}],
          "cases": [
            {"id": "ks-1", "title": "Motion om cykelbanor",
             "decisions": [
               {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "date": "2024-06-05",
                "outcome": "rejected"}
             ],
             "reservations": [
               {"id": "ks-1/reservation/1", "body": "Kommunstyrelsen", "decision_id": "ks-1/decision/1",
                "signatories": [
                  {"name": ↓"Bo Berg", "person_id": "eva-ek", "party": "EP", "party_id": "ep"}
                ]}
             ]}
          ]
          """#),
        says: .init(
          sv: "`Bo Berg` heter `Eva Karin Ek` i registret",
          en: "`Bo Berg` is `Eva Karin Ek` in the register")),
      .init(
        Sample.feed(
          #"""
          "parties": [
            {"id": "ep", "abbreviation": "EP", "name": "Ekebypartiet", "predecessor_id": "fep"},
            {"id": "fep", "abbreviation": "FEP", "valid_to": "2020-12-31"},
            {"id": "np", "abbreviation": "NP"}
          ],
          "persons": [
            {"id": "eva-ek", "name": "Eva Karin Ek", "uri": "https://exempel.se/eva"},
            {"id": "eva-berg", "name": "Eva Berg", "uri": "https://exempel.se/eva"}
          ],
          "memberships": [{"id": "eva-berg-np", "person_id": "eva-berg", "party_id": "np"}],
          "cases": [
            {"id": "ks-1", "title": "Motion om cykelbanor",
             "decisions": [
               {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "date": "2024-06-05",
                "outcome": "rejected"}
             ],
             "reservations": [
               {"id": "ks-1/reservation/1", "body": "Kommunstyrelsen", "decision_id": "ks-1/decision/1",
                "signatories": [
                  {"name": "Eva Ek", "person_id": "eva-ek", "party": ↓"NP", "party_id": "ep"}
                ]}
             ]}
          ]
          """#),
        says: .init(
          sv: "`NP` heter `EP` i registret",
          en: "`NP` is `EP` in the register")),
      .init(
        Sample.feed(
          #"""
          "persons": [{"id": "eva-ek", "name": "Eva Ek"}],
          "meetings": [
            {"id": "ks-2024-06-05", "body": "Kommunstyrelsen", "date": "2024-06-05",
             "attendance": [{"name": ↓"Bo Berg", "person_id": "eva-ek", "presence": "present"}]}
          ]
          """#),
        says: .init(
          sv: "`Bo Berg` heter `Eva Ek` i registret",
          en: "`Bo Berg` is `Eva Ek` in the register")),
    ]
  ) { records, report in
    let registers = report.registers
    if !registers.places.isEmpty {
      var reported: Set<[UInt64]> = []
      CheckedRule.compareBodies(Case.self, .body, .bodyID, in: records, &reported, report)
      CheckedRule.compareBodies(Document.self, .body, .bodyID, in: records, &reported, report)
      CheckedRule.compareBodies(Recipient.self, .body, .bodyID, in: records, &reported, report)
      CheckedRule.compareBodies(CaseStatement.self, .body, .bodyID, in: records, &reported, report)
      CheckedRule.compareBodies(Proposal.self, .body, .bodyID, in: records, &reported, report)
      CheckedRule.compareBodies(Proposal.self, .decidingBody, .decidingBodyID, in: records, &reported, report)
      CheckedRule.compareBodies(Endorsement.self, .body, .bodyID, in: records, &reported, report)
      CheckedRule.compareBodies(Decision.self, .body, .bodyID, in: records, &reported, report)
      CheckedRule.compareBodies(Reservation.self, .body, .bodyID, in: records, &reported, report)
      CheckedRule.compareBodies(Appointment.self, .body, .bodyID, in: records, &reported, report)
      CheckedRule.compareBodies(Meeting.self, .body, .bodyID, in: records, &reported, report)
      CheckedRule.compareBodies(Signatory.self, .name, .bodyID, in: records, &reported, report) {
        $0.has(.kind, equalTo: "body")
      }
    }
    if !registers.people.isEmpty {
      var reported: Set<[UInt64]> = []
      CheckedRule.comparePersons(Signatory.self, .name, .personID, in: records, &reported, report)
      CheckedRule.comparePersons(Ballot.self, .name, .personID, in: records, &reported, report)
      CheckedRule.comparePersons(Appointment.self, .name, .personID, in: records, &reported, report)
      CheckedRule.comparePersons(Attendance.self, .name, .personID, in: records, &reported, report)
    }
    if !registers.labels.isEmpty {
      var reported: Set<[UInt64]> = []
      let days = registers.memberships.isEmpty ? nil : SigningDays(records, registers)
      CheckedRule.compareParties(Signatory.self, .party, .partyID, in: records, &reported, report) {
        days?.otherParty(of: $0) != nil
      }
      CheckedRule.compareParties(Ballot.self, .party, .partyID, in: records, &reported, report) {
        days?.otherParty(of: $0) != nil
      }
      CheckedRule.compareParties(Appointment.self, .party, .partyID, in: records, &reported, report) { _ in false }
      CheckedRule.compareParties(Attendance.self, .party, .partyID, in: records, &reported, report) { _ in false }
    }
    guard !registers.meetings.isEmpty else { return }
    records.each(Decision.self) { decision in
      guard let id = decision.text(.meetingID), let meeting = registers.meetings[id] else { return }
      CheckedRule.compare(decision, with: meeting, Words.quoted(id), report)
    }
  }
}

extension CheckedRule {
  /// Reports names of bodies that the register does not give for their ids.
  private static func compareBodies<R: SchemaRecord>(
    _ type: R.Type, _ field: R.Field, _ idField: R.Field, in records: RecordViews, _ reported: inout Set<[UInt64]>,
    _ report: RuleReport, where isWanted: (RecordView<R>) -> Bool = { _ in true }
  ) {
    records.each(type) { view in
      guard let id = view.hash(idField), let known = report.registers.places[id], view.has(field),
        !view.has(field, equalTo: known.name), isWanted(view), let body = view.text(field),
        body.comparedForm != known.name.comparedForm, reported.insert([id, RowHash.of(body)]).inserted
      else { return }
      report(
        isNamed(body, known.name),
        help: .init(
          sv: "kontrollera `\(idField.rawValue)`; har organet även det namnet ska det som står i handlingen behållas",
          en: "check `\(idField.rawValue)`; if the body has that name too, what the document says stays"),
        at: view, field
      ) { $0.relate(.init(sv: "organets id", en: "the id of the body"), to: view, idField) }
    }
  }

  /// Reports names of persons that are not those of their ids.
  private static func comparePersons<R: SchemaRecord>(
    _ type: R.Type, _ field: R.Field, _ idField: R.Field, in records: RecordViews, _ reported: inout Set<[UInt64]>,
    _ report: RuleReport
  ) {
    records.each(type) { view in
      guard let id = view.hash(idField), let known = report.registers.people[id], view.has(field),
        !view.has(field, equalTo: known.name), let name = view.text(field),
        !report.registers.people.mayBe(name, known), reported.insert([id, RowHash.of(name)]).inserted
      else { return }
      report(
        isNamed(name, known.name),
        help: .init(
          sv: "kontrollera `\(idField.rawValue)`; har personen bytt namn ska det som står i handlingen behållas",
          en: "check `\(idField.rawValue)`; if the person has changed names, what the document says stays"),
        at: view, field
      ) { $0.relate(.init(sv: "personens id", en: "the id of the person"), to: view, idField) }
    }
  }

  /// Reports labels of parties that are not those of their ids, unless another rule reports them.
  private static func compareParties<R: SchemaRecord>(
    _ type: R.Type, _ field: R.Field, _ idField: R.Field, in records: RecordViews, _ reported: inout Set<[UInt64]>,
    _ report: RuleReport, unless isTold: (RecordView<R>) -> Bool
  ) {
    records.each(type) { view in
      guard let id = view.hash(idField), let known = report.registers.labels[id],
        let abbreviation = known.abbreviation, view.has(field), !view.has(field, equalTo: abbreviation),
        let party = view.text(field), !report.registers.labels.mayBe(party, known), !isTold(view),
        reported.insert([id, RowHash.of(party)]).inserted
      else { return }
      report(
        isNamed(party, abbreviation),
        help: .init(
          sv: "kontrollera `\(idField.rawValue)`; hade partiet den beteckningen då, lägg till den som föregångare",
          en: "check `\(idField.rawValue)`; if that was the party's label then, add it as a predecessor"),
        at: view, field
      ) { $0.relate(.init(sv: "partiets id", en: "the id of the party"), to: view, idField) }
    }
  }

  private static func isNamed(_ written: String, _ known: String) -> Message {
    .init(
      sv: "\(Words.quoted(written)) heter \(Words.quoted(known)) i registret",
      en: "\(Words.quoted(written)) is \(Words.quoted(known)) in the register")
  }

  /// Reports a decision whose body or day differs from its meeting's.
  private static func compare(
    _ decision: RecordView<Decision>, with meeting: Registers.Meeting, _ id: String, _ report: RuleReport
  ) {
    let help = Message(
      sv: "kontrollera `meeting_id`, och jämför med protokollet", en: "check `meeting_id`, and compare with the minutes"
    )
    let hasIDs = decision.has(.bodyID) && meeting.bodyID != nil
    let field: Decision.Field = hasIDs ? .bodyID : .body
    if let own = decision.text(field), let other = hasIDs ? meeting.bodyID : meeting.body,
      own.comparedForm != other.comparedForm
    {
      report(
        .init(
          sv: "beslutet fattades av \(Words.quoted(own)), men sammanträdet \(id) hölls av \(Words.quoted(other))",
          en: "decided by \(Words.quoted(own)), but meeting \(id) was held by \(Words.quoted(other))"),
        help: help, at: decision, field
      ) { $0.relate(.init(sv: "sammanträdet", en: "the meeting"), to: decision, .meetingID) }
    }
    if let day = decision.date(.date), let other = meeting.date, !day.mayBe(other) {
      report(
        .init(
          sv: "beslutets dag är `\(day)`, men sammanträdet \(id) hölls `\(other)`",
          en: "decided on `\(day)`, but meeting \(id) was held on `\(other)`"),
        help: help, at: decision, .date
      ) { $0.relate(.init(sv: "sammanträdet", en: "the meeting"), to: decision, .meetingID) }
    }
  }
}
