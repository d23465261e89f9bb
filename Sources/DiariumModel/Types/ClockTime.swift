/// A local time of day, `HH:MM`, 00:00 to 23:59.
///
/// No time zone is known or guessed.
public struct ClockTime: TextValue {
  public static let form = "a time of day (HH:MM)"
  public let string: String

  public init?(_ string: String) {
    guard Self.accepts(string: string) else { return nil }
    self.string = string
  }

  public static func accepts(_ utf8: Span<UInt8>) -> Bool {
    Lexical.isClock(utf8)
  }
}
