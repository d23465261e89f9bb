internal import FoundationEssentials

/// Any JSON value (RFC 8259), as held by an extension: members keep their order, and numbers their text.
///
/// Foundation's coders represent it as nested containers, in which numbers become `Decimal` and the order of members is
/// lost; `TreeEncoder` and `TreeDecoder` keep both.
///
/// ```swift
/// let value = JSONValue.object([.init("priority", .number("2")), .init("note", .string("–"))])
/// ```
public enum JSONValue: Sendable {
  case null
  case boolean(Bool)
  /// A number in JSON's spelling; one spelt differently cannot be written.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([Member])

  /// A member of an object.
  public struct Member: Hashable, Sendable {
    /// The name, with escapes decoded.
    public var name: String
    /// The value of the member.
    public var value: JSONValue

    /// A member with its name and value.
    public init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }
}

extension JSONValue {
  /// Whether a text is a number in JSON's spelling (RFC 8259, section 6).
  package static func isNumber(_ text: String) -> Bool {
    let utf8 = text.utf8.span
    guard let mark = utf8.indices.first(where: { utf8[$0] | 0x20 == 0x65 }) else { return Lexical.isDecimal(utf8) }
    var digits = utf8.extracting((mark + 1)...)
    if let sign = digits.first, sign == 0x2B || sign == 0x2D { digits = digits.extracting(1...) }
    return Lexical.isDecimal(utf8.extracting(..<mark)) && !digits.isEmpty && Lexical.areDigits(digits)
  }
}

extension JSONValue.Member {
  /// Whether names and values are equal, names byte for byte.
  public static func == (one: Self, other: Self) -> Bool {
    one.name.utf8.elementsEqual(other.name.utf8) && one.value == other.value
  }

  /// Hashes the parts that `==` compares.
  public func hash(into hasher: inout Hasher) {
    for byte in name.utf8 { hasher.combine(byte) }
    hasher.combine(value)
  }
}

extension JSONValue: Hashable {
  /// Whether two values are equal: texts and names byte by byte, numbers by their spelling, members in their order.
  public static func == (one: JSONValue, other: JSONValue) -> Bool {
    switch (one, other) {
    case (.null, .null): true
    case (.boolean(let a), .boolean(let b)): a == b
    case (.number(let a), .number(let b)): a == b
    case (.string(let a), .string(let b)): a.utf8.elementsEqual(b.utf8)
    case (.array(let a), .array(let b)): a == b
    case (.object(let a), .object(let b)):
      a == b
    default: false
    }
  }

  /// Hashes the parts that `==` compares, except the names of members.
  public func hash(into hasher: inout Hasher) {
    switch self {
    case .null: hasher.combine(0)
    case .boolean(let value): hasher.combine(value)
    case .number(let text): hasher.combine(text)
    case .string(let text): for byte in text.utf8 { hasher.combine(byte) }
    case .array(let elements): hasher.combine(elements)
    case .object(let members): hasher.combine(members)
    }
  }
}

extension JSONValue: Codable {
  /// Decodes any JSON value, and throws `DecodingError` at a number beyond the range of `Decimal`.
  public init(from decoder: any Decoder) throws {
    if let container = try? decoder.container(keyedBy: MemberName.self) {
      self = .object(
        try container.allKeys.map { .init($0.stringValue, try container.decode(JSONValue.self, forKey: $0)) })
      return
    }
    if var container = try? decoder.unkeyedContainer() {
      var elements: [JSONValue] = []
      while !container.isAtEnd { elements.append(try container.decode(JSONValue.self)) }
      self = .array(elements)
      return
    }
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .boolean(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else {
      self = .number("\(try container.decode(Decimal.self))")
    }
  }

  /// Encodes the value, and throws `EncodingError` at a number with more than the 38 digits that `Decimal` holds.
  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .object(let members):
      var container = encoder.container(keyedBy: MemberName.self)
      for member in members { try container.encode(member.value, forKey: MemberName(member.name)) }
    case .array(let elements):
      var container = encoder.unkeyedContainer()
      for element in elements { try container.encode(element) }
    case .null:
      var container = encoder.singleValueContainer()
      try container.encodeNil()
    case .boolean(let value):
      var container = encoder.singleValueContainer()
      try container.encode(value)
    case .string(let value):
      var container = encoder.singleValueContainer()
      try container.encode(value)
    case .number(let text):
      guard let decimal = ExactDecimal.exactDecimal(text) else {
        throw EncodingError.invalidValue(
          self, .init(codingPath: encoder.codingPath, debugDescription: "\(text) has more digits than Decimal holds"))
      }
      var container = encoder.singleValueContainer()
      try container.encode(decimal)
    }
  }
}
