internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

extension CheckedRule {
  /// A case that ends before it begins has a wrong year in one of its dates, or the two dates swapped.
  static let closedBeforeOpened = CheckedRule(
    6003, "tmp/closed-before-opened", .error,
    sv: "Avslutat före ärendets början", en: "A case closed before it was opened",
    explanation: .init(
      sv: """
        Ärendet har en dag för avslut före den dag då det öppnades. Oftast är årtalet fel i ett av datumen, eller så \
        har de två datumen bytt plats. Handläggningstider som räknas ur sådana ärenden blir negativa. Jämför båda \
        datumen med diariet och rätta det som är fel.
        """,
      en: """
        The case has a day of closing before the one on which it was opened. Most often the year is wrong in one of \
        the dates, or the two dates stand in each other's place. Times of handling that are reckoned from such cases \
        are negative. Compare both dates with the diary and mend the wrong one.
        """),
    kept: [
      Sample.caseFeed(#""opened": "2024-02-01", "closed": "2024-02-01""#),
      // Nothing can be said about a month that is not over.
      Sample.caseFeed(#""opened": "2024-02-15", "closed": "2024-02""#),
      Sample.caseFeed(#""closed": "2024-02-01""#),
    ],
    broken: [
      .init(
        Sample.caseFeed(#""opened": "2024-02-01", "closed": ↓"2023-02-09""#),
        says: .init(
          sv: "ärendet avslutades innan det öppnades (2024-02-01)",
          en: "closed before it was opened (2024-02-01)")),
      .init(
        Sample.caseFeed(#""opened": "2024-02-01", "closed": ↓"2023""#),
        says: .init(
          sv: "ärendet avslutades innan det öppnades (2024-02-01)",
          en: "closed before it was opened (2024-02-01)")),
    ]
  ) { records, report in
    guard let record = records.root(Case.self), let closed = record.date(.closed), let opened = record.date(.opened),
      closed.isBefore(opened)
    else { return }
    report(
      .init(
        sv: "ärendet avslutades innan det öppnades (\(opened))", en: "closed before it was opened (\(opened))"),
      help: .init(
        sv: "jämför båda datumen med diariet; ofta är årtalet fel i ett av dem",
        en: "compare both dates with the diary; often the year is wrong in one of them"), at: record, .closed
    ) { $0.relate(.init(sv: "ärendet öppnades", en: "the case was opened"), to: record, .opened) }
  }
}
