/// One point of a decision, claim or proposal.
///
/// In Swedish: punkt. Table `items`.
///
/// ```swift
/// var item = Item(id: "ks-1/decision/1/item/1")
/// item.text = "Motionen avslås."
/// decision.items.append(item)
/// ```
public struct Item: Entity {
  /// The members, in canonical order.
  public enum Field: String, RecordField {
    case id
    case number
    case text
    case textBasis = "text_basis"
    case action
    case targetIDs = "target_ids"
    case assignee
    case created
    case modified
    case deleted
    case spans
  }

  /// Identifier, unique in the feed over all tables, minted from content.
  public var id: ID
  /// The point's number or letter, as written.
  public var number: Text?
  /// The words of the point, verbatim.
  public var text: Text?
  /// How the text here relates to the original.
  public var textBasis: TextBasis?
  /// What the point asks or does.
  public var action: ItemAction?
  /// What the point is about.
  public var targetIDs: [ID] = []
  /// Who is asked to act, as written.
  public var assignee: Text?
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

  /// Decodes an item, and throws `DecodingError` at the first member that is missing, unknown or wrong.
  public init(from decoder: any Decoder) throws {
    let members = try RecordDecoding(decoder, Self.binding)
    self.init(id: try members.always(.id))
    try members.decode(into: &self)
  }

  /// Encodes the item with its members in canonical order; what is absent is left out.
  public func encode(to encoder: any Encoder) throws { try Self.binding.encode(self, to: encoder) }
}
