internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

extension CheckedRule {
  /// A decision dated before its case was opened is nearly always a swapped day and month or a wrong year.
  static let decisionBeforeCase = CheckedRule(
    6004, "tmp/decision-before-case", .error,
    sv: "Beslut före ärendets början", en: "A decision before its case was opened",
    explanation: .init(
      sv: """
        Beslutet har en dag före den dag då ärendet öppnades. Oftast har dag och månad bytt plats, eller så är \
        årtalet fel. Jämför båda datumen med diariet och rätta det som är fel.
        """,
      en: """
        The decision has a day before the one on which the case was opened. Most often day and month were swapped, \
        or the year is wrong. Compare both dates with the diary and mend the wrong one.
        """),
    kept: [
      Sample.caseFeed(
        #"""
        "opened": "2024-02-01",
        "decisions": [
          {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "date": "2024-03-01",
           "outcome": "rejected"}
        ]
        """#),
      // Nothing can be said about a month that is not over.
      Sample.caseFeed(
        #"""
        "opened": "2024-02-15",
        "decisions": [
          {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "date": "2024-02",
           "outcome": "rejected"}
        ]
        """#),
    ],
    broken: [
      .init(
        Sample.caseFeed(
          #"""
          "opened": "2024-02-01",
          "decisions": [
            {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "date": ↓"2024-01-03",
             "outcome": "rejected"}
          ]
          """#),
        says: .init(
          sv: "beslutet togs innan ärendet öppnades (2024-02-01)",
          en: "decided before the case was opened (2024-02-01)"))
    ]
  ) { records, report in
    guard let record = records.root(Case.self), let opened = record.date(.opened) else { return }
    records.each(Decision.self) { decision in
      guard let date = decision.date(.date), date.isBefore(opened) else { return }
      report(
        .init(
          sv: "beslutet togs innan ärendet öppnades (\(opened))", en: "decided before the case was opened (\(opened))"),
        help: .init(
          sv: "jämför båda datumen med diariet; ofta har dag och månad bytt plats",
          en: "compare both dates with the diary; often day and month were swapped"), at: decision, .date
      ) { $0.relate(.init(sv: "ärendet öppnades", en: "the case was opened"), to: record, .opened) }
    }
  }
}
