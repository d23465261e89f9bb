internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

extension CheckedRule {
  /// The status is kept by hand, and is forgotten when the last decision is entered.
  static let openAfterFinalDecision = CheckedRule(
    7005, "dom/open-after-final-decision", .warning,
    sv: "Öppet ärende efter sista beslutet", en: "A case still open after its last decision",
    explanation: .init(
      sv: """
        Det sista beslutet är taget av det organ som ansvarar för ärendet, och dess utgång (bifall, avslag, besvaras, \
        avskrivs …) lämnar inget kvar att besluta. Ändå säger statusen att ärendet är öppet. Ofta har statusen inte \
        ändrats när beslutet registrerades. Jämför med diariet: rätta statusen, eller ta med det som återstår. Om \
        ärendet ska vidare till fullmäktige är styrelsens utgång `proposes_to_council`.
        """,
      en: """
        The last decision is by the body responsible for the case, and its outcome (granted, rejected, answered, \
        written off …) leaves nothing to decide. Yet the status says that the case is open. Often the status was not \
        changed when the decision was entered. Compare with the diary: mend the status, or add what remains. Where \
        the case goes on to the council, the board's outcome is `proposes_to_council`.
        """),
    kept: [
      Sample.caseFeed(
        #"""
        "status": "decided", "body": "Kommunstyrelsen",
        "decisions": [
          {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "date": "2024-06-05",
           "outcome": "rejected"}
        ]
        """#),
      Sample.caseFeed(
        #"""
        "status": "awaiting_council", "body": "Kommunstyrelsen",
        "decisions": [
          {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "date": "2024-06-05",
           "outcome": "proposes_to_council"}
        ]
        """#),
      // Another body has decided on its part.
      Sample.caseFeed(
        #"""
        "status": "awaiting_council", "body": "Kommunfullmäktige",
        "decisions": [
          {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "date": "2024-06-05",
           "outcome": "rejected"}
        ]
        """#),
      // A decision without a date may always be the last one.
      Sample.caseFeed(
        #"""
        "status": "in_preparation", "body": "Kommunstyrelsen",
        "decisions": [
          {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "date": "2024-06-05",
           "outcome": "rejected"},
          {"id": "ks-1/decision/2", "body": "Kommunstyrelsen", "outcome": "returned"}
        ]
        """#),
      Sample.caseFeed(
        #"""
        "status": "in_preparation",
        "decisions": [
          {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "date": "2024-06-05",
           "outcome": "rejected"}
        ]
        """#),
    ],
    broken: [
      .init(
        Sample.caseFeed(
          #"""
          "status": ↓"in_preparation", "body": "Kommunstyrelsen",
          "decisions": [
            {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "date": "2024-06-05",
             "outcome": "rejected"}
          ]
          """#),
        says: .init(
          sv: "statusen är `in_preparation`, men det sista beslutet lämnar inget kvar att besluta",
          en: "the status is `in_preparation`, and the last decision leaves nothing to decide")),
      .init(
        Sample.caseFeed(
          #"""
          "status": ↓"awaiting_board", "body": "Kommunstyrelsen",
          "decisions": [
            {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "date": "2024-06-05",
             "outcome": "rejected"},
            {"id": "ks-1/decision/2", "body": "Kommunstyrelsen", "date": "2024-04-03",
             "outcome": "tabled"}
          ]
          """#),
        says: .init(
          sv: "statusen är `awaiting_board`, men det sista beslutet lämnar inget kvar att besluta",
          en: "the status is `awaiting_board`, and the last decision leaves nothing to decide")),
    ]
  ) { records, report in
    guard records.has(Decision.self), let record = records.root(Case.self), let status = record.text(.status),
      ["registered", "in_preparation", "referred", "awaiting_board", "awaiting_council"].contains(status)
    else { return }
    let decisions = records.decisions
    var last = decisions.last
    for decision in decisions {
      guard let date = decision.date(.date) else { continue }
      // No other is certainly later than the one whose date is greatest as text.
      if let latest = last?.date(.date), date.string <= latest.string { continue }
      last = decision
    }
    guard let last else { return }
    let date = last.date(.date)
    // Dates may lack their day, or be absent: then each that may be the last must be final.
    for decision in decisions {
      if let date, let earlier = decision.date(.date), earlier.isBefore(date) { continue }
      guard decision.endsCase, isBySameBody(decision, record) else { return }
    }
    report(
      .init(
        sv: "statusen är `\(status)`, men det sista beslutet lämnar inget kvar att besluta",
        en: "the status is `\(status)`, and the last decision leaves nothing to decide"),
      help: .init(
        sv: "jämför med diariet; rätta statusen, eller ta med det som återstår",
        en: "compare with the diary; mend the status, or add what remains"), at: record, .status
    ) { $0.relate(.init(sv: "det sista beslutet", en: "the last decision"), to: last, .outcome) }
  }

  /// Whether the body responsible for the case took a decision: by ids if both have one, else by names.
  private static func isBySameBody(_ decision: RecordView<Decision>, _ record: RecordView<Case>) -> Bool {
    if let id = decision.text(.bodyID), let other = record.text(.bodyID) { return id == other }
    guard let name = decision.text(.body), let other = record.text(.body) else { return false }
    return name == other
  }
}
