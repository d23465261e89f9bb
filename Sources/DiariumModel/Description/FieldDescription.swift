/// What the schema says of one field: the source for the structural check, the tables and every schema language.
///
/// ```swift
/// for field in Case.recordDescription.fields { print(field.name, field.title.sv, field.isList) }
/// ```
public struct FieldDescription: Sendable {
  /// When a record must have the field.
  public enum Requirement: Hashable, Sendable {
    case optional
    /// In every record, tombstones too.
    case always
    /// In every record that is no tombstone.
    case unlessDeleted
    /// Under the condition in `condition`.
    case conditional
  }

  /// The one name of the field: JSON member, YAML key, column, property; `snake_case`.
  public let name: String
  /// What a value of the field must be.
  public let type: FieldType
  /// Whether the field holds a list of values of the type.
  ///
  /// The order of a list is significant.
  public let isList: Bool
  /// When a record must have the field.
  public let requirement: Requirement
  /// The condition of a conditional field, in words.
  public let condition: String?
  /// What the field is called in headings.
  public let title: Message
  /// What the field means.
  public let documentation: Message
  /// The term of linked data, as a compact IRI; the prefixes are `Schema.prefixes`.
  public let term: String
  /// The schema version that brought the field.
  public let since: SchemaVersion

  init(
    _ field: some RecordField, _ type: FieldType, list: Bool = false, _ requirement: Requirement, term: String,
    title: Message, documentation: Message, when condition: String? = nil, since: SchemaVersion = .v1
  ) {
    name = field.rawValue
    self.type = type
    isList = list
    self.requirement = requirement
    self.condition = condition
    self.title = title
    self.documentation = documentation
    self.term = term
    self.since = since
  }
}

/// The fields that every entity has.
extension FieldDescription {
  static func id(_ field: some RecordField) -> Self {
    .init(
      field, .id, .always, term: "@id", title: .init(sv: "Id", en: "Id"),
      documentation: .init(
        sv: "Identifierare, unik i flödet över alla tabeller, bildad ur innehållet.",
        en: "Identifier, unique in the feed over all tables, minted from content."))
  }

  static func created(_ field: some RecordField) -> Self {
    .init(
      field, .time, .optional, term: "dcterms:created", title: .init(sv: "Skapad", en: "Created"),
      documentation: .init(sv: "När posten först skapades.", en: "When the record was first made."))
  }

  static func modified(_ field: some RecordField) -> Self {
    .init(
      field, .time, .optional, term: "dcterms:modified", title: .init(sv: "Ändrad", en: "Modified"),
      documentation: .init(sv: "När posten senast ändrades.", en: "When the record last changed."))
  }

  static func deleted(_ field: some RecordField) -> Self {
    .init(
      field, .boolean, .optional, term: "dia:deleted", title: .init(sv: "Borttagen", en: "Deleted"),
      documentation: .init(
        sv: "Sant i en gravsten; skrivs aldrig som falskt.", en: "True in a tombstone; never written when false."))
  }

  static func spans(_ field: some RecordField) -> Self {
    .init(
      field, .record(.span), list: true, .optional, term: "oa:hasSelector",
      title: .init(sv: "Textställen", en: "Spans"),
      documentation: .init(
        sv: "Ställen i källtexter som posten lästs ur.", en: "Places in source texts that the record was read from."))
  }
}
