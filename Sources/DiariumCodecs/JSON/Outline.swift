internal import DiariumTree

/// The first pass over a JSON document: copies all but the elements of one list of the root, and notes where those are.
///
/// It tells strings from structure and counts brackets, no more; what it copies is parsed after it, and what it skips in
/// the second pass, so whatever is wrong is found there.
struct Outline {
  /// The elements of one list.
  struct Hole {
    /// Where the list begins in the copied head.
    var place: Int
    /// Where its elements begin in the input.
    var begin: Block.Anchor
    /// Where they end, in bytes from the start of the input: the closing bracket, or the end of the input.
    var end: Int
    /// Whether the input ends inside the list.
    var isCut = false
  }

  private let source: any ByteSource
  private let streamed: [UInt8]
  private let limits: Limits
  private let head: Block
  private(set) var holes: [Hole] = []
  /// Whether the head was larger than the limit, and is not whole.
  private(set) var isTooLarge = false

  private var depth = 0
  private var isInString = false
  private var isEscaped = false
  private var isInHole = false
  private var isRootObject = false
  /// Whether the next string of the root is the name of a member.
  private var expectsName = false
  /// Where the name begins in the head that is being read.
  private var nameStart: Int?
  private var isStreamedValue = false

  init(_ source: any ByteSource, streamed: String, limits: Limits) {
    self.source = source
    self.streamed = Array(streamed.utf8)
    self.limits = limits
    head = Block(path: source.path, capacity: 1 << 16)
  }

  /// Reads the input to its end, and returns the head.
  mutating func read() throws(ReadFailure) -> Block {
    var window = Window(source, size: limits.block)
    repeat {
      window.place = window.block.count
      try window.slide()
      take(window.block)
    } while !window.reachesEnd && !isTooLarge
    if isInHole {
      let end = window.block.anchor(at: window.block.count)
      holes[holes.count - 1].end = end.offset
      holes[holes.count - 1].isCut = true
      addAnchor(end)
    }
    return head
  }

  /// Takes one stretch of the input.
  private mutating func take(_ block: Block) {
    let base = unsafe UnsafeRawPointer(block.base)
    let limit = unsafe base + block.count
    var place = unsafe base
    var copied = unsafe base
    while unsafe place < limit {
      if isInHole {
        unsafe place = skip(place, limit)
        guard !isInHole else { return }
        let end = unsafe block.anchor(at: place - base)
        holes[holes.count - 1].end = end.offset
        addAnchor(end)
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
          holes.append(Hole(place: head.count - 1, begin: begin, end: 0))
          isInHole = true
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

  /// Moves on in a string, over its end or to the end of the stretch.
  private mutating func string(_ start: UnsafeRawPointer, _ limit: UnsafeRawPointer) -> UnsafeRawPointer {
    if isEscaped {
      isEscaped = false
      return unsafe start + 1
    }
    var place = unsafe start
    while true {
      unsafe place = Scanner.endOfRun(place, limit)
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

  /// Moves on among the elements, to the bracket that closes their list or to the end of the stretch.
  private mutating func skip(_ start: UnsafeRawPointer, _ limit: UnsafeRawPointer) -> UnsafeRawPointer {
    var place = unsafe start
    while unsafe place < limit {
      if isInString {
        unsafe place = string(place, limit)
        continue
      }
      unsafe place = Scanner.nextBracket(place, limit)
      if unsafe place == limit { break }
      switch unsafe place.load(as: UInt8.self) {
      case 0x22: isInString = true
      case 0x5B, 0x7B: depth += 1
      case 0x5D, 0x7D:
        if depth == 1 {
          isInHole = false
          isStreamedValue = false
          return unsafe place
        }
        depth -= 1
      default: break
      }
      unsafe place += 1
    }
    return unsafe limit
  }

  /// Appends to the head what was read and not yet copied.
  private mutating func copy(_ from: inout UnsafeRawPointer, _ to: UnsafeRawPointer) {
    unsafe head.append(UnsafeRawBufferPointer(start: from, count: to - from))
    unsafe from = to
    isTooLarge = isTooLarge || head.count > limits.bytes
  }

  /// Notes that the head goes on here with what stands there in the input.
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
