extension RuleID {
  /// Values without a place in the format that were left out on request.
  @_spi(Engine) public static let droppedValues = RuleID(9014, "cnv/dropped-values", .warning)
}

extension Rule {
  package static let droppedValues = Rule(
    .droppedValues, sv: "Värden som inte skrevs", en: "Values that were not written",
    explanation: .init(
      sv: """
        Med --allow-loss har ett slag av värden angetts som saknar plats i resultatet, och de har utelämnats: fält \
        som schemat inte känner till, värden som inte är av fältets typ, det andra av två lika, poster som inte hör \
        till något. Anmärkningen anger hur många de är. Spara originalet tillsammans med resultatet.
        """,
      en: """
        --allow-loss named a kind of values that have no place in the output, and they were left out: members that \
        the schema does not know, values that are not of their field's type, the second of two that are equal, \
        records that belong to nothing. The finding counts them. Keep the original beside the output.
        """),
    kept: [
      Sample.caseFeed()
    ],
    broken: [
      .init(
        Sample.caseFeed(#"↓"colour": "red""#),
        says: .init(
          sv: "1 värde i ett okänt fält har inte skrivits",
          en: "1 value of an unknown field was not written"))
    ])
}
