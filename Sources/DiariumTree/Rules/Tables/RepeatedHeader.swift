extension RuleID {
  /// A row that repeats the header.
  @_spi(Engine) public static let repeatedHeader = RuleID(3081, "tab/repeated-header", .warning)
}

extension Rule {
  package static let repeatedHeader = Rule(
    .repeatedHeader, sv: "Rubrikraden en gång till", en: "A repeated header",
    explanation: .init(
      sv: """
        En rad längre ner i tabellen upprepar rubrikraden, så som det blir när flera tabeller klistras ihop. Den är \
        ingen post och hoppas över.
        """,
      en: """
        A row further down in the table repeats the header, as happens when several tables are pasted together. It \
        is not a record, and is skipped.
        """),
    kept: [
      Sample.tables(
        cases: """
          id,title
          ks-1,Motion om cykelbanor
          ks-2,Motion om träd

          """)
    ],
    broken: [
      .init(
        Sample.tables(
          cases: """
            id,title
            ks-1,Motion om cykelbanor
            ↓id,title
            ks-2,Motion om träd

            """),
        says: .init(
          sv: "raden upprepar rubrikraden, och har hoppats över",
          en: "the row repeats the header, and was skipped"))
    ])
}
