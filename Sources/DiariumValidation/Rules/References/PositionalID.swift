internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

extension CheckedRule {
  /// The ids are the row numbers of the export, and differ in the next export.
  static let positionalID = CheckedRule(
    5008, "ref/positional-id", .info,
    sv: "Id som är radnummer", en: "Ids that are row numbers",
    explanation: .init(
      sv: """
        Ärendenas id är 1, 2, 3 … i filens ordning. De ser ut som radnummer, som blir andra nästa gång datamängden exporteras, och då \
        pekar alla länkar utifrån fel. Bygg id av det som består, till exempel kommunkod och diarienummer.
        """,
      en: """
        The ids of the cases are 1, 2, 3 … in the order of the file. They look like row numbers, which will be others in the \
        next export, so that all links from outside go wrong. Make ids from what stays, such as the municipality code and the \
        diary number.
        """),
    kept: [
      Sample.feed(#""cases": [{"id": "1", "title": "A"}, {"id": "3", "title": "B"}, {"id": "2", "title": "C"}]"#)
    ],
    broken: [
      .init(
        Sample.feed(#""cases": [{"id": ↓"1", "title": "A"}, {"id": "2", "title": "B"}, {"id": "3", "title": "C"}]"#),
        says: .init(
          sv: "ärendenas id ser ut som radnummer, 1 till 3",
          en: "the ids of the cases look like row numbers, 1 to 3"))
    ],
    feed: .feed { facts, _ in
      guard facts.cases >= 3, let numbers = facts.numbers, numbers.lowerBound <= 1, numbers.count == facts.cases else {
        return []
      }
      return [
        FeedRemark(
          id: String(numbers.lowerBound),
          .init(
            sv: "ärendenas id ser ut som radnummer, \(numbers.lowerBound) till \(numbers.upperBound)",
            en: "the ids of the cases look like row numbers, \(numbers.lowerBound) to \(numbers.upperBound)"),
          help: .init(
            sv: "länkar utifrån går sönder; bygg id av kommunkod och diarienummer",
            en: "links from outside will break; build ids from the municipality code and the diary number"))
      ]
    })
}
