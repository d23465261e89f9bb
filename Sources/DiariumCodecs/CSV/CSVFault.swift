@_spi(Engine) public import DiariumTree

/// What keeps a record from being read.
@_spi(Engine) public struct CSVFault {
  /// The kinds of fault.
  public enum Kind: Sendable {
    /// A quote inside a field without quotes.
    case strayQuote
    /// Something behind a closing quote.
    case textAfterQuote
    /// A field in quotes that is never closed; `lines` says how many lines it would swallow.
    case unclosedQuote(lines: Int)
    /// Bytes that are not UTF-8.
    case notUTF8(UInt8)
  }

  /// What is wrong.
  public let kind: Kind
  /// Where.
  public let location: Location
  /// Which record it is, from 1, the header not counted.
  public let record: Int
  /// Which field it is, from 0.
  public let field: Int
  /// The first field, if it could be read.
  public let first: String?
}
