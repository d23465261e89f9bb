/// A value that is written as text and can only hold text of its own form.
///
/// Two values are equal if their UTF-8 bytes are, unless the type says otherwise: Swift's `String ==` is canonical
/// equivalence, under which `Å` and `A` + U+030A are the same, and that difference must survive here.
///
/// ```swift
/// func read<Value: TextValue>(_ text: String, as type: Value.Type) -> Value? { Value(text) }
/// ```
public protocol TextValue: Hashable, Sendable, Codable, LosslessStringConvertible, ExpressibleByStringLiteral {
  /// The text as it was written.
  var string: String { get }
  /// The value in a text; `nil` if the text does not have the type's form.
  init?(_ string: String)
  /// Whether the bytes, valid UTF-8, have the type's form.
  static func accepts(_ utf8: Span<UInt8>) -> Bool
  /// The words for such a value in messages: "a date (YYYY, YYYY-MM or YYYY-MM-DD)".
  static var form: String { get }
}

extension TextValue {
  /// The text as it was written.
  public var description: String { string }

  /// The value in a literal.
  ///
  /// - Precondition: the literal has the type's form; any other is a programming error.
  public init(stringLiteral literal: String) {
    guard let value = Self(literal) else { preconditionFailure("`\(literal)` is not \(Self.form)") }
    self = value
  }

  /// Decodes the text, and throws `DecodingError.dataCorrupted` if it does not have the type's form.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let string = try container.decode(String.self)
    guard let value = Self(string) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: Self.complaint(about: string))
    }
    self = value
  }

  /// Encodes the text as it was written.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(string)
  }

  /// Whether two values have the same UTF-8 bytes.
  public static func == (one: Self, other: Self) -> Bool { one.string.utf8.elementsEqual(other.string.utf8) }

  /// Hashes the UTF-8 bytes, which `==` compares.
  public func hash(into hasher: inout Hasher) {
    for byte in string.utf8 { hasher.combine(byte) }
  }

  /// What is said of a text that has not the type's form.
  static func complaint(about string: String) -> String { "`\(string)` is not \(form)" }

  static func accepts(string: String) -> Bool {
    let utf8 = string.utf8
    return accepts(utf8.span)
  }
}
