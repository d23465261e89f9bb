/// A point in time with its offset from UTC (RFC 3339, section 5.6), `T` and `Z` in upper case, kept as written.
///
/// ```swift
/// let changed: Timestamp = "2024-06-05T18:30:00+02:00"
/// let read = Timestamp(text)  // nil where the text is no time of RFC 3339
/// ```
public struct Timestamp: TextValue {
  /// What messages call a time.
  public static let form = "a time (RFC 3339 with offset: 2024-06-05T13:00:00+02:00)"
  /// The time as it was written.
  public let string: String

  /// The time that the text writes, or nil where the text is no RFC 3339 date-time, or its day is not in the calendar.
  public init?(_ string: String) {
    guard Self.accepts(string: string) else { return nil }
    self.string = string
  }

  /// Whether the bytes are an RFC 3339 date-time whose day the calendar has.
  public static func accepts(_ utf8: Span<UInt8>) -> Bool {
    Lexical.isTime(utf8) && Lexical.isCalendarDate(utf8.extracting(..<10))
  }
}
