/// A local time of day, `HH:MM`, 00:00 to 23:59.
///
/// No time zone is known or assumed.
///
/// ```swift
/// let begins: ClockTime = "18:30"
/// let read = ClockTime(text)  // nil if the text is not a time of the day
/// ```
public struct ClockTime: TextValue {
  /// The words for a time of day in messages.
  public static let form = "a time of day (HH:MM)"
  /// The time of day as it was written.
  public let string: String

  /// The time of day in a text; `nil` if the text is not `HH:MM`.
  public init?(_ string: String) {
    guard Self.accepts(string: string) else { return nil }
    self.string = string
  }

  /// Whether the bytes are `HH:MM`, 00:00 to 23:59.
  public static func accepts(_ utf8: Span<UInt8>) -> Bool {
    Lexical.isClock(utf8)
  }
}
