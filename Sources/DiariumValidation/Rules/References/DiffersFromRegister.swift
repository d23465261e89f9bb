internal import DiariumModel
internal import DiariumSchema
internal import DiariumTree

extension Rule {
  /// A name beside an id that goes by another name may be right, and may show that the id is of another body.
  static let differsFromRegister = Rule(
    5013, "ref/differs-from-register", .info,
    sv: "Avviker från registret", en: "Other than in the register",
    explanation: .init(
      sv: """
        Organets namn är ett annat än det som registret anger för dess id, eller så har beslutet ett annat organ \
        eller en annan dag än sitt sammanträde. Det kan vara riktigt: organet har bytt namn, eller sammanträdet \
        varade i två dagar. Annars pekar id:t på fel organ eller fel sammanträde. Stora och små bokstäver räknas \
        inte som skillnad, och av ett ärendes lika avvikelser nämns den första.
        """,
      en: """
        The name of the body is another than the register gives for its id, or the decision has another body or day \
        than its meeting. That may be right: the body has changed its name, or the meeting went on for two days. Else \
        the id is that of another body or another meeting. Letter case makes no difference, and of equal ones in a \
        case the first is told.
        """),
    kept: [
      // The meeting names no day of the month, and no id.
      registered(
        meeting: #""body":"Kommunstyrelsen","date":"2024-06""#,
        decision: #""body":"KOMMUNSTYRELSEN","body_id":"ks","date":"2024-06-05""#),
      registered(
        meeting: #""body":"Kommunstyrelsen","body_id":"ks","date":"2024-06-05""#, decision: #""body":"Kommunstyrelsen""#
      ),
    ],
    broken: [
      registered(
        meeting: #""body":"Kommunstyrelsen","body_id":"ks","date":"2024-06-05""#,
        decision: #""body":"Styrelsen","body_id":"ks","date":"2024-06-05""#),
      registered(
        meeting: #""body":"Kommunstyrelsen","body_id":"ks","date":"2024-06-05""#,
        decision: #""body":"Socialnämnden","date":"2024-06-05""#),
      registered(
        meeting: #""body":"Kommunstyrelsen","body_id":"ks","date":"2024-06-05""#,
        decision: #""body":"Kommunstyrelsen","body_id":"ks","date":"2024-06-03""#),
    ]
  ) { records, report in
    let registers = report.registers
    if !registers.bodies.isEmpty {
      var told: Set<[String]> = []
      Rule.compareBodies(Case.self, .body, .bodyID, in: records, &told, report)
      Rule.compareBodies(Document.self, .body, .bodyID, in: records, &told, report)
      Rule.compareBodies(Recipient.self, .body, .bodyID, in: records, &told, report)
      Rule.compareBodies(Statement.self, .body, .bodyID, in: records, &told, report)
      Rule.compareBodies(Proposal.self, .body, .bodyID, in: records, &told, report)
      Rule.compareBodies(Proposal.self, .decidingBody, .decidingBodyID, in: records, &told, report)
      Rule.compareBodies(Endorsement.self, .body, .bodyID, in: records, &told, report)
      Rule.compareBodies(Decision.self, .body, .bodyID, in: records, &told, report)
      Rule.compareBodies(Reservation.self, .body, .bodyID, in: records, &told, report)
    }
    guard !registers.meetings.isEmpty else { return }
    records.each(Decision.self) { decision in
      guard let id = decision.text(.meetingID), let meeting = registers.meetings[id] else { return }
      Rule.compare(decision, with: meeting, Words.quoted(id), report)
    }
  }
}

extension Rule {
  /// Reports names of bodies that the register does not give for their ids.
  private static func compareBodies<R: Record>(
    _ type: R.Type, _ field: R.Field, _ idField: R.Field, in records: RecordViews, _ told: inout Set<[String]>,
    _ report: RuleReport
  ) {
    records.each(type) { view in
      guard view.has(idField), let body = view.text(field), let id = view.text(idField),
        let name = report.registers.bodies[id], body.comparedForm != name.comparedForm,
        told.insert([id, body]).inserted
      else { return }
      report(
        .init(
          sv: "\(Words.quoted(body)) heter \(Words.quoted(name)) i registret",
          en: "\(Words.quoted(body)) is \(Words.quoted(name)) in the register"),
        help: .init(
          sv: "kontrollera `\(idField.rawValue)`; har organet även det namnet ska det som står i handlingen behållas",
          en: "check `\(idField.rawValue)`; if the body has that name too, what the document says stays"),
        at: view, field
      ) { $0.relate(.init(sv: "organets id", en: "the id of the body"), to: view, idField) }
    }
  }

  /// Reports where a decision has another body or day than its meeting.
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

  /// An example with a meeting and a decision.
  private static func registered(meeting: String, decision: String) -> String {
    Sample.feed(
      #""bodies":[{"id":"ks","name":"Kommunstyrelsen","kind":"executive_board"}],"meetings":[{"id":"ks-2024-06-05",\#(meeting)}],"cases":[{"id":"ks-1","title":"Motion om cykelbanor","body":"Kommunstyrelsen","body_id":"ks","decisions":[{"id":"ks-1/decision/1",\#(decision),"meeting_id":"ks-2024-06-05","outcome":"rejected"}]}]"#
    )
  }
}
