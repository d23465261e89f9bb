/// A language tag (BCP 47, RFC 5646), `sv` or `sv-SE`; its form is checked, not the registry.
///
/// ```swift
/// let language: LanguageTag = "sv"
/// let read = LanguageTag(text)  // nil where the text is no tag of BCP 47
/// ```
public struct LanguageTag: TextValue {
  /// What messages call a language tag.
  public static let form = "a language tag (BCP 47)"
  /// The tag as it was written.
  public let string: String

  /// The tag that the text writes, or nil where the text has not the form of a language tag.
  public init?(_ string: String) {
    guard Self.accepts(string: string) else { return nil }
    self.string = string
  }

  /// Whether the bytes have the form of a language tag; the registry is not asked.
  public static func accepts(_ utf8: Span<UInt8>) -> Bool {
    Lexical.isLanguageTag(utf8)
  }
}
