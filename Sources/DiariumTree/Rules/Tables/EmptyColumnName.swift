extension RuleID {
  /// A column that has data but no heading.
  @_spi(Engine) public static let emptyColumnName = RuleID(3004, "tab/empty-column-name", .error)
}

extension Rule {
  package static let emptyColumnName = Rule(
    .emptyColumnName, sv: "Kolumn utan rubrik", en: "A column without a heading",
    explanation: .init(
      sv: """
        Kolumnen innehåller uppgifter men rubriken är tom, så ingen vet vad uppgifterna är. De läses inte. Ge \
        kolumnen ett namn eller ta bort den.
        """,
      en: """
        The column holds data and its heading is empty, so nobody knows what they are. They are not read. Name the \
        column, or delete it.
        """),
    kept: [
      Sample.tables()
    ],
    broken: [
      .init(
        Sample.tables(
          cases: """
            id,title,↓
            ks-1,Motion om cykelbanor,2024

            """),
        says: .init(
          sv: "kolumn 3 har uppgifter på 1 rad men ingen rubrik",
          en: "column 3 has data in 1 row but no name"))
    ])
}
