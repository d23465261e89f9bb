extension RuleID {
  /// Text that breaks the grammar of JSON (RFC 8259).
  @_spi(Engine) public static let json = RuleID(2001, "syn/json", .error)
}

extension Rule {
  package static let json = Rule(
    .json, sv: "Texten är inte JSON", en: "The text is not JSON",
    explanation: .init(
      sv: """
        Filen bryter mot reglerna för JSON (RFC 8259): ett kommatecken för mycket eller för lite, en kommentar, ett \
        tal med en inledande nolla, en radbrytning inuti en sträng. Ingenting rättas, eftersom varje rättelse är en \
        gissning. Ett dokument läses inte längre än till felet, så utslaget är okänt; i JSON Lines läses de andra \
        raderna ändå.
        """,
      en: """
        The file breaks the grammar of JSON (RFC 8259): a comma too many or too few, a comment, a number with a \
        leading zero, a line break inside a string. Nothing is repaired, because every repair is a guess. A document \
        is not read beyond the place, so the verdict is unknown; in JSON Lines the other lines are still read.
        """),
    kept: [
      Sample.caseFeed()
    ],
    broken: [
      .init(
        Sample.feed("\"cases\":[{\"id\":\"ks-1\",↓}]"),
        says: .init(
          sv: "här väntas ett fält till efter kommat, men det står `}`",
          en: "expected another member after the comma, found `}`"))
    ])
}
