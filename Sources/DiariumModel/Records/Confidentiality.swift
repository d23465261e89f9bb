/// Secrecy that covers the case.
///
/// In Swedish: sekretess.
///
/// ```swift
/// record.confidentiality = Confidentiality(level: .partlyConfidential)
/// ```
public struct Confidentiality: SchemaRecord {
  /// The members, in canonical order.
  public enum Field: String, RecordField {
    case level
    case statute
    case note
  }

  /// How much of the case is secret.
  public var level: ConfidentialityLevel
  /// Legal ground, as written.
  public var statute: Text?
  /// Anything else that may be said of it.
  public var note: Text?
  /// Members outside the schema, `x_<publisher>_<name>`.
  public var extensions = Extensions()

  /// A record with the members that it can never be without; all others start absent.
  public init(level: ConfidentialityLevel) {
    self.level = level
  }

  /// Decodes a confidentiality, and throws `DecodingError` at the first member that is missing, unknown or wrong.
  public init(from decoder: any Decoder) throws {
    let members = try RecordDecoding(decoder, Self.binding)
    self.init(level: try members.always(.level))
    try members.decode(into: &self)
  }

  /// Encodes the case's confidentiality with its members in canonical order; what is absent is left out.
  public func encode(to encoder: any Encoder) throws { try Self.binding.encode(self, to: encoder) }
}
