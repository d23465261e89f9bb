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

  @inline(never) init(
    _ name: String, _ type: FieldType, list isList: Bool, _ requirement: Requirement, when condition: String? = nil,
    term: String, title: Message, documentation: Message, since: SchemaVersion
  ) {
    self.name = name
    self.type = type
    self.isList = isList
    self.requirement = requirement
    self.condition = condition
    self.title = title
    self.documentation = documentation
    self.term = term
    self.since = since
  }
}
