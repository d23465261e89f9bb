extension RuleID {
  /// A schema version that this library does not know.
  @_spi(Engine) public static let schemaVersion = RuleID(4013, "str/schema-version", .error)
}

extension Rule {
  package static let schemaVersion = Rule(
    .schemaVersion, sv: "Okänd schemaversion", en: "An unknown schema version",
    explanation: .init(
      sv: """
        Fältet `diarium` anger vilken version av schemat som datamängden följer och hur den ska läsas. Det här \
        programmet känner till 1.0. En datamängd av en annan version bedöms, omvandlas och publiceras inte.
        """,
      en: """
        `diarium` says which version of the schema the feed follows, and how it is to be read. This program knows \
        1.0. A feed of another version is not judged, converted or published.
        """),
    kept: [
      Sample.feed()
    ],
    broken: [
      .init(
        #"""
        {"diarium": ↓"9.9",
         "dataset": {"title": "Ärenden i Ekeby", "publisher": {"name": "Ekeby kommun"}, "license": "CC0-1.0",
          "language": "sv"}}
        """#,
        says: .init(
          sv: "programmet känner till schemaversion 1.0, men datamängden anger `9.9`",
          en: "this program knows schema version 1.0, the feed says `9.9`"))
    ])
}
