extension RuleID {
  /// A row with sums.
  @_spi(Engine) public static let totalsRow = RuleID(3020, "tab/totals-row", .warning)
}

extension Rule {
  package static let totalsRow = Rule(
    .totalsRow, sv: "En summarad", en: "A totals row",
    explanation: .init(
      sv: """
        En rad har Summa, Totalt eller liknande, kanske tal, men inget id. Kalkylblad har en sådan under tabellen. Den är \
        ingen post och hoppas över. Ta bort den.
        """,
      en: """
        A row has Total, Summa or the like, perhaps numbers, and no id. Spreadsheets have such a row below the table. It is \
        not a record, and is skipped. Delete it.
        """),
    kept: [
      Sample.tables(
        cases: """
          id,title
          ks-1,Summa

          """)
    ],
    broken: [
      .init(
        Sample.tables(
          cases: """
            id,title,summary
            ks-1,Motion om cykelbanor,
            ↓,Summa,1

            """),
        says: .init(
          sv: "raden ser ut som en summarad, och har hoppats över",
          en: "the row looks like a totals row, and was skipped"))
    ])
}
