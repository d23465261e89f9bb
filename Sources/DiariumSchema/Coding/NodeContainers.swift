@_spi(Engine) internal import DiariumTree

/// The members of an object.
struct KeyedNodes<Key: CodingKey>: KeyedDecodingContainerProtocol {
  private let decoder: NodeDecoder
  private let names: [String]
  private let values: [String: Int]
  var codingPath: [any CodingKey] { decoder.codingPath }

  init(_ decoder: NodeDecoder) throws {
    self.decoder = decoder
    let members = try decoder.members()
    names = members.map(\.name)
    // Canonically equivalent names are two for `members` but one for `String`: the first is found.
    values = Dictionary(members.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  var allKeys: [Key] { names.compactMap { Key(stringValue: $0) } }
  func contains(_ key: Key) -> Bool { values[key.stringValue] != nil }

  private func index(_ key: any CodingKey) throws -> Int {
    guard let value = values[key.stringValue] else {
      throw DecodingError.keyNotFound(
        key, .init(codingPath: codingPath, debugDescription: "`\(key.stringValue)` is missing"))
    }
    return value
  }

  private func node(_ key: any CodingKey) throws -> NodeDecoder { decoder.child(try index(key), key) }

  // Every member is asked for this first, so no decoder is made to answer.
  func decodeNil(forKey key: Key) throws -> Bool { decoder.tree.tape[try index(key)].kind == .null }
  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try node(key).decode(type) }
  func decode(_ type: String.Type, forKey key: Key) throws -> String { try node(key).decode(type) }
  func decode(_ type: Double.Type, forKey key: Key) throws -> Double { try node(key).decode(type) }
  func decode(_ type: Float.Type, forKey key: Key) throws -> Float { try node(key).decode(type) }
  func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try node(key).decode(type) }
  func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { try node(key).decode(type) }
  func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { try node(key).decode(type) }
  func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { try node(key).decode(type) }
  func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try node(key).decode(type) }
  func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { try node(key).decode(type) }
  func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { try node(key).decode(type) }
  func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 { try node(key).decode(type) }
  func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 { try node(key).decode(type) }
  func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 { try node(key).decode(type) }
  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value { try node(key).value(type) }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> {
    try node(key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try node(key).unkeyedContainer()
  }

  func superDecoder() throws -> any Decoder { try node(PlaceKey("super")) }
  func superDecoder(forKey key: Key) throws -> any Decoder { try node(key) }
}

/// The elements of a list.
struct UnkeyedNodes: UnkeyedDecodingContainer {
  private let decoder: NodeDecoder
  let elements: [Int]
  private(set) var currentIndex = 0
  var codingPath: [any CodingKey] { decoder.codingPath }
  var count: Int? { elements.count }
  var isAtEnd: Bool { currentIndex == elements.count }

  init(_ decoder: NodeDecoder) {
    self.decoder = decoder
    elements = decoder.tree.tape.elements(of: decoder.index)
  }

  private mutating func next() throws -> NodeDecoder {
    guard currentIndex < elements.count else {
      throw DecodingError.valueNotFound(
        Any.self, .init(codingPath: codingPath, debugDescription: "the list has no more elements"))
    }
    defer { currentIndex += 1 }
    return decoder.child(elements[currentIndex], PlaceKey(currentIndex))
  }

  /// Advances only if the element is null, as the protocol requires.
  mutating func decodeNil() throws -> Bool {
    let index = currentIndex
    let isNull = try next().decodeNil()
    if !isNull { currentIndex = index }
    return isNull
  }

  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try next().value(type) }

  mutating func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) throws -> KeyedDecodingContainer<Nested> {
    try next().container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer { try next().unkeyedContainer() }
  mutating func superDecoder() throws -> any Decoder { try next() }
}
