internal import DiariumTree

extension Catalogue {
  /// What only YAML has.
  static let yaml: [RuleDescription] = [
    .init(
      .yaml, sv: "Texten är inte YAML", en: "The text is not YAML",
      """
      The file breaks the grammar of YAML. Most often a text holds a colon or a number sign and is not quoted, a line is \
      indented by TAB, or a list is indented otherwise than the lines before. The file is not read beyond the place, so \
      the verdict is unknown.
      """, kept: Sample.yaml(), broken: Sample.yaml("    title: Torget: ny plan\n")),
    .init(
      .yamlAmbiguousScalar, sv: "Ociterat ord som läses olika", en: "An unquoted word that readers take differently",
      """
      Here types come from the schema, so `NO` in a text field is the text NO. Other readers of YAML look at the word \
      itself: `NO` becomes false, 0180 becomes 180 or 120, 2024-06-05 a date, 2016:5 the number 120965. Quote what is \
      text; `diarium fmt` does.
      """, kept: Sample.yaml("    division: \"12\"\n"), broken: Sample.yaml("    division: 12\n")),
    .init(
      .yamlAliasLimit, sv: "För många alias", en: "Too many aliases",
      """
      The aliases of one document may stand for --max-alias-nodes nodes, 10,000 by default. Files in which aliases of \
      aliases stand for billions are made to exhaust memory. The file is not read beyond the place.
      """, kept: Sample.yaml("    x_ekeby_a: &a [1, 2]\n    x_ekeby_b: *a\n"), broken: Sample.yaml(laughs)),
    .init(
      .yamlTag, sv: "Tagg i YAML", en: "A tag in YAML",
      """
      Types come from the schema and from nothing that a file says, so a tag has no meaning here, and elsewhere it may \
      run code. The value is read as if the tag were not there. Remove it.
      """, kept: Sample.yaml("    division: \"12\"\n"), broken: Sample.yaml("    division: !!str \"12\"\n")),
  ]

  /// Aliases of aliases.
  private static let laughs =
    "    x_ekeby_a0: &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]\n"
    + (1...5).map {
      "    x_ekeby_a\($0): &a\($0) [\(Array(repeating: "*a\($0 - 1)", count: 10).joined(separator: ", "))]\n"
    }
    .joined()
}

extension Sample {
  /// A feed in YAML with one case, which has lines of its own.
  static func yaml(_ lines: String = "") -> String {
    """
    diarium: "1.0"
    dataset:
      title: Ärenden i Ekeby
      publisher:
        name: Ekeby kommun
      license: CC0-1.0
      language: sv
    cases:
      - id: ks-1
    \(lines.contains("    title:") ? "" : "    title: Motion om cykelbanor\n")\(lines)
    """
  }
}
