/// The organisation that answers for a dataset.
///
/// In Swedish: publicist.
///
/// ```swift
/// var publisher = Publisher(name: "Ekeby kommun")
/// publisher.municipalityCode = "0180"
/// ```
public struct Publisher: SchemaRecord {
  /// The members, in canonical order.
  public enum Field: String, RecordField {
    case name
    case organisationNumber = "organisation_number"
    case municipalityCode = "municipality_code"
    case uri
    case email
  }

  /// Official name of the organisation.
  public var name: Text
  /// Swedish organisation number, kept as written.
  public var organisationNumber: OrganisationNumber?
  /// Four digits for a municipality, two for a region.
  public var municipalityCode: MunicipalityCode?
  /// IRI that identifies the organisation.
  public var uri: IRI?
  /// Functional address for questions about the data, never a private one.
  public var email: EmailAddress?
  /// Members outside the schema, `x_<publisher>_<name>`.
  public var extensions = Extensions()

  /// A record with the members that it can never be without; all others start absent.
  public init(name: Text) {
    self.name = name
  }

  /// Decodes a publisher, and throws `DecodingError` at the first member that is missing, unknown or wrong.
  public init(from decoder: any Decoder) throws {
    let members = try RecordDecoding(decoder, Self.binding)
    self.init(name: try members.always(.name))
    try members.decode(into: &self)
  }

  /// Encodes the publisher with its members in canonical order; what is absent is left out.
  public func encode(to encoder: any Encoder) throws { try Self.binding.encode(self, to: encoder) }
}
