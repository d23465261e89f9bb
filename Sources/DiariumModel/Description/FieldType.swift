/// The type of a field's value, or of each of its values where the field is a list.
///
/// ```swift
/// for field in Case.recordDescription.fields {
///   if case .code(let list) = field.type { print(field.name, list.name) }
/// }
/// ```
public enum FieldType: Hashable, Sendable {
  case text, id, date, time, clock, integer, decimal, boolean, iri, language, license
  case organisationNumber, municipalityCode, sha256, mediaType, emailAddress
  /// The version of the schema; only `feed.diarium`.
  case schemaVersion
  /// A code of the list.
  case code(CodeListDescription)
  /// The id of an entity of one of the types; none named: of any.
  case reference(to: [RecordType], scope: ReferenceScope = .case)
  /// A nested record.
  case record(RecordType)
}

/// Where the entity stands that a reference names.
///
/// ```swift
/// for field in Case.recordDescription.fields {
///   if case .reference(_, let scope) = field.type { print(field.name, scope) }
/// }
/// ```
public enum ReferenceScope: Hashable, Sendable {
  /// In a register of the feed, or else in the same case.
  case `case`
  /// Anywhere in the feed.
  case feed
}
