internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

extension CheckedRule {
  /// A feed that is published by a program which nobody watches stops without a word.
  static let staleFeed = CheckedRule(
    6014, "tmp/stale-feed", .warning, dependsOnDay: true, sv: "Datamängd utan nya beslut",
    en: "A feed without recent decisions",
    explanation: .init(
      sv: """
        Det senaste beslutet i datamängden är äldre än vad som angetts med `--max-age` (i Swift `maximumAge`); utan det \
        prövas regeln inte. En datamängd som skrivs av ett program kan sluta växa utan att någon märker det: ett namn \
        har bytts, en mapp är tom, en inloggning har löpt ut. Se efter om nya ärenden kommer med.
        """,
      en: """
        The newest decision of the feed is older than was said with `--max-age` (in Swift `maximumAge`); without it the \
        rule is not applied. A feed that a program writes may stop growing unseen: a name was changed, a folder is \
        empty, a login has run out. See whether new cases come along.
        """),
    kept: [
      Sample.caseFeed(
        #"""
        "decisions": [
          {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "date": "2025-01-31", "outcome": "granted"},
          {"id": "ks-1/decision/2", "body": "Kommunfullmäktige", "date": "2024", "outcome": "granted"}
        ]
        """#),
      // Whether a feed without dates is old cannot be told.
      Sample.caseFeed(),
    ],
    broken: [
      .init(
        "↓"
          + Sample.caseFeed(
            #"""
            "decisions": [
              {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "date": "2024-06-05", "outcome": "granted"},
              {"id": "ks-1/decision/2", "body": "Kommunfullmäktige", "date": "2025-01-30", "outcome": "granted"}
            ]
            """#),
        says: .init(
          sv: "det senaste beslutet, 2025-01-30, är 366 dagar gammalt; högst 365 är tillåtet",
          en: "the newest decision, of 2025-01-30, is 366 days old; at most 365 are allowed"))
    ],
    feed: .feed { facts, run in
      guard let most = run.maximumAge, let newest = facts.newest, let days = run.asOf.days(since: newest), days > most
      else { return [] }
      let date = newest.string
      return [
        FeedRemark(
          id: nil,
          .init(
            sv:
              "det senaste beslutet, \(date), är \(days) \(days == 1 ? "dag" : "dagar") gammalt; högst \(most) är tillåtet",
            en:
              "the newest decision, of \(date), is \(days) \(days == 1 ? "day" : "days") old; at most \(most) are allowed"
          ),
          help: .init(
            sv: "se efter om nya ärenden kommer med i det som skriver datamängden",
            en: "see whether new cases come along in what writes the feed"))
      ]
    })
}
