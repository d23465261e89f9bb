extension RuleID {
  /// A name that occurs twice in one object (RFC 8259, section 4).
  @_spi(Engine) public static let duplicateKey = RuleID(2002, "syn/duplicate-key", .error)
}

extension Rule {
  package static let duplicateKey = Rule(
    .duplicateKey, sv: "Samma fält två gånger i ett objekt", en: "The same member twice in one object",
    explanation: .init(
      sv: """
        RFC 8259, avsnitt 4, säger att namnen bör vara unika, och program gör olika när de inte är det: en del tar \
        det första värdet, en del det sista och en del båda. Behåll ett av dem. Eftersom ett av de två värdena \
        skulle gå förlorat skriver `fmt` och `convert` ingenting förrän felet är rättat.
        """,
      en: """
        RFC 8259, section 4, says that names should be unique, and programs differ in what they do when they are \
        not: some take the first, some the last, some both. Keep one. Because one of the two values would be lost, \
        `fmt` and `convert` write nothing until it is mended.
        """),
    kept: [
      Sample.caseFeed(#""status": "registered""#)
    ],
    broken: [
      .init(
        Sample.caseFeed(#""status": "registered", ↓"status": "referred""#),
        says: .init(
          sv: "`status` står två gånger i samma objekt",
          en: "`status` is given twice in this object"))
    ])
}
