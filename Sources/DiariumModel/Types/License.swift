/// A licence: an SPDX identifier (`CC0-1.0`) or an IRI.
public struct License: TextValue {
  public static let form = "a licence (SPDX identifier or IRI)"
  public let string: String

  public init?(_ string: String) {
    guard Self.accepts(string: string) else { return nil }
    self.string = string
  }

  public static func accepts(_ utf8: Span<UInt8>) -> Bool {
    Lexical.isSPDXIdentifier(utf8) || Lexical.isIRI(utf8)
  }
}
