extension RuleID {
  /// A text that is longer than a cell of a workbook.
  @_spi(Engine) public static let cellTooLong = RuleID(9012, "cnv/cell-too-long", .error)
}

extension Rule {
  package static let cellTooLong = Rule(
    .cellTooLong, sv: "Text längre än en cell", en: "A text longer than a cell",
    explanation: .init(
      sv: """
        En cell i ett kalkylprogram rymmer 32 767 enheter i UTF-16: tecken, där de utanför det vanliga planet räknas som \
        två. Vad som är längre skulle Excel hugga av, eller säga att arbetsboken är skadad. Därför skrivs ingenting. \
        Skriv datamängden i en annan form, eller ange --allow-loss length: då huggs texterna av vid ett helt tecken och \
        räknas, och tillägg som inte ryms utelämnas.
        """,
      en: """
        A cell of a spreadsheet holds 32,767 units of UTF-16: characters, of which those beyond the basic plane count as \
        two. Excel would cut what is longer, or call the workbook damaged, so nothing is written. Write the feed in \
        another form, or pass --allow-loss length: then the texts are cut at a whole character and counted, and \
        extensions that do not fit are left out.
        """),
    kept: [
      Sample.caseFeed(#""summary": "\#(String(repeating: "a", count: 32_767))""#)
    ],
    broken: [
      .init(
        Sample.caseFeed(#""summary": ↓"\#(String(repeating: "a", count: 32_768))""#),
        says: .init(
          sv: "1 text på mer än 32767 enheter i UTF-16 har ingen plats i en cell",
          en: "1 text of more than 32767 units of UTF-16 has no place in a cell"))
    ])
}
