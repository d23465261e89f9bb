/// A meeting of a body.
///
/// In Swedish: sammanträde. Table `meetings`.
///
/// ```swift
/// var meeting = Meeting(id: "ks-2024-06-05")
/// meeting.body = "Kommunstyrelsen"
/// meeting.date = "2024-06-05"
/// feed.meetings.append(meeting)
/// ```
public struct Meeting: Entity {
  /// The members, in canonical order.
  public enum Field: String, RecordField {
    case id
    case body
    case bodyID = "body_id"
    case date
    case startsAt = "starts_at"
    case endsAt = "ends_at"
    case place
    case number
    case cancelled
    case url
    case attendance
    case created
    case modified
    case deleted
    case spans
  }

  /// Identifier, unique in the feed over all tables, minted from content.
  public var id: ID
  /// The body that met, in base form.
  public var body: Text?
  /// The body that met.
  public var bodyID: ID?
  /// Day of the meeting.
  public var date: CivilDate?
  /// Local time of day at which the meeting opened.
  public var startsAt: ClockTime?
  /// Local time of day at which the meeting closed.
  public var endsAt: ClockTime?
  /// Where the body met.
  public var place: Text?
  /// The meeting's number as written.
  public var number: Text?
  /// Whether the meeting was cancelled.
  public var cancelled: Bool?
  /// Where the minutes can be read.
  public var url: IRI?
  /// Who attended, in the order of the minutes.
  public var attendance: [Attendance] = []
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

  /// Decodes a meeting, and throws `DecodingError` at the first member that is missing, unknown or wrong.
  public init(from decoder: any Decoder) throws {
    let members = try RecordDecoding(decoder, Self.binding)
    self.init(id: try members.always(.id))
    try members.decode(into: &self)
  }

  /// Encodes the meeting with its members in canonical order; what is absent is left out.
  public func encode(to encoder: any Encoder) throws { try Self.binding.encode(self, to: encoder) }
}
