/// A part of the text, and what it is.
struct ReportPassage: Sendable {
  enum Role: Sendable, Equatable {
    case head, title, initiative
    case heading
    case presenter
    case proposalLead, ownDecisionLead, decision, ownDecision
    case summary, record, view, viewLead
    case referral, noReply, officeReply, preparation
    case attachment
    case endorsement, concurrence
    case place, signer, signerRole
    case dissent, dissentLead, point, dissentText
    case body
    case boardDecisionLead, boardDecision, pointer, reportLead, report, statementProposal, statementPoint
    /// What stands under the name of a body before its office's report: its own words.
    case ownText
    case unknown
  }

  var role: Role
  var words: Range<Int>
  /// The lead-in that it is.
  var match: Phrase.Match?
  /// What the lead-in means: a kind of statement, an endorsement.
  var code = ""
  /// The section that it stands in.
  var section: ReportSection
}
