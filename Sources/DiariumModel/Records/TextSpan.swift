/// The place in a source text that an entity was read from.
///
/// In Swedish: textställe. Table `spans`.
///
/// ```swift
/// record.spans = [TextSpan(sourceID: "utlatande", begins: 0, ends: 120)]
/// ```
public struct TextSpan: SchemaRecord {
  /// The members, in canonical order.
  public enum Field: String, RecordField {
    case sourceID = "source_id"
    case begins
    case ends
    case part
  }

  /// The text pointed into.
  public var sourceID: ID
  /// Offset of the first Unicode scalar, from 0.
  public var begins: Int
  /// Offset after the last Unicode scalar.
  public var ends: Int
  /// What of the entity stands there.
  public var part: SpanPart?
  /// Members outside the schema, `x_<publisher>_<name>`.
  public var extensions = Extensions()

  /// A record with the members that it can never be without; all others start absent.
  public init(sourceID: ID, begins: Int, ends: Int) {
    self.sourceID = sourceID
    self.begins = begins
    self.ends = ends
  }

  /// Decodes a span, and throws `DecodingError` at the first member that is missing, unknown or wrong.
  public init(from decoder: any Decoder) throws {
    let members = try RecordDecoding(decoder, Self.binding)
    try self.init(sourceID: members.always(.sourceID), begins: members.always(.begins), ends: members.always(.ends))
    try members.decode(into: &self)
  }

  /// Encodes the span with its members in canonical order; what is absent is left out.
  public func encode(to encoder: any Encoder) throws { try Self.binding.encode(self, to: encoder) }
}
