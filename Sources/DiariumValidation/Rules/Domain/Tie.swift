internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

extension CheckedRule {
  /// The minutes tell how a tie was broken, which is easily lost when only the counts are entered.
  static let tie = CheckedRule(
    7008, "dom/tie", .warning,
    sv: "Lika röstetal utan utslagsröst", en: "A tie without a casting vote",
    explanation: .init(
      sv: """
        Ja och nej fick lika många röster, men det framgår inte hur det avgjordes. Protokollet brukar ange att \
        ordförandens utslagsröst avgjorde eller att lotten fick avgöra. Ange det som står, eller rätta röstetalen om \
        de är fel. Inget sägs där en senare omröstning i samma fråga avgjordes med lott eller utslagsröst, och inte heller \
        vid återremiss på en minoritets begäran.
        """,
      en: """
        Yes and no have as many votes each, and it is not said how that was decided. The minutes usually tell that \
        the chair's casting vote decided, or that lots were drawn. Give what they say, or mend the counts if they are \
        wrong. Nothing is said where a later vote on the same question was decided by lot or by a casting vote, nor where \
        a minority had the case returned.
        """),
    kept: [
      Sample.caseFeed(
        #"""
        "decisions": [
          {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "outcome": "rejected",
           "votes": [
             {"id": "ks-1/vote/1", "casting_vote": true,
              "counts": [{"option": "yes", "count": 6}, {"option": "no", "count": 6}]}
           ]}
        ]
        """#),
      Sample.caseFeed(
        #"""
        "decisions": [
          {"id": "ks-1/decision/1", "body": "Kommunfullmäktige", "outcome": "election",
           "votes": [
             {"id": "ks-1/vote/1", "method": "lot",
              "counts": [{"option": "yes", "count": 24}, {"option": "no", "count": 24}]}
           ]}
        ]
        """#),
      // The lots were drawn after the vote, as a vote of their own.
      Sample.caseFeed(
        #"""
        "decisions": [
          {"id": "ks-1/decision/1", "body": "Kommunfullmäktige", "outcome": "election",
           "votes": [
             {"id": "ks-1/vote/1", "method": "secret",
              "counts": [{"option": "yes", "count": 24}, {"option": "no", "count": 24}]},
             {"id": "ks-1/vote/2", "method": "lot", "result": "yes"}
           ]}
        ]
        """#),
      // Nobody voted, and all abstained.
      Sample.caseFeed(
        #"""
        "decisions": [
          {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "outcome": "rejected",
           "votes": [
             {"id": "ks-1/vote/1",
              "counts": [
                {"option": "yes", "count": 0},
                {"option": "no", "count": 0},
                {"option": "abstain", "count": 13}
              ]}
           ]}
        ]
        """#),
    ],
    broken: [
      // The lots were drawn in another matter.
      .init(
        Sample.caseFeed(
          #"""
          "decisions": [
            {"id": "ks-1/decision/1", "body": "Kommunfullmäktige", "outcome": "election",
             "votes": [
               {"id": "ks-1/vote/1", "question": "Val av ordförande",
                "counts": ↓[{"option": "yes", "count": 24}, {"option": "no", "count": 24}]},
               {"id": "ks-1/vote/2", "question": "Val av revisor", "method": "lot", "result": "yes"}
             ]}
          ]
          """#),
        says: .init(
          sv: "lika många ja som nej (24), och varken utslagsröst eller lottning anges",
          en: "as many yes as no (24), and neither a casting vote nor lots are stated")),
      .init(
        Sample.caseFeed(
          #"""
          "decisions": [
            {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "outcome": "rejected",
             "votes": [
               {"id": "ks-1/vote/1", "method": "roll_call",
                "counts": ↓[{"option": "yes", "count": 6}, {"option": "no", "count": 6}]}
             ]}
          ]
          """#),
        says: .init(
          sv: "lika många ja som nej (6), och varken utslagsröst eller lottning anges",
          en: "as many yes as no (6), and neither a casting vote nor lots are stated")),
    ]
  ) { records, report in
    guard records.has(Count.self) else { return }
    records.each(Decision.self) { decision in
      guard decision.has(.votes), !decision.has(.outcome, equalTo: "returned_by_minority") else { return }
      /// The next vote, after the current one, that was decided by lot or by a casting vote.
      var settling: RecordView<Vote>?
      var ties: [(vote: RecordView<Vote>, count: Int)] = []
      for vote in decision.list(.votes, of: Vote.self).reversed() where !vote.isTrue(.deleted) {
        // A value there other than true or false has a finding of its own, and may have meant either.
        if vote.has(.castingVote) && vote.boolean(.castingVote) != false || vote.has(.method, equalTo: "lot") {
          settling = vote
        } else if vote.has(.counts), let yes = vote.counted("yes"), yes > 0, yes == vote.counted("no"),
          !(settling.map { vote.mayAsk(as: $0) } ?? false)
        {
          ties.append((vote, yes))
        }
      }
      for tie in ties.reversed() {
        report(
          .init(
            sv: "lika många ja som nej (\(tie.count)), och varken utslagsröst eller lottning anges",
            en: "as many yes as no (\(tie.count)), and neither a casting vote nor lots are stated"),
          help: .init(
            sv: "jämför med protokollet: ange `casting_vote` eller `method` `lot` om det står så, eller rätta talen",
            en: "compare with the minutes: give `casting_vote`, or `method` `lot`, if they say so, or mend the counts"),
          at: tie.vote, .counts)
      }
    }
  }
}

extension RecordView<Vote> {
  /// Whether the question may be that of another vote on the decision: nothing that both state differs.
  fileprivate func mayAsk(as other: RecordView<Vote>) -> Bool {
    [Vote.Field.question, .yesMeans, .noMeans, .yesID, .noID].allSatisfy { field in
      guard let own = text(field), let others = other.text(field) else { return true }
      return own.comparedForm == others.comparedForm
    }
  }
}
