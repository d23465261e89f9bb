/// A media type (RFC 6838, section 4.2) with its parameters: `text/plain; charset=utf-8`.
///
/// ```swift
/// let type: MediaType = "application/pdf"
/// let read = MediaType(text)  // nil if the text is not a media type
/// ```
public struct MediaType: TextValue {
  /// The words for a media type in messages.
  public static let form = "a media type (text/plain)"
  /// The media type as it was written.
  public let string: String

  /// The media type in a text; `nil` if the text does not have the form of a media type.
  public init?(_ string: String) {
    guard Self.accepts(string: string) else { return nil }
    self.string = string
  }

  /// Whether the bytes have the form of a media type; the registry is not consulted.
  public static func accepts(_ utf8: Span<UInt8>) -> Bool {
    Lexical.isMediaType(utf8)
  }
}
