/// Text that is not empty and holds only characters that YAML 1.2 calls printable (YAML 1.2.2, production 1).
///
/// No control characters other than TAB, LF, CR and U+0085, and no DEL, U+FFFE or U+FFFF. Kept to the byte: never
/// trimmed, never normalised.
///
/// ```swift
/// let title: Text = "Motion om cykelbanor"
/// let read = Text(text)  // nil if it is empty or has control characters
/// ```
public struct Text: TextValue {
  /// The words for a text in messages.
  public static let form = "text (not empty, without control characters)"
  /// The text as it was written.
  public let string: String

  /// The text; `nil` if it is empty or holds a character that no text may hold.
  public init?(_ string: String) {
    guard Self.accepts(string: string) else { return nil }
    self.string = string
  }

  /// Whether there are bytes, with no character among them that no text may hold.
  public static func accepts(_ utf8: Span<UInt8>) -> Bool {
    !utf8.isEmpty && Lexical.forbiddenCharacter(in: utf8) == nil
  }
}
