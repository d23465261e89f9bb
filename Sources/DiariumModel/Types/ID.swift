/// An identifier, unique in its feed over all tables, or a reference to one: `^[a-z0-9][a-z0-9._/-]*$`.
///
/// Minted from content (`0180-ks-2023-1387/reservation/2`), stable between exports, never a personal identity number.
///
/// ```swift
/// let id: ID = "ks-1/decision/1"
/// let read = ID(text)  // nil if the text is not an id: it has no blanks
/// ```
public struct ID: TextValue {
  /// The words for an id in messages.
  public static let form = "an id (a-z, 0-9, `.`, `_`, `/`, `-`, a letter or digit first)"
  /// The id as it was written.
  public let string: String

  /// The id in a text; `nil` if the text does not have the form of an id.
  public init?(_ string: String) {
    guard Self.accepts(string: string) else { return nil }
    self.string = string
  }

  /// Whether the bytes are a letter or digit followed by letters, digits, `.`, `_`, `/` and `-`, all in lower case.
  public static func accepts(_ utf8: Span<UInt8>) -> Bool {
    guard let first = utf8.first, Lexical.isLowerAlphanumeric(first) else { return false }
    for index in utf8.indices where !Lexical.isIDByte(utf8[index]) { return false }
    return true
  }
}
