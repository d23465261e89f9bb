/// A person who holds or held a public role.
///
/// In Swedish: person. Table `persons`.
///
/// ```swift
/// var person = Person(id: "eva-ek")
/// person.name = "Eva Ek"
/// feed.persons.append(person)
/// ```
public struct Person: Entity {
  /// The members, in canonical order.
  public enum Field: String, RecordField {
    case id
    case name
    case givenName = "given_name"
    case familyName = "family_name"
    case uri
    case created
    case modified
    case deleted
    case spans
  }

  /// Identifier, unique in the feed over all tables, minted from content.
  public var id: ID
  /// Full name as usually written.
  public var name: Text?
  /// Given name, if known apart.
  public var givenName: Text?
  /// Family name, if known apart.
  public var familyName: Text?
  /// IRI that identifies the person elsewhere (Wikidata, Riksdag), never a personal identity number.
  public var uri: IRI?
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

  /// Decodes a person, and throws `DecodingError` at the first member that is missing, unknown or wrong.
  public init(from decoder: any Decoder) throws {
    let members = try RecordDecoding(decoder, Self.binding)
    self.init(id: try members.always(.id))
    try members.decode(into: &self)
  }

  /// Encodes the person with its members in canonical order; what is absent is left out.
  public func encode(to encoder: any Encoder) throws { try Self.binding.encode(self, to: encoder) }
}
