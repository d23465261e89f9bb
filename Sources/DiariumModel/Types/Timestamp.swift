/// A point in time with its offset from UTC (RFC 3339, section 5.6), `T` and `Z` in upper case, kept as written.
public struct Timestamp: TextValue {
  public static let form = "a time (RFC 3339 with offset: 2024-06-05T13:00:00+02:00)"
  public let string: String

  public init?(_ string: String) {
    guard Self.accepts(string: string) else { return nil }
    self.string = string
  }

  public static func accepts(_ utf8: Span<UInt8>) -> Bool {
    Lexical.isTime(utf8) && Lexical.isCalendarDate(utf8.extracting(..<10))
  }
}
