/// A proposed decision.
///
/// In Swedish: förslag till beslut. Table `proposals`.
///
/// ```swift
/// var proposal = Proposal(id: "ks-1/proposal/1")
/// proposal.proposedOutcome = .rejected
/// record.proposals.append(proposal)
/// ```
public struct Proposal: Entity {
  /// The members, in canonical order.
  public enum Field: String, RecordField {
    case id
    case level
    case rank
    case body
    case bodyID = "body_id"
    case signatories
    case decidingBody = "deciding_body"
    case decidingBodyID = "deciding_body_id"
    case proposedOutcome = "proposed_outcome"
    case proposedOutcomeAsGiven = "proposed_outcome_as_given"
    case madeByID = "made_by_id"
    case decisionID = "decision_id"
    case result
    case documentID = "document_id"
    case date
    case summary
    case sameAsID = "same_as_id"
    case reasons
    case items
    case created
    case modified
    case deleted
    case spans
  }

  /// Identifier, unique in the feed over all tables, minted from content.
  public var id: ID
  /// Who proposes, as a level of the preparation.
  public var level: ProposalLevel?
  /// Its place among the claims of one person or group: 1 for what they ask for first (i första hand).
  public var rank: Int?
  /// The body that it comes from, in base form.
  public var body: Text?
  /// The body that it comes from.
  public var bodyID: ID?
  /// Who signs, in the order of the document.
  public var signatories: [Signatory] = []
  /// The body that is to decide, in base form.
  public var decidingBody: Text?
  /// The body that is to decide.
  public var decidingBodyID: ID?
  /// The outcome that the proposal asks for, not what became of it.
  public var proposedOutcome: Outcome?
  /// The proposed outcome in the document's words.
  public var proposedOutcomeAsGiven: Text?
  /// The decision by which the body made the proposal.
  public var madeByID: ID?
  /// The decision at which the proposal was put.
  public var decisionID: ID?
  /// What became of the proposal at that decision.
  public var result: ProposalResult?
  /// The document that holds it.
  public var documentID: ID?
  /// Date of the proposal, where it is stated.
  public var date: CivilDate?
  /// What it is about, where its wording is not given.
  public var summary: Text?
  /// The proposal whose wording this one takes over.
  public var sameAsID: ID?
  /// Reasons given for the proposal.
  public var reasons: Text?
  /// The numbered points, in order.
  public var items: [Item] = []
  /// When the record was first made.
  public var created: Timestamp?
  /// When the record last changed.
  public var modified: Timestamp?
  /// True in a tombstone; never written when false.
  public var deleted = false
  /// Places in source texts that the record was read from.
  public var spans: [TextSpan] = []
  /// Members outside the schema, `x_<publisher>_<name>`.
  public var extensions = Extensions()

  /// A record with the members that it can never be without; all others start absent.
  public init(id: ID) {
    self.id = id
  }

  /// Decodes a proposal, and throws `DecodingError` at the first member that is missing, unknown or wrong.
  public init(from decoder: any Decoder) throws {
    let members = try RecordDecoding(decoder, Self.binding)
    self.init(id: try members.always(.id))
    try members.decode(into: &self)
  }

  /// Encodes the proposal with its members in canonical order; what is absent is left out.
  public func encode(to encoder: any Encoder) throws { try Self.binding.encode(self, to: encoder) }
}
