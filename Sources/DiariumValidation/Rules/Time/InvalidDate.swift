internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

extension Rule {
  static let invalidDate = Rule(
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
    kept: [Sample.caseFeed(#""opened":"2024-02-29""#)],
    broken: [Sample.caseFeed(#""opened":"2023-02-29""#)])
}
