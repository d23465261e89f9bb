/// The first bytes of a file that is packed already but for them: what they say is known when the rest is there.
///
/// Deflate is a row of blocks (RFC 1951, section 3.2.4), and those that hold bytes as they are need no more than their
/// length. They end at a whole byte, where what was packed before follows.
package struct StoredBeginning {
  /// The blocks.
  package private(set) var bytes: [UInt8] = []
  /// What an archive says of the file.
  package let numbers: ArchiveWriter.Numbers

  private static let longest = 0xFFFF

  /// The beginning of a file.
  ///
  /// - Parameters:
  ///   - beginning: the bytes that it begins with.
  ///   - rest: what an archive would say of what follows.
  package init(_ beginning: [UInt8], before rest: ArchiveWriter.Numbers) {
    var start = 0
    while start < beginning.count {
      let count = min(Self.longest, beginning.count - start)
      let (low, high) = (UInt8(truncatingIfNeeded: count), UInt8(truncatingIfNeeded: count >> 8))
      bytes += [0, low, high, ~low, ~high] + beginning[start..<start + count]
      start += count
    }
    var checksum = Checksum()
    unsafe beginning.withUnsafeBytes { unsafe checksum.update($0) }
    numbers = .init(
      size: beginning.count + rest.size, packedSize: bytes.count + rest.packedSize,
      checksum: checksum.followed(by: rest.checksum, rest.size))
  }
}
