/// Bytes that can be read at any offset, repeatedly and by several threads at once: a file, or a spooled stream.
@_spi(Engine) public protocol ByteSource: Sendable {
  /// The path, or `-` for standard input, as findings name it.
  var path: String { get }
  /// Reads into the buffer from the offset, and returns the number of bytes read: fewer than asked for only at the end.
  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(IOFailure) -> Int
}

extension ByteSource {
  /// A few bytes from an offset on, fewer than asked for only at the end.
  ///
  /// - Throws: `IOFailure` if bytes cannot be read.
  public func bytes(at offset: Int, count: Int) throws(IOFailure) -> [UInt8] {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: count, alignment: 16)
    defer { unsafe buffer.deallocate() }
    let filled = try unsafe read(at: offset, into: buffer)
    return unsafe Array(buffer[..<filled])
  }
}

/// Space for bytes that are written once and read again, released with its last reference.
@_spi(Engine) public protocol ScratchSpace: AnyObject, ByteSource {
  /// Appends bytes to those already there.
  func append(_ bytes: UnsafeRawBufferPointer) throws(IOFailure)
}

/// A place to write bytes to, in order.
@_spi(Engine) public protocol ByteSink: ~Copyable {
  /// Writes all the bytes.
  mutating func write(_ bytes: UnsafeRawBufferPointer) throws(IOFailure)
  /// The descriptor of a file in which bytes may be written in any order, and its path; `nil` if there is none.
  var file: (descriptor: Int32, path: String)? { get }
}

extension ByteSink where Self: ~Copyable {
  /// None: bytes are written in order.
  public var file: (descriptor: Int32, path: String)? { nil }
}
