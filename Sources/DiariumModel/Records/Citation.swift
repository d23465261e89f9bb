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
    let members = try RecordDecoding(decoder, Self.binding)
    self.init(id: try members.always(.id))
    try members.decode(into: &self)
  }

  /// Encodes the citation with its members in canonical order; what is absent is left out.
  public func encode(to encoder: any Encoder) throws { try Self.binding.encode(self, to: encoder) }
}
