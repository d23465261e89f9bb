/// A SHA-256 digest (FIPS 180-4) in 64 lower-case hexadecimal digits.
///
/// ```swift
/// let read = SHA256Digest(text)  // nil if the text does not have 64 hexadecimal digits
/// ```
public struct SHA256Digest: TextValue {
  /// The words for a SHA-256 digest in messages.
  public static let form = "a SHA-256 digest (64 lower-case hexadecimal digits)"
  /// The digest as it was written.
  public let string: String

  /// The digest in a text; `nil` if the text is not 64 lower-case hexadecimal digits.
  public init?(_ string: String) {
    guard Self.accepts(string: string) else { return nil }
    self.string = string
  }

  /// Whether the bytes are 64 lower-case hexadecimal digits.
  public static func accepts(_ utf8: Span<UInt8>) -> Bool {
    guard utf8.count == 64 else { return false }
    for index in utf8.indices where !Lexical.isLowerHexDigit(utf8[index]) { return false }
    return true
  }
}
