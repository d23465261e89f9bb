/// A council, board, committee, office, company or outside body.
///
/// In Swedish: organ. Table `bodies`.
///
/// ```swift
/// var body = Body(id: "kf")
/// body.name = "Kommunfullmäktige"
/// feed.bodies.append(body)
/// ```
public struct Body: Entity {
  /// The members, in canonical order.
  public enum Field: String, RecordField {
    case id
    case name
    case kind
    case parentID = "parent_id"
    case servesID = "serves_id"
    case preparesForID = "prepares_for_id"
    case organisationNumber = "organisation_number"
    case municipalityCode = "municipality_code"
    case uri
    case validFrom = "valid_from"
    case validTo = "valid_to"
    case created
    case modified
    case deleted
    case spans
  }

  /// Identifier, unique in the feed over all tables, minted from content.
  public var id: ID
  /// Name of the body.
  public var name: Text?
  /// What sort of body it is.
  public var kind: BodyKind?
  /// The body that this one is part of.
  public var parentID: ID?
  /// The committee that this administration works for.
  public var servesID: ID?
  /// The body whose matters this one prepares.
  public var preparesForID: ID?
  /// Swedish organisation number, kept as written.
  public var organisationNumber: OrganisationNumber?
  /// Four digits for a municipality, two for a region.
  public var municipalityCode: MunicipalityCode?
  /// IRI that identifies the body elsewhere.
  public var uri: IRI?
  /// First date on which the body existed under this name.
  public var validFrom: CivilDate?
  /// Last date on which the body existed under this name.
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

  /// Decodes a body, and throws `DecodingError` at the first member that is missing, unknown or wrong.
  public init(from decoder: any Decoder) throws {
    let members = try RecordDecoding(decoder, Self.binding)
    self.init(id: try members.always(.id))
    try members.decode(into: &self)
  }

  /// Encodes the body with its members in canonical order; what is absent is left out.
  public func encode(to encoder: any Encoder) throws { try Self.binding.encode(self, to: encoder) }
}
