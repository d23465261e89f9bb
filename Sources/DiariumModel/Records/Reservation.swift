/// A recorded dissent from a decision that calls itself a reservation.
///
/// In Swedish: reservation. Table `reservations`.
///
/// ```swift
/// var reservation = Reservation(id: "ks-1/reservation/1")
/// reservation.decisionID = "ks-1/decision/1"
/// reservation.signatories = [Signatory(name: "Eva Ek")]
/// record.reservations.append(reservation)
/// ```
public struct Reservation: Entity {
  /// The members, in canonical order.
  public enum Field: String, RecordField {
    case id
    case body
    case bodyID = "body_id"
    case decisionID = "decision_id"
    case targetItemIDs = "target_item_ids"
    case signatories
    case form
    case formAsGiven = "form_as_given"
    case lead
    case items
    case text
    case textBasis = "text_basis"
    case absentText = "absent_text"
    case inFavourOfIDs = "in_favour_of_ids"
    case refersToID = "refers_to_id"
    case documentID = "document_id"
    case date
    case created
    case modified
    case deleted
    case spans
  }

  /// Identifier, unique in the feed over all tables, minted from content.
  public var id: ID
  /// The body in which it was made, in base form.
  public var body: Text?
  /// The body in which it was made.
  public var bodyID: ID?
  /// The decision that it is against.
  public var decisionID: ID?
  /// The items of the decision that it is against, if not all.
  public var targetItemIDs: [ID] = []
  /// Who signs, in the order of the document.
  public var signatories: [Signatory] = []
  /// How the reservation was made, only where it is stated.
  public var form: ReservationForm?
  /// The words for how and in whose favour it was made.
  public var formAsGiven: Text?
  /// The sentence that leads in to its own proposal, verbatim.
  public var lead: Text?
  /// The numbered points, in order.
  public var items: [Item] = []
  /// The text, to the byte.
  public var text: Text?
  /// How the text here relates to the original.
  public var textBasis: TextBasis?
  /// Why there is no text.
  public var absentText: AbsentText?
  /// The proposals or claims that it is in favour of.
  public var inFavourOfIDs: [ID] = []
  /// What the reservation refers to instead of a text of its own.
  public var refersToID: ID?
  /// The document that holds it.
  public var documentID: ID?
  /// Date of the reservation, where it is stated.
  public var date: CivilDate?
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

  /// Decodes a reservation, and throws `DecodingError` at the first member that is missing, unknown or wrong.
  public init(from decoder: any Decoder) throws {
    let members = try RecordDecoding(decoder, Self.binding)
    self.init(id: try members.always(.id))
    try members.decode(into: &self)
  }

  /// Encodes the reservation with its members in canonical order; what is absent is left out.
  public func encode(to encoder: any Encoder) throws { try Self.binding.encode(self, to: encoder) }
}
