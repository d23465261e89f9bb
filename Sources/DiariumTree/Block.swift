/// A chunk of an input in memory, with where it lies in the input.
///
/// It owns its bytes, and behind them `padding` zero bytes that may be read, so that a scanner can load 16 bytes
/// anywhere without a check. Whoever holds the block may hold pointers into it.
@_spi(Engine) @safe public final class Block {
  /// Readable zero bytes behind the end.
  public static let padding = 64

  /// A known place: an offset in the block, and where it lies in the input.
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
    /// How many bytes of a byte-order mark the input began with before it.
    var markBytes = 0

    /// A place that is known in the block and in the input.
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
  /// Bytes that may be written, without the padding.
  public private(set) var capacity: Int
  /// Bytes that are filled.
  public var count: Int {
    didSet { unsafe (base + count).initializeMemory(as: UInt8.self, repeating: 0, count: Block.padding) }
  }
  /// Known places, in the order of the block; a block that was put together from several pieces has one for each.
  public var anchors: [Anchor] {
    didSet {
      recent = nil
      uncounted = nil
    }
  }
  /// Where the line and column of the first anchor are not counted yet: the last place before it whose are, and the source.
  ///
  /// Only findings ask for them, and most blocks have none.
  private var uncounted: (known: Anchor, source: any ByteSource)?
  /// Whether lines and columns cannot be told any more.
  private(set) var hasLostLines = false
  /// The place that was last asked for.
  private var recent: Anchor?
  /// Places that were counted, in order.
  private var steps: [Anchor] = []
  /// Tells the cells of the block, where it is one of a table.
  public weak var finder: (any CellFinder)?
  /// Where bytes from a place on come from, where the block holds what was decoded from cells of others.
  public var origins: [Origin] = []
  /// Chunkes of the block, in order, of which no excerpt shows anything.
  public var curtains: [Range<Int>] = []
  /// What stands before the pointers of its tree in the document: `/feed`.
  public var root = ""

  /// Bytes that were decoded from a cell of another block.
  public struct Origin {
    /// Bytes from the start of this block.
    public var place: Int
    /// The other block.
    public var block: Block
    /// Bytes from its start.
    public var cell: Int

    /// Bytes from a place on, which come from a cell of another block.
    public init(place: Int, block: Block, cell: Int) {
      self.place = place
      self.block = block
      self.cell = cell
    }
  }

  /// An empty block with room for `capacity` bytes, whose start lies in the input where the anchor says.
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

  /// Makes room for at least that many bytes; what is filled stays.
  public func reserve(_ wanted: Int) {
    guard wanted > capacity else { return }
    let larger = UnsafeMutableRawPointer.allocate(byteCount: wanted + Block.padding, alignment: 16)
    unsafe larger.copyMemory(from: base, byteCount: count + Block.padding)
    unsafe base.deallocate()
    unsafe base = larger
    capacity = wanted
  }

  /// Appends bytes, growing by half at least.
  public func append(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress else { return }
    if count + bytes.count > capacity { reserve(max(count + bytes.count, capacity + capacity / 2)) }
    unsafe (base + count).copyMemory(from: start, byteCount: bytes.count)
    count += bytes.count
  }

  /// Drops the bytes before a place; what is behind it moves to the start.
  ///
  /// - Parameters:
  ///   - place: bytes from the start of the block.
  ///   - source: what the block was read from, in one piece: lines before the place are counted in it when they are asked
  ///     for; nil to count them now.
  public func discard(before place: Int, of source: (any ByteSource)? = nil) {
    let start = self.start(at: place, of: source)
    unsafe base.copyMemory(from: base + place, byteCount: count - place)
    count -= place
    begin(start)
  }

  /// A block that goes on where this one has a place, with what is behind it.
  ///
  /// - Parameters:
  ///   - place: bytes from the start of the block.
  ///   - capacity: bytes that there is room for.
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
    // Where anything was counted in this block, its start was, too.
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
      // A run that is being stopped reads no more, and a source that no longer gives what it gave is told of elsewhere.
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

  /// The last known place at or before an offset of the block; a block may have one for each of a million records.
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

  /// Where an offset of the block lies in the input, in bytes; counts nothing.
  public func offset(at place: Int) -> Int {
    let from = known(before: place) ?? anchors.first ?? .start
    return from.offset + place - from.block
  }

  /// Where an offset of the block lies in the input: counted from the last anchor before it, so only when it is needed.
  public func anchor(at place: Int) -> Anchor {
    if uncounted != nil { countStart() }
    let known = known(before: place) ?? anchors.first ?? .start
    // Findings come in the order of the block, nearly always: counting goes on where it ended.
    var anchor = recent.map { $0.block <= place && $0.block > known.block ? $0 : known } ?? known
    // Where they go back, as rules do in a case, it goes on from somewhere not far before.
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

  /// Bytes between places that are kept when lines are counted.
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
      // Words without a CR are counted whole, and only the last line end is looked for.
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
        // The LF of a CRLF ends the line that its CR has ended, also where the two are in two pieces.
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

  /// Takes the column back that a byte-order mark is not, also where it comes in pieces.
  private mutating func passMark(_ bytes: UnsafeRawBufferPointer, isOfLine: Bool) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    for index in 0..<min(bytes.count, 3 - offset) where markBytes == offset + index {
      if unsafe bytes[index] == mark[markBytes] { markBytes += 1 }
      if markBytes == 3, isOfLine { column -= 1 }
    }
  }

  /// The scalars of valid UTF-8: the bytes that continue none.
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
