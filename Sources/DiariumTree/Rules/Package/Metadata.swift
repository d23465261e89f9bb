extension RuleID {
  /// A description of the feed that is missing or contradicts itself.
  @_spi(Engine) public static let packageMetadata = RuleID(9001, "pkg/metadata", .error)
}

extension Rule {
  package static let metadata = Rule(
    .packageMetadata, sv: "Beskrivning som saknas eller motsäger sig själv",
    en: "A description that is missing or contradicts itself",
    explanation: .init(
      sv: """
        Vem som publicerar tabellerna, vad de innehåller och under vilken licens de publiceras står i fältet `feed` \
        i datapackage.json. Mappen saknar den beskrivningen, eller så skiljer sig standardegenskaperna i filen från \
        `feed`, som är det som gäller. Anmärkningen görs också när flera indata ska bli en datamängd men inte säger \
        samma sak om den.
        """,
      en: """
        Who publishes the tables, what they hold and under which licence stands in the member `feed` of \
        datapackage.json. The folder has none, or its standard properties differ from `feed`, which counts. The rule \
        also speaks where several inputs shall be one feed and do not say the same of it.
        """),
    kept: [
      Sample.tables()
    ],
    broken: [
      .init(
        Sample.tables(title: "Något annat"), at: #""Något annat""#,
        says: .init(
          sv: "`title` skiljer sig från `dataset.title` i fältet `feed`, som är det som gäller",
          en: "`title` differs from `dataset.title` of the feed, which counts"))
    ])
}
