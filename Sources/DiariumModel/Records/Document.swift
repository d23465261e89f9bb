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
    let members = try RecordDecoding(decoder, Self.binding)
    self.init(id: try members.always(.id))
    try members.decode(into: &self)
  }

  /// Encodes the document with its members in canonical order; what is absent is left out.
  public func encode(to encoder: any Encoder) throws { try Self.binding.encode(self, to: encoder) }
}
