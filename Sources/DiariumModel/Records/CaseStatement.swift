/// What a body, an office or a person states on the record, other than a reservation.
///
/// In Swedish: yttrande. Table `statements`.
///
/// ```swift
/// var statement = CaseStatement(id: "ks-1/statement/1")
/// statement.body = "Trafiknämnden"
/// statement.text = "Nämnden tillstyrker motionen."
/// record.statements.append(statement)
/// ```
public struct CaseStatement: Entity {
  /// The members, in canonical order.
  public enum Field: String, RecordField {
    case id
    case kind
    case kindAsGiven = "kind_as_given"
    case body
    case bodyID = "body_id"
    case signatories
    case referralID = "referral_id"
    case aboutID = "about_id"
    case refersToID = "refers_to_id"
    case partOfID = "part_of_id"
    case documentID = "document_id"
    case date
    case adoption
    case adoptedByID = "adopted_by_id"
    case position
    case positionAsGiven = "position_as_given"
    case positionBasis = "position_basis"
    case summary
    case text
    case textBasis = "text_basis"
    case textBasisAsGiven = "text_basis_as_given"
    case absentText = "absent_text"
    case items
    case created
    case modified
    case deleted
    case spans
  }

  /// Identifier, unique in the feed over all tables, minted from content.
  public var id: ID
  /// What sort of statement it is.
  public var kind: StatementKind?
  /// The sort of statement in the document's words.
  public var kindAsGiven: Text?
  /// The body that it comes from, in base form.
  public var body: Text?
  /// The body that it comes from.
  public var bodyID: ID?
  /// Who signs, in the order of the document.
  public var signatories: [Signatory] = []
  /// The referral that it answers.
  public var referralID: ID?
  /// The decision, document, proposal or initiative commented on.
  public var aboutID: ID?
  /// What the statement refers to instead of a text of its own.
  public var refersToID: ID?
  /// The statement it stands inside, as an office report in a board's answer.
  public var partOfID: ID?
  /// The document that holds it.
  public var documentID: ID?
  /// Date of the statement.
  public var date: CivilDate?
  /// How the body made it its own.
  public var adoption: Adoption?
  /// The decision that adopted it.
  public var adoptedByID: ID?
  /// Where the body stands on the proposal.
  public var position: Position?
  /// The stand in the document's words.
  public var positionAsGiven: Text?
  /// Whether the position is stated or interpreted.
  public var positionBasis: PositionBasis?
  /// Summary given in the document.
  public var summary: Text?
  /// The text, to the byte.
  public var text: Text?
  /// How the text here relates to the original.
  public var textBasis: TextBasis?
  /// The document's words for how the text relates to the original.
  public var textBasisAsGiven: Text?
  /// Why there is no text.
  public var absentText: AbsentText?
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

  /// Decodes a statement, and throws `DecodingError` at the first member that is missing, unknown or wrong.
  public init(from decoder: any Decoder) throws {
    let members = try RecordDecoding(decoder, Self.binding)
    self.init(id: try members.always(.id))
    try members.decode(into: &self)
  }

  /// Encodes the statement with its members in canonical order; what is absent is left out.
  public func encode(to encoder: any Encoder) throws { try Self.binding.encode(self, to: encoder) }
}
