/// A text that may be printed as it stands.
///
/// What is put into it between words of the program is masked and made visible (`Screen.shown`), so that whoever prints
/// need not think of it, and cannot forget it.
@_spi(Engine) public struct ScreenText: Hashable, Sendable {
  /// The text.
  public var text: String

  /// A text that was made for the screen already: a report.
  public init(verbatim text: String) { self.text = text }

  /// Two texts, one behind the other.
  public static func + (one: ScreenText, other: ScreenText) -> ScreenText {
    ScreenText(verbatim: one.text + other.text)
  }
}

extension ScreenText: ExpressibleByStringInterpolation {
  /// Words of the program.
  public init(stringLiteral text: String) { self.text = text }

  /// Words of the program, with values in them.
  public init(stringInterpolation text: StringInterpolation) { self.text = text.text }

  /// Words of the program, with values in them.
  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text = ""

    /// An empty text.
    public init(literalCapacity: Int, interpolationCount: Int) {}

    /// Adds words of the program.
    public mutating func appendLiteral(_ literal: String) { text += literal }

    /// Adds a text that may be printed.
    public mutating func appendInterpolation(_ text: ScreenText) { self.text += text.text }

    /// Adds a value, masked and made visible.
    public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      text += Screen.shown(value.description)
    }
  }
}
