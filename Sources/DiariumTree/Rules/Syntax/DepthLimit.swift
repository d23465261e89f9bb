extension RuleID {
  /// Nesting beyond `Limits.depth`.
  @_spi(Engine) public static let depthLimit = RuleID(2005, "syn/depth-limit", .error)
}

extension Rule {
  package static let depthLimit = Rule(
    .depthLimit, sv: "För djup nästling", en: "Nested too deeply",
    explanation: .init(
      sv: """
        En datamängd är nästlad i högst 9 nivåer; --max-depth tillåter som standard 64, för tilläggens skull. Filer \
        som går långt utöver det är gjorda för att få program att krascha. Resten av filen läses inte, så utslaget \
        är okänt.
        """,
      en: """
        A feed is nested 9 levels deep at most; --max-depth allows 64 by default, for extensions. Files that go far \
        beyond are made to crash programs. The file is not read beyond the place, so the verdict is unknown.
        """),
    kept: [
      Sample.caseFeed(#""x_ekeby_plan":[[["a"]]]"#)
    ],
    broken: [
      .init(
        Sample.caseFeed(
          "\"x_ekeby_plan\": \(String(repeating: "[", count: 61))↓[[[[[[[[[\(String(repeating: "]", count: 70))"),
        says: .init(
          sv: "nästlingen är djupare än 64 nivåer",
          en: "nesting exceeds 64 levels"))
    ])
}
