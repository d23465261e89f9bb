extension RuleID {
  /// Null, which is read as absent.
  @_spi(Engine) public static let null = RuleID(4009, "str/null", .info)
}

extension Rule {
  package static let null = Rule(
    .null, sv: "null där fältet kan utelämnas", en: "null where the field can be left out",
    explanation: .init(
      sv: """
        Värdet null läses som om fältet saknades. Efter en väg genom tabeller saknas fältet verkligen, eftersom en \
        cell inte kan skilja de två åt. `diarium fmt` tar bort värdet.
        """,
      en: """
        null is read as absent. After a way through tables it is absent, since a cell cannot tell the two apart. \
        `diarium fmt` drops it.
        """),
    kept: [
      Sample.caseFeed()
    ],
    broken: [
      .init(
        Sample.caseFeed(#""summary": ↓null"#),
        says: .init(
          sv: "`summary` är null, vilket läses som om fältet saknades",
          en: "`summary` is null, read as absent"))
    ])
}
