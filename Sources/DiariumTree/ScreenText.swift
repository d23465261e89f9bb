/// A text that may be printed as it is.
///
/// Values interpolated between words of the program are masked and made visible (`Screen.shown`), so that code that
/// prints need not think of it, and cannot forget it.
@_spi(Engine) public struct ScreenText: Hashable, Sendable {
  /// The text.
  public var text: String

  /// A text already made for the screen: a report.
  public init(verbatim text: String) { self.text = text }

  /// Two texts, one after the other.
  public static func + (one: ScreenText, other: ScreenText) -> ScreenText {
    ScreenText(verbatim: one.text + other.text)
  }
}

extension ScreenText: ExpressibleByStringInterpolation {
  /// A text of the program.
  public init(stringLiteral text: String) { self.text = text }

  /// A text of the program, with values in it.
  public init(stringInterpolation text: StringInterpolation) { self.text = text.text }

  /// A text of the program, with values in it.
  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text = ""

    /// An empty text.
    public init(literalCapacity: Int, interpolationCount: Int) {}

    /// Adds text of the program.
    public mutating func appendLiteral(_ literal: String) { text += literal }

    /// Adds a text that may be printed.
    public mutating func appendInterpolation(_ text: ScreenText) { self.text += text.text }

    /// Adds a value, masked and made visible.
    public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      text += Screen.shown(value.description)
    }
  }
}
