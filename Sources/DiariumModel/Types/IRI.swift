/// An absolute IRI (RFC 3987): a scheme, a colon, and no blanks, control characters, backquotes or any of `<>"{}|\\^`.
///
/// ```swift
/// let address: IRI = "https://ekeby.example/arenden/ks-1"
/// let read = IRI(text)  // nil if the text is not an absolute address
/// ```
public struct IRI: TextValue {
  /// The words for an IRI in messages.
  public static let form = "an IRI with its scheme"
  /// The IRI as it was written.
  public let string: String

  /// The IRI in a text; `nil` if the text is not an IRI with its scheme.
  public init?(_ string: String) {
    guard Self.accepts(string: string) else { return nil }
    self.string = string
  }

  /// Whether the bytes are an IRI with its scheme.
  public static func accepts(_ utf8: Span<UInt8>) -> Bool {
    Lexical.isIRI(utf8)
  }
}
