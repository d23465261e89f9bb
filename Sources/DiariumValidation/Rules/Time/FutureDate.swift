internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

extension CheckedRule {
  /// Past events cannot lie in the future: the year is wrong, or something planned was entered as done.
  static let futureDate = CheckedRule(
    6006, "tmp/future-date", .warning, dependsOnDay: true,
    sv: "Händelse som ligger framåt i tiden", en: "An event in the future",
    explanation: .init(
      sv: """
        Datumet säger när något har hänt i ärendet, men dagen har inte kommit än. Oftast är årtalet fel, eller så har \
        ett planerat sammanträde redan skrivits som ett beslut. Rätta årtalet, eller utelämna datumet tills det har \
        hänt. Kontrollen räknar från dagens datum eller från dagen i `--as-of`. Sista svarsdag, dag för uppskjutet \
        beslut och sammanträden får ligga framåt i tiden.
        """,
      en: """
        The date says when something happened in the case, and that day has not come. Most often the year is wrong, \
        or a planned meeting was already entered as a decision. Mend the year, or leave the date out until it has \
        happened. The check reckons from today, or from the day of `--as-of`. Days that answers are due, days to \
        which decisions are postponed and meetings may lie ahead.
        """),
    kept: [
      Sample.caseFeed(#""opened": "2026-01-31""#),
      // The month of the check may mean a day that has passed.
      Sample.caseFeed(#""opened": "2025-12-01", "closed": "2026-01""#),
      Sample.caseFeed(
        #"""
        "referrals": [
          {"id": "ks-1/referral/1", "sent": "2026-01-15", "due": "2026-04-15",
           "recipients": [{"body": "Socialnämnden"}]}
        ]
        """#),
      Sample.caseFeed(
        #"""
        "decisions": [
          {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "date": "2026-01-20",
           "outcome": "tabled", "postponed_to": "2026-02-17"}
        ]
        """#),
    ],
    broken: [
      .init(
        Sample.caseFeed(#""opened": ↓"2026-02-01""#),
        says: .init(
          sv: "`2026-02-01` ligger efter den dag som kontrollen räknar från (2026-01-31)",
          en: "`2026-02-01` is later than the day that the check reckons from (2026-01-31)")),
      .init(
        Sample.caseFeed(
          #"""
          "opened": "2024-02-01",
          "decisions": [
            {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "date": ↓"2042-06-05",
             "outcome": "rejected"}
          ]
          """#),
        says: .init(
          sv: "`2042-06-05` ligger efter den dag som kontrollen räknar från (2026-01-31)",
          en: "`2042-06-05` is later than the day that the check reckons from (2026-01-31)")),
    ]
  ) { records, report in
    let asOf = report.run.asOf
    DateLook(
      records: records, report: report,
      message: { date in
        .init(
          sv: "`\(date)` ligger efter den dag som kontrollen räknar från (\(asOf))",
          en: "`\(date)` is later than the day that the check reckons from (\(asOf))")
      },
      help: .init(
        sv: "rätta årtalet, eller utelämna datumet tills det har hänt",
        en: "mend the year, or leave the date out until it has happened")
    ).lookAtEvents { asOf.isBefore($0) }
  }
}
