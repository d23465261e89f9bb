extension RuleID {
  /// A quoted field that is never closed.
  @_spi(Engine) public static let unclosedQuote = RuleID(3001, "tab/unclosed-quote", .error)
}

extension Rule {
  package static let unclosedQuote = Rule(
    .unclosedQuote, sv: "Citattecken som aldrig stängs", en: "A quote that is never closed",
    explanation: .init(
      sv: """
        Ett fält inom citattecken får innehålla radbrytningar. Ett fält som inte avslutas slukar därför alla rader \
        efter det, och de flesta program säger ingenting. Ett citattecken räknas som öppet om filen slutar inuti \
        fältet, eller om innehållet ser ut som rader i tabellen. Raden utelämnas, och läsningen fortsätter på nästa \
        rad. Avsluta fältet med ett citattecken.
        """,
      en: """
        A field in quotes may hold line breaks, so one that is not closed swallows all the rows behind it, and most \
        programs say nothing. A quote is taken for unclosed where the file ends inside it, or where what it holds \
        looks like rows of the table. Its row is left out, and reading goes on with the next line. Close the quote \
        at the end of the field.
        """),
    kept: [
      Sample.tables()
    ],
    broken: [
      .init(
        Sample.tables(decisions: "ks-1/decision/1,ks-1,1,↓\"Kommunstyrelsen,rejected\n"),
        says: .init(
          sv: "citattecknet som öppnas här avslutas aldrig",
          en: "the quote that is opened here is not closed"))
    ])
}
