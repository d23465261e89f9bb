/// What a dataset covers.
///
/// In Swedish: fullständighet.
///
/// ```swift
/// feed.dataset.completeness = Completeness(scope: .allCases)
/// ```
public struct Completeness: SchemaRecord {
  /// The members, in canonical order.
  public enum Field: String, RecordField {
    case scope
    case note
  }

  /// What the dataset covers.
  public var scope: DatasetScope
  /// What is left out and why.
  public var note: Text?
  /// Members outside the schema, `x_<publisher>_<name>`.
  public var extensions = Extensions()

  /// A record with the members that it can never be without; all others start absent.
  public init(scope: DatasetScope) {
    self.scope = scope
  }

  /// Decodes a completeness, and throws `DecodingError` at the first member that is missing, unknown or wrong.
  public init(from decoder: any Decoder) throws {
    let members = try RecordDecoding(decoder, Self.binding)
    self.init(scope: try members.always(.scope))
    try members.decode(into: &self)
  }

  /// Encodes the dataset's completeness with its members in canonical order; what is absent is left out.
  public func encode(to encoder: any Encoder) throws { try Self.binding.encode(self, to: encoder) }
}
