/// A matter before a municipality, with everything about it.
///
/// In Swedish: ärende. Table `cases`.
///
/// ```swift
/// var record = Case(id: "ks-1")
/// record.title = "Motion om cykelbanor"
/// record.kind = .motion
/// feed.cases.append(record)
/// ```
public struct Case: Entity {
  /// The members, in canonical order.
  public enum Field: String, RecordField {
    case id
    case diaryNumber = "diary_number"
    case title
    case kind
    case kindAsGiven = "kind_as_given"
    case status
    case body
    case bodyID = "body_id"
    case division
    case opened
    case closed
    case summary
    case description
    case subjects
    case confidentiality
    case created
    case modified
    case deleted
    case documents
    case initiatives
    case referrals
    case statements
    case proposals
    case endorsements
    case decisions
    case reservations
    case citations
    case relations
    case spans
  }

  /// Identifier, unique in the feed over all tables, minted from content.
  public var id: ID
  /// The registration number, verbatim.
  public var diaryNumber: Text?
  /// The matter in words, verbatim.
  public var title: Text?
  /// What sort of matter it is.
  public var kind: CaseKind?
  /// The sort of matter in the document's words.
  public var kindAsGiven: Text?
  /// How far the case has come.
  public var status: CaseStatus?
  /// The body responsible for the case, in base form.
  public var body: Text?
  /// The body responsible for the case.
  public var bodyID: ID?
  /// The commissioner's division, as written.
  public var division: Text?
  /// Date on which the case was opened.
  public var opened: CivilDate?
  /// Date on which the case was closed.
  public var closed: CivilDate?
  /// The document's own summary of the case.
  public var summary: Text?
  /// The document's longer account of the case.
  public var description: Text?
  /// Subjects of the case from published vocabularies.
  public var subjects: [Subject] = []
  /// Whether the case is confidential and on what ground.
  public var confidentiality: Confidentiality?
  /// When the record was first made.
  public var created: Timestamp?
  /// When the record last changed.
  public var modified: Timestamp?
  /// True in a tombstone; never written when false.
  public var deleted = false
  /// Documents of the case.
  public var documents: [Document] = []
  /// Motions, citizen proposals and other initiatives that raised the case.
  public var initiatives: [Initiative] = []
  /// Rounds in which the case was sent for comment.
  public var referrals: [Referral] = []
  /// Answers, reports, views and special statements.
  public var statements: [CaseStatement] = []
  /// Proposed decisions, at each level.
  public var proposals: [Proposal] = []
  /// Bodies and people who endorse or oppose a proposal.
  public var endorsements: [Endorsement] = []
  /// Decisions taken in the case, by any body.
  public var decisions: [Decision] = []
  /// Reservations against decisions.
  public var reservations: [Reservation] = []
  /// Outside works that the case cites.
  public var citations: [Citation] = []
  /// Links between entities of this or other cases.
  public var relations: [Relation] = []
  /// Places in source texts that the record was read from.
  public var spans: [TextSpan] = []
  /// Members outside the schema, `x_<publisher>_<name>`.
  public var extensions = Extensions()

  /// A record with the members that it can never be without; all others start absent.
  public init(id: ID) {
    self.id = id
  }

  /// Decodes a case, and throws `DecodingError` at the first member that is missing, unknown or wrong.
  public init(from decoder: any Decoder) throws {
    let members = try RecordDecoding(decoder, Self.binding)
    self.init(id: try members.always(.id))
    try members.decode(into: &self)
    if title == nil, !deleted, confidentiality?.level != .confidential { throw members.missing(.title) }
  }

  /// Encodes the case with its members in canonical order; what is absent is left out.
  public func encode(to encoder: any Encoder) throws { try Self.binding.encode(self, to: encoder) }
}
