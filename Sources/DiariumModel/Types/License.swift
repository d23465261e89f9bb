/// A licence: an SPDX identifier (`CC0-1.0`) or an IRI.
///
/// ```swift
/// let license: License = "CC0-1.0"
/// let read = License(text)  // nil if the text is neither a name of SPDX nor an address
/// ```
public struct License: TextValue {
  /// The words for a licence in messages.
  public static let form = "a licence (SPDX identifier or IRI)"
  /// The licence as it was written.
  public let string: String

  /// The licence in a text; `nil` if the text is neither an SPDX identifier nor an IRI.
  public init?(_ string: String) {
    guard Self.accepts(string: string) else { return nil }
    self.string = string
  }

  /// Whether the bytes have the form of an SPDX identifier or of an IRI; the list of licences is not consulted.
  public static func accepts(_ utf8: Span<UInt8>) -> Bool {
    Lexical.isSPDXIdentifier(utf8) || Lexical.isIRI(utf8)
  }
}
