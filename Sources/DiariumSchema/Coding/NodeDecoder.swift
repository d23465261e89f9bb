internal import DiariumModel
@_spi(Engine) internal import DiariumTree
internal import FoundationEssentials

/// The decoder of one node.
struct NodeDecoder: Decoder {
  let tree: HeldTape
  let index: Int
  let codingPath: [any CodingKey]
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  var kind: Node.Kind { tree.tape[index].kind }

  func child(_ index: Int, _ key: any CodingKey) -> NodeDecoder {
    NodeDecoder(tree: tree, index: index, codingPath: codingPath + [key])
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(try KeyedNodes<Key>(self))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    guard kind == .array else { throw mismatch([Any].self, "a list") }
    return UnkeyedNodes(self)
  }

  func singleValueContainer() throws -> any SingleValueDecodingContainer { self }

  /// The value of the node as a type; types whose text must be kept are read directly from it.
  func value<Value: Decodable>(_ type: Value.Type) throws -> Value {
    if type == ExactDecimal.self {
      let text = try number(type)
      guard let value = ExactDecimal(text) as? Value else { throw corrupted("`\(text)` has an exponent") }
      return value
    }
    if type == JSONValue.self, let value = try json() as? Value { return value }
    if type == Decimal.self {
      let text = try number(type)
      guard let value = Decimal(string: text) as? Value else { throw corrupted("`\(text)` is beyond Decimal") }
      return value
    }
    return try Value(from: self)
  }

  /// The node as a JSON value, preserving the text of numbers and the order of members.
  private func json() throws -> JSONValue {
    switch kind {
    case .null: return .null
    case .true: return .boolean(true)
    case .false: return .boolean(false)
    case .number: return .number(tree.tape.string(index))
    case .text, .plain: return .string(tree.tape.string(index))
    case .array:
      return .array(try UnkeyedNodes(self).elements.enumerated().map { try child($1, PlaceKey($0)).json() })
    case .object:
      let members = try members()
      return .object(try members.map { .init($0.name, try child($0.value, PlaceKey($0.name)).json()) })
    }
  }

  /// The members of an object, whose names are unique.
  func members() throws -> [(name: String, value: Int)] {
    guard kind == .object else { throw mismatch([String: Any].self, "a record") }
    var members: [(name: String, value: Int)] = []
    var names = MemberIterator(tree.tape, index)
    while let name = names.next(in: tree.tape) {
      members.append((tree.tape.string(name), name + 1))
    }
    var seen: Set<[UInt8]> = []
    for member in members where !seen.insert(Array(member.name.utf8)).inserted {
      throw corrupted("`\(member.name)` is given twice")
    }
    return members
  }

  func number(_ type: Any.Type) throws -> String {
    guard kind == .number else { throw mismatch(type, "a number") }
    return tree.tape.string(index)
  }

  func mismatch(_ type: Any.Type, _ expected: String) -> DecodingError {
    .typeMismatch(
      type,
      .init(codingPath: codingPath, debugDescription: "expected \(expected), found \(Words.kind(tree.tape, index).en)"))
  }

  func corrupted(_ message: String) -> DecodingError {
    .dataCorrupted(.init(codingPath: codingPath, debugDescription: message))
  }
}

extension NodeDecoder: SingleValueDecodingContainer {
  func decodeNil() -> Bool { kind == .null }

  func decode(_ type: Bool.Type) throws -> Bool {
    switch kind {
    case .true: true
    case .false: false
    default: throw mismatch(type, "true or false")
    }
  }

  func decode(_ type: String.Type) throws -> String {
    guard kind == .text || kind == .plain else { throw mismatch(type, "a text") }
    return tree.tape.string(index)
  }

  func decode(_ type: Double.Type) throws -> Double { try float(type) }
  func decode(_ type: Float.Type) throws -> Float { try float(type) }
  func decode(_ type: Int.Type) throws -> Int { try integer(type) }
  func decode(_ type: Int8.Type) throws -> Int8 { try integer(type) }
  func decode(_ type: Int16.Type) throws -> Int16 { try integer(type) }
  func decode(_ type: Int32.Type) throws -> Int32 { try integer(type) }
  func decode(_ type: Int64.Type) throws -> Int64 { try integer(type) }
  func decode(_ type: UInt.Type) throws -> UInt { try integer(type) }
  func decode(_ type: UInt8.Type) throws -> UInt8 { try integer(type) }
  func decode(_ type: UInt16.Type) throws -> UInt16 { try integer(type) }
  func decode(_ type: UInt32.Type) throws -> UInt32 { try integer(type) }
  func decode(_ type: UInt64.Type) throws -> UInt64 { try integer(type) }
  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try value(type) }

  private func integer<Value: FixedWidthInteger>(_ type: Value.Type) throws -> Value {
    let text = try number(type)
    guard let value = Value(text) else { throw corrupted("`\(text)` is not an integer, or too large") }
    return value
  }

  private func float<Value: BinaryFloatingPoint & LosslessStringConvertible>(_ type: Value.Type) throws -> Value {
    let text = try number(type)
    guard let value = Value(text), value.isFinite else { throw corrupted("`\(text)` is too large") }
    return value
  }
}

/// A step of a coding path.
struct PlaceKey: CodingKey {
  let stringValue: String
  let intValue: Int?

  init(_ name: String) {
    stringValue = name
    intValue = nil
  }

  init(_ index: Int) {
    stringValue = "\(index)"
    intValue = index
  }

  init?(stringValue: String) { self.init(stringValue) }
  init?(intValue: Int) { self.init(intValue) }
}
