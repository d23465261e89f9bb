/// Reads the members of one record from any decoder, and throws `DecodingError` at the first that is wrong.
///
/// Nothing is lost silently: a member that the schema lacks and that is no extension is an error, not ignored. `null`,
/// the empty text and the empty list are absence.
struct MemberDecoding<Field: RecordField> {
  private let container: KeyedDecodingContainer<MemberName>
  private let isTombstone: Bool

  init(_ decoder: any Decoder) throws {
    container = try decoder.container(keyedBy: MemberName.self)
    let deleted = MemberName("deleted")
    let knowsDeleted = Field(rawValue: "deleted") != nil
    isTombstone = knowsDeleted ? (try? container.decode(Bool.self, forKey: deleted)) ?? false : false
    for name in container.allKeys
    where Field(rawValue: name.stringValue) == nil && !Extensions.isName(name.stringValue) {
      throw DecodingError.dataCorruptedError(
        forKey: name, in: container, debugDescription: "unknown field `\(name.stringValue)`")
    }
  }

  /// A member that every record has.
  func always<Value: Decodable>(_ field: Field) throws -> Value {
    guard let value: Value = try optional(field) else { throw missing(field) }
    return value
  }

  /// A member that every record has but a tombstone.
  func unlessDeleted<Value: Decodable>(_ field: Field) throws -> Value? {
    let value: Value? = try optional(field)
    if value == nil && !isTombstone { throw missing(field) }
    return value
  }

  func optional<Value: Decodable>(_ field: Field) throws -> Value? {
    let name = MemberName(field.rawValue)
    guard container.contains(name), try !container.decodeNil(forKey: name) else { return nil }
    if Value.self is any TextValue.Type || Value.self is any Code.Type,
      try container.decode(String.self, forKey: name).isEmpty
    {
      return nil
    }
    if Value.self is any SchemaRecord.Type, isEmptyRecord(name) { return nil }
    let value = try container.decode(Value.self, forKey: name)
    if let count = value as? Int, !(0...Lexical.largestInteger).contains(count) {
      throw DecodingError.dataCorruptedError(
        forKey: name, in: container, debugDescription: "`\(field.rawValue)` must be an integer from 0 to 2^53")
    }
    return value
  }

  /// Whether a record has no member but absent ones.
  private func isEmptyRecord(_ name: MemberName) -> Bool {
    guard let nested = try? container.nestedContainer(keyedBy: MemberName.self, forKey: name) else { return false }
    return nested.allKeys.allSatisfy {
      !Extensions.isName($0.stringValue) && ((try? nested.decodeNil(forKey: $0)) ?? false)
    }
  }

  /// A list, empty where it is absent.
  func list<Value: Decodable>(_ field: Field) throws -> [Value] { try optional(field) ?? [] }

  /// A list with at least one element, but in a tombstone.
  func requiredList<Value: Decodable>(_ field: Field) throws -> [Value] {
    let values: [Value] = try list(field)
    if values.isEmpty && !isTombstone { throw missing(field) }
    return values
  }

  /// Whether the record is a tombstone.
  ///
  /// A tombstone must say when it was `modified`; `deleted: false` is an error.
  func tombstone() throws -> Bool {
    let name = MemberName("deleted")
    guard container.contains(name), try !container.decodeNil(forKey: name) else { return false }
    guard try container.decode(Bool.self, forKey: name) else {
      throw DecodingError.dataCorruptedError(
        forKey: name, in: container, debugDescription: "`deleted` is only ever true; leave it out")
    }
    if let modified = Field(rawValue: "modified"), !contains(modified) { throw missing(modified) }
    return true
  }

  func extensions() throws -> Extensions {
    var extensions = Extensions()
    for name in container.allKeys where Field(rawValue: name.stringValue) == nil {
      extensions[name.stringValue] = try container.decode(JSONValue.self, forKey: name)
    }
    return extensions
  }

  /// Throws unless one of the fields at least is there, or the record is a tombstone.
  func requireOne(of fields: [Field]) throws {
    guard !isTombstone, let first = fields.first, !fields.contains(where: contains) else { return }
    let names = fields.map { "`\($0.rawValue)`" }.joined(separator: " or ")
    throw DecodingError.keyNotFound(
      MemberName(first.rawValue), .init(codingPath: container.codingPath, debugDescription: "\(names) is missing"))
  }

  func requireUnlessDeleted(_ field: Field) throws {
    if !isTombstone && !contains(field) { throw missing(field) }
  }

  /// Whether the member is there and is no absence in disguise.
  private func contains(_ field: Field) -> Bool {
    let name = MemberName(field.rawValue)
    guard container.contains(name), (try? container.decodeNil(forKey: name)) == false else { return false }
    if let text = try? container.decode(String.self, forKey: name) { return !text.isEmpty }
    if let list = try? container.nestedUnkeyedContainer(forKey: name) { return !list.isAtEnd }
    return true
  }

  private func missing(_ field: Field) -> DecodingError {
    .keyNotFound(
      MemberName(field.rawValue),
      .init(codingPath: container.codingPath, debugDescription: "`\(field.rawValue)` is missing"))
  }
}
