extension RuleID {
  /// A YAML tag.
  @_spi(Engine) public static let yamlTag = RuleID(2009, "syn/yaml-tag", .error)
}

extension Rule {
  package static let yamlTag = Rule(
    .yamlTag, sv: "Tagg i YAML", en: "A tag in YAML",
    explanation: .init(
      sv: """
        Typerna bestäms av schemat och inte av något som står i en fil. En tagg har därför ingen betydelse här, och \
        på andra håll kan den få kod att köras. Värdet läses som om taggen inte fanns. Ta bort den.
        """,
      en: """
        Types come from the schema and from nothing that a file says, so a tag has no meaning here, and elsewhere it \
        may run code. The value is read as if the tag were not there. Remove it.
        """),
    kept: [
      Sample.yaml("    division: \"12\"\n")
    ],
    broken: [
      .init(
        Sample.yaml("    division: ↓!!str \"12\"\n"),
        says: .init(
          sv: "taggen `tag:yaml.org,2002:str` är inte tillåten i en datamängd",
          en: "the tag `tag:yaml.org,2002:str` is not allowed in a feed"))
    ])
}
