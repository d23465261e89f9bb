@_spi(Engine) internal import DiariumConversion
internal import DiariumDigest
@_spi(Engine) internal import DiariumTree

/// Hashes a table with its line ends changed, to tell whether git or a file transfer has changed them.
struct LineEndHash {
  private var betweenRecords = SHA256Hash()
  private var crlf = SHA256Hash()
  private var lf = SHA256Hash()
  private var isInQuotes = false
  private var isAfterCR = false
  /// The bytes waiting for each hash.
  private var buffers: (records: [UInt8], crlf: [UInt8], lf: [UInt8]) = ([], [], [])

  /// The digests of a source, which is read to its end.
  static func of(_ source: any ByteSource) throws(IOFailure) -> LineEndDigests {
    var hash = LineEndHash()
    var offset = 0
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { unsafe buffer.deallocate() }
    while true {
      let count = try unsafe source.read(at: offset, into: buffer)
      if count == 0 { return hash.finish() }
      offset += count
      unsafe hash.take(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    }
  }

  private mutating func take(_ bytes: UnsafeRawBufferPointer) {
    for index in 0..<bytes.count {
      let byte = unsafe bytes[index]
      if byte == 0x22 { isInQuotes.toggle() }
      if byte == 0x0A, !isAfterCR {
        buffers.crlf.append(0x0D)
        if !isInQuotes { buffers.records.append(0x0D) }
      }
      // A CR is held back until it is known whether it belongs to a CRLF.
      if isAfterCR, byte != 0x0A { buffers.lf.append(0x0D) }
      isAfterCR = byte == 0x0D
      buffers.crlf.append(byte)
      buffers.records.append(byte)
      if !isAfterCR { buffers.lf.append(byte) }
    }
    flush()
  }

  private mutating func flush() {
    unsafe buffers.records.withUnsafeBytes { unsafe betweenRecords.update($0) }
    unsafe buffers.crlf.withUnsafeBytes { unsafe crlf.update($0) }
    unsafe buffers.lf.withUnsafeBytes { unsafe lf.update($0) }
    buffers.records.removeAll(keepingCapacity: true)
    buffers.crlf.removeAll(keepingCapacity: true)
    buffers.lf.removeAll(keepingCapacity: true)
  }

  private mutating func finish() -> LineEndDigests {
    if isAfterCR { buffers.lf.append(0x0D) }
    flush()
    return LineEndDigests(
      crlfBetweenRecords: betweenRecords.digest(), crlf: crlf.digest(), lf: lf.digest())
  }
}
