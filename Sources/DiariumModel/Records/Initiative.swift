/// A motion, citizen proposal, question or other initiative.
///
/// In Swedish: initiativ. Table `initiatives`.
///
/// ```swift
/// var motion = Initiative(id: "ks-1/initiative/1")
/// motion.signatories = [Signatory(name: "Eva Ek")]
/// record.initiatives.append(motion)
/// ```
public struct Initiative: Entity {
  /// The members, in canonical order.
  public enum Field: String, RecordField {
    case id
    case kind
    case kindAsGiven = "kind_as_given"
    case number
    case diaryNumber = "diary_number"
    case title
    case submitted
    case submittedTo = "submitted_to"
    case signatories
    case documentID = "document_id"
    case summary
    case text
    case items
    case created
    case modified
    case deleted
    case spans
  }

  /// Identifier, unique in the feed over all tables, minted from content.
  public var id: ID
  /// What sort of initiative it is.
  public var kind: InitiativeKind?
  /// The sort of initiative in the document's words.
  public var kindAsGiven: Text?
  /// The initiative's number, verbatim.
  public var number: Text?
  /// The initiative's own registration number, verbatim.
  public var diaryNumber: Text?
  /// Heading of the initiative.
  public var title: Text?
  /// Date on which it was submitted.
  public var submitted: CivilDate?
  /// The body or office-holder that it is put to, as written.
  public var submittedTo: Text?
  /// Who signs, in the order of the document.
  public var signatories: [Signatory] = []
  /// The document that holds it.
  public var documentID: ID?
  /// Summary given in the document.
  public var summary: Text?
  /// The text, to the byte.
  public var text: Text?
  /// The numbered points, in order.
  public var items: [Item] = []
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

  /// Decodes an initiative, and throws `DecodingError` at the first member that is missing, unknown or wrong.
  public init(from decoder: any Decoder) throws {
    let members = try RecordDecoding(decoder, Self.binding)
    self.init(id: try members.always(.id))
    try members.decode(into: &self)
  }

  /// Encodes the initiative with its members in canonical order; what is absent is left out.
  public func encode(to encoder: any Encoder) throws { try Self.binding.encode(self, to: encoder) }
}
