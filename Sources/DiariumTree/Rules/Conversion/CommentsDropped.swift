extension RuleID {
  /// YAML comments that were not written.
  @_spi(Engine) public static let commentsDropped = RuleID(9013, "cnv/comments-dropped", .info)
}

extension Rule {
  package static let commentsDropped = Rule(
    .commentsDropped, sv: "Kommentarer skrevs inte", en: "Comments were not written",
    explanation: .init(
      sv: """
        Kommentarer i YAML är inte data. De har ingen plats i de andra formaten och inte heller i den kanoniska \
        formen av YAML. Därför räknas de och utelämnas. Skriv det som är viktigt i ett fält eller i ett tillägg.
        """,
      en: """
        YAML comments are not data and have no place in the other formats, nor in the canonical form of YAML, so \
        they are counted and left out. What matters belongs in a field or in an extension.
        """),
    kept: [
      Sample.yaml()
    ],
    broken: [
      .init(
        Sample.yaml("    ↓# to be decided in June\n"),
        says: .init(
          sv: "1 kommentar skrivs inte: kommentarer är inte data",
          en: "1 comment is not written: comments are not data"))
    ])
}
