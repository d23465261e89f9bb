internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

extension CheckedRule {
  /// A report cannot quote an answer that had not yet been given: one of the two dates is wrong, or the answer was
  /// late.
  static let replyAfterReport = CheckedRule(
    6015, "tmp/reply-after-report", .warning,
    sv: "Remissvar efter utlåtandet", en: "A referral reply after the report",
    explanation: .init(
      sv: """
        Utlåtandet återger remissvaren, så ett svar har normalt ett datum före utlåtandets. Ett senare datum är ofta \
        dagen då svaret registrerades, eller så är årtalet fel i ett av dem. Jämför båda datumen med handlingarna. Kom \
        svaret in först när utlåtandet var skrivet, låt dem stå.
        """,
      en: """
        The report quotes the referral replies, so that a reply normally has a date before the report's. A later one \
        is often the day on which the reply was entered, or the year is wrong in one of them. Compare both dates with \
        the documents. If the reply came in when the report was already written, let them stand.
        """),
    kept: [
      Sample.caseFeed(
        #"""
        "documents": [{"id": "ks-1/document/1", "kind": "report", "date": "2024-05-02"}],
        "referrals": [
          {"id": "ks-1/referral/1", "subject_ids": ["ks-1/document/1"], "sent": "2024-07-01",
           "recipients": [{"body": "Socialnämnden"}]}
        ],
        "statements": [
          {"id": "ks-1/statement/1", "kind": "referral_reply", "body": "Socialnämnden",
           "date": "2024-05-02", "document_id": "ks-1/document/1"}
        ]
        """#),
      // Nothing can be said about a month that is not over.
      Sample.caseFeed(
        #"""
        "documents": [{"id": "ks-1/document/1", "kind": "report", "date": "2024-05-02"}],
        "referrals": [
          {"id": "ks-1/referral/1", "subject_ids": ["ks-1/document/1"], "sent": "2024-07-01",
           "recipients": [{"body": "Socialnämnden"}]}
        ],
        "statements": [
          {"id": "ks-1/statement/1", "kind": "referral_reply", "body": "Socialnämnden",
           "date": "2024-05", "document_id": "ks-1/document/1"}
        ]
        """#),
      // A referral that was sent after the report prepares another one.
      Sample.caseFeed(
        #"""
        "documents": [{"id": "ks-1/document/1", "kind": "report", "date": "2024-05-02"}],
        "referrals": [
          {"id": "ks-1/referral/1", "subject_ids": ["ks-1/document/1"], "sent": "2024-07-01",
           "recipients": [{"body": "Socialnämnden"}]}
        ],
        "statements": [
          {"id": "ks-1/statement/1", "kind": "referral_reply", "body": "Socialnämnden",
           "date": "2024-09-01", "referral_id": "ks-1/referral/1"}
        ]
        """#),
      // A case that was returned is prepared again.
      Sample.caseFeed(
        #"""
        "documents": [{"id": "ks-1/document/1", "kind": "report", "date": "2024-05-02"}],
        "referrals": [
          {"id": "ks-1/referral/1", "subject_ids": ["ks-1/document/1"], "sent": "2024-07-01",
           "recipients": [{"body": "Socialnämnden"}]}
        ],
        "statements": [
          {"id": "ks-1/statement/1", "kind": "referral_reply", "body": "Socialnämnden",
           "date": "2024-09-01"}
        ],
        "decisions": [
          {"id": "ks-1/decision/1", "body": "Kommunfullmäktige", "date": "2024-06-05",
           "outcome": "returned"}
        ]
        """#),
    ],
    broken: [
      .init(
        Sample.caseFeed(
          #"""
          "documents": [{"id": "ks-1/document/1", "kind": "report", "date": "2024-05-02"}],
          "referrals": [
            {"id": "ks-1/referral/1", "subject_ids": ["ks-1/document/1"], "sent": "2024-07-01",
             "recipients": [{"body": "Socialnämnden"}]}
          ],
          "statements": [
            {"id": "ks-1/statement/1", "kind": "referral_reply", "body": "Socialnämnden",
             "date": ↓"2024-05-20", "document_id": "ks-1/document/1"}
          ]
          """#),
        says: .init(
          sv: "yttrandet är daterat efter det utlåtande som återger det (2024-05-02)",
          en: "dated after the report that quotes it (2024-05-02)")),
      .init(
        Sample.caseFeed(
          #"""
          "documents": [{"id": "ks-1/document/1", "kind": "report", "date": "2024-05-02"}],
          "referrals": [
            {"id": "ks-1/referral/1", "subject_ids": ["ks-1/document/1"], "sent": "2024-07-01",
             "recipients": [{"body": "Socialnämnden"}]}
          ],
          "statements": [
            {"id": "ks-1/statement/1", "kind": "referral_reply", "body": "Socialnämnden",
             "date": ↓"2024-05-20"}
          ]
          """#),
        says: .init(
          sv: "yttrandet är daterat efter det utlåtande som återger det (2024-05-02)",
          en: "dated after the report that quotes it (2024-05-02)")),
    ]
  ) { records, report in
    guard records.has(Document.self), records.has(CaseStatement.self) else { return }
    let reports = records.all(Document.self).filter { $0.text(.kind) == "report" && $0.has(.date) }
    guard !reports.isEmpty else { return }
    var reportsByID: [String: RecordView<Document>] = [:]
    for document in reports { if let id = document.text(.id) { reportsByID[id] = document } }
    let statements = records.all(CaseStatement.self)
    let replies = Set(statements.lazy.filter { $0.text(.kind) == "referral_reply" }.compactMap { $0.text(.id) })
    guard !replies.isEmpty else { return }
    let referrals = records.referralsSent
    // The report that quotes a reply is known if the reply names it as its document. Otherwise it is the only one,
    // unless the case was returned and may get another.
    let only = reports.count == 1 && !wasReturned(records) ? reports.first : nil
    for statement in statements {
      guard let date = statement.date(.date), isReply(statement, replies) else { continue }
      let named = statement.text(.documentID).flatMap { reportsByID[$0] }
      guard let quoting = named ?? only, let written = quoting.date(.date), written.isBefore(date) else { continue }
      if named == nil, let sent = statement.text(.referralID).flatMap({ referrals[$0] }), written.isBefore(sent) {
        continue
      }
      report(
        .init(
          sv: "yttrandet är daterat efter det utlåtande som återger det (\(written))",
          en: "dated after the report that quotes it (\(written))"),
        help: .init(
          sv: "jämför båda datumen med handlingarna; kom svaret in för sent, låt dem stå",
          en: "compare both dates with the documents; if the reply came in too late, let them stand"),
        at: statement, .date
      ) { $0.relate(.init(sv: "utlåtandet", en: "the report"), to: quoting, .date) }
    }
  }

  /// Whether a statement is an answer to a referral, or an office's contribution to one.
  private static func isReply(_ statement: RecordView<CaseStatement>, _ replies: Set<String>) -> Bool {
    switch statement.text(.kind) ?? "" {
    case "referral_reply": true
    case "office_reply", "official_report": statement.text(.partOfID).map { replies.contains($0) } ?? false
    default: false
    }
  }

  private static func wasReturned(_ records: RecordViews) -> Bool {
    records.decisions.contains { decision in
      let outcome = decision.text(.outcome)
      return outcome == "returned" || outcome == "returned_by_minority"
    }
  }
}
