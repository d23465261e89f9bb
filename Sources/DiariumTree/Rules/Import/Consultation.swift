extension RuleID {
  /// A body that was consulted and whose answer is missing, or the other way round.
  @_spi(Engine) public static let consultation = RuleID(9112, "imp/consultation", .info)
}

extension Rule {
  package static let consultation = Rule(
    .consultation, sv: "Ett remissvar saknas", en: "An answer is missing",
    explanation: .init(
      sv: """
        Ett organ har fått ärendet på remiss, och inget i texten säger vad det svarade eller att det inte \
        svarade. Svaret kan stå i en annan handling, eller ha tappats när texten togs ur den. I ärendet står \
        `reply: unknown`.
        """,
      en: """
        A body was consulted, and nothing in the text says what it answered, or that it did not. The answer \
        may stand in another document, or have been lost when the text was taken out. In the case it is \
        `reply: unknown`.
        """),
    kept: [
      Sample.report
    ],
    broken: [
      .init(
        Sample.report(
          "remitterats till stadsledningskontoret.", "remitterats till stadsledningskontoret och trafiknämnden."),
        at: "Ärendet har remitterats",
        says: .init(
          sv: "`Trafiknämnden` har fått ärendet på remiss, men inget svar därifrån finns i texten",
          en: "`Trafiknämnden` was consulted, but no answer of it is in the text"))
    ])
}
