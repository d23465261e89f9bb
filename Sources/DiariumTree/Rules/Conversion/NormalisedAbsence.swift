extension RuleID {
  /// Values that mean absence and were left out.
  @_spi(Engine) public static let normalisedAbsence = RuleID(9007, "cnv/normalised-absence", .info)
}

extension Rule {
  package static let normalisedAbsence = Rule(
    .normalisedAbsence, sv: "Tomma värden utelämnades", en: "Values that mean absence were left out",
    explanation: .init(
      sv: """
        Värdet null, tomma texter, tomma listor och tomma poster betyder alla samma sak: ej angivet. Den kanoniska \
        formen har bara ett sätt att skriva det, och det är att utelämna fältet. Anmärkningen anger hur många värden \
        som har utelämnats.
        """,
      en: """
        null, empty texts, empty lists and empty records all mean: not stated. The canonical form has one way to \
        write that, which is to leave the field out. The finding counts what was left out.
        """),
    kept: [
      Sample.caseFeed()
    ],
    broken: [
      .init(
        Sample.caseFeed(#""summary": """#),
        says: .init(
          sv: "1 tom text har utelämnats",
          en: "1 empty text was written as absence"))
    ])
}
