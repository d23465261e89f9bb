extension RuleID {
  /// Texts in written tables that a spreadsheet would run as formulas.
  @_spi(Engine) public static let formulaCell = RuleID(3010, "tab/formula-cell", .warning)
}

extension Rule {
  package static let formulaCell = Rule(
    .formulaCell, sv: "Text som körs som formel", en: "Text that is run as a formula",
    explanation: .init(
      sv: """
        En text som börjar med =, +, -, @, TAB eller en apostrof blir en formel, eller ändras, när tabellen öppnas i ett \
        kalkylprogram; den kan hämta något från nätet eller visa något annat än vad som beslutades. `--spreadsheet-safe` \
        sätter en apostrof framför, antecknar det i datapackage.json, och läsningen tar bort den igen.
        """,
      en: """
        A text that begins with =, +, -, @, TAB or an apostrophe becomes a formula, or changes, when the table is opened \
        in a spreadsheet; it may fetch something from the web, or show other than was decided. `--spreadsheet-safe` puts \
        an apostrophe before it and notes that in datapackage.json, and reading takes it off again.
        """),
    kept: [
      Sample.caseFeed(#""summary": "Bänkar = fler""#)
    ],
    broken: [
      .init(
        Sample.caseFeed(#""summary": ↓"=1+1 bänkar""#),
        says: .init(
          sv: "1 text skulle köras som en formel av ett kalkylprogram",
          en: "1 text would be run as a formula by a spreadsheet"))
    ])
}
