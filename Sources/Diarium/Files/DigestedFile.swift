@_spi(Engine) internal import DiariumTree

/// An open file that is written from its beginning to its end, with its digest.
struct DigestedFile {
  let descriptor: Int32
  private var digest = FileDigest()
  /// Whether the system begins to put bytes on the disk before anyone waits for it.
  private let beginsEarly: Bool
  /// The number of bytes written, and of those that the system was asked to put on the disk.
  private var written = 0
  private var begun = 0

  /// After how many bytes the system begins to put them on the disk.
  private static let piece = 8 << 20

  /// - Parameters:
  ///   - descriptor: the file, which is empty.
  ///   - beginsEarly: whether the system begins to put bytes on the disk before anyone waits for it.
  init(_ descriptor: Int32, beginsEarly: Bool) { (self.descriptor, self.beginsEarly) = (descriptor, beginsEarly) }

  /// Appends bytes; false if the system does not take them.
  mutating func write(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard unsafe System.write(descriptor, bytes) else { return false }
    unsafe digest.update(bytes)
    written += bytes.count
    if beginsEarly, written - begun >= Self.piece {
      System.beginSynchronizing(descriptor, begun..<written)
      begun = written
    }
    return true
  }

  /// The digest of what was written.
  func finish() -> FileDigest.Result { digest.finish() }
}
