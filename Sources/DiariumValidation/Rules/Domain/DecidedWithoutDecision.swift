internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

extension CheckedRule {
  /// The status is kept by hand, and the decisions come from another table: an export easily separates the two.
  static let decidedWithoutDecision = CheckedRule(
    7004, "dom/decided-without-decision", .error,
    sv: "Avgjort ärende utan beslut", en: "A decided case without a decision",
    explanation: .init(
      sv: """
        Ärendet har statusen avgjort (`decided`), men inget beslut finns med. Den som läser datamängden ser att något \
        har beslutats, men inte vad, när eller av vem. Ta med beslutet, eller rätta statusen. Ett ärende som har \
        avslutats utan beslut har statusen avslutat (`closed`) eller återkallat (`withdrawn`).
        """,
      en: """
        The case has the status `decided`, but contains no decision. A reader of the feed sees that something \
        was decided, but not what, when or by whom. Add the decision, or mend the status. A case that ended without \
        a decision has the status `closed` or `withdrawn`.
        """),
    kept: [
      Sample.caseFeed(
        #"""
        "status": "decided",
        "decisions": [
          {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "date": "2024-06-05",
           "outcome": "rejected"}
        ]
        """#),
      Sample.caseFeed(#""status": "closed""#),
      Sample.caseFeed(),
    ],
    broken: [
      .init(
        Sample.caseFeed(#""status": ↓"decided""#),
        says: .init(
          sv: "ärendet har statusen `decided` men inget beslut",
          en: "the case has the status `decided`, and no decision"))
    ]
  ) { records, report in
    guard let record = records.root(Case.self), record.text(.status) == "decided", !record.isTrue(.deleted),
      records.hasNoDecision(record)
    else { return }
    report(
      .init(
        sv: "ärendet har statusen `decided` men inget beslut", en: "the case has the status `decided`, and no decision"),
      help: .init(
        sv: "ta med beslutet, eller rätta statusen: `closed` och `withdrawn` kräver inget beslut",
        en: "add the decision, or mend the status: `closed` and `withdrawn` need no decision"), at: record, .status)
  }
}
