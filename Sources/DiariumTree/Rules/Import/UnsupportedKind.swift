extension RuleID {
  /// A document of a kind that is not imported.
  @_spi(Engine) public static let unsupportedKind = RuleID(9102, "imp/unsupported-kind", .error)
}

extension Rule {
  package static let unsupportedKind = Rule(
    .unsupportedKind, sv: "Ett slag av handling som inte läses in", en: "A kind of document that is not imported",
    explanation: .init(
      sv: """
        Handlingen är känd till slaget, till exempel ett protokoll eller en föredragningslista, men sådana \
        läses inte in. Det som läses in är Stockholms utlåtanden och PM. Gissningar om andra layouter skulle \
        ge fält som ser riktiga ut och inte är det.
        """,
      en: """
        The kind of the document is known, minutes or an agenda for instance, but it is not imported. What is \
        imported are Stockholm's reports (utlåtanden) and memos (PM). Guesses at other layouts would give \
        fields that look right and are not.
        """),
    kept: [
      Sample.report
    ],
    broken: [
      .init(
        """
        ↓Sammanträdesprotokoll

        Kommunstyrelsen i Ekeby

        § 12 Cykelbanor

        Motionen avslås.

        """,
        says: .init(
          sv: "texten är ett protokoll, och sådana läses inte in",
          en: "the text is minutes, which are not imported"))
    ])
}
