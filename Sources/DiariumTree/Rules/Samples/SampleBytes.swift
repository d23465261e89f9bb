extension Rule {
  /// The bytes of an example that no `String` can hold: U+FFFF stands for the byte 0xE5.
  package static func bytes(of example: String) -> [UInt8] {
    let parts = example.unicodeScalars.split(separator: "\u{FFFF}", maxSplits: 1, omittingEmptySubsequences: false)
    return Array(parts.map { Array(String($0).utf8) }.joined(separator: [0xE5]))
  }
}
