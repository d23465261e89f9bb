/// Bytes in memory as a source.
public struct BytesSource: ByteSource {
  public let path: String
  public let bytes: [UInt8]

  public init(_ bytes: [UInt8], path: String) {
    self.bytes = bytes
    self.path = path
  }

  public func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(IOFailure) -> Int {
    guard offset < bytes.count else { return 0 }
    let count = min(buffer.count, bytes.count - offset)
    unsafe bytes.withUnsafeBytes { unsafe buffer.copyMemory(from: .init(rebasing: $0[offset..<(offset + count)])) }
    return count
  }
}

/// Bytes gathered in memory.
public struct BytesSink: ByteSink {
  public private(set) var bytes: [UInt8] = []

  public init() {}

  public mutating func write(_ bytes: UnsafeRawBufferPointer) throws(IOFailure) {
    unsafe self.bytes.append(contentsOf: bytes)
  }
}
