extension RuleID {
  /// A day in a spreadsheet's own count or abbreviation.
  @_spi(Engine) public static let spreadsheetDate = RuleID(3013, "tab/spreadsheet-date", .error)
}

extension Rule {
  /// A column of dates formatted as General is exported as the numbers that the program keeps.
  package static let spreadsheetDate = Rule(
    .spreadsheetDate, sv: "Dag skriven som kalkylprogrammet skriver den", en: "A day as a spreadsheet writes it",
    explanation: .init(
      sv: """
        Cellen i en datumkolumn innehåller kalkylprogrammets dagnummer, som 45448, eller en förkortad månad, som \
        mar-24. Vilken dag som menas beror på programmets inställningar, så ingen dag gissas. Formatera kolumnen \
        som ÅÅÅÅ-MM-DD och exportera på nytt.
        """,
      en: """
        The cell of a date holds the number that a spreadsheet gives a day, such as 45448, or a month cut short, \
        such as mar-24. Which day is meant depends on the settings of the program, so none is guessed. Format the \
        column as YYYY-MM-DD and export again.
        """),
    kept: [
      Sample.tables(
        cases: """
          id,title,opened
          ks-1,Motion om cykelbanor,2024-06-05

          """)
    ],
    broken: [
      .init(
        Sample.tables(
          cases: """
            id,title,opened
            ks-1,Motion om cykelbanor,↓45448

            """),
        says: .init(
          sv: "`45448` ser ut som ett kalkylprograms sätt att skriva en dag",
          en: "`45448` looks like a spreadsheet's way to write a day")),
      .init(
        Sample.tables(
          cases: """
            id,title,opened
            ks-1,Motion om cykelbanor,↓mar-24

            """),
        says: .init(
          sv: "`mar-24` ser ut som ett kalkylprograms sätt att skriva en dag",
          en: "`mar-24` looks like a spreadsheet's way to write a day")),
    ])
}
