extension RuleID {
  /// A required column that is missing.
  @_spi(Engine) public static let missingColumn = RuleID(3006, "tab/missing-column", .error)
}

extension Rule {
  package static let missingColumn = Rule(
    .missingColumn, sv: "En obligatorisk kolumn saknas", en: "A required column is missing",
    explanation: .init(
      sv: """
        Varje post i tabellen måste ha fältet, men tabellen har ingen kolumn för det. Anmärkningen görs en gång och \
        inte för varje rad. Lägg till kolumnen.
        """,
      en: """
        Every record of the table must have the field, and the table has no column for it. The finding is made once \
        and not for every row. Add the column.
        """),
    kept: [
      Sample.tables()
    ],
    broken: [
      .init(
        Sample.tables(
          cases: """
            ↓id
            ks-1

            """),
        says: .init(
          sv: "den obligatoriska kolumnen `title` saknas",
          en: "the required column `title` is missing"))
    ])
}
