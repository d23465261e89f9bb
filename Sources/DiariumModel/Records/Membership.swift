/// That a person served in a body, or stood for a party.
///
/// In Swedish: uppdrag. Table `memberships`.
///
/// ```swift
/// var membership = Membership(id: "eva-ek-ks")
/// membership.personID = "eva-ek"
/// membership.bodyID = "ks"
/// feed.memberships.append(membership)
/// ```
public struct Membership: Entity {
  /// The members, in canonical order.
  public enum Field: String, RecordField {
    case id
    case personID = "person_id"
    case bodyID = "body_id"
    case partyID = "party_id"
    case role
    case roleKind = "role_kind"
    case startDate = "start_date"
    case endDate = "end_date"
    case observed
    case created
    case modified
    case deleted
    case spans
  }

  /// Identifier, unique in the feed over all tables, minted from content.
  public var id: ID
  /// The person.
  public var personID: ID?
  /// The body in which the person served.
  public var bodyID: ID?
  /// The party on whose behalf the person served.
  public var partyID: ID?
  /// The role in the document's words.
  public var role: Text?
  /// The role, as a code.
  public var roleKind: RoleKind?
  /// First date of the membership.
  public var startDate: CivilDate?
  /// Last date of the membership.
  public var endDate: CivilDate?
  /// A date on which the membership was seen, when the interval is unknown.
  public var observed: CivilDate?
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

  /// Decodes a membership, and throws `DecodingError` at the first member that is missing, unknown or wrong.
  public init(from decoder: any Decoder) throws {
    let members = try RecordDecoding(decoder, Self.binding)
    self.init(id: try members.always(.id))
    try members.decode(into: &self)
  }

  /// Encodes the membership with its members in canonical order; what is absent is left out.
  public func encode(to encoder: any Encoder) throws { try Self.binding.encode(self, to: encoder) }
}
