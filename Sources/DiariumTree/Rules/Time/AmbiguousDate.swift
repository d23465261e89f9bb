extension RuleID {
  /// A date of a table that can be two days.
  @_spi(Engine) public static let ambiguousDate = RuleID(6002, "tmp/ambiguous-date", .error)
}

extension Rule {
  /// Day and month are interchangeable in 4 days of 10, and nothing in the cell tells which order was meant.
  package static let ambiguousDate = Rule(
    .ambiguousDate, sv: "Datum som kan vara flera dagar", en: "A date that can be several days",
    explanation: .init(
      sv: """
        `5/6/2024` är den 5 juni i Sverige och den 6 maj i USA, och `24-06-05` börjar med ett år eller med en dag. \
        Ingen av dagarna väljs, inte heller efter vad andra celler i kolumnen visar. Skriv ÅÅÅÅ-MM-DD, eller ange hur \
        tabellens datum är skrivna (`dateFormat`).
        """,
      en: """
        `5/6/2024` is 5 June in Sweden and 6 May in the USA, and `24-06-05` begins with a year or with a day. None of \
        the days is chosen, nor by what other cells of the column show. Write YYYY-MM-DD, or say how the dates of the \
        table are written (`dateFormat`).
        """),
    kept: [
      Sample.tables(
        cases: """
          id,title,opened
          ks-1,Motion om cykelbanor,2024-06-05

          """)
    ],
    broken: [
      .init(
        Sample.tables(
          cases: """
            id,title,opened
            ks-1,Motion om cykelbanor,↓5/6/2024

            """),
        says: .init(
          sv: "`5/6/2024` kan läsas som `2024-06-05` eller `2024-05-06`",
          en: "`5/6/2024` can be read as `2024-06-05` or `2024-05-06`")),
      .init(
        Sample.tables(
          cases: """
            id,title,opened
            ks-1,Motion om cykelbanor,↓24-06-05

            """),
        says: .init(
          sv: "`24-06-05` kan läsas som `2024-06-05` eller `2005-06-24`",
          en: "`24-06-05` can be read as `2024-06-05` or `2005-06-24`")),
    ])
}
