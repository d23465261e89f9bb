internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

extension CheckedRule {
  /// "Bordlagt den 5 juni 2024, § 12" names a day and a paragraph, and no body; other decisions have theirs in the heading.
  static let noBody = CheckedRule(
    7012, "dom/no-body", .warning,
    sv: "Beslut utan organ", en: "A decision without a body",
    explanation: .init(
      sv: """
        Beslutet har inget organ (`body`), så det framgår inte vem som har beslutat. Oftast står det i protokollets \
        rubrik. Ange organet i grundform, så som det heter på dagen för beslutet. Framgår det inte av handlingen, som \
        när det bara står ”Bordlagt den 5 juni 2024, § 12”, låt fältet saknas: organet gissas inte.
        """,
      en: """
        The decision has no body (`body`), so it does not say who decided. Most often the body is in the heading of the \
        minutes. Give it in base form, as it was called on the day of the decision. If the document does not say it, \
        as where it only says “Bordlagt den 5 juni 2024, § 12”, leave the field out: the body is not guessed.
        """),
    kept: [
      Sample.caseFeed(
        #"""
        "decisions": [
          {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "outcome": "rejected"},
          {"id": "ks-1/decision/2", "modified": "2024-06-05T10:00:00+02:00", "deleted": true}
        ]
        """#)
    ],
    broken: [
      .init(
        Sample.caseFeed(
          #"""
          "decisions": [
            ↓{"id": "ks-1/decision/1", "section": "§ 12", "date": "2024-06-05", "outcome": "tabled"}
          ]
          """#),
        says: .init(
          sv: "beslutet `ks-1/decision/1` har inget organ", en: "the decision `ks-1/decision/1` has no body"))
    ]
  ) { records, report in
    records.each(Decision.self) { decision in
      guard !decision.has(.body), !decision.has(.bodyID), !decision.isTrue(.deleted) else { return }
      let id = Words.quoted(decision.text(.id) ?? "")
      report(
        .init(sv: "beslutet \(id) har inget organ", en: "the decision \(id) has no body"),
        help: .init(
          sv: "ange det organ som beslutat som `body`; framgår det inte av handlingen, låt det vara",
          en: "give the body that decided as `body`; if the document does not say it, leave it so"), at: decision, .body
      )
    }
  }
}
