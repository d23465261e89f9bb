@_spi(Engine) internal import DiariumTree

/// A block that slides forward over an input, one block long or as long as the value being read.
///
/// The block stays where it is until `slide`; then it is reused if nobody else holds it, and replaced if somebody does,
/// so that a tape filled from it stays intact.
struct Window: ~Copyable {
  let source: any ByteSource
  private(set) var block: Block
  /// Whether the block reaches to the end of the input.
  private(set) var reachesEnd = false
  /// Where reading continues in the block.
  var place = 0
  /// The place in the input that the window may not pass.
  private var end: Int
  /// Whether lines are counted along the way, for callers that ask for the places of most chunks; otherwise only for
  /// findings.
  var countsLines = false
  /// The place up to which the window is filled; bytes needed after it are read piece by piece.
  private var eagerEnd = Int.max
  /// The number of bytes read at once.
  private let size: Int
  /// The number of bytes read at once since the last restart.
  private var base: Int
  /// The most bytes that the block may hold: its own capacity may be larger, left from a larger value, which must not
  /// show.
  private var capacity: Int

  /// The smallest size of such a piece in bytes.
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

  /// Moves to another place of the input; nothing is read yet.
  ///
  /// - Parameters:
  ///   - anchor: the place.
  ///   - end: the place that the window may not pass.
  ///   - eagerEnd: the place up to which the window is filled; bytes needed after it are read piece by piece.
  ///   - size: the number of bytes to read at once; `nil` for as many as before.
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
  /// - Parameter known: its line and column; `nil` for the first.
  mutating func count(from known: Block.Anchor?) {
    let offset = block.offset(at: place)
    block.anchors = [.init(block: place, offset: offset, line: known?.line ?? 1, column: known?.column ?? 1)]
  }

  /// Drops the bytes before `place` and reads more after the rest; `reachesEnd` tells when there are no more.
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
