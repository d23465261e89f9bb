extension RuleID {
  /// An error value of a spreadsheet in place of a value with a form.
  @_spi(Engine) public static let spreadsheetError = RuleID(3011, "tab/spreadsheet-error", .error)
}

extension Rule {
  /// A formula failed before the table was exported.
  package static let spreadsheetError = Rule(
    .spreadsheetError, sv: "Felvärde från ett kalkylprogram", en: "An error value of a spreadsheet",
    explanation: .init(
      sv: """
        Cellen innehåller ett felvärde som #REF!, #SAKNAS! eller #DIVISION/0! i stället för ett id, en kod, ett \
        datum eller ett tal. En formel misslyckades innan tabellen exporterades. Rätta formeln i kalkylbladet och \
        exportera på nytt; lämna cellen tom om värdet inte är känt.
        """,
      en: """
        The cell holds an error value such as #REF!, #N/A or #DIV/0! instead of an id, a code, a date or a number. \
        A formula failed before the table was exported. Mend the formula in the spreadsheet and export again; \
        leave the cell empty where the value is not known.
        """),
    kept: [
      Sample.tables()
    ],
    broken: [
      .init(
        Sample.tables(
          cases: """
            id,title,opened
            ks-1,Motion om cykelbanor,↓#REF!

            """),
        says: .init(
          sv: "cellen innehåller kalkylprogrammets felvärde `#REF!`",
          en: "the cell holds the error value `#REF!` of a spreadsheet"))
    ])
}
