extension RuleID {
  /// A plain scalar in a text field that other readers of YAML type otherwise.
  @_spi(Engine) public static let yamlAmbiguousScalar = RuleID(2007, "syn/yaml-ambiguous-scalar", .warning)
}

extension Rule {
  package static let yamlAmbiguousScalar = Rule(
    .yamlAmbiguousScalar, sv: "Ord utan citattecken som läses olika",
    en: "An unquoted word that readers take differently",
    explanation: .init(
      sv: """
        Här bestäms typerna av schemat, så `NO` i ett textfält är texten NO. Andra program som läser YAML ser till \
        själva ordet: `NO` blir false, 0180 blir 180 eller 120, 2024-06-05 ett datum, 2016:5 talet 120965. Sätt \
        citattecken runt det som är text; `diarium fmt` gör det.
        """,
      en: """
        Here types come from the schema, so `NO` in a text field is the text NO. Other readers of YAML look at the \
        word itself: `NO` becomes false, 0180 becomes 180 or 120, 2024-06-05 a date, 2016:5 the number 120965. Quote \
        what is text; `diarium fmt` does.
        """),
    kept: [
      Sample.yaml("    division: \"12\"\n")
    ],
    broken: [
      .init(
        Sample.yaml("    division: ↓12\n"),
        says: .init(
          sv: "`12` utan citattecken är inte text för alla program som läser YAML",
          en: "unquoted `12` is not text to every YAML reader"))
    ])
}
