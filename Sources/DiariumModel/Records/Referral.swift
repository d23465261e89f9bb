/// A round in which bodies were asked for their view.
///
/// In Swedish: remiss. Table `referrals`.
///
/// ```swift
/// var referral = Referral(id: "ks-1/referral/1")
/// referral.sent = "2024-01-15"
/// record.referrals.append(referral)
/// ```
public struct Referral: Entity {
  /// The members, in canonical order.
  public enum Field: String, RecordField {
    case id
    case subjectIDs = "subject_ids"
    case sender
    case sent
    case due
    case recipients
    case created
    case modified
    case deleted
    case spans
  }

  /// Identifier, unique in the feed over all tables, minted from content.
  public var id: ID
  /// What was sent for comment.
  public var subjectIDs: [ID] = []
  /// Who sent it, as written.
  public var sender: Text?
  /// Date on which it was sent.
  public var sent: CivilDate?
  /// Last date for answers.
  public var due: CivilDate?
  /// Bodies that were asked.
  public var recipients: [Recipient] = []
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

  /// Decodes a referral, and throws `DecodingError` at the first member that is missing, unknown or wrong.
  public init(from decoder: any Decoder) throws {
    let members = try RecordDecoding(decoder, Self.binding)
    self.init(id: try members.always(.id))
    try members.decode(into: &self)
  }

  /// Encodes the referral with its members in canonical order; what is absent is left out.
  public func encode(to encoder: any Encoder) throws { try Self.binding.encode(self, to: encoder) }
}
