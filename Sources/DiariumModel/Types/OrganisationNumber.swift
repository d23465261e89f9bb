/// A Swedish organisation number (organisationsnummer, lag 1974:174): ten digits, the third at least 2, the last a
/// check digit (Luhn, ISO/IEC 7812-1 annex B).
///
/// Kept as written: with or without the hyphen, or in the twelve-digit form that begins with `16`. Two are equal if
/// their ten digits are.
///
/// ```swift
/// let number: OrganisationNumber = "212000-0142"
/// let read = OrganisationNumber(text)  // nil if the text is not such a number
/// print(number.digits, read?.digits ?? "–")
/// ```
public struct OrganisationNumber: TextValue {
  /// The words for an organisation number in messages.
  public static let form = "an organisation number (ten digits, 212000-0142)"
  /// The number as it was written.
  public let string: String

  /// The number in a text; `nil` if the text does not have the form or the check digit is wrong.
  public init?(_ string: String) {
    guard Self.accepts(string: string) else { return nil }
    self.string = string
  }

  /// Whether the bytes have the form of an organisation number, and the right check digit.
  public static func accepts(_ utf8: Span<UInt8>) -> Bool {
    Lexical.isOrganisationNumber(utf8) && Lexical.hasLuhnCheckDigit(utf8)
  }

  /// The ten digits, without the hyphen and the prefix `16`.
  public var digits: String { String(string.filter { $0 != "-" }.suffix(10)) }

  /// Whether two numbers have the same ten digits, however they are written.
  public static func == (one: Self, other: Self) -> Bool { one.digits == other.digits }
  /// Hashes the ten digits, which `==` compares.
  public func hash(into hasher: inout Hasher) { hasher.combine(digits) }
}
