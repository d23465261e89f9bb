extension RuleID {
  /// A row that says what the columns hold.
  @_spi(Engine) public static let unitsRow = RuleID(3087, "tab/units-row", .warning)
}

extension Rule {
  package static let unitsRow = Rule(
    .unitsRow, sv: "En rad med enheter", en: "A units row",
    explanation: .init(
      sv: """
        En rad har inget id, och i sina celler bara enheter eller typer, som kr, %, text, datum eller ÅÅÅÅ-MM-DD. Sådana \
        rader står i många kalkylblad under rubrikraden. Den är ingen post och hoppas över. Ta bort den.
        """,
      en: """
        A row has no id, and in its cells only units or types such as kr, %, text, date or YYYY-MM-DD. Such rows stand in many \
        spreadsheets under the header. It is not a record, and is skipped. Delete it.
        """),
    kept: [
      Sample.tables(
        cases: """
          id,title
          ks-1,kr

          """)
    ],
    broken: [
      .init(
        Sample.tables(
          cases: """
            id,title,opened
            ↓,text,ÅÅÅÅ-MM-DD
            ks-1,Motion om cykelbanor,2024-06-05

            """),
        says: .init(
          sv: "raden anger bara kolumnernas enheter eller typer, och har hoppats över",
          en: "the row only gives units or types of the columns, and was skipped"))
    ])
}
