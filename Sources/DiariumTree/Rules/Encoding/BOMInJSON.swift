extension RuleID {
  /// A byte-order mark before JSON, which RFC 8259, section 8.1, forbids to write.
  @_spi(Engine) public static let byteOrderMark = RuleID(1004, "enc/bom-in-json", .warning)
}

extension Rule {
  package static let bomInJSON = Rule(
    .byteOrderMark, sv: "Byteordningsmärke först i filen", en: "A byte-order mark at the start of the file",
    explanation: .init(
      sv: """
        RFC 8259, avsnitt 8.1, förbjuder att ett byteordningsmärke (BOM) skrivs före JSON, och många program slutar \
        läsa vid det. Här hoppas det över. `diarium fmt --write` tar bort det.
        """,
      en: """
        RFC 8259, section 8.1, forbids to write a byte-order mark before JSON, and many readers stop at it. It is \
        skipped here. `diarium fmt --write` removes it.
        """),
    fixable: .safe,
    kept: [
      Sample.caseFeed()
    ],
    broken: [
      .init(
        "↓\u{FEFF}" + Sample.caseFeed(),
        says: .init(
          sv: "filen börjar med ett byteordningsmärke",
          en: "the file starts with a byte-order mark"))
    ])
}
