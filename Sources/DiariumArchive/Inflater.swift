internal import CLibZ

/// Owns one stream of zlib that unpacks deflate without a header (RFC 1951), and is the only file that touches its
/// pointers.
///
/// zlib's state points back at the stream, so the stream lives at a fixed address.
@safe struct Inflater: ~Copyable {
  /// The outcome of a step.
  struct Step {
    /// Bytes taken of the input, and put into the output.
    var taken = 0
    var made = 0
    /// Whether the packed bytes ended.
    var isAtEnd = false
    /// Whether they are no deflate.
    var isBroken = false
  }

  private let stream: UnsafeMutablePointer<z_stream>

  init() {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    // If there is no memory, the first step says so.
    _ = unsafe inflateInit2_(stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
  }

  deinit {
    unsafe inflateEnd(stream)
    unsafe stream.deallocate()
  }

  /// Unpacks as much as the input has, or the output takes.
  mutating func step(_ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer) -> Step {
    let start = unsafe input.bindMemory(to: UInt8.self).baseAddress
    unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: start)
    unsafe stream.pointee.avail_in = UInt32(clamping: input.count)
    unsafe stream.pointee.next_out = output.bindMemory(to: UInt8.self).baseAddress
    unsafe stream.pointee.avail_out = UInt32(clamping: output.count)
    let given = unsafe (stream.pointee.avail_in, stream.pointee.avail_out)
    let code = unsafe inflate(stream, Z_NO_FLUSH)
    return unsafe Step(
      taken: Int(given.0 - stream.pointee.avail_in), made: Int(given.1 - stream.pointee.avail_out),
      isAtEnd: code == Z_STREAM_END, isBroken: ![Z_OK, Z_STREAM_END, Z_BUF_ERROR].contains(code))
  }
}

/// The checksum of an entry's bytes, as they come.
struct Checksum {
  private(set) var value: UInt32 = 0

  mutating func update(_ bytes: UnsafeRawBufferPointer) {
    value = unsafe UInt32(
      truncatingIfNeeded: crc32_z(UInt(value), bytes.bindMemory(to: UInt8.self).baseAddress, bytes.count))
  }

  /// The checksum of these bytes and others that follow them.
  func followed(by other: UInt32, _ count: Int) -> UInt32 {
    UInt32(truncatingIfNeeded: crc32_combine(UInt(value), UInt(other), count))
  }
}
