/// A question put before the decision, answered by acclamation or by a count.
///
/// In Swedish: omröstning. Table `votes`.
///
/// ```swift
/// var vote = Vote(id: "ks-1/vote/1")
/// vote.counts = [Count(option: .yes, count: 31)]
/// decision.votes.append(vote)
/// ```
public struct Vote: Entity {
  /// The members, in canonical order.
  public enum Field: String, RecordField {
    case id
    case kind
    case method
    case question
    case yesMeans = "yes_means"
    case yesID = "yes_id"
    case noMeans = "no_means"
    case noID = "no_id"
    case finding
    case result
    case castingVote = "casting_vote"
    case documentID = "document_id"
    case counts
    case ballots
    case created
    case modified
    case deleted
    case spans
  }

  /// Identifier, unique in the feed over all tables, minted from content.
  public var id: ID
  /// What the vote decides: the matter, a counter-proposal, an amendment or procedure.
  public var kind: VoteKind?
  /// How the vote was taken.
  public var method: VoteMethod?
  /// The question put, verbatim.
  public var question: Text?
  /// What a yes stands for, as written.
  public var yesMeans: Text?
  /// The proposal that a yes carries; absent where a yes means plain rejection.
  public var yesID: ID?
  /// What a no stands for, as written.
  public var noMeans: Text?
  /// The proposal that a no carries; absent where a no means plain rejection.
  public var noID: ID?
  /// The side that the chair found to carry before the vote.
  public var finding: VoteSide?
  /// The side that carried, only where it is stated.
  public var result: VoteSide?
  /// True if the chair's casting vote decided.
  public var castingVote: Bool?
  /// The document that lists the votes.
  public var documentID: ID?
  /// Votes per option, for all who voted.
  public var counts: [Count] = []
  /// Who voted what.
  public var ballots: [Ballot] = []
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

  /// Decodes a vote, and throws `DecodingError` at the first member that is missing, unknown or wrong.
  public init(from decoder: any Decoder) throws {
    let members = try RecordDecoding(decoder, Self.binding)
    self.init(id: try members.always(.id))
    try members.decode(into: &self)
  }

  /// Encodes the vote with its members in canonical order; what is absent is left out.
  public func encode(to encoder: any Encoder) throws { try Self.binding.encode(self, to: encoder) }
}
