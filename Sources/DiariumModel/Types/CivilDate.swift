/// A date of the Gregorian calendar to the precision that is known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
///
/// A day that does not exist in the calendar (30 February) cannot be represented. Dates are ordered by text: a shorter
/// date comes before the longer ones that begin with it.
///
/// ```swift
/// let day: CivilDate = "2024-06-05"  // or "2024-06", or "2024"
/// let read = CivilDate(text)  // nil if the text is not a date
/// print(day.year, read?.month ?? 0)
/// ```
public struct CivilDate: TextValue {
  /// The words for a date in messages.
  public static let form = "a date (YYYY, YYYY-MM or YYYY-MM-DD)"
  /// The date as it was written.
  public let string: String

  /// The date in a text; `nil` if the text is not a date in the calendar.
  public init?(_ string: String) {
    guard Self.accepts(string: string) else { return nil }
    self.string = string
  }

  /// Whether the bytes are a year, month or day in the form of a date, and any day exists in the calendar.
  public static func accepts(_ utf8: Span<UInt8>) -> Bool {
    Lexical.isDate(utf8) && Lexical.isCalendarDate(utf8)
  }

  /// The year, 0 to 9999.
  public var year: Int { Lexical.number(string, 0, 4) }
  /// The month, 1 to 12, if it is known.
  public var month: Int? { string.utf8.count >= 7 ? Lexical.number(string, 5, 7) : nil }
  /// The day of the month, 1 to 31, if it is known.
  public var day: Int? { string.utf8.count == 10 ? Lexical.number(string, 8, 10) : nil }
}
