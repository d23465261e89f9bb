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
    let members = try MemberDecoding<Field>(decoder)
    id = try members.always(.id)
    kind = try members.unlessDeleted(.kind)
    kindAsGiven = try members.optional(.kindAsGiven)
    body = try members.optional(.body)
    bodyID = try members.optional(.bodyID)
    signatories = try members.list(.signatories)
    referralID = try members.optional(.referralID)
    aboutID = try members.optional(.aboutID)
    refersToID = try members.optional(.refersToID)
    partOfID = try members.optional(.partOfID)
    documentID = try members.optional(.documentID)
    date = try members.optional(.date)
    adoption = try members.optional(.adoption)
    adoptedByID = try members.optional(.adoptedByID)
    position = try members.optional(.position)
    positionAsGiven = try members.optional(.positionAsGiven)
    positionBasis = try members.optional(.positionBasis)
    summary = try members.optional(.summary)
    text = try members.optional(.text)
    textBasis = try members.optional(.textBasis)
    textBasisAsGiven = try members.optional(.textBasisAsGiven)
    absentText = try members.optional(.absentText)
    items = try members.list(.items)
    created = try members.optional(.created)
    modified = try members.optional(.modified)
    deleted = try members.tombstone()
    spans = try members.list(.spans)
    extensions = try members.extensions()
  }

  /// Encodes the statement with its members in canonical order; what is absent is left out.
  public func encode(to encoder: any Encoder) throws {
    var members = MemberEncoding<Field>(encoder)
    try members.encode(id, .id)
    try members.encode(kind, .kind)
    try members.encode(kindAsGiven, .kindAsGiven)
    try members.encode(body, .body)
    try members.encode(bodyID, .bodyID)
    try members.encode(signatories, .signatories)
    try members.encode(referralID, .referralID)
    try members.encode(aboutID, .aboutID)
    try members.encode(refersToID, .refersToID)
    try members.encode(partOfID, .partOfID)
    try members.encode(documentID, .documentID)
    try members.encode(date, .date)
    try members.encode(adoption, .adoption)
    try members.encode(adoptedByID, .adoptedByID)
    try members.encode(position, .position)
    try members.encode(positionAsGiven, .positionAsGiven)
    try members.encode(positionBasis, .positionBasis)
    try members.encode(summary, .summary)
    try members.encode(text, .text)
    try members.encode(textBasis, .textBasis)
    try members.encode(textBasisAsGiven, .textBasisAsGiven)
    try members.encode(absentText, .absentText)
    try members.encode(items, .items)
    try members.encode(created, .created)
    try members.encode(modified, .modified)
    try members.encode(deleted ? true : nil, .deleted)
    try members.encode(spans, .spans)
    try members.encode(extensions)
  }
}
