extension RuleID {
  /// A blank line of JSON Lines, which is skipped.
  @_spi(Engine) public static let blankRow = RuleID(3007, "tab/blank-row", .info)
}

extension Rule {
  package static let blankRow = Rule(
    .blankRow, sv: "Tom rad", en: "A blank line",
    explanation: .init(
      sv: """
        En tom rad i JSON Lines innehåller ingen post och hoppas över, liksom ett tomt dokument i YAML. Oftast är den \
        ofarlig, men ibland är det en post som har fallit bort på vägen.
        """,
      en: """
        A blank line in JSON Lines holds no record and is skipped, and so is an empty document of YAML. Most often it \
        is harmless, sometimes a record that was lost on the way.
        """),
    kept: [
      Sample.head + "\n" + #"{"id":"ks-1","title":"Motion"}"# + "\n"
    ],
    broken: [
      .init(
        Sample.head + "\n↓\n" + #"{"id":"ks-1","title":"Motion"}"# + "\n",
        says: .init(
          sv: "tom rad hoppades över",
          en: "blank line skipped")),
      .init(
        "\(Sample.yamlHead)---\nid: ks-1\ntitle: Motion\n---\n↓",
        says: .init(
          sv: "tomt dokument hoppades över",
          en: "empty document skipped")),
    ])
}
