internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

extension CheckedRule {
  /// A year far off is a slip of the hand (`0204`), or a program's value for “no end” (`9999-12-31`).
  static let implausibleYear = CheckedRule(
    6010, "tmp/implausible-year", .warning, scope: .all, dependsOnDay: true,
    sv: "Orimligt årtal", en: "A year that is not plausible",
    explanation: .init(
      sv: """
        Årtalet ligger före 1862, då de första kommunalförordningarna kom, eller mer än tio år framåt i tiden. Ofta \
        har en siffra fallit bort eller bytt plats (0204), eller så har ett program skrivit 9999 för att säga att \
        slutdagen inte är känd. Rätta årtalet. Det som inte är känt utelämnas. Verk som ärendet hänvisar till och \
        organ får vara äldre: där varnas bara för årtal före 1100.
        """,
      en: """
        The year lies before 1862, when the first ordinances on municipalities came, or more than ten years ahead. \
        Often a digit was lost or moved (0204), or a program wrote 9999 to say that the last day is not known. Mend \
        the year. What is not known is left out. Works that the case cites and bodies may be older: of those only \
        years before 1100 are warned of.
        """),
    kept: [
      Sample.caseFeed(#""opened": "1862-06-05""#),
      Sample.caseFeed(
        #"""
        "referrals": [
          {"id": "ks-1/referral/1", "due": "2036-12-31", "recipients": [{"body": "Socialnämnden"}]}
        ]
        """#),
      Sample.caseFeed(
        #"""
        "citations": [
          {"id": "ks-1/citation/1", "kind": "statute", "title": "Byggningabalken", "date": "1734"}
        ]
        """#),
      Sample.feed(
        #"""
        "bodies": [
          {"id": "ekeby-stift", "name": "Ekeby stift", "kind": "external", "valid_from": "1539"}
        ],
        "cases": [{"id": "ks-1", "title": "Motion om cykelbanor", "body_id": "ekeby-stift"}]
        """#),
    ],
    broken: [
      .init(
        Sample.caseFeed(#""opened": ↓"0204-06-05""#),
        says: .init(
          sv: "årtalet `0204` är orimligt",
          en: "the year `0204` is not plausible")),
      .init(
        Sample.caseFeed(
          #"""
          "referrals": [
            {"id": "ks-1/referral/1", "due": ↓"2204-06-05",
             "recipients": [{"body": "Socialnämnden"}]}
          ]
          """#),
        says: .init(
          sv: "årtalet `2204` är orimligt",
          en: "the year `2204` is not plausible")),
      .init(
        Sample.feed(
          #"""
          "bodies": [
            {"id": "ks", "name": "Kommunstyrelsen", "kind": "executive_board", "valid_to": ↓"9999-12-31"}
          ],
          "cases": [{"id": "ks-1", "title": "Motion om cykelbanor", "body_id": "ks"}]
          """#),
        says: .init(
          sv: "årtalet `9999` är orimligt",
          en: "the year `9999` is not plausible")),
    ]
  ) { records, report in
    // No municipality acted before the ordinances of 1862.
    let first = 1862
    // Statutes of 1734 are in force, boards and dioceses are older still, and historical matters cite town charters;
    // the oldest letters preserved in Sweden are from the 1160s.
    let firstOfWorks = 1100
    let last = report.run.asOf.year + 10
    let dates = DateLook(
      records: records, report: report,
      message: { date in
        let year = date.string.prefix(4)
        return .init(sv: "årtalet `\(year)` är orimligt", en: "the year `\(year)` is not plausible")
      },
      help: .init(
        sv: "rätta årtalet; är dagen inte känd, eller finns det ingen slutdag, utelämna datumet",
        en: "mend the year; where the day is not known, or there is no last day, leave the date out"))
    // Any of these in the future already has the finding tmp/future-date, and needs no second one for lying far ahead.
    dates.lookAtEvents { $0.year < first }
    let isFarOff = { (date: CivilDate) in date.year < first || date.year > last }
    dates.look(Referral.self, .due, where: isFarOff)
    dates.look(Decision.self, .postponedTo, where: isFarOff)
    dates.look(Citation.self, .due, .checked, where: isFarOff)
    dates.look(Membership.self, .startDate, .endDate, .observed, where: isFarOff)
    dates.look(Party.self, .validFrom, .validTo, where: isFarOff)
    dates.look(Meeting.self, .date, where: isFarOff)
    let isFarOffForWorks = { (date: CivilDate) in date.year < firstOfWorks || date.year > last }
    dates.look(Citation.self, .date, where: isFarOffForWorks)
    dates.look(Body.self, .validFrom, .validTo, where: isFarOffForWorks)
  }
}
