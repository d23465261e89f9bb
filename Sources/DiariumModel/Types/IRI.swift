/// An absolute IRI (RFC 3987): a scheme, a colon, and no blank or control character or any of `<>"{}|\\^` and backquote.
///
/// ```swift
/// let address: IRI = "https://ekeby.example/arenden/ks-1"
/// let read = IRI(text)  // nil where the text is no absolute address
/// ```
public struct IRI: TextValue {
  /// What messages call an IRI.
  public static let form = "an IRI with its scheme"
  /// The IRI as it was written.
  public let string: String

  /// The IRI that the text writes, or nil where the text is no IRI with its scheme.
  public init?(_ string: String) {
    guard Self.accepts(string: string) else { return nil }
    self.string = string
  }

  /// Whether the bytes are an IRI with its scheme.
  public static func accepts(_ utf8: Span<UInt8>) -> Bool {
    Lexical.isIRI(utf8)
  }
}
