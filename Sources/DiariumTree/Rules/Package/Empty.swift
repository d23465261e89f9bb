extension RuleID {
  /// A table with a header only.
  @_spi(Engine) public static let emptyTable = RuleID(9002, "pkg/empty", .warning)
}

extension Rule {
  package static let empty = Rule(
    .emptyTable, sv: "Tabell utan rader", en: "A table without rows",
    explanation: .init(
      sv: """
        Tabellen har en rubrikrad men inga andra rader. Har ett filter glömts kvar? Om det inte finns något att \
        redovisa kan filen utelämnas.
        """,
      en: """
        The table has a header and nothing else. Was a filter left on? Where there is nothing to say the file can be \
        left out.
        """),
    kept: [
      Sample.tables()
    ],
    broken: [
      .init(
        Sample.tables(decisions: ""), at: "id,case_id",
        says: .init(
          sv: "tabellen decisions har inga rader",
          en: "the table decisions has no rows"))
    ])
}
