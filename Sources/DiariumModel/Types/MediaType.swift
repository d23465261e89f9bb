/// A media type (RFC 6838, section 4.2) with its parameters: `text/plain; charset=utf-8`.
public struct MediaType: TextValue {
  public static let form = "a media type (text/plain)"
  public let string: String

  public init?(_ string: String) {
    guard Self.accepts(string: string) else { return nil }
    self.string = string
  }

  public static func accepts(_ utf8: Span<UInt8>) -> Bool {
    Lexical.isMediaType(utf8)
  }
}
