extension RuleID {
  /// An id that a spreadsheet took for a number and rounded.
  @_spi(Engine) public static let scientificID = RuleID(3012, "tab/scientific-id", .error)
}

extension Rule {
  /// Spreadsheets take long identifiers for numbers, and keep fifteen digits of them.
  package static let scientificID = Rule(
    .scientificID, sv: "Id som avrundats till ett tal", en: "An id that was rounded to a number",
    explanation: .init(
      sv: """
        Ett kalkylprogram har läst en lång beteckning som ett tal och skrivit den i potensform, som 1,23457E+15. \
        Siffrorna är förlorade och kan inte återskapas. Formatera kolumnen som Text innan värdena klistras in, och \
        hämta beteckningarna ur källan igen.
        """,
      en: """
        A spreadsheet took a long identifier for a number and wrote it in scientific notation, such as \
        1.23457E+15. The digits are lost and cannot be restored. Format the column as Text before the values are \
        pasted, and take the identifiers from the source again.
        """),
    kept: [
      Sample.tables()
    ],
    broken: [
      .init(
        Sample.tables(
          cases: """
            id,title
            ↓1.23457E+15,Motion om cykelbanor

            """, decisions: nil),
        says: .init(
          sv: "beteckningen har gjorts om till det avrundade talet `1.23457E+15`",
          en: "the identifier was turned into the rounded number `1.23457E+15`"))
    ])
}
