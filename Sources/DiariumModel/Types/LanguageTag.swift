/// A language tag (BCP 47, RFC 5646), `sv` or `sv-SE`; its form is checked, not the registry.
///
/// ```swift
/// let language: LanguageTag = "sv"
/// let read = LanguageTag(text)  // nil if the text is not a tag of BCP 47
/// ```
public struct LanguageTag: TextValue {
  /// The words for a language tag in messages.
  public static let form = "a language tag (BCP 47)"
  /// The tag as it was written.
  public let string: String

  /// The tag in a text; `nil` if the text does not have the form of a language tag.
  public init?(_ string: String) {
    guard Self.accepts(string: string) else { return nil }
    self.string = string
  }

  /// Whether the bytes have the form of a language tag; the registry is not consulted.
  public static func accepts(_ utf8: Span<UInt8>) -> Bool {
    Lexical.isLanguageTag(utf8)
  }
}
