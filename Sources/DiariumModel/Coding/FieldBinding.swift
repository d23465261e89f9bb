/// A field of a record, said once: what the schema says of it, and the property that decoding sets and encoding asks.
///
/// Whether the field is a list, and whether every record has it, the property's type must agree to.
struct FieldBinding<Record>: Sendable {
  let description: FieldDescription
  let coding: FieldCoding<Record>
}

extension FieldBinding where Record: SchemaRecord {
  @inline(never) init(
    _ field: Record.Field, _ type: LazyFieldType, list isList: Bool, _ requirement: FieldDescription.Requirement,
    when condition: String? = nil, term: String, title: Message, documentation: Message, since: SchemaVersion,
    _ coding: FieldCoding<Record>
  ) {
    description = .init(
      field.rawValue, type.make(), list: isList, requirement, when: condition, term: term, title: title,
      documentation: documentation, since: since)
    self.coding = coding
  }

  // Inlined wherever a field is bound, so that the compiler resolves key paths; what these call is not, or its code would
  // stand there for each of the fields.

  /// A field with one value, or none.
  @inline(__always) init<Value: Codable & Sendable>(
    _ field: Record.Field, _ property: WritableKeyPath<Record, Value?>, _ type: MemberType<Value>,
    _ need: MemberNeed, term: String, title: Message, documentation: Message, since: SchemaVersion = .v1
  ) {
    self.init(
      field, type.type, list: false, need.requirement, when: need.condition, term: term, title: title,
      documentation: documentation, since: since, .optional(StoredProperty(property), type.read))
  }

  /// A list, empty where it is absent.
  @inline(__always) init<Value: Codable & Sendable>(
    _ field: Record.Field, _ property: WritableKeyPath<Record, [Value]>, _ type: MemberType<Value>,
    _ need: MemberNeed, term: String, title: Message, documentation: Message, since: SchemaVersion = .v1
  ) {
    self.init(
      field, type.type, list: true, need.requirement, when: need.condition, term: term, title: title,
      documentation: documentation, since: since, .list(StoredProperty(property)))
  }

  /// A field that every record has; the record's `init(from:)` hands its value to the initializer.
  @inline(__always) init<Value: Codable & Sendable>(
    _ field: Record.Field, _ property: KeyPath<Record, Value>, _ type: MemberType<Value>,
    _ need: MemberNeed.Always, term: String, title: Message, documentation: Message, since: SchemaVersion = .v1
  ) {
    self.init(
      field, type.type, list: false, .always, term: term, title: title, documentation: documentation, since: since,
      .always(StoredProperty(property)))
  }
}

/// When a record needs a field whose property can be empty.
enum MemberNeed {
  case optional, unlessDeleted
  /// Under the condition, in words.
  case conditional(String)

  /// When a record needs a field whose property is never empty.
  enum Always { case always }

  var requirement: FieldDescription.Requirement {
    switch self {
    case .optional: .optional
    case .unlessDeleted: .unlessDeleted
    case .conditional: .conditional
    }
  }

  var condition: String? { if case .conditional(let words) = self { words } else { nil } }
}
