extension RuleID {
  /// A comment of YAML that reads like the rest of a text without quotes.
  @_spi(Engine) public static let yamlHiddenText = RuleID(2040, "syn/yaml-hidden-text", .warning)
}

extension Rule {
  package static let yamlHiddenText = Rule(
    .yamlHiddenText, sv: "Text som YAML läser som kommentar", en: "Text that YAML reads as a comment",
    explanation: .init(
      sv: """
        I en text utan citattecken inleder ` #` en kommentar: av `Beslut #45 om torget` läses bara `Beslut`. Följer \
        inget mellanslag efter `#` hör det oftast till texten. Sätt då hela texten inom citattecken. Är det en \
        kommentar, skriv ett mellanslag efter `#`.
        """,
      en: """
        In a text without quotes ` #` begins a comment: of `Beslut #45 om torget` only `Beslut` is read. Where no \
        blank follows the `#`, it most often belongs to the text. Then put the whole text in double quotes. If it is \
        a comment, write a blank behind the `#`.
        """),
    kept: [Sample.yaml("    division: \"Rotel #2\" # second\n    #summary: A\n")],
    broken: [
      Sample.yaml("    division: Rotel #2\n"), Sample.yaml("    division: Rotel\n      #2 och 3\n"),
    ])
}
