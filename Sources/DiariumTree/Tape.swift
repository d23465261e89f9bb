/// A tree as one flat array of nodes over the bytes it was read from.
///
/// A container is followed by its descendants; in an object these are names and values in turn. Texts remain slices of
/// the source until someone asks for them; numbers keep their spelling; lines and columns are counted when they are
/// needed. A codec fills a tape, which is used and filled again.
@_spi(Engine) @safe public struct Tape: ~Copyable {
  @usableFromInline var nodes: UnsafeMutablePointer<Node>
  @usableFromInline var capacity: Int
  @usableFromInline var filled = 0
  /// The number of nodes.
  public var count: Int { @inlinable get { filled } }
  /// The blocks that the nodes are read from.
  public private(set) var sources: [Block] = []
  @usableFromInline var bases: UnsafeMutablePointer<UnsafeRawPointer>
  /// Texts that could not remain slices, one after the other.
  private var arena: [UInt8] = []
  /// Whether the input marks all of it as confidential in a way that its nodes do not show: by a column of a table that
  /// has no place in a tree.
  public var isMarkedConfidential = false
  /// Places already counted.
  let marks = PathMarks()

  /// The most sources that a tape can have.
  public static let maximumSources = 255

  /// An empty tape.
  public init() {
    capacity = 1024
    unsafe nodes = .allocate(capacity: capacity)
    unsafe bases = .allocate(capacity: Tape.maximumSources)
  }

  deinit {
    unsafe nodes.deallocate()
    unsafe bases.deallocate()
  }

  /// Empties the tape and makes a block its only source.
  public mutating func reset(_ source: Block? = nil) {
    filled = 0
    isMarkedConfidential = false
    marks.clear()
    sources.removeAll(keepingCapacity: true)
    arena.removeAll(keepingCapacity: true)
    if let source { add(source) }
  }

  /// Adds a source, which nodes refer to by number.
  public mutating func add(_ source: Block) {
    precondition(sources.count < Tape.maximumSources, "a tape has at most \(Tape.maximumSources) sources")
    unsafe bases[sources.count] = UnsafeRawPointer(source.base)
    sources.append(source)
  }

  /// Updates the addresses of the sources' bytes: a block that grew may have moved.
  public mutating func rebase() {
    for (index, source) in sources.enumerated() { unsafe bases[index] = UnsafeRawPointer(source.base) }
  }

  /// The node at an index.
  ///
  /// - Precondition: the index is that of a node, from 0 and below `count`.
  @inlinable public subscript(index: Int) -> Node {
    get {
      precondition(index >= 0 && index < count)
      return unsafe nodes[index]
    }
    set {
      precondition(index >= 0 && index < count)
      unsafe nodes[index] = newValue
    }
  }

  /// Appends a node, and returns its index.
  @inlinable @discardableResult public mutating func append(_ node: Node) -> Int {
    if count == capacity { grow() }
    unsafe (nodes + count).initialize(to: node)
    let index = count
    filled &+= 1
    return index
  }

  @usableFromInline mutating func grow() {
    let larger = UnsafeMutablePointer<Node>.allocate(capacity: capacity * 2)
    unsafe larger.moveInitialize(from: nodes, count: count)
    unsafe nodes.deallocate()
    unsafe nodes = larger
    capacity *= 2
  }

  /// Removes the nodes from an index on.
  public mutating func truncate(to index: Int) {
    filled = min(filled, max(0, index))
    marks.clear()
  }

  /// Ends a container: everything appended since then is inside it.
  @inlinable public mutating func close(_ index: Int, end: Int) {
    precondition(index >= 0 && index < count)
    unsafe nodes[index].link = UInt32(truncatingIfNeeded: count)
    unsafe nodes[index].length = UInt32(truncatingIfNeeded: end) &- nodes[index].offset
  }

  /// The index after a node and everything inside it.
  @inlinable public func next(after index: Int) -> Int {
    let node = self[index]
    return node.kind.isContainer ? Int(node.link) : index &+ 1
  }

  /// The bytes of a node as written in its source.
  @inlinable public func raw(_ index: Int) -> UnsafeRawBufferPointer {
    let node = self[index]
    return unsafe UnsafeRawBufferPointer(start: bases[Int(node.source)] + Int(node.offset), count: Int(node.length))
  }

  /// Copies a text that is not a slice of the source into the arena, and returns where it is, for a node's `link`.
  public mutating func intern(_ text: UnsafeRawBufferPointer) -> Int {
    let place = arena.count
    let length = UInt64(text.count)
    for shift in 0..<8 { arena.append(UInt8(truncatingIfNeeded: length >> (8 * UInt64(shift)))) }
    unsafe arena.append(contentsOf: text)
    return place
  }

  /// Calls `body` with the characters of a node in UTF-8, with escapes decoded.
  ///
  /// - Parameters:
  ///   - index: the node.
  ///   - scratch: a buffer for decoding, whose contents are lost.
  ///   - body: receives the bytes, which are valid for the length of the call.
  /// - Returns: what `body` returns.
  @inlinable public func withText<Result>(
    _ index: Int, _ scratch: inout [UInt8], _ body: (UnsafeRawBufferPointer) throws -> Result
  ) rethrows -> Result {
    let node = self[index]
    if node.flags.isDisjoint(with: [.escaped, .decoded]) { return try unsafe body(raw(index)) }
    decode(index, into: &scratch)
    return try unsafe scratch.withUnsafeBytes { try unsafe body($0) }
  }

  @usableFromInline func decode(_ index: Int, into scratch: inout [UInt8]) {
    scratch.removeAll(keepingCapacity: true)
    let node = self[index]
    if node.flags.contains(.decoded) {
      let place = Int(node.link)
      var length = 0
      for shift in 0..<8 { length |= Int(arena[place + shift]) << (8 * shift) }
      scratch.append(contentsOf: arena[(place + 8)..<(place + 8 + length)])
    } else {
      unsafe Escapes.decode(raw(index), into: &scratch)
    }
  }

  /// The characters of a node, with escapes decoded.
  public func string(_ index: Int) -> String {
    var scratch: [UInt8] = []
    return unsafe withText(index, &scratch) { unsafe String(decoding: $0, as: UTF8.self) }
  }

  /// Exchanges the nodes with those of a tree of the same sources, whose links are right for their order.
  public mutating func exchangeNodes(with other: inout Tape) {
    marks.clear()
    other.marks.clear()
    unsafe swap(&nodes, &other.nodes)
    swap(&capacity, &other.capacity)
    swap(&filled, &other.filled)
  }

  /// Empties the tape, and releases memory that one large tree needed.
  public mutating func shrink() {
    reset()
    guard capacity > Self.kept else { return }
    unsafe nodes.deallocate()
    capacity = Self.kept
    unsafe nodes = .allocate(capacity: capacity)
    arena = []
  }

  /// The most nodes whose memory is kept.
  private static let kept = 1 << 18

  /// Removes nodes, with everything inside them.
  ///
  /// - Parameter removed: the nodes, not the root; names of members only with their values.
  public mutating func remove(_ removed: Set<Int>) {
    var kept: [Node] = []
    // How many nodes before each are gone, so that the links lead where they led before.
    var shift = Array(repeating: 0, count: count + 1)
    var index = 0
    var gone = 0
    while index < count {
      if removed.contains(index) {
        let after = next(after: index)
        for inside in index..<after { shift[inside] = gone }
        gone += after - index
        index = after
      } else {
        shift[index] = gone
        kept.append(self[index])
        index += 1
      }
    }
    shift[count] = gone
    for (place, node) in kept.enumerated() {
      var node = node
      if node.kind.isContainer { node.link -= UInt32(truncatingIfNeeded: shift[min(Int(node.link), count)]) }
      unsafe nodes[place] = node
    }
    filled = kept.count
    marks.clear()
  }

  /// Appends nodes of another tape with everything inside them.
  ///
  /// - Parameters:
  ///   - from: the other tape; none of the nodes has its text in that tape's arena.
  ///   - range: whole nodes.
  ///   - source: the number of this tape's source that they are in.
  public mutating func copy(_ from: borrowing Tape, _ range: Range<Int>, source: UInt8) {
    let shift = count - range.lowerBound
    for index in range {
      var node = from[index]
      if node.kind.isContainer {
        node.link = UInt32(truncatingIfNeeded: Int(node.link) + shift)
      } else if node.flags.contains(.decoded) {
        var scratch: [UInt8] = []
        node.link = UInt32(truncatingIfNeeded: unsafe from.withText(index, &scratch) { unsafe intern($0) })
      }
      node.source = source
      append(node)
    }
  }

  /// The elements of a list; none if it is not a list.
  public func elements(of list: Int) -> [Int] {
    guard self[list].kind == .array else { return [] }
    var iterator = ElementIterator(self, list)
    var elements: [Int] = []
    while let element = iterator.next(in: self) { elements.append(element) }
    return elements
  }
}
