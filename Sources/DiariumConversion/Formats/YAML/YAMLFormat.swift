extension Format {
  /// YAML: one document, or, for reading only, a stream whose first document is the head and each further one a case.
  public static let yaml = Format(
    name: "yaml", fileExtensions: ["yaml", "yml"], layout: .document,
    isLike: { looksLikeYAML($0) },
    makeReader: { input, limits, _ in YAMLFeedReader(input.input.bytes, limits: limits) },
    makeWriter: { YAMLFeedWriter() })

  /// Whether a text begins as YAML does and JSON cannot: with a marker, a comment or a name and a colon.
  private static func looksLikeYAML(_ bytes: [UInt8]) -> Bool {
    let start = bytes.drop { [0xEF, 0xBB, 0xBF, 0x20, 0x0A, 0x0D, 0x09].contains($0) }
    let line = start.prefix { $0 != 0x0A && $0 != 0x0D }
    guard let first = line.first else { return false }
    if first == 0x23 || first == 0x25 || line.starts(with: "---".utf8) { return true }
    let name = line.prefix { ($0 | 0x20) &- 0x61 < 26 || $0 == 0x5F || $0 == 0x22 || $0 == 0x27 }
    return !name.isEmpty && line.dropFirst(name.count).first == 0x3A && first != 0x22
  }
}
