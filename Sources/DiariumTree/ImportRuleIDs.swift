/// The rules about the import of documents.
extension RuleID {
  /// What is to be imported is no document that can be: an error page, a picture of text, an empty file.
  @_spi(Engine) public static let notADocument = RuleID(9101, "imp/not-a-document", .error)
  /// The document is of a kind that is not imported.
  @_spi(Engine) public static let unsupportedKind = RuleID(9102, "imp/unsupported-kind", .error)
  /// The text is in another encoding than UTF-8, or was encoded twice.
  @_spi(Engine) public static let importedEncoding = RuleID(9103, "imp/encoding", .warning)
  /// The text can be read, but not as it was written: its letters are not those of the page.
  @_spi(Engine) public static let unreadableText = RuleID(9104, "imp/unreadable-text", .error)
  /// How the text was extracted, where that is unusual.
  @_spi(Engine) public static let extraction = RuleID(9105, "imp/extraction", .info)
  /// Words that were joined at a hyphen at the end of a line.
  @_spi(Engine) public static let joinedHyphen = RuleID(9106, "imp/joined-hyphen", .info)
  /// A part of the text that belongs to no field.
  @_spi(Engine) public static let unplaced = RuleID(9107, "imp/unplaced", .warning)
  /// The text seems to end before the document does.
  @_spi(Engine) public static let truncated = RuleID(9108, "imp/truncated", .warning)
  /// Pages, or points, do not follow each other.
  @_spi(Engine) public static let brokenOrder = RuleID(9109, "imp/broken-order", .warning)
  /// A reference to a reservation or a statement that is not there, or one that is there without a reference.
  @_spi(Engine) public static let pointer = RuleID(9110, "imp/pointer", .warning)
  /// A part that such a document has is missing.
  @_spi(Engine) public static let missingPart = RuleID(9111, "imp/missing-part", .warning)
  /// A body was consulted and its answer is not there, or the other way.
  @_spi(Engine) public static let consultation = RuleID(9112, "imp/consultation", .info)
  /// A value that is interpreted, since the document does not state it in so many words.
  @_spi(Engine) public static let interpreted = RuleID(9113, "imp/interpreted", .info)
  /// A date without its year, or in another form than is imported.
  @_spi(Engine) public static let incompleteDate = RuleID(9114, "imp/incomplete-date", .info)
  /// Two documents of one case.
  @_spi(Engine) public static let sameCase = RuleID(9115, "imp/same-case", .warning)
}
