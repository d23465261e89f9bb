extension RuleID {
  /// An anchor of YAML that no alias names.
  @_spi(Engine) public static let yamlUnusedAnchor = RuleID(2041, "syn/yaml-unused-anchor", .warning)
}

extension Rule {
  package static let yamlUnusedAnchor = Rule(
    .yamlUnusedAnchor, sv: "Ankare som inget alias hänvisar till", en: "An anchor that no alias names",
    explanation: .init(
      sv: """
        I YAML inleder `&` ett ankare: av `&Co i Ekeby` läses bara `i Ekeby`. Inget alias hänvisar till det, så oftast \
        är det en text som saknar citattecken.
        """,
      en: """
        In YAML `&` begins an anchor: of `&Co i Ekeby` only `i Ekeby` is read. No alias names it, so most often it is \
        a text that lacks its quotes.
        """),
    kept: [
      Sample.yaml(
        """
            division: &a Rotel II
            x_ekeby_rotel: *a

        """)
    ],
    broken: [
      .init(
        Sample.yaml("    division: ↓&Co i Ekeby\n"),
        says: .init(
          sv: "`&` inleder ett ankare, som inget alias hänvisar till; det läses inte som text",
          en: "`&` begins an anchor, which no alias names; it is not read as text"))
    ])
}
