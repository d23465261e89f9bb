internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

extension CheckedRule {
  /// A text without an author is of no use to a reader; the author was in a heading that was not carried over.
  static let noAuthor = CheckedRule(
    7011, "dom/no-author", .error,
    sv: "Yttrande utan avsändare", en: "A statement without an author",
    explanation: .init(
      sv: """
        Yttrandet har varken organ (`body`) eller undertecknare (`signatories`), så det framgår inte vem som har \
        yttrat sig. Det står oftast i rubriken ovanför texten. Ange organet i grundform eller undertecknarna så som \
        de är skrivna.
        """,
      en: """
        The statement has neither a body (`body`) nor signatories (`signatories`), so that it is not told who made \
        it. Most often that stands in the heading above the text. Give the body in base form, or the signatories as \
        they are written.
        """),
    kept: [
      Sample.caseFeed(
        #"""
        "statements": [
          {"id": "ks-1/statement/1", "kind": "rapporteur_view",
           "signatories": [{"name": "Eva Ek"}]},
          {"id": "ks-1/statement/2", "kind": "official_report", "body": "Stadsledningskontoret"}
        ]
        """#),
      // The remains of a statement that was removed.
      Sample.caseFeed(
        #"""
        "statements": [
          {"id": "ks-1/statement/1", "modified": "2024-06-05T10:00:00+02:00", "deleted": true}
        ]
        """#),
    ],
    broken: [
      .init(
        Sample.caseFeed(
          #"""
          "statements": [
            ↓{"id": "ks-1/statement/1", "kind": "official_report",
             "text": "Förvaltningen ser positivt på förslaget."}
          ]
          """#),
        says: .init(
          sv: "yttrandet har varken organ eller undertecknare",
          en: "the statement has neither a body nor signatories"))
    ]
  ) { records, report in
    // A reservation must have signatories, so one without them is a finding of `str/missing-required`.
    records.each(CaseStatement.self) { statement in
      guard !statement.has(.body), !statement.has(.bodyID), !statement.has(.signatories), !statement.isTrue(.deleted)
      else { return }
      report(
        .init(
          sv: "yttrandet har varken organ eller undertecknare", en: "the statement has neither a body nor signatories"),
        help: .init(
          sv: "ange organet som `body`, eller dem som står under texten som `signatories`",
          en: "give the body as `body`, or the people who signed the text as `signatories`"), at: statement, .body)
    }
  }
}
