@_spi(Engine) internal import DiariumTree

/// The first pass over a JSON document: copies everything but the elements of one list of the root, and notes where
/// those are.
///
/// It only tells strings from structure and counts brackets; what it copies is parsed afterwards, and what it skips in
/// the second pass, so all faults are found there.
struct JSONOutline {
  /// The elements of one list.
  struct Hole {
    /// Where the list begins in the copied head.
    var place: Int
    /// Where its elements are in the input.
    var parts: [Part]
    /// Whether the input ends inside the list.
    var isCut = false
  }

  /// Some elements of a list, one after the other.
  typealias Part = JSONDocumentReader.Part

  private let source: any ByteSource
  private let streamed: [UInt8]
  private let limits: Limits
  private let head: Block
  private(set) var holes: [Hole] = []
  /// Whether a list is followed by members of the head.
  private(set) var continuesAfter = false
  /// Whether the head exceeded the limit, and is incomplete.
  private(set) var isTooLarge = false

  private var depth = 0
  /// The depth inside a list of the root.
  private static let depthOfElements = 2
  private var isInString = false
  private var isEscaped = false
  private var isInHole = false
  private var isRootObject = false
  /// Whether the next string of the root is the name of a member.
  private var expectsName = false
  /// Where the name begins in the head being read.
  private var nameStart: Int?
  private var isStreamedValue = false
  /// The number of elements in the lists so far.
  private var elements = 0
  /// The last thing met between two elements.
  private var between = Between.nothing
  /// The last comma between two elements.
  private var comma: Block.Anchor?
  /// Whether all elements begin with a bracket, as cases do, so that they can be counted and parts can be cut.
  private(set) var isRegular = true

  private enum Between {
    /// The list has begun.
    case nothing
    case element
    case comma
  }

  init(_ source: any ByteSource, streamed: String, limits: Limits) {
    self.source = source
    self.streamed = Array(streamed.utf8)
    self.limits = limits
    head = Block(path: source.path, capacity: 1 << 16)
  }

  /// Reads the input to its end, and returns the head.
  mutating func read() throws(ReadFailure) -> Block {
    var window = Window(source, size: limits.block)
    // The places of parts are asked for throughout.
    window.countsLines = true
    repeat {
      window.place = window.block.count
      try window.slide()
      take(window.block)
    } while !window.reachesEnd && !isTooLarge
    if isInHole {
      let end = window.block.anchor(at: window.block.count)
      endHole(at: end)
      holes[holes.count - 1].isCut = true
    }
    return head
  }

  /// Takes one block of the input.
  private mutating func take(_ block: Block) {
    let base = unsafe UnsafeRawPointer(block.base)
    let limit = unsafe base + block.count
    var place = unsafe base
    var copied = unsafe base
    while unsafe place < limit {
      if isInHole {
        unsafe place = skip(place, limit, block)
        guard !isInHole else { return }
        endHole(at: unsafe block.anchor(at: place - base))
        unsafe copied = place
      } else if isInString {
        unsafe place = string(place, limit)
        if !isInString, let start = nameStart {
          unsafe copy(&copied, place)
          isStreamedValue = unsafe isStreamedName(.init(rebasing: head.bytes[start..<(head.count - 1)]))
          nameStart = nil
        }
      } else {
        let byte = unsafe place.load(as: UInt8.self)
        unsafe place += 1
        switch byte {
        case 0x22:
          isInString = true
          if depth == 1 && expectsName {
            continuesAfter = continuesAfter || !holes.isEmpty
            unsafe copy(&copied, place)
            nameStart = head.count
            expectsName = false
          }
        case 0x7B:
          depth += 1
          if depth == 1 && holes.isEmpty {
            isRootObject = true
            expectsName = true
          }
        case 0x5B where depth == 1 && isStreamedValue:
          unsafe copy(&copied, place)
          var begin = unsafe block.anchor(at: place - base)
          begin.block = 0
          holes.append(Hole(place: head.count - 1, parts: [Part(begin: begin, end: 0, first: elements)]))
          isInHole = true
          depth = Self.depthOfElements
          between = .nothing
        case 0x5B: depth += 1
        case 0x7D, 0x5D: depth -= 1
        case 0x2C where depth == 1:
          expectsName = isRootObject
          isStreamedValue = false
        default: break
        }
      }
    }
    if !isInHole { unsafe copy(&copied, limit) }
  }

  /// Moves on within a string, past its end or to the end of the block.
  private mutating func string(_ start: UnsafeRawPointer, _ limit: UnsafeRawPointer) -> UnsafeRawPointer {
    if isEscaped {
      isEscaped = false
      return unsafe start + 1
    }
    var place = unsafe start
    while true {
      unsafe place = ByteScanner.endOfRun(place, limit)
      if unsafe place == limit { return unsafe limit }
      switch unsafe place.load(as: UInt8.self) {
      case 0x22:
        isInString = false
        return unsafe place + 1
      case 0x5C:
        unsafe place += 2
        if unsafe place > limit {
          isEscaped = true
          return unsafe limit
        }
      default: unsafe place += 1
      }
    }
  }

  /// Moves on among the elements, to the bracket that closes their list or to the end of the block.
  private mutating func skip(
    _ start: UnsafeRawPointer, _ limit: UnsafeRawPointer, _ block: Block
  ) -> UnsafeRawPointer {
    var place = unsafe start
    while unsafe place < limit {
      if isInString {
        unsafe place = string(place, limit)
        continue
      }
      if depth == Self.depthOfElements, isRegular {
        unsafe lookBetween(place, block)
      } else {
        unsafe place = ByteScanner.nextBracket(place, limit)
        if unsafe place == limit { break }
      }
      switch unsafe place.load(as: UInt8.self) {
      case 0x22: isInString = true
      case 0x5B, 0x7B: depth += 1
      case 0x5D, 0x7D:
        if depth == Self.depthOfElements {
          // The bracket belongs to the head, where it is counted.
          isInHole = false
          isStreamedValue = false
          return unsafe place
        }
        depth -= 1
        if depth == Self.depthOfElements { between = .element }
      default: break
      }
      unsafe place += 1
    }
    return unsafe limit
  }

  /// Looks at a byte between two elements, and cuts before the next of them if a part is long enough.
  private mutating func lookBetween(_ place: UnsafeRawPointer, _ block: Block) {
    let byte = unsafe place.load(as: UInt8.self)
    switch (byte, between) {
    case (0x20, _), (0x09, _), (0x0A, _), (0x0D, _), (0x5D, _): break
    case (0x2C, .element):
      between = .comma
      let offset = unsafe block.offset(at: place - UnsafeRawPointer(block.base))
      let isLong = offset - (holes.last?.parts.last?.begin.offset ?? 0) >= limits.block
      comma = isLong ? unsafe block.anchor(at: place - UnsafeRawPointer(block.base)) : nil
    case (0x7B, .nothing), (0x7B, .comma), (0x5B, .nothing), (0x5B, .comma):
      if let comma { cut(at: comma) }
      comma = nil
      elements += 1
    default: isRegular = false
    }
  }

  /// Ends a part before a comma, and begins the next after it.
  private mutating func cut(at comma: Block.Anchor) {
    let hole = holes.count - 1
    holes[hole].parts[holes[hole].parts.count - 1].end = comma.offset
    let begin = Block.Anchor(block: 0, offset: comma.offset + 1, line: comma.line, column: comma.column + 1)
    holes[hole].parts.append(Part(begin: begin, end: 0, first: elements))
  }

  private mutating func endHole(at end: Block.Anchor) {
    let hole = holes.count - 1
    holes[hole].parts[holes[hole].parts.count - 1].end = end.offset
    addAnchor(end)
  }

  /// Appends to the head what was read and has not been copied.
  private mutating func copy(_ from: inout UnsafeRawPointer, _ to: UnsafeRawPointer) {
    unsafe head.append(UnsafeRawBufferPointer(start: from, count: to - from))
    unsafe from = to
    isTooLarge = isTooLarge || head.count > limits.bytes
  }

  /// Records that the head continues here with the bytes at that place of the input.
  private func addAnchor(_ place: Block.Anchor) {
    var anchor = place
    anchor.block = head.count
    head.anchors.append(anchor)
  }

  private func isStreamedName(_ raw: UnsafeRawBufferPointer) -> Bool {
    if unsafe raw.contains(0x5C) {
      var name: [UInt8] = []
      unsafe Escapes.decode(raw, into: &name)
      return name == streamed
    }
    return unsafe raw.elementsEqual(streamed)
  }
}
