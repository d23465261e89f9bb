/// A text in Swedish and in English: the message of a finding, a title, an explanation.
///
/// The message of a finding begins in lower case, has no full stop, and has values in backquotes.
///
/// ```swift
/// let title = Message(sv: "Ärenden", en: "Cases")
/// print(title[.sv])
/// ```
public struct Message: Hashable, Sendable {
  /// The Swedish text.
  public var sv: String
  /// The English text.
  public var en: String

  /// A text in both languages.
  public init(sv: String, en: String) {
    self.sv = sv
    self.en = en
  }

  /// A text that is the same in both languages: a name, a code, a value, the words of another program.
  ///
  /// No other message is made from a single text, so that none is left untranslated by mistake.
  public init(verbatim text: String) { self.init(sv: text, en: text) }

  /// No text.
  public static let empty = Message(verbatim: "")

  /// The text in a language.
  public subscript(language: Language) -> String { language == .sv ? sv : en }

  /// The text with its words changed.
  package func mapWords(_ change: (String) -> String) -> Message { Message(sv: change(sv), en: change(en)) }
}

extension Message: CustomStringConvertible {
  /// The English text.
  public var description: String { en }
}

/// Who is being advised.
package enum Audience: Hashable, Sendable {
  /// Someone who writes a program with the library.
  case library
  /// Someone who types the command.
  case command
}
