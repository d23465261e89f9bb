extension RuleID {
  /// Pages, or points, that do not follow each other.
  @_spi(Engine) public static let brokenOrder = RuleID(9109, "imp/broken-order", .warning)
}

extension Rule {
  package static let brokenOrder = Rule(
    .brokenOrder, sv: "Sidor eller punkter i fel ordning", en: "Pages or points out of order",
    explanation: .init(
      sv: """
        En sida börjar mitt i en mening som den förra inte slutar i, en punkt följer inte på den före, eller \
        ett avsnitt står där det inte brukar stå. Oftast har två sidor bytt plats eller en fallit bort när \
        texten togs ur handlingen. Jämför med handlingen.
        """,
      en: """
        A page begins within a sentence in which the one before does not end, a point does not follow the one \
        before it, or a part stands where it seldom does. Most often two pages were swapped, or one lost, when \
        the text was taken out. Compare with the document.
        """),
    kept: [
      Sample.report
    ],
    broken: [
      .init(
        Sample.report("2. Att", "3. ↓Att"),
        says: .init(
          sv: "här står punkt 3 där punkt 2 väntades",
          en: "here is point 3, where point 2 was expected"))
    ])
}
