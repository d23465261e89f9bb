extension RuleID {
  /// Sheets, rows and columns of a workbook that are hidden, and were read.
  @_spi(Engine) public static let hiddenCells = RuleID(3097, "tab/hidden-cells", .warning)
}

extension Rule {
  package static let hiddenCells = Rule(
    .hiddenCells, sv: "Dolda blad, rader och kolumner", en: "Hidden sheets, rows and columns",
    explanation: .init(
      sv: """
        Det som är dolt i en arbetsbok är ändå där, och har lästs som allt annat: blad, rader och kolumner, också rader som ett \
        filter döljer. Visa dem och avgör om de ska publiceras; ta annars bort dem.
        """,
      en: """
        What is hidden in a workbook is there all the same, and was read like everything else: sheets, rows and columns, also \
        rows that a filter hides. Show them and decide whether they are to be published; else delete them.
        """),
    kept: [
      Sample.workbook()
    ],
    broken: [
      .init(
        Sample.workbook(
          cases: "id | title\nks-1 | Motion om cykelbanor\n↓ks-2 | Motion om gångbanor\n", "row 3 hidden"),
        says: .init(
          sv: "1 dold rad i bladet `Ärenden` har lästs som de andra",
          en: "1 hidden row of the sheet `Ärenden` was read like the others"))
    ])
}
