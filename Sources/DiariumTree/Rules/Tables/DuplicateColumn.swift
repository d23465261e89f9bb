extension RuleID {
  /// A heading that occurs twice.
  @_spi(Engine) public static let duplicateColumn = RuleID(3003, "tab/duplicate-column", .error)
}

extension Rule {
  package static let duplicateColumn = Rule(
    .duplicateColumn, sv: "Samma rubrik två gånger", en: "A heading that occurs twice",
    explanation: .init(
      sv: """
        Två kolumner har samma namn, så ingen vet vilken av dem som gäller. Den första läses. Byt namn på den andra \
        eller ta bort den.
        """,
      en: """
        Two columns have one name, so nobody knows which of them counts. The first is read. Rename or delete the \
        other.
        """),
    kept: [
      Sample.tables()
    ],
    broken: [
      .init(
        Sample.tables(
          cases: """
            id,title,↓title
            ks-1,Motion om cykelbanor,

            """),
        says: .init(
          sv: "kolumn 3 har samma rubrik som kolumn 2 (`title`)",
          en: "column 3 repeats column 2 (`title`)"))
    ])
}
