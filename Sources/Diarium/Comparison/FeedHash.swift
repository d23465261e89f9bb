internal import DiariumDigest

/// The digest of a feed as canonical JSON Lines, line by line.
struct FeedHash {
  private var hash = SHA256Hash()

  /// Adds a line, given without its end.
  mutating func add(_ line: [UInt8]) {
    unsafe line.withUnsafeBytes { unsafe hash.update($0) }
    unsafe [0x0A as UInt8].withUnsafeBytes { unsafe hash.update($0) }
  }

  /// The SHA-256: 64 hexadecimal digits.
  var digest: String { hash.digest() }
}
