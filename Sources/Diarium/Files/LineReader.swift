@_spi(Engine) internal import DiariumTree

/// Reads the lines of a file that the program wrote itself, one after the other.
struct LineReader {
  private let source: any ByteSource
  /// Where the bytes begin that were not read yet.
  private var place = 0
  private var bytes: [UInt8] = []
  /// Where the next line begins in the bytes.
  private var at = 0

  /// The number of bytes that are read at once.
  private static let block = 1 << 18

  init(_ source: any ByteSource) { self.source = source }

  /// The next line, without its end (LF); `nil` after the last.
  ///
  /// What follows the last end is a line if it is not empty.
  ///
  /// - Throws: `IOFailure` if the file cannot be read.
  mutating func next() throws(IOFailure) -> [UInt8]? {
    var looked = at
    while true {
      if let end = bytes[looked...].firstIndex(of: 0x0A) {
        defer { at = end + 1 }
        return Array(bytes[at..<end])
      }
      looked = bytes.count
      if at > 0 {
        bytes.removeFirst(at)
        (at, looked) = (0, looked - at)
      }
      let more = try source.bytes(at: place, count: Self.block)
      guard !more.isEmpty else {
        defer { (bytes, at) = ([], 0) }
        return bytes.isEmpty ? nil : bytes
      }
      place += more.count
      bytes += more
    }
  }
}
