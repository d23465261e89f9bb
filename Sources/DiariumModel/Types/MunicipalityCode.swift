/// A Swedish municipality code (kommunkod, four digits, Statistics Sweden) or a region code (two digits).
///
/// Text: `0180`.
public struct MunicipalityCode: TextValue {
  public static let form = "a municipality code (four digits, a region two)"
  public let string: String

  public init?(_ string: String) {
    guard Self.accepts(string: string) else { return nil }
    self.string = string
  }

  public static func accepts(_ utf8: Span<UInt8>) -> Bool {
    (utf8.count == 4 || utf8.count == 2) && Lexical.areDigits(utf8)
  }
}
