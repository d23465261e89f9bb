/// A Swedish municipality code (kommunkod, four digits, Statistics Sweden) or a region code (two digits).
///
/// Text: `0180`.
///
/// ```swift
/// let stockholm: MunicipalityCode = "0180"
/// let read = MunicipalityCode(text)  // nil if the text does not have four digits
/// ```
public struct MunicipalityCode: TextValue {
  /// The words for a municipality code in messages.
  public static let form = "a municipality code (four digits, a region two)"
  /// The code as it was written.
  public let string: String

  /// The code in a text; `nil` if the text is not four or two digits.
  public init?(_ string: String) {
    guard Self.accepts(string: string) else { return nil }
    self.string = string
  }

  /// Whether the bytes are four or two digits; the list of municipalities is not consulted.
  public static func accepts(_ utf8: Span<UInt8>) -> Bool {
    (utf8.count == 4 || utf8.count == 2) && Lexical.areDigits(utf8)
  }
}
