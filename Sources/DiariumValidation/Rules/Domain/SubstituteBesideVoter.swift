internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

extension CheckedRule {
  /// A substitute votes because somebody does not: if both are in the list, a vote is counted twice or a row is another's.
  static let substituteBesideVoter = CheckedRule(
    7056, "dom/substitute-beside-voter", .warning,
    sv: "Ersättare för den som själv röstar", en: "A substitute for someone who votes too",
    explanation: .init(
      sv: """
        En ersättare (`replaces`) röstar för en ledamot som i samma omröstning har en egen röst. Den ena rösten hör till \
        en annan omröstning, eller så ersätter personen någon annan. Den som är frånvarande, kvittad eller jävig och \
        står med i listan utan att rösta räknas inte.
        """,
      en: """
        A substitute (`replaces`) votes for a member who has a vote of their own in the same ballot. One of the two \
        belongs to another vote, or the substitute replaces somebody else. Members who are listed as absent, paired, \
        recused or not taking part do not count.
        """),
    kept: [
      Sample.caseFeed(
        #"""
        "decisions": [
          {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "outcome": "rejected",
           "votes": [
             {"id": "ks-1/vote/1",
              "ballots": [
                {"name": "Eva Ek", "party": "EP", "option": "absent"},
                {"name": "Kim Kvist", "party": "EP", "option": "yes", "replaces": "Eva Ek (EP)"}
              ]}
           ]}
        ]
        """#)
    ],
    broken: [
      .init(
        Sample.caseFeed(
          #"""
          "decisions": [
            {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "outcome": "rejected",
             "votes": [
               {"id": "ks-1/vote/1",
                "ballots": [
                  {"name": "Eva Ek", "party": "EP", "option": "no"},
                  {"name": "Kim Kvist", "party": "EP", "option": "yes", "replaces": ↓"Eva Ek (EP)"}
                ]}
             ]}
          ]
          """#),
        says: .init(
          sv: "`Kim Kvist` ersätter `Eva Ek`, som också röstar",
          en: "`Kim Kvist` replaces `Eva Ek`, who votes too"))
    ]
  ) { records, report in
    guard records.has(Ballot.self) else { return }
    records.each(Vote.self) { vote in
      guard vote.has(.ballots) else { return }
      let ballots = vote.list(.ballots, of: Ballot.self)
      guard ballots.contains(where: { $0.has(.replaces) }) else { return }
      var voters: [String: RecordView<Ballot>] = [:]
      for ballot in ballots where ["yes", "no", "abstain"].contains(ballot.text(.option)) {
        if let name = ballot.text(.name)?.comparedForm, voters[name] == nil { voters[name] = ballot }
      }
      for ballot in ballots {
        guard let replaced = ballot.text(.replaces), let name = ballot.text(.name),
          let other = voters[replaced.comparedForm] ?? voters[withoutLabel(replaced).comparedForm],
          let replacedName = other.text(.name), replacedName != name
        else { continue }
        report(
          .init(
            sv: "\(Words.quoted(name)) ersätter \(Words.quoted(replacedName)), som också röstar",
            en: "\(Words.quoted(name)) replaces \(Words.quoted(replacedName)), who votes too"),
          help: .init(
            sv: "jämför med voteringslistan: vem ersätts, och i vilken omröstning?",
            en: "compare with the voting list: who is replaced, and in which vote?"), at: ballot, .replaces
        ) { $0.relate(.init(sv: "röstar här", en: "votes here"), to: other, .name) }
      }
    }
  }

  /// A name without the label of a party in brackets behind it.
  private static func withoutLabel(_ name: String) -> String {
    guard name.hasSuffix(")"), let bracket = name.lastIndex(of: "(") else { return name }
    return String(name[..<bracket])
  }
}
