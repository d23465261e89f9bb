@_spi(Engine) public import DiariumTree

/// How the tables of an input are written.
@_spi(Engine) public struct TableDialectFacts: Sendable {
  /// The encodings; several if the tables differ.
  public var encodings: Set<CharacterEncoding> = []
  /// The delimiters; several if they differ.
  public var delimiters: Set<String> = []
  /// Whether a table begins with a byte-order mark.
  public var hasByteOrderMark = false
  /// The languages of headings that are not names; both if the tables differ.
  public var headings: Set<Language> = []

  /// No facts.
  public init() {}

  init(encodings: Set<CharacterEncoding>, delimiters: Set<String>, hasByteOrderMark: Bool, headings: Set<Language>) {
    self.encodings = encodings
    self.delimiters = delimiters
    self.hasByteOrderMark = hasByteOrderMark
    self.headings = headings
  }
}
