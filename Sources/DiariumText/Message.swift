/// A text in Swedish and in English: what a finding says, a title, an explanation.
///
/// What a finding says begins in lower case, has no full stop, and has values in backquotes.
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

  /// A text that is the same in both languages: the words of another program.
  public init(_ text: String) { self.init(sv: text, en: text) }

  /// The text in a language.
  public subscript(language: Language) -> String { language == .sv ? sv : en }
}

extension Message: CustomStringConvertible {
  /// The English text.
  public var description: String { en }
}

extension Message: ExpressibleByStringInterpolation {
  /// A text that is the same in both languages.
  public init(stringLiteral text: String) { self.init(sv: text, en: text) }

  /// A text that is the same in both languages, but for the messages in it.
  public init(stringInterpolation text: StringInterpolation) { self.init(sv: text.sv, en: text.en) }

  /// A text with values and messages in it.
  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var sv = ""
    fileprivate var en = ""

    /// An empty text.
    public init(literalCapacity: Int, interpolationCount: Int) {}

    /// Adds words.
    public mutating func appendLiteral(_ literal: String) {
      sv += literal
      en += literal
    }

    /// Adds a message, in each language.
    public mutating func appendInterpolation(_ message: Message) {
      sv += message.sv
      en += message.en
    }

    /// Adds a value.
    public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      sv += value.description
      en += value.description
    }
  }
}
