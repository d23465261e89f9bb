extension RuleID {
  /// Formulas of a workbook without a stored value.
  @_spi(Engine) public static let unstoredFormula = RuleID(3095, "tab/unstored-formula", .warning)
}

extension Rule {
  package static let unstoredFormula = Rule(
    .unstoredFormula, sv: "Formler utan sparat värde", en: "Formulas without a stored value",
    explanation: .init(
      sv: """
        Arbetsboken har skrivits av ett program som inte räknar, och formlerna i den har inget värde förrän ett kalkylprogram har \
        öppnat den. Cellerna har lästs som tomma. Öppna arbetsboken i ett kalkylprogram, och spara den.
        """,
      en: """
        The workbook was written by a program that does not calculate, and formulas in it have no value before a spreadsheet \
        program has opened it. The cells were read as empty. Open the workbook in a spreadsheet program, and save it.
        """),
    kept: [
      Sample.workbook()
    ],
    broken: [
      .init(
        Sample.workbook(cases: "id | title | summary\nks-1 | Motion om cykelbanor | ↓=B9\n"),
        says: .init(
          sv: "1 formel i bladet `Ärenden` har inget sparat värde, och har lästs som tom",
          en: "1 formula of the sheet `Ärenden` has no stored value, and was read as empty"))
    ])
}
