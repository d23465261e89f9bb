/// Text that is not empty and holds only characters that YAML 1.2 calls printable (YAML 1.2.2, production 1).
///
/// No control character but TAB, LF, CR and U+0085, no DEL, U+FFFE or U+FFFF. Kept to the byte: never trimmed, never
/// normalised.
///
/// ```swift
/// let title: Text = "Motion om cykelbanor"
/// let read = Text(text)  // nil where it is empty or has control characters
/// ```
public struct Text: TextValue {
  /// What messages call a text.
  public static let form = "text (not empty, without control characters)"
  /// The text as it was written.
  public let string: String

  /// The text, or nil where it is empty or holds a character that no text may hold.
  public init?(_ string: String) {
    guard Self.accepts(string: string) else { return nil }
    self.string = string
  }

  /// Whether there are bytes, and no character among them that no text may hold.
  public static func accepts(_ utf8: Span<UInt8>) -> Bool {
    !utf8.isEmpty && Lexical.forbiddenCharacter(in: utf8) == nil
  }
}
