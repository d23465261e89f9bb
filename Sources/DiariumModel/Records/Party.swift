/// A political party, with the label it uses.
///
/// In Swedish: parti. Table `parties`.
///
/// ```swift
/// var party = Party(id: "ep")
/// party.abbreviation = "EP"
/// feed.parties.append(party)
/// ```
public struct Party: Entity {
  /// The members, in canonical order.
  public enum Field: String, RecordField {
    case id
    case abbreviation
    case name
    case scope
    case uri
    case predecessorID = "predecessor_id"
    case validFrom = "valid_from"
    case validTo = "valid_to"
    case created
    case modified
    case deleted
    case spans
  }

  /// Identifier, unique in the feed over all tables, minted from content.
  public var id: ID
  /// The label used after names.
  public var abbreviation: Text?
  /// Full name of the party.
  public var name: Text?
  /// Whether the party is national, regional or local.
  public var scope: PartyScope?
  /// IRI that identifies the party elsewhere.
  public var uri: IRI?
  /// The party that this one continues under another label.
  public var predecessorID: ID?
  /// First date on which the label was used.
  public var validFrom: CivilDate?
  /// Last date on which the label was used.
  public var validTo: CivilDate?
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

  /// Decodes a party, and throws `DecodingError` at the first member that is missing, unknown or wrong.
  public init(from decoder: any Decoder) throws {
    let members = try RecordDecoding(decoder, Self.binding)
    self.init(id: try members.always(.id))
    try members.decode(into: &self)
  }

  /// Encodes the party with its members in canonical order; what is absent is left out.
  public func encode(to encoder: any Encoder) throws { try Self.binding.encode(self, to: encoder) }
}
