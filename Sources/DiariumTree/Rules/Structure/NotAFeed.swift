extension RuleID {
  /// Well-formed text whose root is not an object.
  @_spi(Engine) public static let notAFeed = RuleID(4017, "str/not-a-feed", .error)
}

extension Rule {
  package static let notAFeed = Rule(
    .notAFeed, sv: "JSON som inte är en datamängd", en: "JSON that is not a feed",
    explanation: .init(
      sv: """
        En datamängd är ett enda objekt med `diarium`, `dataset` och `cases`. Ett ensamt ärende eller en lista med \
        ärenden anger inte vem som har publicerat dem, under vilken licens och enligt vilket schema. Lägg in dem i \
        ett sådant objekt.
        """,
      en: """
        A feed is one object with `diarium`, `dataset` and `cases`. A lone case or a list of cases lacks who \
        published it, under which licence and by which schema: wrap it.
        """),
    kept: [
      Sample.caseFeed()
    ],
    broken: [
      .init(
        #"↓[{"id":"ks-1","title":"Motion"}]"#,
        says: .init(
          sv: "en datamängd är ett enda objekt, inte en lista",
          en: "a feed is one object, found a list"))
    ])
}
