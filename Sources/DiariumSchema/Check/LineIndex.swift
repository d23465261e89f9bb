@_spi(Engine) internal import DiariumTree

/// The lines in the sources of a feed, counted when they are asked for, and only once.
struct LineIndex: Sendable {
  /// Known places of each source, in order, at most one for each chunk counted.
  private var known: [UInt16: [Block.Anchor]] = [:]
  /// The last place asked for in each source: the next is mostly not far after it.
  private var recent: [UInt16: Block.Anchor] = [:]
  /// The number of bytes counted at once: requests out of order must not recount much each time.
  private static let chunk = 1 << 16

  /// The line and column of an offset; `nil` if the source cannot be read that far.
  mutating func anchor(at offset: Int, in source: any ByteSource, number: UInt16) -> Block.Anchor? {
    var places = known[number] ?? [.start]
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return nil }
    var anchor = places[low - 1]
    if let last = recent[number], last.offset <= offset, last.offset > anchor.offset { anchor = last }
    guard anchor.offset < offset else { return anchor }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { unsafe buffer.deallocate() }
    while anchor.offset < offset {
      let wanted = min(buffer.count, offset - anchor.offset)
      let part = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[..<wanted])
      guard let count = try? unsafe source.read(at: anchor.offset, into: part), count > 0 else { return nil }
      unsafe anchor.advance(over: UnsafeRawBufferPointer(rebasing: part[..<count]))
      if anchor.offset - places[low - 1].offset >= Self.chunk {
        places.insert(anchor, at: low)
        low += 1
      }
    }
    known[number] = places
    recent[number] = anchor
    return anchor
  }
}
