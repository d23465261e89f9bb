@_spi(Engine) internal import DiariumTree
internal import FoundationEssentials

/// The encoder of one branch.
struct BranchEncoder: Encoder {
  let branch: Branch
  let codingPath: [any CodingKey]
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    if case .nothing = branch.content { branch.content = .object([]) }
    return KeyedEncodingContainer(KeyedBranch<Key>(branch: branch, codingPath: codingPath))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    if case .nothing = branch.content { branch.content = .array([]) }
    return UnkeyedBranch(branch: branch, codingPath: codingPath)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { self }
}

extension BranchEncoder: SingleValueEncodingContainer {
  func encodeNil() throws { branch.content = .scalar(.null, "null") }
  func encode(_ value: Bool) throws { branch.content = .scalar(value ? .true : .false, value ? "true" : "false") }
  func encode(_ value: String) throws { branch.content = .scalar(.text, value) }
  func encode(_ value: Double) throws { try float(value) }
  func encode(_ value: Float) throws { try float(value) }
  func encode(_ value: Int) throws { number("\(value)") }
  func encode(_ value: Int8) throws { number("\(value)") }
  func encode(_ value: Int16) throws { number("\(value)") }
  func encode(_ value: Int32) throws { number("\(value)") }
  func encode(_ value: Int64) throws { number("\(value)") }
  func encode(_ value: UInt) throws { number("\(value)") }
  func encode(_ value: UInt8) throws { number("\(value)") }
  func encode(_ value: UInt16) throws { number("\(value)") }
  func encode(_ value: UInt32) throws { number("\(value)") }
  func encode(_ value: UInt64) throws { number("\(value)") }

  func encode<Value: Encodable>(_ value: Value) throws {
    if Value.self == Decimal.self, let decimal = value as? Decimal {
      number("\(decimal)")
    } else {
      try branch.encode(value, codingPath)
    }
  }

  private func number(_ text: String) { branch.content = .scalar(.number, text) }

  private func float<Value: BinaryFloatingPoint & LosslessStringConvertible>(_ value: Value) throws {
    guard value.isFinite else {
      throw EncodingError.invalidValue(
        value, .init(codingPath: codingPath, debugDescription: "\(value) has no place in JSON"))
    }
    number(value.description.hasSuffix(".0") ? String(value.description.dropLast(2)) : value.description)
  }
}

/// A branch filled member by member.
struct KeyedBranch<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let branch: Branch
  let codingPath: [any CodingKey]

  private func member(_ key: any CodingKey) -> BranchEncoder {
    let value = Branch()
    branch.put(value, key.stringValue)
    return BranchEncoder(branch: value, codingPath: codingPath + [key])
  }

  func encodeNil(forKey key: Key) throws { try member(key).encodeNil() }
  func encode(_ value: some Encodable, forKey key: Key) throws { try member(key).encode(value) }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    member(key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer { member(key).unkeyedContainer() }
  func superEncoder() -> any Encoder { member(PlaceKey("super")) }
  func superEncoder(forKey key: Key) -> any Encoder { member(key) }
}

/// A branch filled element by element.
struct UnkeyedBranch: UnkeyedEncodingContainer {
  let branch: Branch
  let codingPath: [any CodingKey]
  private(set) var count = 0

  init(branch: Branch, codingPath: [any CodingKey]) {
    self.branch = branch
    self.codingPath = codingPath
  }

  private mutating func element() -> BranchEncoder {
    let element = Branch()
    branch.append(element)
    defer { count += 1 }
    return BranchEncoder(branch: element, codingPath: codingPath + [PlaceKey(count)])
  }

  mutating func encodeNil() throws { try element().encodeNil() }
  mutating func encode(_ value: some Encodable) throws { try element().encode(value) }

  mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
    element().container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { element().unkeyedContainer() }
  mutating func superEncoder() -> any Encoder { element() }
}
