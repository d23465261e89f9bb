extension RuleID {
  /// Cells of a workbook that are joined into one.
  @_spi(Engine) public static let mergedCells = RuleID(3096, "tab/merged-cells", .warning)
}

extension Rule {
  package static let mergedCells = Rule(
    .mergedCells, sv: "Sammanfogade celler", en: "Merged cells",
    explanation: .init(
      sv: """
        Av celler som har sammanfogats har bara den första ett värde; de andra har lästs som tomma, också där ett och samma värde \
        var menat för alla rader. Dela upp cellerna, och skriv värdet på varje rad som det gäller.
        """,
      en: """
        Of cells that were merged only the first has a value; the others were read as empty, even where one value was meant for \
        all rows. Split the cells, and write the value on every row that it is for.
        """),
    kept: [
      Sample.workbook()
    ],
    broken: [
      .init(
        Sample.workbook(
          cases: "id | title | summary\nks-1 | Motion om cykelbanor | ↓Cykelbanor\nks-2 | Motion om gångbanor\n",
          "merged C2:C3"),
        says: .init(
          sv: "1 område av sammanfogade celler finns i bladet `Ärenden`; bara den första cellen har ett värde",
          en: "1 range of merged cells is in the sheet `Ärenden`; only the first cell has a value"))
    ])
}
