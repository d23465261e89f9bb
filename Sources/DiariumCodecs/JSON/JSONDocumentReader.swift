@_spi(Engine) public import DiariumTree

/// Reads one JSON document in which one member of the root is a list too long to be held in memory: first everything
/// but that list's elements (the head), then the elements one by one.
///
/// Members may be in any order: the head is found in a first pass, which skips the elements without parsing them, and
/// the elements are read in a second. Memory holds the head and one element.
@_spi(Engine) public struct JSONDocumentReader: ~Copyable {
  private let source: any ByteSource
  private let limits: Limits
  private let streamed: String
  private let parser: JSONParser
  private var holes: [JSONOutline.Hole] = []
  private var hole = 0
  private var part = 0
  private var window: Window
  private var isInside = false
  private var isFirst = true
  /// Whether the elements have been begun.
  private var isStarted = false
  /// Whether the input ends inside the part that is being read.
  private var isCut = false
  /// The number of elements read so far.
  public private(set) var elements = 0

  /// Some elements of the list, one after the other.
  public struct Part: Sendable {
    /// Where they begin in the input.
    public var begin: Block.Anchor
    /// Where they end, in bytes from the start of the input: a comma, the closing bracket, or the end of the input.
    public var end: Int
    /// The number of elements before them.
    public var first: Int
    /// Whether the input ends inside the list, after them.
    public var isCut = false
  }

  /// The parts of the list, once the head has been read, each of about a block; `nil` if elements cannot be found
  /// without parsing, since they are not cases.
  public private(set) var parts: [Part]?

  /// Whether the list is followed by members of the head, so that the document cannot be read in one pass.
  public private(set) var continuesAfter = false

  /// A reader at the start of a document.
  ///
  /// - Parameters:
  ///   - source: the document, which is read twice.
  ///   - streamed: the name of the root's member whose elements are read one by one.
  ///   - limits: the limits of the document.
  public init(_ source: any ByteSource, streaming streamed: String, limits: Limits) {
    self.source = source
    self.limits = limits
    self.streamed = streamed
    parser = JSONParser(limits: limits)
    window = Window(source, size: limits.block)
  }

  /// Reads the document without the elements of the streamed list, whose node is marked `streamed`.
  ///
  /// - Returns: findings about the text that do not prevent reading it.
  public mutating func readHead(onto tape: inout Tape) throws(ReadFailure) -> [Finding] {
    var outline = JSONOutline(source, streamed: streamed, limits: limits)
    let block = try outline.read()
    holes = outline.holes
    continuesAfter = outline.continuesAfter
    for index in holes.indices where holes[index].isCut {
      holes[index].parts[holes[index].parts.count - 1].isCut = true
    }
    parts = outline.isRegular ? holes.flatMap(\.parts) : nil
    // loss: byte-order-mark
    let findings = ByteOrderMark.finding(block)
    tape.reset(block)
    do throws(SyntaxError) {
      let start = findings.isEmpty ? 0 : ByteOrderMark.length
      if outline.isTooLarge {
        throw JSONFaults(block: block, start: 0, end: block.count, limits: limits).tooLarge(at: start)
      }
      guard
        case .value(let end) = try parser.value(in: block, from: start, to: block.count, isLast: true, onto: &tape)
      else { return findings }
      let faults = JSONFaults(block: block, start: end, end: block.count, limits: limits)
      if let rest = (end..<block.count).first(where: { unsafe !ByteScanner.isBlank(block.bytes[$0]) }) {
        throw faults.trailing(at: rest)
      }
    } catch {
      // If the head is broken after the list or because of it, the list's own fault comes first in the file.
      do throws(ReadFailure) {
        while try next(onto: &tape) {}
      } catch let inside {
        guard case .syntax(let earlier) = inside,
          earlier.finding.location.offset ?? 0 > error.finding.location.offset ?? 0
        else { throw inside }
      }
      throw .syntax(error)
    }
    markStreamed(&tape, block)
    return findings
  }

  /// Where in the input reading has come to among the elements; 0 before the first.
  public var offset: Int { isStarted ? window.block.offset(at: window.place) : 0 }

  /// Reads the next element of the streamed list; false at its end.
  public mutating func next(onto tape: inout Tape) throws(ReadFailure) -> Bool {
    tape.reset()
    while true {
      if isInside, try moveToElement() { break }
      guard hole < holes.count else { return false }
      try enter(holes[hole].parts[part])
      part += 1
      if part == holes[hole].parts.count { (hole, part) = (hole + 1, 0) }
    }
    try element(onto: &tape)
    elements += 1
    return true
  }

  /// Moves to a part of the list, which `next` reads to its end.
  ///
  /// - Throws: `.input` if bytes cannot be read.
  public mutating func begin(_ part: Part) throws(ReadFailure) {
    holes = []
    (hole, self.part) = (0, 0)
    try enter(part)
    elements = part.first
  }

  private mutating func enter(_ part: Part) throws(ReadFailure) {
    isStarted = true
    // A part is as long as one case may be, unless there are scalars among the elements.
    let size = min(max(part.end - part.begin.offset, 1), limits.block + limits.bytes)
    window.restart(at: part.begin, end: part.end, size: parts == nil && !holes.isEmpty ? nil : size)
    try window.slide()
    isInside = true
    isFirst = true
    isCut = part.isCut
  }

  /// Moves past the comma before the next element; false if the list ends.
  ///
  /// The closing bracket belongs to the head, where it is checked.
  private mutating func moveToElement() throws(ReadFailure) -> Bool {
    try skipBlanks()
    if !isFirst, window.place < window.block.count {
      guard unsafe window.block.bytes[window.place] == 0x2C else {
        throw .syntax(faults().error(.noCommaInArray, at: window.place))
      }
      let comma = faults()
      window.place += 1
      try skipBlanks()
      if window.place == window.block.count, isCut {
        // The text ends here, which the head reports.
        isInside = false
        return false
      }
      if window.place == window.block.count { throw .syntax(comma.error(.trailingComma, at: comma.start)) }
    }
    isFirst = false
    isInside = window.place < window.block.count
    return isInside
  }

  private mutating func element(onto tape: inout Tape) throws(ReadFailure) {
    while true {
      tape.reset(window.block)
      do throws(SyntaxError) {
        let outcome = try parser.value(
          in: window.block, from: window.place, to: window.block.count, isLast: window.reachesEnd, depth: 2,
          onto: &tape)
        if case .value(let end) = outcome {
          if end - window.place > limits.bytes { throw faults().tooLarge(at: window.place) }
          window.place = end
          return
        }
        if window.block.count - window.place > limits.bytes { throw faults().tooLarge(at: window.place) }
      } catch {
        throw .syntax(error)
      }
      tape.reset()
      try window.slide()
    }
  }

  private func faults() -> JSONFaults {
    JSONFaults(block: window.block, start: window.place, end: window.block.count, limits: limits)
  }

  private mutating func skipBlanks() throws(ReadFailure) {
    while true {
      while window.place < window.block.count, unsafe ByteScanner.isBlank(window.block.bytes[window.place]) {
        window.place += 1
      }
      if window.place < window.block.count || window.reachesEnd { return }
      try window.slide()
    }
  }

  /// Marks the list whose elements were skipped.
  private func markStreamed(_ tape: inout Tape, _ block: Block) {
    guard tape.count > 0, tape[0].kind == .object else { return }
    var members = MemberIterator(tape, 0)
    var index = 0
    while let name = members.next(in: tape) {
      let value = name + 1
      if index < holes.count, Int(tape[value].offset) == holes[index].place {
        tape[value].flags.insert(.streamed)
        index += 1
      }
    }
  }
}
