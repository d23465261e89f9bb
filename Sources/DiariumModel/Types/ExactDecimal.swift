public import FoundationEssentials

/// A decimal number, exact and kept as written: `-?(0|[1-9][0-9]*)(\.[0-9]+)?`, without an exponent.
///
/// Two are equal if their texts are. Foundation's coders represent it as `Decimal`: 38 digits, without trailing zeros
/// (`12.50` becomes `12.5`); a number with more digits makes encoding throw. `TreeEncoder` and `TreeDecoder` keep the
/// text.
///
/// ```swift
/// let share = ExactDecimal("12.50")  // keeps its text: it is written as it was read
/// print(share?.text ?? "–")
/// ```
public struct ExactDecimal: Hashable, Sendable, Codable, LosslessStringConvertible, ExpressibleByIntegerLiteral {
  /// The number as it was written.
  public let text: String

  /// The number in a text; `nil` if the text does not have the form, which excludes exponents.
  public init?(_ text: String) {
    let utf8 = text.utf8
    guard Lexical.isDecimal(utf8.span) else { return nil }
    self.text = text
  }

  /// The integer of a literal.
  public init(integerLiteral value: Int) { text = String(value) }

  /// The number as it was written.
  public var description: String { text }

  /// The value, if `Decimal` can hold every digit of it; otherwise `nil`.
  public var decimal: Decimal? { Self.exactDecimal(text) }

  /// Decodes the number by way of `Decimal`, and throws `DecodingError` if there is no decimal number.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = "\(try container.decode(Decimal.self))"
    guard let value = Self(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "`\(text)` is not a decimal number")
    }
    self = value
  }

  /// Encodes the number as a `Decimal`, and throws `EncodingError` if that cannot hold every digit.
  public func encode(to encoder: any Encoder) throws {
    guard let decimal else {
      throw EncodingError.invalidValue(
        self, .init(codingPath: encoder.codingPath, debugDescription: "\(text) has more digits than Decimal holds"))
    }
    var container = encoder.singleValueContainer()
    try container.encode(decimal)
  }

  /// The value of a JSON number, if `Decimal` holds it without rounding.
  static func exactDecimal(_ text: String) -> Decimal? {
    let parts = text.split(maxSplits: 1) { $0 == "e" || $0 == "E" }
    // An exponent far beyond any that Decimal has is none of it, and is not calculated with.
    let written = parts.count == 2 ? Int(parts[1]) ?? .max : 0
    guard let first = parts.first else { return nil }
    let fraction = first.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).dropFirst().first ?? ""
    var digits = first.filter(\.isNumber).drop { $0 == "0" }
    if digits.isEmpty { return JSONValue.isNumber(text) ? 0 : nil }
    guard (-1 << 32...1 << 32).contains(written) else { return nil }
    var exponent = written - fraction.count
    while digits.last == "0" {
      digits.removeLast()
      exponent += 1
    }
    // Decimal holds 38 digits, and exponents from -128 to 127.
    guard digits.count <= 38, (-128...127).contains(exponent) else { return nil }
    return Decimal(string: text)
  }
}
