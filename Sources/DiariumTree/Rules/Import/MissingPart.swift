extension RuleID {
  /// A part that such a document should have and does not.
  @_spi(Engine) public static let missingPart = RuleID(9111, "imp/missing-part", .warning)
}

extension Rule {
  package static let missingPart = Rule(
    .missingPart, sv: "En del av handlingen saknas", en: "A part of the document is missing",
    explanation: .init(
      sv: """
        Handlingar av det här slaget har en titel, ett förslag till beslut, en beredning, föredragandens \
        synpunkter och en underskrift. En av dem hittades inte. Den kan saknas i handlingen eller ha andra ord \
        än de som känns igen; fälten som den skulle ha fyllt är tomma.
        """,
      en: """
        Documents of this kind have a title, a proposed decision, a preparation, the rapporteur's view and a \
        signature. One of them was not found. It may be missing in the document, or have other words than \
        those that are known; the fields that it would have filled are empty.
        """),
    kept: [
      Sample.report
    ],
    broken: [
      .init(
        Sample.report(
          """
          Ekeby den 3 mars 2031

          Åsa Alm

          """, ""), at: "Utlåtande",
        says: .init(
          sv: "underskriften hittades inte",
          en: "the signature was not found"))
    ])
}
