extension RuleID {
  /// What is in a workbook besides the values of its cells.
  @_spi(Engine) public static let notInCells = RuleID(3098, "tab/not-in-cells", .info)
}

extension Rule {
  package static let notInCells = Rule(
    .notInCells, sv: "Sådant i arbetsboken som inte är värden", en: "What a workbook holds besides values",
    explanation: .init(
      sv: """
        Kommentarer, bilder och diagram, makron och hänvisningar till andra arbetsböcker är inga värden i celler, och läses inte. \
        Makron körs aldrig. En kommentar kan innehålla uppgifter om personer, och följer med arbetsboken om den läggs ut.
        """,
      en: """
        Comments, pictures and charts, macros, and references to other workbooks are no values of cells, and are not read. Macros \
        are never run. A comment may tell of persons, and goes along with the workbook if that is published.
        """),
    kept: [
      Sample.workbook()
    ],
    broken: [
      .init(
        Sample.workbook(cases: "id | title\nks-1 | ↓Motion om cykelbanor\n", "comment B2"),
        says: .init(
          sv: "1 kommentar i bladet `Ärenden` har inte lästs",
          en: "1 comment on the sheet `Ärenden` was not read"))
    ])
}
