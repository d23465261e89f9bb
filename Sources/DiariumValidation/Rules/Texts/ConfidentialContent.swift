internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

extension CheckedRule {
  /// A case is marked as confidential in the diary, and the export includes its texts all the same.
  static let confidentialContent = CheckedRule(
    8002, "txt/confidential-content", .error,
    sv: "Innehåll i ett hemligt ärende", en: "Content of a confidential case",
    explanation: .init(
      sv: """
        Ärendet är märkt som hemligt (`confidentiality.level` är `confidential`) men har en ärendemening eller annan text, till \
        exempel en sammanfattning, ett yttrandes eller en reservations text, eller en adress till en handling. Det som är hemligt får inte publiceras (offentlighets- och \
        sekretesslagen 2009:400). Publicera bara diarienumret, eller rätta märkningen om bara en del är hemlig \
        (`partly_confidential`). Texten visas inte i rapporten.
        """,
      en: """
        The case is marked as confidential (`confidentiality.level` is `confidential`), and has a title or other text, such as a \
        summary, the text of a statement or of a reservation, or the address of a document. What is secret must not be published (Swedish Public Access \
        to Information and Secrecy Act, 2009:400). Publish the diary number only, or mend the mark where only a part is \
        secret (`partly_confidential`). The report does not show the text.
        """),
    kept: [
      Sample.feed(
        #"""
        "cases": [
          {"id": "ks-1", "diary_number": "KS 2024/1", "confidentiality": {"level": "confidential"}}
        ]
        """#),
      Sample.caseFeed(#""confidentiality": {"level": "partly_confidential"}"#),
    ],
    broken: [
      .init(
        Sample.feed(
          #"""
          "cases": [
            {"id": "ks-1", "title": ↓"Motion om cykelbanor",
             "confidentiality": {"level": "confidential"}}
          ]
          """#),
        says: .init(
          sv: "ärendet är hemligt och har `title`",
          en: "the case is confidential and has `title`")),
      .init(
        Sample.feed(
          #"""
          "cases": [
            {"id": "ks-1", "confidentiality": {"level": "confidential"},
             "documents": [{"id": "ks-1/document/1", "kind": "letter", "text": ↓"Hemligt"}]}
          ]
          """#),
        says: .init(
          sv: "ärendet är hemligt och har `text`",
          en: "the case is confidential and has `text`")),
      .init(
        Sample.feed(
          #"""
          "cases": [
            {"id": "ks-1", "confidentiality": {"level": "confidential", "note": "Tredje stycket"},
             "statements": [
               {"id": "ks-1/statement/1", "kind": "referral_reply", "body": "Socialnämnden",
                "text": ↓"Hemligt"}
             ]}
          ]
          """#),
        says: .init(
          sv: "ärendet är hemligt och har `text`",
          en: "the case is confidential and has `text`")),
    ]
  ) { records, report in
    guard let record = records.root(Case.self), let mark = record.one(.confidentiality, of: Confidentiality.self),
      mark.text(.level) == "confidential"
    else { return }
    func say(_ text: TextView) {
      // The mark itself is public: it says by which statute the rest is confidential.
      guard text.record != .confidentiality, text.isFreeText ? ProseFields.names.contains(text.field) : text.isAddress
      else { return }
      report(
        .init(sv: "ärendet är hemligt och har `\(text.field)`", en: "the case is confidential and has `\(text.field)`"),
        help: .init(
          sv: "publicera bara diarienumret, eller rätta märkningen; texten visas inte här",
          en: "publish the diary number only, or mend the mark; the text is not shown here"), at: text
      ) {
        $0.isHidden = true
        $0.relate(.init(sv: "märkt som hemligt", en: "marked as confidential"), to: mark, .level)
      }
    }
    records.eachText({ say($1()) }, others: { _, _ in })
  }
}
