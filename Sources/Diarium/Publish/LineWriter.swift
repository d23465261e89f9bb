internal import DiariumPublish
@_spi(Engine) internal import DiariumTree
internal import Synchronization

/// Writes lines to a file of a published folder.
///
/// A thread of its own makes the digest and waits for the system, if the pool has several.
struct LineWriter {
  private let folder: PublishedFolder
  private let name: String
  private let thread: OwnedThread<LineFile>
  private var waiting: [UInt8] = []

  /// The number of bytes that are written at once.
  private static let block = 1 << 16
  /// The number of blocks that may wait for the thread.
  private static let blocks = 4

  /// - Parameters:
  ///   - folder: the folder.
  ///   - name: the name of the file.
  ///   - pool: where the thread comes from.
  /// - Throws: `IOFailure` if the file cannot be created.
  init(_ folder: PublishedFolder, _ name: String, on pool: Threads) throws(IOFailure) {
    (self.folder, self.name) = (folder, name)
    let file = try folder.makeFile(name)
    thread = try OwnedThread(pool, capacity: Self.blocks) { LineFile(file) }
  }

  /// Adds a line, given without its end.
  mutating func add(_ line: [UInt8]) throws(IOFailure) {
    // A long line goes in pieces, so that what waits is bounded.
    var rest = line[...]
    while waiting.count + rest.count >= Self.block {
      let room = Self.block - waiting.count
      waiting += rest.prefix(room)
      rest = rest.dropFirst(room)
      try flush()
    }
    waiting += rest
    waiting.append(0x0A)
  }

  /// Ends the file.
  ///
  /// - Returns: the SHA-256 of its bytes in lower-case hexadecimal.
  @discardableResult
  mutating func end(as kind: PublishedFile.Kind) throws(IOFailure) -> String {
    try flush()
    let digest = Digest()
    try thread.perform { (file) throws(IOFailure) in digest.value.withLock { $0 = file.finish() } }
    try thread.finish()
    let value = digest.value.withLock { $0 }
    try folder.endFile(name, value, as: kind)
    return value.sha256
  }

  private mutating func flush() throws(IOFailure) {
    let block = waiting
    waiting = []
    waiting.reserveCapacity(Self.block)
    try thread.perform { (file) throws(IOFailure) in try file.write(block) }
  }

  private final class Digest: Sendable {
    let value = Mutex<FileDigest.Result>(("", 0))
  }
}

/// The file, which stays open as long as it is written.
private struct LineFile {
  private let output: OpenOutput
  private var file: DigestedFile

  init(_ output: OpenOutput) {
    self.output = output
    file = DigestedFile(output.descriptor, beginsEarly: true)
  }

  mutating func write(_ bytes: [UInt8]) throws(IOFailure) {
    let isWritten = unsafe bytes.withUnsafeBytes { unsafe file.write($0) }
    guard isWritten else { throw System.failure(.write, output.path) }
  }

  func finish() -> FileDigest.Result { file.finish() }
}
