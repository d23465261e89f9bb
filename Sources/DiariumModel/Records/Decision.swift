/// A decision of a body.
///
/// In Swedish: beslut. Table `decisions`.
///
/// ```swift
/// var decision = Decision(id: "ks-1/decision/1")
/// decision.body = "Kommunstyrelsen"
/// decision.date = "2024-06-05"
/// decision.outcome = .rejected
/// record.decisions.append(decision)
/// ```
public struct Decision: Entity {
  /// The members, in canonical order.
  public enum Field: String, RecordField {
    case id
    case body
    case bodyID = "body_id"
    case meetingID = "meeting_id"
    case section
    case date
    case dateBasis = "date_basis"
    case outcome
    case outcomeAsGiven = "outcome_as_given"
    case postponedTo = "postponed_to"
    case targetItemIDs = "target_item_ids"
    case delegatedTo = "delegated_to"
    case sentTo = "sent_to"
    case confirmedImmediately = "confirmed_immediately"
    case items
    case votes
    case appointments
    case created
    case modified
    case deleted
    case spans
  }

  /// Identifier, unique in the feed over all tables, minted from content.
  public var id: ID
  /// The body that decided, in base form.
  public var body: Text?
  /// The body that decided.
  public var bodyID: ID?
  /// The meeting at which it was decided.
  public var meetingID: ID?
  /// The § of the minutes, as written.
  public var section: Text?
  /// Date of the decision.
  public var date: CivilDate?
  /// Where the date was taken from.
  public var dateBasis: DateBasis?
  /// What was decided for the case, as a code.
  public var outcome: Outcome?
  /// The outcome in the document's words.
  public var outcomeAsGiven: Text?
  /// Date to which the matter was postponed.
  public var postponedTo: CivilDate?
  /// The items that it is about, if not all: the part of a matter that was tabled, say.
  public var targetItemIDs: [ID] = []
  /// Who was given the power to decide, as written.
  public var delegatedTo: Text?
  /// To whom the decision is sent, as written.
  public var sentTo: Text?
  /// True if the minutes of it were confirmed at once (omedelbart justerad).
  public var confirmedImmediately: Bool?
  /// The numbered points, in order.
  public var items: [Item] = []
  /// Votes taken before the decision, in order.
  public var votes: [Vote] = []
  /// Who was elected, resigned or was dismissed by it, in order.
  public var appointments: [Appointment] = []
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

  /// Decodes a decision, and throws `DecodingError` at the first member that is missing, unknown or wrong.
  public init(from decoder: any Decoder) throws {
    let members = try RecordDecoding(decoder, Self.binding)
    self.init(id: try members.always(.id))
    try members.decode(into: &self)
  }

  /// Encodes the decision with its members in canonical order; what is absent is left out.
  public func encode(to encoder: any Encoder) throws { try Self.binding.encode(self, to: encoder) }
}
