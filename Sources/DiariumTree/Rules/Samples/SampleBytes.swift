extension Sample {
  /// A text whose UTF-8 is made invalid where it is used: U+FFFF stands for the byte 0xE5.
  package static let broken = caseFeed(#""summary":"p\#u{FFFF} gång""#)

  /// The bytes of an example.
  package static func bytes(_ example: String) -> [UInt8] {
    guard example == broken else { return Array(example.utf8) }
    let parts = example.unicodeScalars.split(separator: "\u{FFFF}", maxSplits: 1)
    return Array(parts.map { Array(String($0).utf8) }.joined(separator: [0xE5]))
  }
}

extension Rule {
  /// The bytes of an example, for those that no `String` can hold.
  package static func bytes(of example: String) -> [UInt8] { Sample.bytes(example) }
}
