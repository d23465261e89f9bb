internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

extension CheckedRule {
  /// A ballot that was lost or read twice shows in the count of its option.
  static let ballotCount = CheckedRule(
    7022, "dom/ballot-count", .warning,
    sv: "Antal röster som inte stämmer med röstetalet", en: "Ballots that do not add up to the count",
    explanation: .init(
      sv: """
        Omröstningen har röster (`ballots`), men antalet för ett val är inte det som röstetalet (`counts`) anger. \
        Oftast har en rad i voteringslistan fallit bort, lästs dubbelt eller hamnat under fel val. Där en rad står \
        för en grupp eller för fler än den nämnda prövas inte det valet, och den som inte röstade behöver inte stå i \
        listan. Jämför med voteringslistan, och behåll uppgifterna om det är så det står.
        """,
      en: """
        The vote has ballots (`ballots`), and those for an option are not as many as its count (`counts`) says. Most \
        often a row of the voting list was lost, read twice, or put under the wrong option. An option is not checked \
        where a row stands for a group or for more than the one it names, and those who did not vote need not be \
        listed. Compare with the voting list, and keep what is there if that is what it says.
        """),
    kept: [
      // Absentees are counted, but not listed.
      Sample.caseFeed(
        #"""
        "decisions": [
          {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "outcome": "rejected",
           "votes": [
             {"id": "ks-1/vote/1",
              "counts": [
                {"option": "yes", "count": 2},
                {"option": "no", "count": 1},
                {"option": "absent", "count": 3}
              ],
              "ballots": [
                {"name": "Eva Ek", "option": "yes"},
                {"name": "Bo Berg", "option": "yes"},
                {"name": "Åsa Alm", "option": "no"}
              ]}
           ]}
        ]
        """#),
      // A group has more than one vote.
      Sample.caseFeed(
        #"""
        "decisions": [
          {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "outcome": "rejected",
           "votes": [
             {"id": "ks-1/vote/1",
              "counts": [{"option": "yes", "count": 7}, {"option": "no", "count": 1}],
              "ballots": [
                {"name": "EP", "kind": "party_group", "party": "EP", "option": "yes"},
                {"name": "Åsa Alm", "option": "no"}
              ]}
           ]}
        ]
        """#),
      Sample.caseFeed(
        #"""
        "decisions": [
          {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "outcome": "rejected",
           "votes": [
             {"id": "ks-1/vote/1",
              "counts": [{"option": "yes", "count": 7}, {"option": "no", "count": 6}]}
           ]}
        ]
        """#),
    ],
    broken: [
      .init(
        Sample.caseFeed(
          #"""
          "decisions": [
            {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "outcome": "rejected",
             "votes": [
               {"id": "ks-1/vote/1",
                "counts": [{"option": "yes", "count": ↓2}, {"option": "no", "count": 1}],
                "ballots": [
                  {"name": "Eva Ek", "option": "yes"},
                  {"name": "Åsa Alm", "option": "no"}
                ]}
             ]}
          ]
          """#),
        says: .init(
          sv: "rösterna på `yes` är 1 till antalet, men röstetalet är 2",
          en: "the ballots for `yes` are 1 in number, but the count is 2")),
      .init(
        Sample.caseFeed(
          #"""
          "decisions": [
            {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "outcome": "rejected",
             "votes": [
               {"id": "ks-1/vote/1",
                "counts": [{"option": "yes", "count": 2}, {"option": "no", "count": ↓1}],
                "ballots": [
                  {"name": "Eva Ek", "option": "yes"},
                  {"name": "Bo Berg", "option": "yes"}
                ]}
             ]}
          ]
          """#),
        says: .init(
          sv: "rösterna på `no` är 0 till antalet, men röstetalet är 1",
          en: "the ballots for `no` are 0 in number, but the count is 1")),
    ]
  ) { records, report in
    guard records.has(Ballot.self), records.has(Count.self) else { return }
    records.each(Vote.self) { vote in
      guard vote.has(.ballots), vote.has(.counts) else { return }
      var tally: [String: Int] = [:]
      // It is unknown how many votes one row of these stands for.
      var unclear: Set<String> = []
      for ballot in vote.list(.ballots, of: Ballot.self) {
        // A ballot that cannot be read may be for any option.
        guard let option = ballot.text(.option) else { return }
        tally[option, default: 0] += 1
        let kind = ballot.text(.kind)
        if kind != nil && kind != "person" || ballot.isTrue(.othersUnnamed) { unclear.insert(option) }
      }
      let counts = vote.list(.counts, of: Count.self)
      let stated = Dictionary(counts.map { ($0.text(.option) ?? "", 1) }, uniquingKeysWith: +)
      for count in counts {
        guard let option = count.text(.option), stated[option] == 1, !unclear.contains(option),
          let number = count.integer(.count)
        else { continue }
        let listed = tally[option] ?? 0
        // Those who did not vote are counted, but often not listed.
        guard listed != number, listed > 0 || ["yes", "no", "abstain"].contains(option) else { continue }
        report(
          .init(
            sv: "rösterna på \(Words.quoted(option)) är \(listed) till antalet, men röstetalet är \(number)",
            en: "the ballots for \(Words.quoted(option)) are \(listed) in number, but the count is \(number)"),
          help: .init(
            sv: "jämför med voteringslistan: har en rad fallit bort eller lästs dubbelt?",
            en: "compare with the voting list: was a row lost, or read twice?"), at: count, .count
        ) { $0.relate(.init(sv: "rösterna", en: "the ballots"), to: vote, .ballots) }
      }
    }
  }
}
