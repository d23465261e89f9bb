extension RuleID {
  /// Text that seems to end before the document does.
  @_spi(Engine) public static let truncated = RuleID(9108, "imp/truncated", .warning)
}

extension Rule {
  package static let truncated = Rule(
    .truncated, sv: "En avhuggen handling", en: "A document that was cut off",
    explanation: .init(
      sv: """
        Texten slutar mitt i en mening, så slutet av handlingen saknas. Reservationer och särskilda uttalanden \
        står sist, och är det som försvinner. Hämta hela handlingen.
        """,
      en: """
        The text ends within a sentence, so the end of the document is missing. Reservations and special \
        statements stand last, and are what is lost. Fetch the whole document.
        """),
    kept: [
      Sample.report
    ],
    broken: [
      .init(
        Sample.report("Pengarna räcker inte.", "Pengarna ↓räcker"),
        says: .init(
          sv: "texten slutar mitt i en mening",
          en: "the text ends within a sentence"))
    ])
}
