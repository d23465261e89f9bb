internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

extension CheckedRule {
  /// A result contradicted by its own counts is most often two columns swapped; minutes contain errors too.
  static let outcomeVsVotes = CheckedRule(
    7007, "dom/outcome-vs-votes", .warning,
    sv: "Utfall som inte stämmer med rösterna", en: "A result that the votes contradict",
    explanation: .init(
      sv: """
        Omröstningens utfall (`result`) anger den ena sidan, men röstetalen eller vad som står om det förslag som \
        sidan bär säger den andra. Ofta har kolumnerna för ja och nej bytt plats. Inget prövas där utfallet inte \
        anges, vid lika röstetal, vid återremiss på en minoritets begäran eller för förslag i en förberedande \
        omröstning. Jämför med protokollet, och behåll uppgifterna om det är så det står.
        """,
      en: """
        The vote's `result` names one side, and the counts, or what became of the proposal that the side carries, \
        say the other. Often the columns of yes and no changed places. Nothing is checked where no result is stated, \
        where the counts are equal, where a minority had the case returned, or of proposals in a preliminary vote. \
        Compare with the minutes, and keep what is there if that is what they say.
        """),
    kept: [
      // The casting vote decides a tie.
      Sample.caseFeed(
        #"""
        "decisions": [
          {"id": "ks-1/decision/1", "body": "Kommunfullmäktige", "outcome": "rejected",
           "votes": [
             {"id": "ks-1/vote/1", "result": "yes", "casting_vote": true,
              "counts": [{"option": "yes", "count": 24}, {"option": "no", "count": 24}]}
           ]}
        ]
        """#),
      // If no result is stated, the larger side is not assumed to have carried.
      Sample.caseFeed(
        #"""
        "decisions": [
          {"id": "ks-1/decision/1", "body": "Kommunfullmäktige", "outcome": "granted",
           "votes": [
             {"id": "ks-1/vote/1",
              "counts": [{"option": "yes", "count": 12}, {"option": "no", "count": 30}]}
           ]}
        ]
        """#),
      // A minority may have the case returned.
      Sample.caseFeed(
        #"""
        "decisions": [
          {"id": "ks-1/decision/1", "body": "Kommunfullmäktige",
           "outcome": "returned_by_minority",
           "votes": [
             {"id": "ks-1/vote/1", "kind": "procedural", "yes_means": "Ärendet avgörs i dag",
              "no_means": "Återremiss", "result": "no",
              "counts": [{"option": "yes", "count": 30}, {"option": "no", "count": 18}]}
           ]}
        ]
        """#),
      // The winning counter-proposal lost in the end.
      Sample.caseFeed(
        #"""
        "proposals": [
          {"id": "ks-1/proposal/1", "level": "member", "decision_id": "ks-1/decision/1",
           "result": "rejected", "summary": "Bifall till motionen"},
          {"id": "ks-1/proposal/2", "level": "member", "decision_id": "ks-1/decision/1",
           "result": "lapsed", "summary": "Återremiss av ärendet"}
        ],
        "decisions": [
          {"id": "ks-1/decision/1", "body": "Kommunfullmäktige", "outcome": "rejected",
           "votes": [
             {"id": "ks-1/vote/1", "kind": "counter_proposal", "yes_id": "ks-1/proposal/1",
              "no_id": "ks-1/proposal/2", "result": "yes",
              "counts": [{"option": "yes", "count": 30}, {"option": "no", "count": 18}]},
             {"id": "ks-1/vote/2", "kind": "main", "yes_means": "Avslag",
              "no_id": "ks-1/proposal/1", "result": "yes",
              "counts": [{"option": "yes", "count": 26}, {"option": "no", "count": 22}]}
           ]}
        ]
        """#),
    ],
    broken: [
      .init(
        Sample.caseFeed(
          #"""
          "decisions": [
            {"id": "ks-1/decision/1", "body": "Kommunfullmäktige", "outcome": "granted",
             "votes": [
               {"id": "ks-1/vote/1", "result": ↓"yes",
                "counts": [{"option": "yes", "count": 12}, {"option": "no", "count": 30}]}
             ]}
          ]
          """#),
        says: .init(
          sv: "12 ja och 30 nej, men utfallet är `yes`",
          en: "12 yes and 30 no, but the result is `yes`")),
      .init(
        Sample.caseFeed(
          #"""
          "proposals": [
            {"id": "ks-1/proposal/1", "level": "member", "decision_id": "ks-1/decision/1",
             "result": "rejected", "summary": "Bifall till motionen"}
          ],
          "decisions": [
            {"id": "ks-1/decision/1", "body": "Kommunfullmäktige", "outcome": "granted",
             "votes": [
               {"id": "ks-1/vote/1", "kind": "main", "yes_id": "ks-1/proposal/1",
                "no_means": "Avslag", "result": ↓"yes"}
             ]}
          ]
          """#),
        says: .init(
          sv: "utfallet är `yes`, men förslaget `ks-1/proposal/1` som `yes` bär är `rejected`",
          en: "the result is `yes`, but proposal `ks-1/proposal/1` that `yes` carries is `rejected`")),
    ]
  ) { records, report in
    guard records.has(Vote.self) else { return }
    let proposals = records.byID(Proposal.self)
    records.each(Decision.self) { decision in
      let votes = decision.list(.votes, of: Vote.self)
      // It cannot be told which of several votes decided the fate of a proposal.
      let decides = votes.count(where: \.isMain) == 1
      for vote in votes {
        guard let result = vote.text(.result), result == "yes" || result == "no",
          !CheckedRule.differsFromCounts(vote, result, of: decision, report), decides, vote.isMain
        else { continue }
        CheckedRule.compare(vote, result, of: decision, with: proposals, report)
      }
    }
  }
}

extension CheckedRule {
  /// Reports whether the counts say that the other side is the larger; returns whether they do.
  private static func differsFromCounts(
    _ vote: RecordView<Vote>, _ result: String, of decision: RecordView<Decision>, _ report: RuleReport
  ) -> Bool {
    guard let yes = vote.counted("yes"), let no = vote.counted("no"), yes != no else { return false }
    guard (yes > no) != (result == "yes"), decision.text(.outcome) != "returned_by_minority" else { return false }
    report(
      .init(
        sv: "\(yes) ja och \(no) nej, men utfallet är `\(result)`",
        en: "\(yes) yes and \(no) no, but the result is `\(result)`"),
      help: .init(
        sv: "jämför med protokollet: har ja och nej bytt plats? behåll uppgifterna om det är så det står",
        en: "compare with the minutes: have yes and no been swapped? keep the values if the minutes agree"),
      at: vote, .result
    ) { $0.relate(.init(sv: "röstetalen", en: "the counts"), to: vote, .counts) }
    return true
  }

  /// Reports a result contradicted by the fate of the vote's proposals.
  private static func compare(
    _ vote: RecordView<Vote>, _ result: String, of decision: RecordView<Decision>,
    with proposals: [String: RecordView<Proposal>], _ report: RuleReport
  ) {
    guard let decisionID = decision.text(.id) else { return }
    let (yesID, noID) = (vote.text(.yesID), vote.text(.noID))
    guard yesID != noID else { return }
    for (id, side) in [(yesID, "yes"), (noID, "no")] {
      guard let id, let proposal = proposals[id], proposal.text(.decisionID) == decisionID,
        let fate = proposal.text(.result)
      else { continue }
      guard side == result ? fate == "rejected" || fate == "lapsed" : fate == "granted" else { continue }
      // If both contradict it, they do so for the same reason.
      return report(
        .init(
          sv: "utfallet är `\(result)`, men förslaget \(Words.quoted(id)) som `\(side)` bär är `\(fate)`",
          en: "the result is `\(result)`, but proposal \(Words.quoted(id)) that `\(side)` carries is `\(fate)`"),
        help: .init(
          sv: "jämför omröstningens utfall och förslagets `result` med protokollet; behåll dem om det är så det står",
          en: "compare the vote's result and the proposal's `result` with the minutes; keep them if they say so"),
        at: vote, .result
      ) { $0.relate(.init(sv: "vad det blev av förslaget", en: "what became of the proposal"), to: proposal, .result) }
    }
  }
}
