/// A whole feed: head, registers and cases.
///
/// In Swedish: flöde.
///
/// ```swift
/// let feed = try Feed(contentsOf: "feed.json")
/// for record in feed.cases { print(record.id, record.title ?? "–") }
/// try feed.write(to: "feed.yaml")
/// ```
public struct Feed: SchemaRecord {
  /// The members, in canonical order.
  public enum Field: String, RecordField {
    case schema = "$schema"
    case diarium
    case dataset
    case bodies
    case parties
    case persons
    case memberships
    case meetings
    case sources
    case cases
  }

  /// The JSON Schema that editors check the file with; it says nothing of the feed.
  ///
  /// A path or an IRI.
  public var schema: Text?
  /// The version of this schema that the feed follows.
  public var diarium: SchemaVersion
  /// What the feed is, who publishes it and under which licence.
  public var dataset: Dataset
  /// Register of bodies that act in the cases.
  public var bodies: [Body] = []
  /// Register of political parties.
  public var parties: [Party] = []
  /// Register of people who hold or held a public role.
  public var persons: [Person] = []
  /// Register of who served where, when and as what.
  public var memberships: [Membership] = []
  /// Register of meetings at which decisions were taken.
  public var meetings: [Meeting] = []
  /// Register of the texts that spans point into.
  public var sources: [Source] = []
  /// The cases, in the publisher's order.
  public var cases: [Case] = []
  /// Members outside the schema, `x_<publisher>_<name>`.
  public var extensions = Extensions()

  /// A record with the members that it can never be without; all others start absent.
  public init(diarium: SchemaVersion = .current, dataset: Dataset) {
    self.diarium = diarium
    self.dataset = dataset
  }

  /// Decodes a feed, and throws `DecodingError` at the first member that is missing, unknown or wrong.
  public init(from decoder: any Decoder) throws {
    let members = try RecordDecoding(decoder, Self.binding)
    try self.init(diarium: members.always(.diarium), dataset: members.always(.dataset))
    try members.decode(into: &self)
  }

  /// Encodes the feed with its members in canonical order; what is absent is left out.
  public func encode(to encoder: any Encoder) throws { try Self.binding.encode(self, to: encoder) }
}
