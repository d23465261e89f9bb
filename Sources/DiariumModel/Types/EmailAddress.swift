/// An e-mail address: something, one `@`, something, no blank.
///
/// Nothing finer is asked (RFC 5321 allows nearly all).
public struct EmailAddress: TextValue {
  public static let form = "an e-mail address"
  public let string: String

  public init?(_ string: String) {
    guard Self.accepts(string: string) else { return nil }
    self.string = string
  }

  public static func accepts(_ utf8: Span<UInt8>) -> Bool {
    Lexical.isEmailAddress(utf8) && Lexical.forbiddenCharacter(in: utf8) == nil
  }
}
