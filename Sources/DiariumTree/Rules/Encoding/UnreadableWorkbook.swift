extension RuleID {
  /// A workbook that cannot be read, or not safely.
  @_spi(Engine) public static let unreadableWorkbook = RuleID(1081, "enc/unreadable-workbook", .error)
}

extension Rule {
  package static let unreadableWorkbook = Rule(
    .unreadableWorkbook, sv: "En arbetsbok som inte kan läsas", en: "A workbook that cannot be read",
    explanation: .init(
      sv: """
        En arbetsbok (.xlsx, .ods) är ett arkiv med XML. Inget läses av en som är avkapad, skadad eller krypterad, vars \
        arkiv olika program ser olika saker i, vars delar inte är välformad XML eller har en dokumenttyp, där rader eller \
        celler inte kommer i ordning, eller som blir orimligt stor när den läses. Anmärkningen säger vilket. Öppna den i \
        ett kalkylprogram och spara den på nytt som .xlsx.
        """,
      en: """
        A workbook (.xlsx, .ods) is an archive of XML. Nothing is read of one that is cut off, damaged or encrypted, in \
        whose archive programs see different things, whose parts are no well-formed XML or have a document type, in which \
        rows or cells do not come in their order, or that becomes unreasonably large when it is read. The finding says \
        which. Open it in a spreadsheet program and save it again as .xlsx.
        """),
    kept: [
      Sample.caseFeed()
    ],
    broken: [
      .init(
        "PK\u{3}\u{4}" + String(repeating: "\0", count: 22) + "\u{F}\0\0\0xl/workbook.xml",
        says: .init(
          sv: "arkivet är avkapat eller skadat: förteckningen över dess poster saknas",
          en: "the archive is cut off or damaged: the directory of its entries is missing"))
    ])
}
