/// A figure that the case takes from a work.
///
/// In Swedish: uppgift. Table `data_points`.
///
/// ```swift
/// citation.dataPoints = [DataPoint(label: "cykelbanor", value: 12)]
/// ```
public struct DataPoint: SchemaRecord {
  /// The members, in canonical order.
  public enum Field: String, RecordField {
    case label
    case value
    case unit
  }

  /// What the figure counts, in the document's words.
  public var label: Text
  /// The figure.
  public var value: ExactDecimal
  /// Unit of the figure.
  public var unit: Text?
  /// Members outside the schema, `x_<publisher>_<name>`.
  public var extensions = Extensions()

  /// A record with the members that it can never be without; all others start absent.
  public init(label: Text, value: ExactDecimal) {
    self.label = label
    self.value = value
  }

  /// Decodes a data point, and throws `DecodingError` at the first member that is missing, unknown or wrong.
  public init(from decoder: any Decoder) throws {
    let members = try RecordDecoding(decoder, Self.binding)
    try self.init(label: members.always(.label), value: members.always(.value))
    try members.decode(into: &self)
  }

  /// Encodes the data point with its members in canonical order; what is absent is left out.
  public func encode(to encoder: any Encoder) throws { try Self.binding.encode(self, to: encoder) }
}
