/// Support for, or opposition to, a proposal, by a body or by people ("yrkar bifall till", "yrkar avslag på").
///
/// In Swedish: tillstyrkan. Table `endorsements`.
///
/// ```swift
/// var endorsement = Endorsement(id: "ks-1/endorsement/1")
/// endorsement.signatories = [Signatory(name: "Eva Ek")]
/// record.endorsements.append(endorsement)
/// ```
public struct Endorsement: Entity {
  /// The members, in canonical order.
  public enum Field: String, RecordField {
    case id
    case proposalID = "proposal_id"
    case body
    case bodyID = "body_id"
    case signatories
    case decisionID = "decision_id"
    case kind
    case wording
    case created
    case modified
    case deleted
    case spans
  }

  /// Identifier, unique in the feed over all tables, minted from content.
  public var id: ID
  /// The proposal.
  public var proposalID: ID?
  /// The body that endorses or opposes, in base form.
  public var body: Text?
  /// The body that endorses or opposes.
  public var bodyID: ID?
  /// Who endorses or opposes, in the order of the document.
  public var signatories: [Signatory] = []
  /// The decision at which it was said.
  public var decisionID: ID?
  /// Whether it endorses, concurs, opposes or abstains.
  public var kind: EndorsementKind?
  /// The words used, verbatim.
  public var wording: Text?
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

  /// Decodes an endorsement, and throws `DecodingError` at the first member that is missing, unknown or wrong.
  public init(from decoder: any Decoder) throws {
    let members = try RecordDecoding(decoder, Self.binding)
    self.init(id: try members.always(.id))
    try members.decode(into: &self)
  }

  /// Encodes the endorsement with its members in canonical order; what is absent is left out.
  public func encode(to encoder: any Encoder) throws { try Self.binding.encode(self, to: encoder) }
}
