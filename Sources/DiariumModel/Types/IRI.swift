/// An absolute IRI (RFC 3987): a scheme, a colon, and no blank or control character or any of `<>"{}|\\^` and backquote.
public struct IRI: TextValue {
  public static let form = "an IRI with its scheme"
  public let string: String

  public init?(_ string: String) {
    guard Self.accepts(string: string) else { return nil }
    self.string = string
  }

  public static func accepts(_ utf8: Span<UInt8>) -> Bool {
    Lexical.isIRI(utf8)
  }
}
