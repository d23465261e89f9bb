/// A document of the case, whether or not its text is included.
///
/// In Swedish: handling. Table `documents`.
///
/// ```swift
/// var document = Document(id: "ks-1/document/1")
/// document.title = "Tjänsteutlåtande"
/// record.documents.append(document)
/// ```
public struct Document: Entity {
  /// The members, in canonical order.
  public enum Field: String, RecordField {
    case id
    case kind
    case kindAsGiven = "kind_as_given"
    case title
    case number
    case diaryNumber = "diary_number"
    case body
    case bodyID = "body_id"
    case signatories
    case date
    case place
    case attachedToID = "attached_to_id"
    case label
    case url
    case sourceID = "source_id"
    case mediaType = "media_type"
    case bytes
    case sha256
    case license
    case availability
    case statute
    case completeness
    case completenessAsGiven = "completeness_as_given"
    case text
    case created
    case modified
    case deleted
    case spans
  }

  /// Identifier, unique in the feed over all tables, minted from content.
  public var id: ID
  /// What sort of document it is.
  public var kind: DocumentKind?
  /// The sort of document in the document's words.
  public var kindAsGiven: Text?
  /// Heading of the document.
  public var title: Text?
  /// The document's number in a series, verbatim.
  public var number: Text?
  /// The document's own registration number, verbatim.
  public var diaryNumber: Text?
  /// The body that it comes from, in base form.
  public var body: Text?
  /// The body that it comes from.
  public var bodyID: ID?
  /// Who signs, in the order of the document.
  public var signatories: [Signatory] = []
  /// Date of the document.
  public var date: CivilDate?
  /// Where the document was signed.
  public var place: Text?
  /// The document that this one is attached to.
  public var attachedToID: ID?
  /// How the attachment is labelled.
  public var label: Text?
  /// Where the document can be read.
  public var url: IRI?
  /// The text that was read from the document.
  public var sourceID: ID?
  /// IANA media type of the file.
  public var mediaType: MediaType?
  /// Size of the file in bytes.
  public var bytes: Int?
  /// SHA-256 of the file, in lower-case hexadecimal.
  public var sha256: SHA256Digest?
  /// Licence of this document, where it differs from the dataset's.
  public var license: License?
  /// Whether the public can read the document.
  public var availability: DocumentAvailability?
  /// Legal ground for withholding it.
  public var statute: Text?
  /// How much of the document's text is included here.
  public var completeness: TextCompleteness?
  /// The document's words for how complete the text is.
  public var completenessAsGiven: Text?
  /// The text, to the byte.
  public var text: Text?
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

  /// Decodes a document, and throws `DecodingError` at the first member that is missing, unknown or wrong.
  public init(from decoder: any Decoder) throws {
    let members = try MemberDecoding<Field>(decoder)
    id = try members.always(.id)
    kind = try members.unlessDeleted(.kind)
    kindAsGiven = try members.optional(.kindAsGiven)
    title = try members.optional(.title)
    number = try members.optional(.number)
    diaryNumber = try members.optional(.diaryNumber)
    body = try members.optional(.body)
    bodyID = try members.optional(.bodyID)
    signatories = try members.list(.signatories)
    date = try members.optional(.date)
    place = try members.optional(.place)
    attachedToID = try members.optional(.attachedToID)
    label = try members.optional(.label)
    url = try members.optional(.url)
    sourceID = try members.optional(.sourceID)
    mediaType = try members.optional(.mediaType)
    bytes = try members.optional(.bytes)
    sha256 = try members.optional(.sha256)
    license = try members.optional(.license)
    availability = try members.optional(.availability)
    statute = try members.optional(.statute)
    completeness = try members.optional(.completeness)
    completenessAsGiven = try members.optional(.completenessAsGiven)
    text = try members.optional(.text)
    created = try members.optional(.created)
    modified = try members.optional(.modified)
    deleted = try members.tombstone()
    spans = try members.list(.spans)
    extensions = try members.extensions()
  }

  /// Encodes the document with its members in canonical order; what is absent is left out.
  public func encode(to encoder: any Encoder) throws {
    var members = MemberEncoding<Field>(encoder)
    try members.encode(id, .id)
    try members.encode(kind, .kind)
    try members.encode(kindAsGiven, .kindAsGiven)
    try members.encode(title, .title)
    try members.encode(number, .number)
    try members.encode(diaryNumber, .diaryNumber)
    try members.encode(body, .body)
    try members.encode(bodyID, .bodyID)
    try members.encode(signatories, .signatories)
    try members.encode(date, .date)
    try members.encode(place, .place)
    try members.encode(attachedToID, .attachedToID)
    try members.encode(label, .label)
    try members.encode(url, .url)
    try members.encode(sourceID, .sourceID)
    try members.encode(mediaType, .mediaType)
    try members.encode(bytes, .bytes)
    try members.encode(sha256, .sha256)
    try members.encode(license, .license)
    try members.encode(availability, .availability)
    try members.encode(statute, .statute)
    try members.encode(completeness, .completeness)
    try members.encode(completenessAsGiven, .completenessAsGiven)
    try members.encode(text, .text)
    try members.encode(created, .created)
    try members.encode(modified, .modified)
    try members.encode(deleted ? true : nil, .deleted)
    try members.encode(spans, .spans)
    try members.encode(extensions)
  }
}
