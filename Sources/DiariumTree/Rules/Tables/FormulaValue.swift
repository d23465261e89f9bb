extension RuleID {
  /// Cells of a workbook whose values a formula made.
  @_spi(Engine) public static let formulaValue = RuleID(3094, "tab/formula-value", .info)
}

extension Rule {
  package static let formulaValue = Rule(
    .formulaValue, sv: "Formler vars sparade värden har lästs", en: "Formulas whose stored values were read",
    explanation: .init(
      sv: """
        En cell med en formel har i arbetsboken också det värde som programmet räknade ut när den sparades. Det är det värdet som \
        har lästs; formeln följer inte med. Publicera värden och inga formler: kopiera kolumnen, och klistra in den som värden.
        """,
      en: """
        A cell with a formula also has, in the workbook, the value that the program computed when it was saved. That value was \
        read; the formula does not go along. Publish values and no formulas: copy the column, and paste it as values.
        """),
    kept: [
      Sample.workbook()
    ],
    broken: [
      .init(
        Sample.workbook(cases: "id | title\nks-1 | ↓=B9 → Motion om cykelbanor\n"),
        says: .init(
          sv: "1 cell i bladet `Ärenden` är en formel, vars sparade värde har lästs",
          en: "1 cell of the sheet `Ärenden` is a formula, whose stored value was read"))
    ])
}
