/// An e-mail address: some text, one `@`, more text, no blanks.
///
/// Nothing more is required (RFC 5321 allows almost anything).
///
/// ```swift
/// let address: EmailAddress = "registrator@ekeby.example"
/// let read = EmailAddress(text)  // nil if the text is not an address
/// ```
public struct EmailAddress: TextValue {
  /// The words for an e-mail address in messages.
  public static let form = "an e-mail address"
  /// The address as it was written.
  public let string: String

  /// The address in a text; `nil` if the text does not have the form of an e-mail address.
  public init?(_ string: String) {
    guard Self.accepts(string: string) else { return nil }
    self.string = string
  }

  /// Whether the bytes are some text, one `@` and more text, without blanks and control characters.
  public static func accepts(_ utf8: Span<UInt8>) -> Bool {
    Lexical.isEmailAddress(utf8) && Lexical.forbiddenCharacter(in: utf8) == nil
  }
}
