internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

extension CheckedRule {
  /// An answer later than the decision that it was to inform came too late, or one of the two dates is wrong.
  static let statementAfterDecision = CheckedRule(
    6008, "tmp/statement-after-decision", .warning,
    sv: "Remissvar efter beslutet", en: "A referral reply after the decision",
    explanation: .init(
      sv: """
        Remissvaret har ett datum efter det beslut som det skulle vara underlag för. Svaret kan ha kommit för sent, \
        men ofta är det ett av datumen som är fel: dagen då svaret registrerades i stället för dagen då det gavs. \
        Jämför båda datumen med protokollet och med svaret. Är de rätt, låt dem stå.
        """,
      en: """
        The referral reply has a date after the decision that it was to inform. The answer may have come too late, \
        but often one of the dates is wrong: the day on which the answer was entered in place of the one on which it \
        was given. Compare both dates with the minutes and with the answer. If they are right, let them stand.
        """),
    kept: [
      Sample.caseFeed(
        #"""
        "referrals": [
          {"id": "ks-1/referral/1", "sent": "2024-02-01",
           "recipients": [{"body": "Socialnämnden"}]}
        ],
        "statements": [
          {"id": "ks-1/statement/1", "kind": "referral_reply", "body": "Socialnämnden",
           "date": "2024-06-05", "referral_id": "ks-1/referral/1"}
        ],
        "decisions": [
          {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "date": "2024-06-05",
           "outcome": "rejected"}
        ]
        """#),
      // Nothing can be said about a month that is not over.
      Sample.caseFeed(
        #"""
        "referrals": [
          {"id": "ks-1/referral/1", "sent": "2024-02-01",
           "recipients": [{"body": "Socialnämnden"}]}
        ],
        "statements": [
          {"id": "ks-1/statement/1", "kind": "referral_reply", "body": "Socialnämnden",
           "date": "2024-06", "referral_id": "ks-1/referral/1"}
        ],
        "decisions": [
          {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "date": "2024-06-05",
           "outcome": "rejected"}
        ]
        """#),
      // The decision is the one to send the case out for comment.
      Sample.caseFeed(
        #"""
        "referrals": [
          {"id": "ks-1/referral/1", "sent": "2024-02-01",
           "recipients": [{"body": "Socialnämnden"}]}
        ],
        "statements": [
          {"id": "ks-1/statement/1", "kind": "referral_reply", "body": "Socialnämnden",
           "date": "2024-09-01", "referral_id": "ks-1/referral/1"}
        ],
        "decisions": [
          {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "date": "2024-06-05",
           "outcome": "referred"}
        ]
        """#),
      // A decision that adopted a reply is not one that replies inform.
      Sample.caseFeed(
        #"""
        "referrals": [
          {"id": "ks-1/referral/1", "sent": "2024-02-01",
           "recipients": [{"body": "Socialnämnden"}]}
        ],
        "statements": [
          {"id": "ks-1/statement/1", "kind": "referral_reply", "body": "Socialnämnden",
           "date": "2024-06-10", "referral_id": "ks-1/referral/1",
           "adopted_by_id": "ks-1/decision/1"}
        ],
        "decisions": [
          {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "date": "2024-06-05",
           "outcome": "noted"}
        ]
        """#),
      // A referral that was sent after the decision prepares another one.
      Sample.caseFeed(
        #"""
        "referrals": [
          {"id": "ks-1/referral/1", "sent": "2024-08-01",
           "recipients": [{"body": "Socialnämnden"}]}
        ],
        "statements": [
          {"id": "ks-1/statement/1", "kind": "referral_reply", "body": "Socialnämnden",
           "date": "2024-09-01", "referral_id": "ks-1/referral/1"}
        ],
        "decisions": [
          {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "date": "2024-06-05",
           "outcome": "rejected"}
        ]
        """#),
    ],
    broken: [
      .init(
        Sample.caseFeed(
          #"""
          "referrals": [
            {"id": "ks-1/referral/1", "sent": "2024-02-01",
             "recipients": [{"body": "Socialnämnden"}]}
          ],
          "statements": [
            {"id": "ks-1/statement/1", "kind": "referral_reply", "body": "Socialnämnden",
             "date": ↓"2024-06-20", "referral_id": "ks-1/referral/1"}
          ],
          "decisions": [
            {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "date": "2024-06-05",
             "outcome": "rejected"}
          ]
          """#),
        says: .init(
          sv: "remissvaret är daterat efter det beslut som det skulle vara underlag för (2024-06-05)",
          en: "dated after the decision that it was to inform (2024-06-05)")),
      .init(
        Sample.caseFeed(
          #"""
          "referrals": [
            {"id": "ks-1/referral/1", "sent": "2024-02-01",
             "recipients": [{"body": "Socialnämnden"}]}
          ],
          "statements": [
            {"id": "ks-1/statement/1", "kind": "referral_reply", "body": "Socialnämnden",
             "date": ↓"2024-06-20", "about_id": "ks-1/decision/1"}
          ],
          "decisions": [
            {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "date": "2024-06-05",
             "outcome": "granted"}
          ]
          """#),
        says: .init(
          sv: "remissvaret är daterat efter det beslut som det skulle vara underlag för (2024-06-05)",
          en: "dated after the decision that it was to inform (2024-06-05)")),
    ]
  ) { records, report in
    guard records.has(Decision.self), records.has(CaseStatement.self) else { return }
    let statements = records.all(CaseStatement.self)
    let replies = statements.filter { $0.text(.kind) == "referral_reply" && $0.has(.date) }
    guard !replies.isEmpty else { return }
    let decisions = records.decisions
    let byID = records.decisionsByID
    let adopting = Set(statements.compactMap { $0.text(.adoptedByID) })
    let referrals = records.referralsSent
    for reply in replies {
      // The data do not say which decision a reply was to inform. It is taken as known only if the reply names it, or
      // answers a referral in a case with one decision; and if that decision is not an intermediate step, such as
      // referring the case or adopting a reply, after which replies may well come.
      let referral = reply.text(.referralID)
      let only = referral != nil && decisions.count == 1 ? decisions.first : nil
      guard let decision = reply.text(.aboutID).flatMap({ byID[$0] }) ?? only, decision.endsCase,
        !adopting.contains(decision.text(.id) ?? ""), let date = reply.date(.date),
        let decided = decision.date(.date), decided.isBefore(date)
      else { continue }
      if let sent = referral.flatMap({ referrals[$0] }), decided.isBefore(sent) { continue }
      report(
        .init(
          sv: "remissvaret är daterat efter det beslut som det skulle vara underlag för (\(decided))",
          en: "dated after the decision that it was to inform (\(decided))"),
        help: .init(
          sv: "jämför båda datumen med protokollet och svaret; kom svaret för sent, låt dem stå",
          en: "compare both dates with the minutes and the answer; if it came too late, let them stand"),
        at: reply, .date
      ) { $0.relate(.init(sv: "beslutet togs", en: "the decision was taken"), to: decision, .date) }
    }
  }
}
