extension RuleID {
  /// An empty text, which is read as absent.
  @_spi(Engine) public static let emptyText = RuleID(4008, "str/empty-text", .warning)
}

extension Rule {
  package static let emptyText = Rule(
    .emptyText, sv: "Tom text", en: "An empty text",
    explanation: .init(
      sv: """
        Att ett fält saknas betyder att uppgiften inte är angiven, och det finns bara ett sätt att skriva det: \
        utelämna fältet. En tom text läses som om fältet saknades, och `diarium fmt` tar bort den.
        """,
      en: """
        Absent means not stated, and there is one way to write it: leave the field out. An empty text is read as \
        absent, and `diarium fmt` drops it.
        """),
    kept: [
      Sample.caseFeed()
    ],
    broken: [
      .init(
        Sample.caseFeed(#""summary": ↓"""#),
        says: .init(
          sv: "`summary` är en tom text, vilket läses som om fältet saknades",
          en: "`summary` is an empty text, read as absent"))
    ])
}
