@_spi(Engine) internal import DiariumTree

/// Compares written bytes with a source.
struct ComparisonSink: ByteSink {
  private let source: any ByteSource
  private var offset = 0
  /// The offset of the first byte that differs.
  private var firstDifference: Int?

  init(_ source: any ByteSource) { self.source = source }

  mutating func write(_ bytes: UnsafeRawBufferPointer) throws(IOFailure) {
    guard firstDifference == nil, unsafe !bytes.isEmpty else { return }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
    defer { unsafe buffer.deallocate() }
    let count = try unsafe source.read(at: offset, into: buffer)
    let equal = (0..<count).prefix { unsafe buffer[$0] == bytes[$0] }.count
    if equal < bytes.count { firstDifference = offset + equal }
    offset += count
  }

  /// Where the written bytes first differ from the source; `nil` if they are the whole source.
  mutating func difference() throws(IOFailure) -> Location? {
    if firstDifference == nil {
      let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1, alignment: 1)
      defer { unsafe buffer.deallocate() }
      if try unsafe source.read(at: offset, into: buffer) > 0 { firstDifference = offset }
    }
    guard let difference = firstDifference else { return nil }
    var place = Location(path: source.path)
    place.offset = difference
    if let anchor = LineCounter.anchor(of: difference, in: source) {
      (place.line, place.column) = (anchor.line, anchor.column)
    }
    return place
  }
}
