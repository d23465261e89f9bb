/// Reads the members of one record from any decoder, and throws `DecodingError` at the first that is wrong.
///
/// Nothing is lost silently: a member that the schema lacks and that is no extension is an error, not ignored. `null`,
/// the empty text and the empty list are absence.
struct MemberDecoding {
  private let container: KeyedDecodingContainer<MemberName>
  private let names: MemberNames
  /// The fields that have a member, one bit each.
  private let given: UInt64
  /// The members that are no fields: extensions.
  private let outside: [MemberName]
  private let isTombstone: Bool

  init(_ decoder: any Decoder, _ names: MemberNames) throws {
    let container = try decoder.container(keyedBy: MemberName.self)
    var given: UInt64 = 0
    var outside: [MemberName] = []
    for name in container.allKeys {
      if let position = names.positions[name.stringValue] {
        given |= 1 << UInt64(position)
      } else if Extensions.isName(name.stringValue) {
        outside.append(name)
      } else {
        throw DecodingError.dataCorruptedError(
          forKey: name, in: container, debugDescription: "unknown field `\(name.stringValue)`")
      }
    }
    let isMarked = names.deleted.map { given & 1 << UInt64($0) != 0 } ?? false
    isTombstone = isMarked && (try? container.decode(Bool.self, forKey: MemberNames.deleted)) ?? false
    (self.container, self.names, self.given, self.outside) = (container, names, given, outside)
  }

  /// Whether the field in that place has a member, if only one that says that there is nothing.
  @inline(__always) func has(_ position: Int) -> Bool { given & 1 << UInt64(position) != 0 }

  /// A value for which only `null` says that there is none.
  func value<Value: Decodable>(_ name: MemberName) throws -> Value? {
    try isNull(name) ? nil : container.decode(Value.self, forKey: name)
  }

  func text<Value: TextValue>(_ name: MemberName) throws -> Value? {
    guard let string = try string(name) else { return nil }
    guard let value = Value(string) else {
      throw DecodingError.dataCorruptedError(
        forKey: name, in: container, debugDescription: Value.complaint(about: string))
    }
    return value
  }

  func code<Value: Code>(_ name: MemberName) throws -> Value? {
    try string(name).map { Value(code: $0) }
  }

  func record<Value: SchemaRecord>(_ name: MemberName) throws -> Value? {
    try isNull(name) || isEmptyRecord(name) ? nil : container.decode(Value.self, forKey: name)
  }

  func integer(_ name: MemberName) throws -> Int? {
    guard let count: Int = try value(name) else { return nil }
    guard (0...Lexical.largestInteger).contains(count) else {
      throw DecodingError.dataCorruptedError(
        forKey: name, in: container, debugDescription: "`\(name.stringValue)` must be an integer from 0 to 2^53")
    }
    return count
  }

  /// Whether the record is a tombstone.
  ///
  /// A tombstone must say when it was `modified`; `deleted: false` is an error.
  func tombstone() throws -> Bool {
    guard let deleted: Bool = try value(MemberNames.deleted) else { return false }
    guard deleted else {
      throw DecodingError.dataCorruptedError(
        forKey: MemberNames.deleted, in: container, debugDescription: "`deleted` is only ever true; leave it out")
    }
    guard container.contains(MemberNames.modified), try string(MemberNames.modified) != nil else {
      throw missing(MemberNames.modified)
    }
    return true
  }

  func extensions() throws -> Extensions {
    var extensions = Extensions()
    for name in outside { extensions[name.stringValue] = try container.decode(JSONValue.self, forKey: name) }
    return extensions
  }

  /// Throws where the field in that place is one that only a tombstone may lack, and the record is none.
  func allowAbsence(_ position: Int) throws {
    if names.needed & 1 << UInt64(position) != 0, !isTombstone { throw missing(names.all[position]) }
  }

  /// Throws unless one of the fields is found of which one must be there, or the record is a tombstone.
  func requireOne(_ found: UInt64) throws {
    guard let first = names.oneOf.first, !isTombstone else { return }
    guard !names.oneOf.contains(where: { found & 1 << UInt64($0) != 0 }) else { return }
    let words = names.oneOf.map { "`\(names.all[$0].stringValue)`" }.joined(separator: " or ")
    throw missing(names.all[first], words)
  }

  func missing(_ name: MemberName) -> DecodingError { missing(name, "`\(name.stringValue)`") }

  private func missing(_ name: MemberName, _ words: String) -> DecodingError {
    .keyNotFound(name, .init(codingPath: container.codingPath, debugDescription: "\(words) is missing"))
  }

  private func isNull(_ name: MemberName) throws -> Bool { try container.decodeNil(forKey: name) }

  /// A text that is not empty.
  private func string(_ name: MemberName) throws -> String? {
    guard try !isNull(name) else { return nil }
    let string = try container.decode(String.self, forKey: name)
    return string.isEmpty ? nil : string
  }

  /// Whether a record has no member but absent ones.
  private func isEmptyRecord(_ name: MemberName) -> Bool {
    guard let nested = try? container.nestedContainer(keyedBy: MemberName.self, forKey: name) else { return false }
    return nested.allKeys.allSatisfy {
      !Extensions.isName($0.stringValue) && ((try? nested.decodeNil(forKey: $0)) ?? false)
    }
  }
}
