extension RuleID {
  /// Text that is not YAML.
  @_spi(Engine) public static let yaml = RuleID(2006, "syn/yaml", .error)
}

extension Rule {
  package static let yaml = Rule(
    .yaml, sv: "Texten är inte YAML", en: "The text is not YAML",
    explanation: .init(
      sv: """
        Filen bryter mot reglerna för YAML. Oftast innehåller en text ett kolon eller ett nummertecken (#) utan att \
        stå inom citattecken, en rad är indragen med TAB, eller en lista är indragen på annat sätt än raderna före. \
        Resten av filen läses inte, så utslaget är okänt.
        """,
      en: """
        The file breaks the grammar of YAML. Most often a text holds a colon or a number sign and is not quoted, a \
        line is indented by TAB, or a list is indented otherwise than the lines before. The file is not read beyond \
        the place, so the verdict is unknown.
        """),
    kept: [
      Sample.yaml()
    ],
    broken: [
      .init(
        Sample.yaml("    title: Torget↓: ny plan\n"),
        says: .init(
          sv: "ett värde efter `:` får inte stå här",
          en: "mapping values are not allowed in this context"))
    ])
}
