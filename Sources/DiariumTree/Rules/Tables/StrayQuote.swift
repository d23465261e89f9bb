extension RuleID {
  /// A quote where none is allowed, or something after a closing one (RFC 4180, section 2, rules 5 to 7).
  @_spi(Engine) public static let strayQuote = RuleID(3009, "tab/stray-quote", .error)
}

extension Rule {
  package static let strayQuote = Rule(
    .strayQuote, sv: "Citattecken på fel ställe", en: "A quote in the wrong place",
    explanation: .init(
      sv: """
        Ett fält som innehåller ett citattecken ska stå inom citattecken, och de citattecken som hör till texten \
        skrivs dubbelt (RFC 4180, avsnitt 2, regel 5 till 7). Program är oense om vad allt annat betyder. Raden \
        utelämnas.
        """,
      en: """
        A field that holds a quote stands in quotes, and its own quotes are written twice (RFC 4180, section 2, \
        rules 5 to 7). Programs disagree on what anything else means. The row is left out.
        """),
    kept: [
      Sample.tables(
        cases: """
          id,title
          ks-1,"Torget ""Stora"" plan"

          """, decisions: nil)
    ],
    broken: [
      .init(
        Sample.tables(
          cases: """
            id,title
            ks-1,Motion om cykelbanor
            ks-2,Torget ↓"Stora" plan

            """, decisions: nil),
        says: .init(
          sv: "ett citattecken inuti ett fält som inte står inom citattecken",
          en: "a quote inside a field that is not in quotes"))
    ])
}
