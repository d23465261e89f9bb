internal import DiariumModel
@_spi(Engine) internal import DiariumTree

extension Rule {
  static let yamlUnusedAnchor = Rule(
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
    kept: [Sample.yaml("    division: &a Rotel II\n    x_ekeby_rotel: *a\n")],
    broken: [Sample.yaml("    division: &Co i Ekeby\n")])
}
