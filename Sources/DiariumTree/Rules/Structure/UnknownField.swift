extension RuleID {
  /// A member that is neither a field nor an extension.
  @_spi(Engine) public static let unknownField = RuleID(4003, "str/unknown-field", .error)
}

extension Rule {
  package static let unknownField = Rule(
    .unknownField, sv: "Okänt fält", en: "An unknown field",
    explanation: .init(
      sv: """
        Ett felskrivet namn skulle få värdet att försvinna ur alla tabeller och sökningar utan att det märks. Därför \
        är ett okänt fält ett fel. Det som schemat saknar kan stå i ett tillägg, `x_<utgivare>_<namn>`, vars värde får \
        vara vad som helst.
        """,
      en: """
        A misspelt name would take its value out of every table and search without a word, so an unknown member is \
        an error. What the schema lacks can be kept in an extension, `x_<publisher>_<name>`, whose value is anything.
        """),
    kept: [
      Sample.caseFeed(#""x_ekeby_colour": "green""#)
    ],
    broken: [
      .init(
        Sample.caseFeed(#"↓"propsals": []"#),
        says: .init(
          sv: "okänt fält `propsals` i ett ärende",
          en: "unknown field `propsals` in a case"))
    ])
}
