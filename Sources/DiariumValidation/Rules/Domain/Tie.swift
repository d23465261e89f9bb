internal import DiariumModel
internal import DiariumSchema
internal import DiariumTree

extension Rule {
  /// Of a tie the minutes tell how it was broken, which is easily lost when only the counts are entered.
  static let tie = Rule(
    7008, "dom/tie", .warning,
    sv: "Lika röstetal utan utslagsröst", en: "A tie without a casting vote",
    explanation: .init(
      sv: """
        Ja och nej fick lika många röster, men det framgår inte hur det avgjordes. Protokollet brukar ange att \
        ordförandens utslagsröst avgjorde eller att lotten fick avgöra. Ange det som står, eller rätta röstetalen om \
        de är fel. Vid återremiss på en minoritets begäran prövas inget.
        """,
      en: """
        Yes and no have as many votes each, and it is not said how that was decided. The minutes usually tell that \
        the chair's casting vote decided, or that lots were drawn. Give what they say, or mend the counts if they are \
        wrong. Nothing is checked where a minority had the case returned.
        """),
    kept: [
      Sample.matter(
        #""decisions":[{"id":"ks-1/decision/1","body":"Kommunstyrelsen","outcome":"rejected","votes":[{"id":"ks-1/vote/1","casting_vote":true,"counts":[{"option":"yes","count":6},{"option":"no","count":6}]}]}]"#
      ),
      Sample.matter(
        #""decisions":[{"id":"ks-1/decision/1","body":"Kommunfullmäktige","outcome":"election","votes":[{"id":"ks-1/vote/1","method":"lot","counts":[{"option":"yes","count":24},{"option":"no","count":24}]}]}]"#
      ),
      // Nobody voted, and all abstained.
      Sample.matter(
        #""decisions":[{"id":"ks-1/decision/1","body":"Kommunstyrelsen","outcome":"rejected","votes":[{"id":"ks-1/vote/1","counts":[{"option":"yes","count":0},{"option":"no","count":0},{"option":"abstain","count":13}]}]}]"#
      ),
    ],
    broken: [
      Sample.matter(
        #""decisions":[{"id":"ks-1/decision/1","body":"Kommunstyrelsen","outcome":"rejected","votes":[{"id":"ks-1/vote/1","method":"roll_call","counts":[{"option":"yes","count":6},{"option":"no","count":6}]}]}]"#
      )
    ]
  ) { records, report in
    records.each(Vote.self) { vote in
      guard vote.has(.counts), !vote.isTrue(.castingVote), vote.text(.method) != "lot",
        let yes = vote.counted("yes"), yes > 0, yes == vote.counted("no"),
        vote.owner(Decision.self)?.text(.outcome) != "returned_by_minority"
      else { return }
      report(
        .init(
          sv: "lika många ja som nej (\(yes)), och varken utslagsröst eller lottning anges",
          en: "as many yes as no (\(yes)), and neither a casting vote nor lots are stated"),
        help: .init(
          sv: "jämför med protokollet: ange `casting_vote` eller `method` `lot` om det står så, eller rätta talen",
          en: "compare with the minutes: give `casting_vote`, or `method` `lot`, if they say so, or mend the counts"),
        at: vote, .counts)
    }
  }
}
