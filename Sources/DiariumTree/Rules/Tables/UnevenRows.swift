extension RuleID {
  /// Rows with fewer or more empty cells at their end than the header.
  @_spi(Engine) public static let unevenRows = RuleID(3083, "tab/uneven-rows", .info)
}

extension Rule {
  package static let unevenRows = Rule(
    .unevenRows, sv: "Rader med färre eller fler tomma celler", en: "Rows with fewer or more empty cells",
    explanation: .init(
      sv: """
        Excel sparar sexton rader åt gången, och utelämnar de celler på slutet som är tomma i dem alla. Sådana rader är \
        hela och har lästs så, liksom rader som bara har fler tomma celler än rubrikraden. En rad som är kortare än sina \
        grannar är det däremot inte: den kan ha brutits, och är ett fel (`tab/ragged-row`).
        """,
      en: """
        Excel saves sixteen rows at a time, and leaves out the cells at the end that are empty in all of them. Such rows \
        are whole and were read so, as were rows that only have more empty cells than the header. A row that is shorter \
        than its neighbours is not: it may have been broken, and is an error (`tab/ragged-row`).
        """),
    kept: [
      Sample.tables()
    ],
    broken: [
      .init(
        Sample.tables(cases: "↓id,title\nks-1,Motion om cykelbanor,,\n"),
        says: .init(
          sv: "1 rad har färre eller fler tomma celler på slutet än rubrikraden, och har lästs som hela",
          en: "1 row has fewer or more empty cells at the end than the header, and was read as whole"))
    ])
}
