/// A block of an input in memory, with its position in that input.
///
/// It owns its bytes, followed by `padding` readable zero bytes, so that a scanner can load 16 bytes anywhere without a
/// check. An owner of the block may keep pointers into it.
@_spi(Engine) @safe public final class Block {
  /// The number of readable zero bytes after the end.
  public static let padding = 64

  /// A known place: an offset in the block and its position in the input.
  public struct Anchor: Hashable, Sendable {
    /// Bytes from the start of the block.
    public var block: Int
    /// Bytes from the start of the input.
    public var offset: Int
    /// The line, from 1.
    public var line: Int
    /// The column, from 1, in Unicode scalars.
    public var column: Int
    /// Whether the byte before is a CR, whose line end is counted already.
    var isAfterCR = false
    /// How many bytes of a byte-order mark came before it at the start of the input.
    var markBytes = 0

    /// A place known both in the block and in the input.
    public init(block: Int, offset: Int, line: Int, column: Int) {
      self.block = block
      self.offset = offset
      self.line = line
      self.column = column
    }

    /// The start of an input at the start of a block.
    public static let start = Anchor(block: 0, offset: 0, line: 1, column: 1)
  }

  /// The path of the input.
  public let path: String
  /// The first byte; it moves when the block grows.
  public private(set) var base: UnsafeMutableRawPointer
  /// The bytes that can be written, without the padding.
  public private(set) var capacity: Int
  /// The bytes that are filled.
  public var count: Int {
    didSet { unsafe (base + count).initializeMemory(as: UInt8.self, repeating: 0, count: Block.padding) }
  }
  /// Known places, in the order of the block; a block put together from several pieces has one for each.
  public var anchors: [Anchor] {
    didSet {
      recent = nil
      uncounted = nil
    }
  }
  /// The last counted place before the first anchor, with the source; `nil` if the anchor's own line and column are
  /// counted.
  ///
  /// Only findings ask for them, and most blocks have none.
  private var uncounted: (known: Anchor, source: any ByteSource)?
  /// Whether lines and columns can no longer be told.
  private(set) var hasLostLines = false
  /// The place that was last asked for.
  private var recent: Anchor?
  /// Places already counted, in order.
  private var steps: [Anchor] = []
  /// The finder of the block's cells, if it belongs to a table.
  public weak var finder: (any CellFinder)?
  /// Where the bytes from a place on come from, if the block holds text decoded from the cells of other blocks.
  public var origins: [Origin] = []
  /// Ranges of the block, in order, that no excerpt may show.
  public var curtains: [Range<Int>] = []
  /// The pointer of its tree in the document, which the tree's own pointers follow: `/feed`.
  public var root = ""

  /// Bytes decoded from a cell of another block.
  public struct Origin {
    /// The first of them, in bytes from the start of this block.
    public var place: Int
    /// The block that they come from.
    public var block: Block
    /// The cell, in bytes from the start of that block.
    public var cell: Int

    /// The bytes from a place on, decoded from a cell of another block.
    public init(place: Int, block: Block, cell: Int) {
      self.place = place
      self.block = block
      self.cell = cell
    }
  }

  /// An empty block with a capacity in bytes, whose start lies in the input where the anchor says.
  public init(path: String, capacity: Int, anchor: Anchor = .start) {
    self.path = path
    self.capacity = capacity
    unsafe base = .allocate(byteCount: capacity + Block.padding, alignment: 16)
    count = 0
    anchors = [anchor]
    unsafe base.initializeMemory(as: UInt8.self, repeating: 0, count: Block.padding)
  }

  /// A block of bytes in memory.
  public convenience init(_ bytes: some Collection<UInt8>, path: String) {
    self.init(path: path, capacity: bytes.count)
    unsafe UnsafeMutableRawBufferPointer(start: base, count: bytes.count).copyBytes(from: bytes)
    count = bytes.count
  }

  deinit { unsafe base.deallocate() }

  /// Raises the capacity to at least that many bytes, keeping the contents.
  public func reserve(_ wanted: Int) {
    guard wanted > capacity else { return }
    let larger = UnsafeMutableRawPointer.allocate(byteCount: wanted + Block.padding, alignment: 16)
    unsafe larger.copyMemory(from: base, byteCount: count + Block.padding)
    unsafe base.deallocate()
    unsafe base = larger
    capacity = wanted
  }

  /// Appends bytes, growing the block by at least half.
  public func append(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress else { return }
    if count + bytes.count > capacity { reserve(max(count + bytes.count, capacity + capacity / 2)) }
    unsafe (base + count).copyMemory(from: start, byteCount: bytes.count)
    count += bytes.count
  }

  /// Drops the bytes before a place and moves those after it to the start.
  ///
  /// - Parameters:
  ///   - place: bytes from the start of the block.
  ///   - source: what the block was read from, in one piece, so that lines before the place can be counted when they
  ///     are asked for; `nil` to count them now.
  public func discard(before place: Int, of source: (any ByteSource)? = nil) {
    let start = self.start(at: place, of: source)
    unsafe base.copyMemory(from: base + place, byteCount: count - place)
    count -= place
    begin(start)
  }

  /// A block that continues this one from a place, with the bytes from there on.
  ///
  /// - Parameters:
  ///   - place: bytes from the start of the block.
  ///   - capacity: the capacity of the new block in bytes.
  ///   - source: what the block was read from, as for `discard`.
  /// - Returns: the block.
  public func continued(from place: Int, capacity: Int, of source: (any ByteSource)? = nil) -> Block {
    let fresh = Block(path: path, capacity: max(capacity, count - place))
    unsafe fresh.append(UnsafeRawBufferPointer(rebasing: bytes[place...]))
    fresh.begin(start(at: place, of: source))
    return fresh
  }

  /// Where a block begins, and how its line and column are found if they are not counted.
  private typealias Start = (anchor: Anchor, uncounted: (known: Anchor, source: any ByteSource)?)

  private func start(at place: Int, of source: (any ByteSource)?) -> Start {
    guard let source, anchors.count == 1, place >= recent?.block ?? anchors[0].block else {
      var anchor = self.anchor(at: place)
      anchor.block = 0
      return (anchor, nil)
    }
    // If anything was counted in this block, its start was too.
    let known = uncounted?.known ?? recent ?? anchors[0]
    var anchor = known
    anchor.offset = offset(at: place)
    anchor.block = 0
    return (anchor, (known, source))
  }

  private func begin(_ start: Start) {
    steps.removeAll(keepingCapacity: true)
    anchors = [start.anchor]
    uncounted = start.uncounted
  }

  /// Counts the line and column of the first anchor, in the source.
  private func countStart() {
    guard let (known, source) = uncounted else { return }
    var anchor = known
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { unsafe buffer.deallocate() }
    while anchor.offset < anchors[0].offset {
      let wanted = min(buffer.count, anchors[0].offset - anchor.offset)
      // A run that is being stopped reads no more; a source that has changed meanwhile is reported elsewhere.
      guard let count = try? unsafe source.read(at: anchor.offset, into: .init(rebasing: buffer[..<wanted])), count > 0
      else {
        hasLostLines = true
        break
      }
      unsafe anchor.advance(over: UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    }
    anchor.block = 0
    anchor.offset = anchors[0].offset
    anchors = [anchor]
  }

  /// The filled bytes.
  public var bytes: UnsafeRawBufferPointer { unsafe .init(start: base, count: count) }

  /// The last known place at or before an offset of the block, which may have one for each of a million records.
  func known(before place: Int) -> Anchor? {
    guard anchors.count > 1 else { return anchors.first.flatMap { $0.block <= place ? $0 : nil } }
    var low = 0
    var high = anchors.count
    while low < high {
      let middle = (low + high) / 2
      if anchors[middle].block <= place { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? anchors[low - 1] : nil
  }

  /// The offset in the input of an offset in the block; counts nothing.
  public func offset(at place: Int) -> Int {
    let from = known(before: place) ?? anchors.first ?? .start
    return from.offset + place - from.block
  }

  /// The place in the input of an offset in the block, counted from the last anchor before it, so only when it is
  /// needed.
  public func anchor(at place: Int) -> Anchor {
    if uncounted != nil { countStart() }
    let known = known(before: place) ?? anchors.first ?? .start
    // Findings nearly always come in the order of the block, so counting continues from the last one.
    var anchor = recent.map { $0.block <= place && $0.block > known.block ? $0 : known } ?? known
    // If they go back, as rules do within a case, it continues from the nearest step before.
    if let step = steps.last(where: { $0.block <= place }), step.block > anchor.block { anchor = step }
    let end = min(max(place, anchor.block), count)
    while end - anchor.block > Self.step {
      unsafe anchor.advance(over: .init(rebasing: bytes[anchor.block..<(anchor.block + Self.step)]))
      if anchor.block > steps.last?.block ?? 0 { steps.append(anchor) }
    }
    unsafe anchor.advance(over: .init(rebasing: bytes[anchor.block..<end]))
    recent = anchor
    return anchor
  }

  /// The distance, in bytes, between places kept while lines are counted.
  private static var step: Int { 1 << 13 }
}

extension Block.Anchor {
  /// Moves over bytes that follow the anchor, counting lines (LF, CRLF and a lone CR end one) and scalars.
  public mutating func advance(over bytes: UnsafeRawBufferPointer) {
    guard let base = bytes.baseAddress, bytes.count > 0 else { return }
    let end = bytes.count
    var start = 0
    var index = 0
    while index < end {
      // Words without a CR are counted whole: only their last line end is looked for.
      while index + 8 <= end {
        let word = unsafe Lanes.load(base + index)
        if unsafe Lanes.equal(word, 0x0D) != 0 || (index > 0 ? bytes[index - 1] == 0x0D : isAfterCR) { break }
        let ends = Lanes.allEqual(word, 0x0A)
        if ends != 0 {
          line += ends.nonzeroBitCount
          start = index + 8 - ends.leadingZeroBitCount >> 3
          column = 1
        }
        index += 8
      }
      guard index < end else { break }
      let byte = unsafe bytes[index]
      if byte == 0x0A || byte == 0x0D {
        // The LF of a CRLF ends the line that its CR has ended, even if the two are in different pieces.
        let isOfCRLF = unsafe byte == 0x0A && (index > 0 ? bytes[index - 1] == 0x0D : isAfterCR)
        if !isOfCRLF { line += 1 }
        column = 1
        start = index + 1
      }
      index += 1
    }
    unsafe column += scalars(UnsafeRawBufferPointer(rebasing: bytes[start...]))
    if offset < 3 { unsafe passMark(bytes, isOfLine: start == 0) }
    isAfterCR = unsafe bytes[end - 1] == 0x0D
    block += end
    offset += end
  }

  /// Takes back the column counted for a byte-order mark, even if the mark comes in pieces.
  private mutating func passMark(_ bytes: UnsafeRawBufferPointer, isOfLine: Bool) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    for index in 0..<min(bytes.count, 3 - offset) where markBytes == offset + index {
      if unsafe bytes[index] == mark[markBytes] { markBytes += 1 }
      if markBytes == 3, isOfLine { column -= 1 }
    }
  }

  /// The number of scalars in valid UTF-8: the bytes that do not continue one.
  private func scalars(_ bytes: UnsafeRawBufferPointer) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    var count = bytes.count
    var index = 0
    while index + 8 <= bytes.count {
      count -= unsafe Lanes.continuations(Lanes.load(base + index)).nonzeroBitCount
      index += 8
    }
    while index < bytes.count {
      if unsafe bytes[index] & 0xC0 == 0x80 { count -= 1 }
      index += 1
    }
    return count
  }
}
