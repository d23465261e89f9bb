extension RuleID {
  /// A column without a heading that has data.
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
    kept: [Sample.tables()],
    broken: [Sample.tables(cases: "id,title,\nks-1,Motion om cykelbanor,2024\n")])
}
