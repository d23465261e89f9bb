/// How one person or group voted.
///
/// In Swedish: röst. Table `ballots`.
///
/// ```swift
/// vote.ballots = [Ballot(name: "Eva Ek", option: .yes)]
/// ```
public struct Ballot: SchemaRecord {
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
    case option
    case optionAsGiven = "option_as_given"
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
  /// What was voted.
  public var option: VoteOption
  /// The vote in the document's words.
  public var optionAsGiven: Text?
  /// For whom a substitute votes, as written.
  public var replaces: Text?
  /// Members outside the schema, `x_<publisher>_<name>`.
  public var extensions = Extensions()

  /// A record with the members that it can never be without; all others start absent.
  public init(name: Text, option: VoteOption) {
    self.name = name
    self.option = option
  }

  /// Decodes a ballot, and throws `DecodingError` at the first member that is missing, unknown or wrong.
  public init(from decoder: any Decoder) throws {
    let members = try RecordDecoding(decoder, Self.binding)
    try self.init(name: members.always(.name), option: members.always(.option))
    try members.decode(into: &self)
  }

  /// Encodes the ballot with its members in canonical order; what is absent is left out.
  public func encode(to encoder: any Encoder) throws { try Self.binding.encode(self, to: encoder) }
}
