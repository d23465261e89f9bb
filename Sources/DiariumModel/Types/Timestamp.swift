/// A point in time with its offset from UTC (RFC 3339, section 5.6), `T` and `Z` in upper case, kept as written.
///
/// ```swift
/// let changed: Timestamp = "2024-06-05T18:30:00+02:00"
/// let read = Timestamp(text)  // nil if the text is not a time of RFC 3339
/// ```
public struct Timestamp: TextValue {
  /// The words for a time in messages.
  public static let form = "a time (RFC 3339 with offset: 2024-06-05T13:00:00+02:00)"
  /// The time as it was written.
  public let string: String

  /// The time in a text; `nil` if the text is not an RFC 3339 date-time, or its day does not exist in the calendar.
  public init?(_ string: String) {
    guard Self.accepts(string: string) else { return nil }
    self.string = string
  }

  /// Whether the bytes are an RFC 3339 date-time on a day that exists in the calendar.
  public static func accepts(_ utf8: Span<UInt8>) -> Bool {
    Lexical.isTime(utf8) && Lexical.isCalendarDate(utf8.extracting(..<10))
  }
}
