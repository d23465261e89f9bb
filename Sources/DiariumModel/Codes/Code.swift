/// A value from a code list.
///
/// A code that is not in the list is kept as `.unknown` and written back unchanged.
///
/// ```swift
/// func isOutside(_ code: some Code) -> Bool { !code.isKnown }
/// ```
public protocol Code: Hashable, Sendable, Codable, CustomStringConvertible, ExpressibleByStringLiteral {
  /// The list: its codes with their titles, in order.
  static var list: CodeListDescription { get }
  /// The cases in the order of the list's codes.
  static var known: [Self] { get }
  /// A code that is not in the list; made by `init(code:)`, which never gives it for a listed code.
  static func unknown(_ code: String) -> Self
  /// The code of `.unknown`; `nil` for the case of a listed code.
  var unknownCode: String? { get }
}

extension Code {
  /// The case for a code as written in data; `.unknown` if the code is not in the list.
  public init(code: String) {
    let index = Self.list.codes.firstIndex { $0.code == code }
    self = index.map { Self.known[$0] } ?? .unknown(code)
  }

  /// The case for the code in a literal; `.unknown` if the code is not in the list.
  public init(stringLiteral literal: String) { self.init(code: literal) }

  /// The code as written in data.
  public var code: String {
    if let unknownCode { return unknownCode }
    let index = Self.known.firstIndex(of: self)
    return index.map { Self.list.codes[$0].code } ?? ""
  }

  /// Whether the code is in the list.
  public var isKnown: Bool { unknownCode == nil }

  /// The code as written in data.
  public var description: String { code }

  /// Decodes the code as written in data, and throws `DecodingError` if there is no text.
  ///
  /// A code that is not in the list is not an error: it becomes `.unknown`.
  public init(from decoder: any Decoder) throws {
    self.init(code: try decoder.singleValueContainer().decode(String.self))
  }

  /// Encodes the code as written in data.
  ///
  /// - Throws: `EncodingError` if `.unknown` holds a listed code or an empty one: it would not be read back equal.
  public func encode(to encoder: any Encoder) throws {
    if let unknownCode, unknownCode.isEmpty || Self(code: unknownCode).isKnown {
      throw EncodingError.invalidValue(
        self,
        .init(
          codingPath: encoder.codingPath,
          debugDescription: unknownCode.isEmpty ? "a code is not empty" : "`\(unknownCode)` is a code that the list has"
        ))
    }
    var container = encoder.singleValueContainer()
    try container.encode(code)
  }
}
