/// The types of record, in the schema's order.
///
/// ```swift
/// print(RecordType.reservation.description.title.sv)
/// ```
public enum RecordType: String, Hashable, Sendable, CaseIterable {
  case feed
  case dataset
  case publisher
  case completeness
  case body
  case party
  case person
  case membership
  case meeting
  case source
  case `case`
  case document
  case initiative
  case referral
  case statement
  case proposal
  case endorsement
  case decision
  case vote
  case reservation
  case citation
  case relation
  case item
  case signatory
  case attendance
  case ballot
  case appointment
  case count
  case recipient
  case subject
  case dataPoint = "data_point"
  case confidentiality
  case span

  /// What the schema says of the type.
  public var description: RecordDescription {
    switch self {
    case .feed: Feed.recordDescription
    case .dataset: Dataset.recordDescription
    case .publisher: Publisher.recordDescription
    case .completeness: Completeness.recordDescription
    case .body: Body.recordDescription
    case .party: Party.recordDescription
    case .person: Person.recordDescription
    case .membership: Membership.recordDescription
    case .meeting: Meeting.recordDescription
    case .source: Source.recordDescription
    case .`case`: Case.recordDescription
    case .document: Document.recordDescription
    case .initiative: Initiative.recordDescription
    case .referral: Referral.recordDescription
    case .statement: CaseStatement.recordDescription
    case .proposal: Proposal.recordDescription
    case .endorsement: Endorsement.recordDescription
    case .decision: Decision.recordDescription
    case .vote: Vote.recordDescription
    case .reservation: Reservation.recordDescription
    case .citation: Citation.recordDescription
    case .relation: Relation.recordDescription
    case .item: Item.recordDescription
    case .signatory: Signatory.recordDescription
    case .attendance: Attendance.recordDescription
    case .ballot: Ballot.recordDescription
    case .appointment: Appointment.recordDescription
    case .count: Count.recordDescription
    case .recipient: Recipient.recordDescription
    case .subject: Subject.recordDescription
    case .dataPoint: DataPoint.recordDescription
    case .confidentiality: Confidentiality.recordDescription
    case .span: TextSpan.recordDescription
    }
  }
}

extension RecordType {
  /// The place among all types; the same test proves it.
  @inline(__always) package var position: Int { unsafe Int(unsafeBitCast(self, to: UInt8.self)) }
}
