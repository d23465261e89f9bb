/// A body that was asked for its view.
///
/// In Swedish: remissinstans. Table `recipients`.
///
/// ```swift
/// referral.recipients = [Recipient(body: "Trafiknämnden")]
/// ```
public struct Recipient: SchemaRecord {
  /// The members, in canonical order.
  public enum Field: String, RecordField {
    case body
    case bodyID = "body_id"
    case reply
  }

  /// The body asked, in base form.
  public var body: Text
  /// The body asked.
  public var bodyID: ID?
  /// Whether and how it answered.
  public var reply: Reply?
  /// Members outside the schema, `x_<publisher>_<name>`.
  public var extensions = Extensions()

  /// A record with the members that it can never be without; all others start absent.
  public init(body: Text) {
    self.body = body
  }

  /// Decodes a recipient, and throws `DecodingError` at the first member that is missing, unknown or wrong.
  public init(from decoder: any Decoder) throws {
    let members = try RecordDecoding(decoder, Self.binding)
    self.init(body: try members.always(.body))
    try members.decode(into: &self)
  }

  /// Encodes the recipient with its members in canonical order; what is absent is left out.
  public func encode(to encoder: any Encoder) throws { try Self.binding.encode(self, to: encoder) }
}
