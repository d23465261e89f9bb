/// A language tag (BCP 47, RFC 5646), `sv` or `sv-SE`; its form is checked, not the registry.
public struct LanguageTag: TextValue {
  public static let form = "a language tag (BCP 47)"
  public let string: String

  public init?(_ string: String) {
    guard Self.accepts(string: string) else { return nil }
    self.string = string
  }

  public static func accepts(_ utf8: Span<UInt8>) -> Bool {
    Lexical.isLanguageTag(utf8)
  }
}
