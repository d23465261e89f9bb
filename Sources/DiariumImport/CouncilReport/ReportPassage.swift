/// A part of the text, and its role.
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
    /// The text under the name of a body before its office's report: its own words.
    case ownText
    case unknown
  }

  var role: Role
  var words: Range<Int>
  /// The lead-in, if it is one.
  var match: Phrase.Match?
  /// The code for the lead-in's meaning: a kind of statement, an endorsement.
  var code = ""
  /// The section that it is in.
  var section: ReportSection
}
