extension RuleID {
  /// A date, or the date of a time, that does not exist in the calendar.
  @_spi(Engine) public static let invalidDate = RuleID(6001, "tmp/invalid-date", .error)
}

extension Rule {
  package static let invalidDate = Rule(
    .invalidDate, sv: "Dagen finns inte", en: "A day that is not in the calendar",
    explanation: .init(
      sv: """
        Datumet är skrivet på rätt sätt, men dagen finns inte: 30 februari, 31 juni. Ofta har dag och månad bytt \
        plats. Om dagen inte är känd, skriv bara månaden eller året.
        """,
      en: """
        The date is written as it should be, and there is no such day: 30 February, 31 June. Often day and month \
        were swapped. Where the day is not known, write the month or the year alone.
        """),
    kept: [
      Sample.caseFeed(#""opened": "2024-02-29""#)
    ],
    broken: [
      .init(
        Sample.caseFeed(#""opened": ↓"2023-02-29""#),
        says: .init(
          sv: "`2023-02-29` är ingen dag i kalendern",
          en: "`2023-02-29` is not a day of the calendar"))
    ])
}
