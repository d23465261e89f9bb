internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

extension CheckedRule {
  /// The brackets belong to the sentence, and to anyone who counts, `(EP)` is another party than `EP`.
  static let partyBrackets = CheckedRule(
    7052, "dom/party-brackets", .warning, fixable: .safe, scope: .all,
    sv: "Partibeteckning med parenteser", en: "The label of a party in brackets",
    explanation: .init(
      sv: """
        Partibeteckningen har tagits över med parenteserna omkring den. De hör till handlingens mening, inte till \
        beteckningen, och den som räknar per parti får två. Skriv beteckningen utan parenteser.
        """,
      en: """
        The label of the party was taken over with the brackets around it. They belong to the sentence of the document \
        and not to the label, and whoever counts by party has two. Write the label without brackets.
        """),
    kept: [
      Sample.caseFeed(
        #"""
        "initiatives": [
          {"id": "ks-1/initiative/1", "kind": "motion",
           "signatories": [{"name": "Eva Ek", "party": "EP"}, {"name": "Bo Berg", "party": "-"}]}
        ]
        """#),
      // The brackets are inside the label.
      Sample.caseFeed(
        #"""
        "initiatives": [
          {"id": "ks-1/initiative/1", "kind": "motion",
           "signatories": [{"name": "Eva Ek", "party": "Ekebypartiet (EP)"}]}
        ]
        """#),
    ],
    broken: [
      .init(
        Sample.caseFeed(
          #"""
          "initiatives": [
            {"id": "ks-1/initiative/1", "kind": "motion",
             "signatories": [{"name": "Eva Ek", "party": ↓"(EP)"}]}
          ]
          """#),
        says: .init(
          sv: "partibeteckningen `(EP)` har parenteser",
          en: "the label of the party, `(EP)`, has brackets")),
      .init(
        Sample.caseFeed(
          #"""
          "initiatives": [
            {"id": "ks-1/initiative/1", "kind": "motion",
             "signatories": [{"name": "Eva Ek", "party": ↓"EP)"}]}
          ]
          """#),
        says: .init(
          sv: "partibeteckningen `EP)` har parenteser",
          en: "the label of the party, `EP)`, has brackets")),
      .init(
        Sample.feed(
          #"""
          "parties": [
            {"id": "ep", "abbreviation": ↓"(EP)", "name": "Ekebypartiet"},
            {"id": "np", "abbreviation": "NP", "predecessor_id": "ep"}
          ],
          "persons": [{"id": "eva-ek", "name": "Eva Ek"}],
          "memberships": [{"id": "eva-ek-np", "person_id": "eva-ek", "party_id": "np"}]
          """#),
        says: .init(
          sv: "partibeteckningen `(EP)` har parenteser",
          en: "the label of the party, `(EP)`, has brackets")),
    ]
  ) { records, report in
    CheckedRule.findBrackets(Signatory.self, .party, in: records, report)
    CheckedRule.findBrackets(Ballot.self, .party, in: records, report)
    CheckedRule.findBrackets(Appointment.self, .party, in: records, report)
    CheckedRule.findBrackets(Attendance.self, .party, in: records, report)
    CheckedRule.findBrackets(Party.self, .abbreviation, in: records, report)
  }
}

extension CheckedRule {
  private static func findBrackets<R: SchemaRecord>(
    _ type: R.Type, _ field: R.Field, in records: RecordViews, _ report: RuleReport
  ) {
    records.each(type) { view in
      guard view.withUTF8(field, { hasStrayBrackets($0) }) == true, let label = view.text(field) else { return }
      let words = label.filter { $0 != "(" && $0 != ")" }.split(whereSeparator: \.isWhitespace)
      guard !words.isEmpty else { return }
      let plain = words.joined(separator: " ")
      report(
        .init(
          sv: "partibeteckningen \(Words.quoted(label)) har parenteser",
          en: "the label of the party, \(Words.quoted(label)), has brackets"),
        help: .init(sv: "skriv \(Words.quoted(plain))", en: "write \(Words.quoted(plain))"), at: view, field
      ) { $0.suggestion = plain }
    }
  }

  /// Whether there are brackets around all of a label, or one at an end of it.
  private static func hasStrayBrackets(_ label: Span<UInt8>) -> Bool {
    guard label.count > 1 else { return false }
    let opens = label[0] == 0x28
    let closes = label[label.count - 1] == 0x29
    guard opens || closes else { return false }
    for index in 1..<label.count - 1 where label[index] == 0x28 || label[index] == 0x29 { return false }
    return true
  }
}
