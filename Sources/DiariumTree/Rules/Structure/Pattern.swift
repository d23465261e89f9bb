extension RuleID {
  /// A value that does not have the form of its field.
  @_spi(Engine) public static let pattern = RuleID(4006, "str/pattern", .error)
}

extension Rule {
  package static let pattern = Rule(
    .pattern, sv: "Värdet har inte fältets form", en: "A value without the form of its field",
    explanation: .init(
      sv: """
        Id, datum, tidpunkter, adresser, organisationsnummer och liknande har en bestämd form, så att program kan \
        använda dem. Ingenting rättas och ingen del som saknas gissas: orden "5 juni" hör hemma i ett fält \
        `…_as_given`, och datumet utelämnas.
        """,
      en: """
        Ids, dates, times, addresses, organisation numbers and the like have a form, so that programs can use them. \
        Nothing is corrected and no missing part is guessed: of "5 juni" the words belong in an `…_as_given` field, \
        and the date stays absent.
        """),
    kept: [
      Sample.caseFeed(#""opened": "2024-06-05""#)
    ],
    broken: [
      .init(
        Sample.caseFeed(#""opened": ↓"5/6 2024""#),
        says: .init(
          sv: "`5/6 2024` är inte ett datum (ÅÅÅÅ, ÅÅÅÅ-MM eller ÅÅÅÅ-MM-DD)",
          en: "`5/6 2024` is not a date (YYYY, YYYY-MM or YYYY-MM-DD)"))
    ])
}
