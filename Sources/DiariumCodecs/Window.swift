@_spi(Engine) internal import DiariumTree

/// A chunk of an input that slides forward over it, one block long or as long as the value that is being read.
///
/// The block stays where it is until `slide`; then it is used again if nobody holds it, and else replaced, so that a
/// tape that was filled from it stays whole.
struct Window: ~Copyable {
  let source: any ByteSource
  private(set) var block: Block
  /// Whether the block reaches to the end of the input.
  private(set) var reachesEnd = false
  /// Where reading goes on in the block.
  var place = 0
  /// Where the window may not go beyond in the input.
  private var end: Int
  /// Whether lines are counted on the way, by whoever asks for the places of most chunks; else where findings are.
  var countsLines = false
  /// Up to where the window is filled; what is needed behind that is read piece by piece.
  private var eagerEnd = Int.max
  /// Bytes that are read at once.
  private let size: Int
  /// Bytes that are read at once since the last restart.
  private var base: Int
  /// Bytes that the block holds at the most: it may have room for more, left from a larger value, which must not show.
  private var capacity: Int

  /// Bytes of such a piece, at least.
  private static let piece = 1 << 16

  /// A window at a place of the input.
  init(_ source: any ByteSource, size: Int, at anchor: Block.Anchor = .start, end: Int = .max) {
    self.size = size
    base = size
    capacity = size
    self.source = source
    self.end = end
    var anchor = anchor
    anchor.block = 0
    block = Block(path: source.path, capacity: size, anchor: anchor)
  }

  /// Goes to another place of the input; nothing is read yet.
  ///
  /// - Parameters:
  ///   - anchor: the place.
  ///   - end: where the window may not go beyond.
  ///   - eagerEnd: up to where the window is filled, what is needed behind that being read piece by piece.
  ///   - size: bytes that are to be read at once; nil for as many as before.
  mutating func restart(at anchor: Block.Anchor, end: Int = .max, eagerEnd: Int = .max, size: Int? = nil) {
    self.end = end
    self.eagerEnd = eagerEnd
    reachesEnd = false
    place = 0
    base = max(self.size, size ?? 0)
    capacity = base
    // A block that one large case needed is not kept for the others.
    if !isKnownUniquelyReferenced(&block) || block.capacity < capacity || block.capacity > 4 * capacity {
      block = Block(path: source.path, capacity: capacity)
    }
    block.count = 0
    var anchor = anchor
    anchor.block = 0
    block.anchors = [anchor]
  }

  /// Counts lines from `place` on, where a line begins.
  ///
  /// - Parameter known: the line and column of it; nil for the first.
  mutating func count(from known: Block.Anchor?) {
    let offset = block.offset(at: place)
    block.anchors = [.init(block: place, offset: offset, line: known?.line ?? 1, column: known?.column ?? 1)]
  }

  /// Drops what lies before `place`, and reads more behind the rest; `reachesEnd` tells when there is no more.
  mutating func slide() throws(ReadFailure) {
    let rest = block.count - place
    capacity = max(base, rest * 2)
    if isKnownUniquelyReferenced(&block), capacity <= block.capacity {
      block.discard(before: place, of: countsLines ? nil : source)
    } else {
      block = block.continued(from: place, capacity: capacity, of: countsLines ? nil : source)
    }
    place = 0
    try fill()
  }

  /// Reads until the block is full or the input at its end.
  private mutating func fill() throws(ReadFailure) {
    let from = block.count
    let offset = block.offset(at: 0) + from
    var wanted = min(capacity - from, max(0, end - offset))
    if offset < eagerEnd {
      wanted = min(wanted, eagerEnd - offset)
    } else {
      wanted = min(wanted, max(Self.piece, from / 4))
    }
    var filled = 0
    do throws(IOFailure) {
      while filled < wanted {
        let free = unsafe UnsafeMutableRawBufferPointer(start: block.base + from + filled, count: wanted - filled)
        let count = try unsafe source.read(at: offset + filled, into: free)
        if count == 0 { break }
        filled += count
      }
    } catch {
      throw .input(error)
    }
    block.count = from + filled
    reachesEnd = filled < wanted || offset + filled >= end
  }
}
