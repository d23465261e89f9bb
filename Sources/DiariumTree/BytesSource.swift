/// Bytes in memory as a source.
@_spi(Engine) public struct BytesSource: ByteSource {
  /// The name of the input in findings.
  public let path: String
  /// All the bytes.
  public let bytes: [UInt8]

  /// Bytes with a name.
  public init(_ bytes: [UInt8], path: String) {
    self.bytes = bytes
    self.path = path
  }

  /// Copies bytes from the offset into the buffer, and returns how many; never throws.
  public func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(IOFailure) -> Int {
    guard offset < bytes.count else { return 0 }
    let count = min(buffer.count, bytes.count - offset)
    unsafe bytes.withUnsafeBytes { unsafe buffer.copyMemory(from: .init(rebasing: $0[offset..<(offset + count)])) }
    return count
  }
}

/// Bytes gathered in memory.
@_spi(Engine) public struct BytesSink: ByteSink {
  /// The bytes written so far.
  public private(set) var bytes: [UInt8] = []

  /// An empty sink.
  public init() {}

  /// Appends all the bytes; never throws.
  public mutating func write(_ bytes: UnsafeRawBufferPointer) throws(IOFailure) {
    unsafe self.bytes.append(contentsOf: bytes)
  }
}
