extension RuleID {
  /// Headings that are titles of columns in Swedish or English, rather than their names.
  @_spi(Engine) public static let headingLanguage = RuleID(3084, "tab/heading-language", .info)
}

extension Rule {
  package static let headingLanguage = Rule(
    .headingLanguage, sv: "Rubriker i ord", en: "Headings in words",
    explanation: .init(
      sv: """
        En tabell kan ha kolumnernas titlar som rubriker, på svenska eller engelska, i valfri ordning och med stora \
        eller små bokstäver. De har lästs som kolumnernas namn. Program som hämtar öppna data känner bara till namnen; \
        `diarium convert` skriver dem.
        """,
      en: """
        A table may have the titles of its columns for headings, in Swedish or English, in any order and letter case. \
        They were read as the columns' names. Programs that fetch open data know only the names; `diarium convert` \
        writes them.
        """),
    kept: [
      Sample.tables()
    ],
    broken: [
      .init(
        Sample.tables(cases: "id,↓Ärendemening\nks-1,Motion om cykelbanor\n"),
        says: .init(
          sv: "`cases.csv` har svenska rubriker, som har lästs som kolumnernas namn",
          en: "`cases.csv` has Swedish headings, read as the columns' names"))
    ])
}
