/// An e-mail address: something, one `@`, something, no blank.
///
/// Nothing finer is asked (RFC 5321 allows nearly all).
///
/// ```swift
/// let address: EmailAddress = "registrator@ekeby.example"
/// let read = EmailAddress(text)  // nil where the text is no address
/// ```
public struct EmailAddress: TextValue {
  /// What messages call an e-mail address.
  public static let form = "an e-mail address"
  /// The address as it was written.
  public let string: String

  /// The address that the text writes, or nil where the text has not the form of an e-mail address.
  public init?(_ string: String) {
    guard Self.accepts(string: string) else { return nil }
    self.string = string
  }

  /// Whether the bytes are something, one `@` and something, without blanks and control characters.
  public static func accepts(_ utf8: Span<UInt8>) -> Bool {
    Lexical.isEmailAddress(utf8) && Lexical.forbiddenCharacter(in: utf8) == nil
  }
}
