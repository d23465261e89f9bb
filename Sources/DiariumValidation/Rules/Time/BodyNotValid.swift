internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

extension CheckedRule {
  /// A body that decides when it did not exist is another one with the same name, or one that was renamed.
  static let bodyNotValid = CheckedRule(
    6051, "tmp/body-not-valid", .warning, scope: .all,
    sv: "Beslut av ett organ som inte fanns", en: "A decision by a body that did not exist",
    explanation: .init(
      sv: """
        Beslutet fattades, eller sammanträdet hölls, före den första eller efter den sista dag då organet enligt \
        registret fanns under sitt namn (`valid_from`, `valid_to`). Ofta har organet bytt namn eller nummer och fått en \
        ny post, och `body_id` pekar på den gamla; annars är en av dagarna fel. Inget sägs där dagarna inte är kända.
        """,
      en: """
        The decision was taken, or the meeting held, before the first or after the last day on which the body was there \
        under its name by the register (`valid_from`, `valid_to`). Often the body got another name or number and a new \
        record, and `body_id` names the old one; else one of the days is wrong. Nothing is said where days are not known.
        """),
    kept: [
      Sample.feed(
        #"""
        "bodies": [
          {"id": "bn", "name": "Barnnämnden", "kind": "committee", "valid_to": "2022-12-31"},
          {"id": "un", "name": "Utbildningsnämnden", "kind": "committee", "valid_from": "2023-01-01"}
        ],
        "cases": [
          {"id": "ks-1", "title": "Motion om cykelbanor",
           "documents": [
             {"id": "ks-1/document/1", "kind": "report", "body": "Barnnämnden", "body_id": "bn"},
             {"id": "ks-1/document/2", "kind": "report", "body": "Utbildningsnämnden", "body_id": "un"}
           ],
           "decisions": [
             {"id": "ks-1/decision/1", "body": "Barnnämnden", "body_id": "bn", "date": "2022-12-31",
              "outcome": "rejected"}
           ]}
        ]
        """#),
      Sample.feed(
        #"""
        "bodies": [
          {"id": "bn", "name": "Barnnämnden", "kind": "committee", "valid_to": "2022-12-31"},
          {"id": "un", "name": "Utbildningsnämnden", "kind": "committee", "valid_from": "2023-01-01"}
        ],
        "cases": [
          {"id": "ks-1", "title": "Motion om cykelbanor",
           "documents": [
             {"id": "ks-1/document/1", "kind": "report", "body": "Barnnämnden", "body_id": "bn"},
             {"id": "ks-1/document/2", "kind": "report", "body": "Utbildningsnämnden", "body_id": "un"}
           ],
           "decisions": [
             {"id": "ks-1/decision/1", "body": "Utbildningsnämnden", "body_id": "un",
              "date": "2023-01-01", "outcome": "rejected"}
           ]}
        ]
        """#),
      // Nothing can be said about a month that is not over.
      Sample.feed(
        #"""
        "bodies": [
          {"id": "bn", "name": "Barnnämnden", "kind": "committee", "valid_to": "2022-12-31"},
          {"id": "un", "name": "Utbildningsnämnden", "kind": "committee", "valid_from": "2023-01-01"}
        ],
        "cases": [
          {"id": "ks-1", "title": "Motion om cykelbanor",
           "documents": [
             {"id": "ks-1/document/1", "kind": "report", "body": "Barnnämnden", "body_id": "bn"},
             {"id": "ks-1/document/2", "kind": "report", "body": "Utbildningsnämnden", "body_id": "un"}
           ],
           "decisions": [
             {"id": "ks-1/decision/1", "body": "Utbildningsnämnden", "body_id": "un", "date": "2023",
              "outcome": "rejected"}
           ]}
        ]
        """#),
    ],
    broken: [
      .init(
        Sample.feed(
          #"""
          "bodies": [
            {"id": "bn", "name": "Barnnämnden", "kind": "committee", "valid_to": "2022-12-31"},
            {"id": "un", "name": "Utbildningsnämnden", "kind": "committee", "valid_from": "2023-01-01"}
          ],
          "cases": [
            {"id": "ks-1", "title": "Motion om cykelbanor",
             "documents": [
               {"id": "ks-1/document/1", "kind": "report", "body": "Barnnämnden", "body_id": "bn"},
               {"id": "ks-1/document/2", "kind": "report", "body": "Utbildningsnämnden", "body_id": "un"}
             ],
             "decisions": [
               {"id": "ks-1/decision/1", "body": "Barnnämnden", "body_id": "bn", "date": ↓"2023-02-07",
                "outcome": "rejected"}
             ]}
          ]
          """#),
        says: .init(
          sv: "`Barnnämnden` fanns till och med `2022-12-31`",
          en: "`Barnnämnden` was there until `2022-12-31`")),
      .init(
        Sample.feed(
          #"""
          "bodies": [
            {"id": "bn", "name": "Barnnämnden", "kind": "committee", "valid_to": "2022-12-31"},
            {"id": "un", "name": "Utbildningsnämnden", "kind": "committee", "valid_from": "2023-01-01"}
          ],
          "cases": [
            {"id": "ks-1", "title": "Motion om cykelbanor",
             "documents": [
               {"id": "ks-1/document/1", "kind": "report", "body": "Barnnämnden", "body_id": "bn"},
               {"id": "ks-1/document/2", "kind": "report", "body": "Utbildningsnämnden", "body_id": "un"}
             ],
             "decisions": [
               {"id": "ks-1/decision/1", "body": "Utbildningsnämnden", "body_id": "un",
                "date": ↓"2022-06-05", "outcome": "rejected"}
             ]}
          ]
          """#),
        says: .init(
          sv: "`Utbildningsnämnden` fanns från och med `2023-01-01`",
          en: "`Utbildningsnämnden` was there from `2023-01-01` on")),
      .init(
        Sample.feed(
          #"""
          "bodies": [
            {"id": "bn", "name": "Barnnämnden", "kind": "committee", "valid_to": "2022-12-31"}
          ],
          "meetings": [
            {"id": "bn-2023-02-07", "body": "Barnnämnden", "body_id": "bn", "date": ↓"2023-02-07"}
          ]
          """#),
        says: .init(
          sv: "`Barnnämnden` fanns till och med `2022-12-31`",
          en: "`Barnnämnden` was there until `2022-12-31`")),
    ]
  ) { records, report in
    guard report.registers.places.haveDays else { return }
    CheckedRule.look(at: Decision.self, .bodyID, .date, in: records, report)
    CheckedRule.look(at: Meeting.self, .bodyID, .date, in: records, report)
  }

  private static func look<R: SchemaRecord>(
    at type: R.Type, _ idField: R.Field, _ dateField: R.Field, in records: RecordViews, _ report: RuleReport
  ) {
    records.each(type) { view in
      guard let body = view.hash(idField).flatMap({ report.registers.places[$0] }), body.from != nil || body.to != nil,
        let date = view.date(dateField)
      else { return }
      let from = body.from.flatMap { date.isBefore($0) ? $0 : nil }
      let to = body.to.flatMap { $0.isBefore(date) ? $0 : nil }
      guard let end = to ?? from else { return }
      let name = Words.quoted(body.name)
      report(
        to != nil
          ? .init(sv: "\(name) fanns till och med `\(end)`", en: "\(name) was there until `\(end)`")
          : .init(sv: "\(name) fanns från och med `\(end)`", en: "\(name) was there from `\(end)` on"),
        help: .init(
          sv: "kontrollera `\(idField.rawValue)`: finns det en post för organets namn den dagen?",
          en: "check `\(idField.rawValue)`: is there a record for the body's name of that day?"), at: view, dateField
      ) { $0.relate(.init(sv: "organets id", en: "the id of the body"), to: view, idField) }
    }
  }
}
