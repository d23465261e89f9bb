extension RuleID {
  /// Lines before the header of a table.
  @_spi(Engine) public static let titleRow = RuleID(3019, "tab/title-row", .warning)
}

extension Rule {
  package static let titleRow = Rule(
    .titleRow, sv: "Rader före rubrikraden", en: "Lines before the header",
    explanation: .init(
      sv: """
        Rapporter ur verksamhetssystem börjar ofta med en titel, ett datum och en tom rad. Om den första raden inte \
        anger någon kolumn är den första av de följande femtio som anger två rubrikraden, och tabellen läses därifrån. \
        Det som står före är inga uppgifter och läses inte. Ta bort det, eller ange hur många rader som ska hoppas över \
        med `--skip-rows`.
        """,
      en: """
        Reports from registry systems often begin with a title, a date and a blank line. Where the first record names \
        no column, the first of the next fifty that names two is the header, and the table is read from there. What is \
        before it is no data and is not read. Delete it, or say how many lines to skip with `--skip-rows`.
        """),
    kept: [
      Sample.tables()
    ],
    broken: [
      .init(
        Sample.tables(cases: "↓Ärenden 2024\n\nid,title\nks-1,Motion om cykelbanor\n"),
        says: .init(
          sv: "`cases.csv` har 2 rader före rubrikraden, som är rad 3",
          en: "`cases.csv` has 2 lines before the header, which is line 3"))
    ])
}
