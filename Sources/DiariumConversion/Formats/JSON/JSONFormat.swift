extension Format {
  /// One JSON document.
  public static let json = Format(
    name: "json", fileExtensions: ["json"], layout: .document, isLike: nil,
    makeReader: { input, limits, _ in JSONFeedReader(input.input.bytes, limits: limits) },
    makeWriter: { JSONFeedWriter() })
}
