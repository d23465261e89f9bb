/// Someone's presence at a meeting.
///
/// In Swedish: närvaro. Table `attendance`.
///
/// ```swift
/// meeting.attendance = [Attendance(name: "Eva Ek", presence: .present)]
/// ```
public struct Attendance: SchemaRecord {
  /// The members, in canonical order.
  public enum Field: String, RecordField {
    case name
    case kind
    case party
    case role
    case personID = "person_id"
    case partyID = "party_id"
    case bodyID = "body_id"
    case othersUnnamed = "others_unnamed"
    case concurs
    case presence
    case fromSection = "from_section"
    case toSection = "to_section"
    case replaces
  }

  /// The name as written; of a group, the party label as written.
  public var name: Text
  /// Person, party group or body.
  public var kind: SignatoryKind?
  /// The party label as written, never inferred.
  public var party: Text?
  /// The role as written before or after the name.
  public var role: Text?
  /// The person, if resolved.
  public var personID: ID?
  /// The party, if resolved.
  public var partyID: ID?
  /// The body, if the signatory is one.
  public var bodyID: ID?
  /// True if further people sign without being named.
  public var othersUnnamed: Bool?
  /// True if the person only concurs.
  public var concurs: Bool?
  /// In what way the person attended.
  public var presence: Presence
  /// First § at which the person was present.
  public var fromSection: Text?
  /// Last § at which the person was present.
  public var toSection: Text?
  /// The member whose place the person takes, as written.
  public var replaces: Text?
  /// Members outside the schema, `x_<publisher>_<name>`.
  public var extensions = Extensions()

  /// A record with the members that it can never be without; all others start absent.
  public init(name: Text, presence: Presence) {
    self.name = name
    self.presence = presence
  }

  /// Decodes an attendance, and throws `DecodingError` at the first member that is missing, unknown or wrong.
  public init(from decoder: any Decoder) throws {
    let members = try RecordDecoding(decoder, Self.binding)
    try self.init(name: members.always(.name), presence: members.always(.presence))
    try members.decode(into: &self)
  }

  /// Encodes the attendance with its members in canonical order; what is absent is left out.
  public func encode(to encoder: any Encoder) throws { try Self.binding.encode(self, to: encoder) }
}
