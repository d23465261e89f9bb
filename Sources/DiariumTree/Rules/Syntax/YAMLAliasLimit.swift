extension RuleID {
  /// Aliases that stand for too many nodes.
  @_spi(Engine) public static let yamlAliasLimit = RuleID(2008, "syn/yaml-alias-limit", .error)
}

extension Rule {
  package static let yamlAliasLimit = Rule(
    .yamlAliasLimit, sv: "För många alias", en: "Too many aliases",
    explanation: .init(
      sv: """
        Alla alias i ett dokument får tillsammans stå för --max-alias-nodes noder, som standard 10 000. Filer där \
        alias för alias står för miljarder noder är gjorda för att minnet ska ta slut. Av samma skäl får det som \
        ankarna (`&namn`) står vid tillsammans inte vara större än --max-bytes. Resten av filen läses inte.
        """,
      en: """
        The aliases of one document may stand for --max-alias-nodes nodes, 10,000 by default. Files in which aliases \
        of aliases stand for billions are made to exhaust memory. For the same reason what the anchors (`&name`) \
        stand before may together not be larger than --max-bytes. The file is not read beyond the place.
        """),
    kept: [
      Sample.yaml(
        """
            x_ekeby_a: &a [1, 2]
            x_ekeby_b: *a

        """)
    ],
    broken: [
      .init(
        Sample.yaml(Sample.laughs), at: "*a2, *a2, *a2]",
        says: .init(
          sv: "alla alias står tillsammans för fler än 10000 noder",
          en: "aliases stand for more than 10000 nodes"))
    ])
}

extension Sample {
  /// Aliases of aliases.
  static let laughs =
    "    x_ekeby_a0: &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]\n"
    + (1...5).map {
      "    x_ekeby_a\($0): &a\($0) [\(Array(repeating: "*a\($0 - 1)", count: 10).joined(separator: ", "))]\n"
    }
    .joined()
}
