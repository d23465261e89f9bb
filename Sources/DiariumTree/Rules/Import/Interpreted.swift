extension RuleID {
  /// A value that is interpreted, since the document does not state it in so many words.
  @_spi(Engine) public static let interpreted = RuleID(9113, "imp/interpreted", .info)
}

extension Rule {
  package static let interpreted = Rule(
    .interpreted, sv: "Ett värde som är tolkat", en: "A value that is interpreted",
    explanation: .init(
      sv: """
        Handlingen säger inte det här med så många ord. Ett ställningstagande är läst ur ett ordval (*inte \
        bör*, *ställer sig positiv*), eller en siffra har förts till det verk som meningen före handlar om. \
        Läs stället; i ärendet står `position_basis: interpreted`.
        """,
      en: """
        The document does not say this in so many words. A position is read from a choice of words (*inte \
        bör*, *ställer sig positiv*), or a figure was put to the work that the sentence before is about. Read \
        the place; in the case it is `position_basis: interpreted`.
        """),
    kept: [
      Sample.report
    ],
    broken: [
      .init(
        Sample.report("tillstyrker motionen", "↓ställer sig positiv till motionen"),
        says: .init(
          sv: "ställningstagandet `support` är tolkat ur `ställer sig positiv`",
          en: "the position `support` is interpreted from `ställer sig positiv`"))
    ])
}
