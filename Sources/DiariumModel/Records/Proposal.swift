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
    let members = try MemberDecoding<Field>(decoder)
    id = try members.always(.id)
    level = try members.unlessDeleted(.level)
    body = try members.optional(.body)
    bodyID = try members.optional(.bodyID)
    signatories = try members.list(.signatories)
    decidingBody = try members.optional(.decidingBody)
    decidingBodyID = try members.optional(.decidingBodyID)
    proposedOutcome = try members.optional(.proposedOutcome)
    proposedOutcomeAsGiven = try members.optional(.proposedOutcomeAsGiven)
    madeByID = try members.optional(.madeByID)
    decisionID = try members.optional(.decisionID)
    result = try members.optional(.result)
    documentID = try members.optional(.documentID)
    date = try members.optional(.date)
    summary = try members.optional(.summary)
    sameAsID = try members.optional(.sameAsID)
    reasons = try members.optional(.reasons)
    items = try members.list(.items)
    created = try members.optional(.created)
    modified = try members.optional(.modified)
    deleted = try members.tombstone()
    spans = try members.list(.spans)
    extensions = try members.extensions()
  }

  /// Encodes the proposal with its members in canonical order; what is absent is left out.
  public func encode(to encoder: any Encoder) throws {
    var members = MemberEncoding<Field>(encoder)
    try members.encode(id, .id)
    try members.encode(level, .level)
    try members.encode(body, .body)
    try members.encode(bodyID, .bodyID)
    try members.encode(signatories, .signatories)
    try members.encode(decidingBody, .decidingBody)
    try members.encode(decidingBodyID, .decidingBodyID)
    try members.encode(proposedOutcome, .proposedOutcome)
    try members.encode(proposedOutcomeAsGiven, .proposedOutcomeAsGiven)
    try members.encode(madeByID, .madeByID)
    try members.encode(decisionID, .decisionID)
    try members.encode(result, .result)
    try members.encode(documentID, .documentID)
    try members.encode(date, .date)
    try members.encode(summary, .summary)
    try members.encode(sameAsID, .sameAsID)
    try members.encode(reasons, .reasons)
    try members.encode(items, .items)
    try members.encode(created, .created)
    try members.encode(modified, .modified)
    try members.encode(deleted ? true : nil, .deleted)
    try members.encode(spans, .spans)
    try members.encode(extensions)
  }
}
