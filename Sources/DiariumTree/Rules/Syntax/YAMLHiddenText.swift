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
    kept: [
      Sample.yaml(
        """
            division: "Rotel #2" # second
            #summary: A

        """)
    ],
    broken: [
      .init(
        Sample.yaml("    division: Rotel ↓#2\n"),
        says: .init(
          sv: "texten slutar före `#`; resten av raden är en kommentar och läses inte",
          en: "the text ends before `#`; the rest of the line is a comment, and not read")),
      .init(
        Sample.yaml(
          """
              division: Rotel
                ↓#2 och 3

          """),
        says: .init(
          sv: "texten slutar före `#`; resten av raden är en kommentar och läses inte",
          en: "the text ends before `#`; the rest of the line is a comment, and not read")),
    ])
}
