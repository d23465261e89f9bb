internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

extension CheckedRule {
  /// An office's report comes before the meeting that adopts it; otherwise one of the two dates is wrong.
  static let reportAfterMeeting = CheckedRule(
    6016, "tmp/report-after-meeting", .warning,
    sv: "Tjänsteutlåtande efter beslutet", en: "An official report after the decision",
    explanation: .init(
      sv: """
        Tjänsteutlåtandet eller kontorsyttrandet har ett datum efter det beslut som gjorde det till organets eget. \
        Ofta har dag och månad bytt plats, eller så pekar `adopted_by_id` på fel beslut. Jämför båda datumen med \
        protokollet och med handlingen. Är de rätt, låt dem stå.
        """,
      en: """
        The official report or office reply has a date after the decision that made it the body's own. Often day and \
        month were swapped, or `adopted_by_id` names the wrong decision. Compare both dates with the minutes and with \
        the document. If they are right, let them stand.
        """),
    kept: [
      Sample.caseFeed(
        #"""
        "statements": [
          {"id": "ks-1/statement/1", "kind": "official_report", "body": "Socialförvaltningen",
           "adopted_by_id": "ks-1/decision/1", "date": "2024-06-05"}
        ],
        "decisions": [
          {"id": "ks-1/decision/1", "body": "Socialnämnden", "date": "2024-06-05",
           "outcome": "approves_statement"}
        ]
        """#),
      // Nothing can be said about a month that is not over.
      Sample.caseFeed(
        #"""
        "statements": [
          {"id": "ks-1/statement/1", "kind": "official_report", "body": "Socialförvaltningen",
           "adopted_by_id": "ks-1/decision/1", "date": "2024-06"}
        ],
        "decisions": [
          {"id": "ks-1/decision/1", "body": "Socialnämnden", "date": "2024-06-05",
           "outcome": "approves_statement"}
        ]
        """#),
      // The committee's own answer may bear the date on which it was sent.
      Sample.caseFeed(
        #"""
        "statements": [
          {"id": "ks-1/statement/1", "kind": "referral_reply", "body": "Socialförvaltningen",
           "adopted_by_id": "ks-1/decision/1", "date": "2024-06-12"}
        ],
        "decisions": [
          {"id": "ks-1/decision/1", "body": "Socialnämnden", "date": "2024-06-05",
           "outcome": "approves_statement"}
        ]
        """#),
    ],
    broken: [
      .init(
        Sample.caseFeed(
          #"""
          "statements": [
            {"id": "ks-1/statement/1", "kind": "official_report", "body": "Socialförvaltningen",
             "adopted_by_id": "ks-1/decision/1", "date": ↓"2024-06-12"}
          ],
          "decisions": [
            {"id": "ks-1/decision/1", "body": "Socialnämnden", "date": "2024-06-05",
             "outcome": "approves_statement"}
          ]
          """#),
        says: .init(
          sv: "yttrandet är daterat efter det beslut som antog det (2024-06-05)",
          en: "dated after the decision that adopted it (2024-06-05)")),
      .init(
        Sample.caseFeed(
          #"""
          "statements": [
            {"id": "ks-1/statement/1", "kind": "referral_reply", "body": "Socialnämnden",
             "adopted_by_id": "ks-1/decision/1"},
            {"id": "ks-1/statement/2", "kind": "official_report", "body": "Socialförvaltningen",
             "part_of_id": "ks-1/statement/1", "date": ↓"2024-06-12"}
          ],
          "decisions": [
            {"id": "ks-1/decision/1", "body": "Socialnämnden", "date": "2024-06-05",
             "outcome": "approves_statement"}
          ]
          """#),
        says: .init(
          sv: "yttrandet är daterat efter det beslut som antog det (2024-06-05)",
          en: "dated after the decision that adopted it (2024-06-05)")),
    ]
  ) { records, report in
    guard records.has(CaseStatement.self), records.has(Decision.self) else { return }
    let statements = records.all(CaseStatement.self)
    var adoptions: [String: String] = [:]
    for statement in statements {
      if let id = statement.text(.id), let decision = statement.text(.adoptedByID) { adoptions[id] = decision }
    }
    guard !adoptions.isEmpty else { return }
    let decisions = records.decisionsByID
    for statement in statements {
      let kind = statement.text(.kind)
      guard kind == "official_report" || kind == "office_reply", let date = statement.date(.date) else { continue }
      // The parts of an answer were adopted with it.
      let adoption = statement.text(.adoptedByID) ?? statement.text(.partOfID).flatMap { adoptions[$0] }
      guard let decision = adoption.flatMap({ decisions[$0] }) else { continue }
      let days = decision.days(report.registers)
      guard let decided = days.first, days.allSatisfy({ $0.isBefore(date) }) else { continue }
      report(
        .init(
          sv: "yttrandet är daterat efter det beslut som antog det (\(decided))",
          en: "dated after the decision that adopted it (\(decided))"),
        help: .init(
          sv: "jämför båda datumen med protokollet och handlingen; kontrollera också `adopted_by_id`",
          en: "compare both dates with the minutes and the document; check `adopted_by_id` too"), at: statement, .date
      ) { $0.relate(.init(sv: "beslutet togs", en: "the decision was taken"), to: decision, .date) }
    }
  }
}
