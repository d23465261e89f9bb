extension RuleID {
  /// An empty list or record, which is read as absent.
  @_spi(Engine) public static let emptyList = RuleID(4010, "str/empty-list", .info)
}

extension Rule {
  package static let emptyList = Rule(
    .emptyList, sv: "Tom lista eller post", en: "An empty list or record",
    explanation: .init(
      sv: """
        En tom lista, liksom en tom post, läses som om den saknades: i tabellerna har den inga rader. `diarium fmt` \
        tar bort den.
        """,
      en: """
        An empty list, and an empty record, are read as absent: in the tables they have no rows. `diarium fmt` drops \
        them.
        """),
    kept: [
      Sample.caseFeed()
    ],
    broken: [
      .init(
        Sample.caseFeed(#""decisions": ↓[]"#),
        says: .init(
          sv: "`decisions` är en tom lista, vilket läses som om fältet saknades",
          en: "`decisions` is an empty list, read as absent"))
    ])
}
