/// What the schema says of one type of record.
///
/// ```swift
/// for record in Schema.records { print(record.name, record.title.sv, record.fields.count) }
/// ```
public struct RecordDescription: Sendable {
  /// The records that a record of the type is nested in.
  public enum Owners: Hashable, Sendable {
    case records([RecordType])
    case anyEntity
  }

  /// The type that is described.
  public let type: RecordType
  /// The plural of the wire name; nil where a record is never one of several.
  public let plural: String?
  /// The name of its table; nil where the record is flattened into another or stands in `datapackage.json`.
  public let table: String?
  /// Whether the record has an `id` and a lifecycle.
  public let isEntity: Bool
  /// The records that a record of the type is nested in.
  public let owners: Owners
  /// Fields of which one at least must be there, unless the record is a tombstone; none where there is no such group.
  public let oneOf: [String]
  /// The prefix of its columns where it is flattened into its owner's row.
  public let cellPrefix: String?
  /// What one such record is called.
  public let title: Message
  /// What such a record is.
  public let documentation: Message
  /// The class of linked data, as a compact IRI.
  public let term: String
  /// The fields, in canonical order.
  public let fields: [FieldDescription]

  init(
    type: RecordType, plural: String?, table: String?, isEntity: Bool, owners: Owners, oneOf: [String] = [],
    cellPrefix: String? = nil, title: Message, documentation: Message, term: String, fields: [FieldDescription]
  ) {
    self.type = type
    self.plural = plural
    self.table = table
    self.isEntity = isEntity
    self.owners = owners
    self.oneOf = oneOf
    self.cellPrefix = cellPrefix
    self.title = title
    self.documentation = documentation
    self.term = term
    self.fields = fields
  }

  /// The singular of the wire name, `snake_case`.
  public var name: String { type.rawValue }
}
