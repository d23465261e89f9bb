internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

extension CheckedRule {
  /// A case that is reopened often keeps the day on which it was first closed.
  static let decisionAfterClose = CheckedRule(
    6005, "tmp/decision-after-close", .warning,
    sv: "Beslut efter ärendets slut", en: "A decision after its case was closed",
    explanation: .init(
      sv: """
        Beslutet har en dag efter den dag då ärendet avslutades. Det händer när ärendet tas upp igen och den gamla \
        dagen för avslut står kvar, eller när ett av datumen är fel. Jämför båda datumen med diariet. Om ärendet har \
        tagits upp igen, utelämna `closed` till dess att det avslutas på nytt. Inget sägs om beslut som bara antecknar \
        något, så som när ett delegationsbeslut anmäls i nämnden, eller om domstolars och andra utomståendes beslut.
        """,
      en: """
        The decision has a day after the one on which the case was closed. That comes about when the case is taken \
        up again and its old day of closing is left in place, or when one of the dates is wrong. Compare both dates \
        with the diary. If the case was taken up again, leave `closed` out until it is closed anew. Nothing is said of \
        decisions that only note something, as when a delegated decision is reported to the board, nor of those of \
        courts and others outside.
        """),
    kept: [
      Sample.caseFeed(
        #"""
        "closed": "2024-06-05",
        "decisions": [
          {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "date": "2024-06-05",
           "outcome": "rejected"}
        ]
        """#),
      // Nothing can be said about a month that is not over.
      Sample.caseFeed(
        #"""
        "closed": "2024-06",
        "decisions": [
          {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "date": "2024-06-05",
           "outcome": "rejected"}
        ]
        """#),
      Sample.caseFeed(
        #"""
        "decisions": [
          {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "date": "2024-06-05",
           "outcome": "rejected"}
        ]
        """#),
      // The chair decided, and the board was informed afterwards.
      Sample.caseFeed(
        #"""
        "closed": "2024-03-08",
        "decisions": [
          {"id": "ks-1/decision/1", "body": "Kommunstyrelsens ordförande", "date": "2024-03-07",
           "outcome": "approved"},
          {"id": "ks-1/decision/2", "body": "Kommunstyrelsen", "date": "2024-04-10",
           "outcome": "noted"},
          {"id": "ks-1/decision/3", "body": "Kommunfullmäktige", "date": "2024-04-29",
           "items": [
             {"id": "ks-1/item/1", "text": "Anmälan läggs till handlingarna", "action": "note"}
           ]}
        ]
        """#),
      // The decision was appealed.
      Sample.caseFeed(
        #"""
        "closed": "2024-03-08",
        "decisions": [
          {"id": "ks-1/decision/1", "body": "Förvaltningsrätten i Ekeby", "date": "2024-11-04",
           "outcome": "rejected"}
        ]
        """#),
      Sample.feed(
        #"""
        "bodies": [{"id": "jo", "name": "Justitieombudsmannen", "kind": "external"}],
        "cases": [
          {"id": "ks-1", "title": "Motion om cykelbanor", "closed": "2024-03-08",
           "decisions": [
             {"id": "ks-1/decision/1", "body": "Justitieombudsmannen", "body_id": "jo",
              "date": "2024-11-04", "outcome": "other"}
           ]}
        ]
        """#),
    ],
    broken: [
      .init(
        Sample.caseFeed(
          #"""
          "closed": "2024-03-01",
          "decisions": [
            {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "date": ↓"2024-06-05",
             "outcome": "rejected"}
          ]
          """#),
        says: .init(
          sv: "beslutet togs efter att ärendet avslutades (2024-03-01)",
          en: "decided after the case was closed (2024-03-01)"))
    ]
  ) { records, report in
    guard let record = records.root(Case.self), let closed = record.date(.closed) else { return }
    records.each(Decision.self) { decision in
      guard let date = decision.date(.date), closed.isBefore(date), !decision.onlyNotes,
        !decision.isByOutsider(report.registers)
      else { return }
      report(
        .init(
          sv: "beslutet togs efter att ärendet avslutades (\(closed))",
          en: "decided after the case was closed (\(closed))"),
        help: .init(
          sv: "jämför båda datumen med diariet; har ärendet tagits upp igen, utelämna `closed`",
          en: "compare both dates with the diary; if the case was taken up again, leave `closed` out"),
        at: decision, .date
      ) { $0.relate(.init(sv: "ärendet avslutades", en: "the case was closed"), to: record, .closed) }
    }
  }
}

extension RecordView<Decision> {
  /// Whether the decision leaves everything as it is.
  fileprivate var onlyNotes: Bool {
    if let outcome = text(.outcome) { return outcome == "noted" }
    let items = list(.items, of: Item.self)
    return !items.isEmpty && items.allSatisfy { $0.has(.action, equalTo: "note") }
  }

  /// Whether a court, or someone else for whom it does not matter that the case is closed, took the decision.
  fileprivate func isByOutsider(_ registers: Registers) -> Bool {
    if let body = hash(.bodyID).flatMap({ registers.places[$0] }) { return body.isExternal }
    guard let name = text(.body)?.lowercased() else { return false }
    let outsiders = [
      "tingsrätt", "hovrätt", "förvaltningsrätt", "kammarrätt", "domstol", "länsstyrelsen", "regeringen", "ombudsman",
      "överklagandenämnd", "kammarkollegiet", "inspektionen",
    ]
    return outsiders.contains { name.contains($0) }
  }
}
