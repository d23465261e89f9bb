internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

extension CheckedRule {
  /// A motion without a decision is still being prepared, or its decision was not exported with it.
  static let overdueMotion = CheckedRule(
    6012, "tmp/overdue-motion", .info, profile: .se, dependsOnDay: true,
    sv: "Motion utan beslut efter ett år", en: "A motion without a decision after a year",
    explanation: .init(
      sv: """
        Motionen eller medborgarförslaget har varit öppet i mer än ett år, och ärendet har inget beslut. Enligt 5 kap. \
        35 § kommunallagen (2017:725) bör beredningen ske så att fullmäktige kan besluta inom ett år från det att \
        ärendet väcktes. Hinns det inte med bör fullmäktige få veta det och vad beredningen har visat. Ta med beslutet \
        om det finns, och se annars över vad som ska anmälas till fullmäktige.
        """,
      en: """
        The motion or citizen proposal has been open for more than a year, and the case has no decision. By chapter 5, \
        section 35 of the Local Government Act (kommunallagen, 2017:725) it should be prepared so that the council can \
        decide within a year of its being raised. Where that cannot be done, the council should be told so, and what \
        the preparation has shown. Add the decision if there is one; else see what is to be reported to the council.
        """),
    kept: [
      Sample.caseFeed(#""kind": "motion", "opened": "2025-01-31""#),
      Sample.caseFeed(
        #"""
        "kind": "motion", "opened": "2023-01-15",
        "decisions": [
          {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "date": "2024-06-05",
           "outcome": "rejected"}
        ]
        """#),
      Sample.caseFeed(#""kind": "citizen_proposal", "status": "withdrawn", "opened": "2023-01-15""#),
      Sample.caseFeed(#""kind": "motion", "opened": "2023-01-15", "closed": "2023-06-01""#),
      // It cannot be told when the year starts to run.
      Sample.caseFeed(#""kind": "motion", "opened": "2025-01""#),
      Sample.caseFeed(#""kind": "interpellation", "opened": "2023-01-15""#),
    ],
    broken: [
      .init(
        Sample.caseFeed(#""kind": "motion", "opened": ↓"2025-01-30""#),
        says: .init(
          sv: "motionen har varit öppen i 366 dagar utan beslut",
          en: "the motion has been open for 366 days without a decision")),
      .init(
        Sample.caseFeed(#""kind": "citizen_proposal", "status": "in_preparation", "opened": ↓"2023-01-15""#),
        says: .init(
          sv: "medborgarförslaget har varit öppet i 1112 dagar utan beslut",
          en: "the citizen proposal has been open for 1112 days without a decision")),
    ]
  ) { records, report in
    guard let record = records.root(Case.self), !record.isTrue(.deleted) else { return }
    let kind = record.text(.kind)
    guard kind == "motion" || kind == "citizen_proposal", let opened = record.date(.opened),
      let days = report.run.asOf.days(since: opened), days > 365, !record.has(.closed), records.hasNoDecision(record)
    else { return }
    let status = record.text(.status)
    if status == "decided" || status == "closed" || status == "withdrawn" { return }
    report(
      kind == "motion"
        ? .init(
          sv: "motionen har varit öppen i \(days) dagar utan beslut",
          en: "the motion has been open for \(days) days without a decision")
        : .init(
          sv: "medborgarförslaget har varit öppet i \(days) dagar utan beslut",
          en: "the citizen proposal has been open for \(days) days without a decision"),
      help: .init(
        sv: "ta med beslutet om det finns; fullmäktige bör annars få besluta inom ett år (5 kap. 35 § kommunallagen)",
        en: "add the decision if there is one; else the council should decide within a year (kommunallagen 5:35)"),
      at: record, .opened)
  }
}
