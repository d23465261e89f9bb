/// An outside work that the case cites.
///
/// In Swedish: hänvisning. Table `citations`.
///
/// ```swift
/// var citation = Citation(id: "ks-1/citation/1")
/// citation.title = "Cykelplan 2030"
/// record.citations.append(citation)
/// ```
public struct Citation: Entity {
  /// The members, in canonical order.
  public enum Field: String, RecordField {
    case id
    case kind
    case identifier
    case title
    case publisher
    case date
    case due
    case url
    case citedByIDs = "cited_by_ids"
    case availability
    case checked
    case quote
    case caveat
    case dataPoints = "data_points"
    case created
    case modified
    case deleted
    case spans
  }

  /// Identifier, unique in the feed over all tables, minted from content.
  public var id: ID
  /// What sort of work it is.
  public var kind: CitationKind?
  /// The work's own number, verbatim.
  public var identifier: Text?
  /// Title of the work, or the words used for it.
  public var title: Text?
  /// Who issued it, as written.
  public var publisher: Text?
  /// Date of the work.
  public var date: CivilDate?
  /// Date on which the work is to report.
  public var due: CivilDate?
  /// Where the work can be read.
  public var url: IRI?
  /// Entities of the case that cite the work.
  public var citedByIDs: [ID] = []
  /// What the document says on whether the work could be found.
  public var availability: CitationAvailability?
  /// Date on which that was checked.
  public var checked: CivilDate?
  /// Words quoted from the work, verbatim.
  public var quote: Text?
  /// Doubt that the document states about the work.
  public var caveat: Text?
  /// Figures that the case takes from the work.
  public var dataPoints: [DataPoint] = []
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

  /// Decodes a citation, and throws `DecodingError` at the first member that is missing, unknown or wrong.
  public init(from decoder: any Decoder) throws {
    let members = try MemberDecoding<Field>(decoder)
    id = try members.always(.id)
    kind = try members.unlessDeleted(.kind)
    identifier = try members.optional(.identifier)
    title = try members.optional(.title)
    publisher = try members.optional(.publisher)
    date = try members.optional(.date)
    due = try members.optional(.due)
    url = try members.optional(.url)
    citedByIDs = try members.list(.citedByIDs)
    availability = try members.optional(.availability)
    checked = try members.optional(.checked)
    quote = try members.optional(.quote)
    caveat = try members.optional(.caveat)
    dataPoints = try members.list(.dataPoints)
    created = try members.optional(.created)
    modified = try members.optional(.modified)
    deleted = try members.tombstone()
    spans = try members.list(.spans)
    extensions = try members.extensions()
  }

  /// Encodes the citation with its members in canonical order; what is absent is left out.
  public func encode(to encoder: any Encoder) throws {
    var members = MemberEncoding<Field>(encoder)
    try members.encode(id, .id)
    try members.encode(kind, .kind)
    try members.encode(identifier, .identifier)
    try members.encode(title, .title)
    try members.encode(publisher, .publisher)
    try members.encode(date, .date)
    try members.encode(due, .due)
    try members.encode(url, .url)
    try members.encode(citedByIDs, .citedByIDs)
    try members.encode(availability, .availability)
    try members.encode(checked, .checked)
    try members.encode(quote, .quote)
    try members.encode(caveat, .caveat)
    try members.encode(dataPoints, .dataPoints)
    try members.encode(created, .created)
    try members.encode(modified, .modified)
    try members.encode(deleted ? true : nil, .deleted)
    try members.encode(spans, .spans)
    try members.encode(extensions)
  }
}
