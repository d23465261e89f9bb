/// A text that spans point into, identified by its hash.
///
/// In Swedish: källtext. Table `sources`.
///
/// ```swift
/// var source = Source(id: "utlatande")
/// source.mediaType = "text/plain"
/// feed.sources.append(source)
/// ```
public struct Source: Entity {
  /// The members, in canonical order.
  public enum Field: String, RecordField {
    case id
    case mediaType = "media_type"
    case url
    case retrieved
    case sha256
    case length
    case tool
    case toolVersion = "tool_version"
    case created
    case modified
    case deleted
    case spans
  }

  /// Identifier, unique in the feed over all tables, minted from content.
  public var id: ID
  /// IANA media type of the text that was read.
  public var mediaType: MediaType?
  /// Where the text was fetched.
  public var url: IRI?
  /// When the text was fetched.
  public var retrieved: Timestamp?
  /// SHA-256 of the bytes of the text, in lower-case hexadecimal.
  public var sha256: SHA256Digest?
  /// Length of the text in Unicode scalars.
  public var length: Int?
  /// Program that extracted the text.
  public var tool: Text?
  /// Version of that program.
  public var toolVersion: Text?
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

  /// Decodes a source, and throws `DecodingError` at the first member that is missing, unknown or wrong.
  public init(from decoder: any Decoder) throws {
    let members = try RecordDecoding(decoder, Self.binding)
    self.init(id: try members.always(.id))
    try members.decode(into: &self)
  }

  /// Encodes the source with its members in canonical order; what is absent is left out.
  public func encode(to encoder: any Encoder) throws { try Self.binding.encode(self, to: encoder) }
}
