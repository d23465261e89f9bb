/// A Swedish municipality code (kommunkod, four digits, Statistics Sweden) or a region code (two digits).
///
/// Text: `0180`.
///
/// ```swift
/// let stockholm: MunicipalityCode = "0180"
/// let read = MunicipalityCode(text)  // nil where the text has not four digits
/// ```
public struct MunicipalityCode: TextValue {
  /// What messages call a municipality code.
  public static let form = "a municipality code (four digits, a region two)"
  /// The code as it was written.
  public let string: String

  /// The code that the text writes, or nil where the text is not four or two digits.
  public init?(_ string: String) {
    guard Self.accepts(string: string) else { return nil }
    self.string = string
  }

  /// Whether the bytes are four digits or two; the list of municipalities is not asked.
  public static func accepts(_ utf8: Span<UInt8>) -> Bool {
    (utf8.count == 4 || utf8.count == 2) && Lexical.areDigits(utf8)
  }
}
