@_spi(Engine) public import DiariumTree

/// A fault that keeps a record from being read.
@_spi(Engine) public struct CSVFault {
  /// The kinds of fault.
  public enum Kind: Sendable {
    /// A quote inside a field without quotes.
    case strayQuote
    /// Something after a closing quote.
    case textAfterQuote
    /// A quoted field that is never closed; `lines` is the number of lines that it would swallow.
    case unclosedQuote(lines: Int)
    /// Bytes that are not UTF-8.
    case notUTF8(UInt8)
  }

  /// The kind of fault.
  public let kind: Kind
  /// Its place.
  public let location: Location
  /// The number of the record, from 1, without the header.
  public let record: Int
  /// The index of the field, from 0.
  public let field: Int
  /// The first field, if it could be read.
  public let first: String?
}
