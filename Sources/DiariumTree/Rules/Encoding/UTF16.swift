extension RuleID {
  /// A table in UTF-16.
  @_spi(Engine) public static let utf16 = RuleID(1003, "enc/utf16", .warning)
}

extension Rule {
  package static let utf16 = Rule(
    .utf16, sv: "Tabell i UTF-16", en: "Table in UTF-16",
    explanation: .init(
      sv: """
        Excel sparar ”Unicode-text” som UTF-16 med TAB som avgränsare. Tabellen har avkodats vid läsningen, men de \
        flesta program som hämtar öppna data läser bara UTF-8. Spara som CSV UTF-8, eller skriv tabellerna med \
        `diarium convert`.
        """,
      en: """
        Excel saves “Unicode text” as UTF-16 with TABs as delimiters. The table was decoded while it was read, but most \
        programs that fetch open data read only UTF-8. Save as CSV UTF-8, or write the tables with `diarium convert`.
        """),
    kept: [
      Sample.tables()
    ],
    broken: [
      .init(
        Sample.tables(cases: "↓id,title\nks-1,Motion om cykelställ\n", encoding: "utf-16le"),
        says: .init(
          sv: "`cases.csv` är i UTF-16LE och har avkodats vid läsningen",
          en: "`cases.csv` is in UTF-16LE, decoded while reading"))
    ])
}
