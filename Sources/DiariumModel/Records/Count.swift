/// Number of votes for an option.
///
/// In Swedish: röstetal. Table `counts`.
///
/// ```swift
/// vote.counts = [Count(option: .yes, count: 31), Count(option: .no, count: 30)]
/// ```
public struct Count: SchemaRecord {
  /// The members, in canonical order.
  public enum Field: String, RecordField {
    case option
    case count
  }

  /// The option counted.
  public var option: VoteOption
  /// Number of votes.
  public var count: Int
  /// Members outside the schema, `x_<publisher>_<name>`.
  public var extensions = Extensions()

  /// A record with the members that it can never be without; all others start absent.
  public init(option: VoteOption, count: Int) {
    self.option = option
    self.count = count
  }

  /// Decodes a count, and throws `DecodingError` at the first member that is missing, unknown or wrong.
  public init(from decoder: any Decoder) throws {
    let members = try RecordDecoding(decoder, Self.binding)
    try self.init(option: members.always(.option), count: members.always(.count))
    try members.decode(into: &self)
  }

  /// Encodes the count with its members in canonical order; what is absent is left out.
  public func encode(to encoder: any Encoder) throws { try Self.binding.encode(self, to: encoder) }
}
