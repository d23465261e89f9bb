/// A subject from a vocabulary.
///
/// In Swedish: ämne. Table `subjects`.
///
/// ```swift
/// var subject = Subject()
/// subject.label = "Trafik"
/// record.subjects.append(subject)
/// ```
public struct Subject: SchemaRecord {
  /// The members, in canonical order.
  public enum Field: String, RecordField {
    case scheme
    case code
    case label
  }

  /// Name or IRI of the vocabulary.
  public var scheme: Text?
  /// The subject's code in it.
  public var code: Text?
  /// The subject in words.
  public var label: Text?
  /// Members outside the schema, `x_<publisher>_<name>`.
  public var extensions = Extensions()

  /// A record with the members that it can never be without; all others start absent.
  public init() {
  }

  /// Decodes a subject, and throws `DecodingError` at the first member that is missing, unknown or wrong.
  public init(from decoder: any Decoder) throws {
    let members = try RecordDecoding(decoder, Self.binding)
    self.init()
    try members.decode(into: &self)
  }

  /// Encodes the subject with its members in canonical order; what is absent is left out.
  public func encode(to encoder: any Encoder) throws { try Self.binding.encode(self, to: encoder) }
}
