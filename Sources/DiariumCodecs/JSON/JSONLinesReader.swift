public import DiariumTree

/// Reads JSON Lines: one value a line (LF or CRLF), blank lines skipped with a finding.
public struct JSONLinesReader: ~Copyable {
  private let limits: Limits
  private let parser: Parser
  private var window: Window
  private var isStarted = false
  private var lineStart = 0
  /// Where in the input the lines begin that are no more to be read.
  private var stop = Int.max
  /// How deep the next value is nested: the head not at all, a case in the feed and its list, as in a document, so that
  /// what can be read can be written there.
  private var depth = 0
  private static let depthOfCases = 2
  /// Whether the lines are none, so that nothing behind the first can be read as one.
  public private(set) var isOver = false
  /// Whether the end of the input was reached.
  public private(set) var isAtEnd = false
  /// Where in the input reading goes on behind the last value over several lines in the stretch; 0 where there is none.
  ///
  /// It may be behind the end of the stretch.
  public private(set) var resumed = 0
  /// Whether the line before, in the stretch, was broken and has the mark of a confidential case.
  private var isAfterSecret = false
  /// Findings about lines that were skipped since they were last taken.
  private var log: FindingLog
  /// Room for what is only looked at.
  private var scratch = Tape()

  /// A reader at the start of a source.
  public init(_ source: any ByteSource, limits: Limits) {
    self.limits = limits
    log = FindingLog(limit: limits.findings)
    parser = Parser(limits: limits)
    window = Window(source, size: limits.block)
  }

  /// Goes to a stretch of the input: the lines that begin in it.
  ///
  /// - Parameters:
  ///   - stretch: the bytes.
  ///   - isLineStart: whether a line begins with the stretch, as is known; else the bytes before tell.
  ///   - place: the line and column of the first line; nil to count from it.
  /// - Returns: where the first line begins; nil where none does.
  /// - Throws: `.input` where bytes cannot be had.
  public mutating func begin(_ stretch: Range<Int>, isLineStart: Bool, place: Block.Anchor?) throws(ReadFailure) -> Int?
  {
    isStarted = true
    isAtEnd = false
    resumed = 0
    isAfterSecret = false
    log = FindingLog(limit: limits.findings)
    depth = Self.depthOfCases
    stop = stretch.upperBound
    let start = isLineStart ? stretch.lowerBound : stretch.lowerBound - 1
    window.restart(at: .init(block: 0, offset: start, line: 1, column: 1), eagerEnd: stretch.upperBound)
    try window.slide()
    while !isLineStart {
      let base = unsafe UnsafeRawPointer(window.block.base)
      let count = window.block.count
      let end = unsafe Scanner.lineEnd(base + window.place, base + count) - base
      window.place = min(end + 1, count)
      if end < count { break }
      if window.reachesEnd {
        isAtEnd = true
        return nil
      }
      if window.block.offset(at: count) >= stop { return nil }
      try window.slide()
    }
    window.count(from: place)
    let offset = window.block.offset(at: window.place)
    return offset < stop ? offset : nil
  }

  /// Bytes that are read at once.
  public var size: Int { limits.block }

  /// Where in the input the line begins that will be read next.
  public var offset: Int { window.block.offset(at: window.place) }

  /// Reads the next line that is not blank; false at the end of the input or of the stretch.
  ///
  /// After a line that is not well formed reading goes on with the next, so that all such lines can be reported.
  public mutating func next(onto tape: inout Tape) throws(ReadFailure) -> Bool {
    tape.reset()
    if !isStarted {
      isStarted = true
      repeat { try window.slide() } while window.block.count < ByteOrderMark.length && !window.reachesEnd
      // loss: byte-order-mark
      for finding in ByteOrderMark.finding(window.block) {
        log.add(finding)
        window.place = ByteOrderMark.length
      }
    }
    while true {
      if window.block.offset(at: window.place) >= stop { return false }
      guard let line = try line() else {
        isAtEnd = true
        return false
      }
      var start = window.place
      if ByteOrderMark.stands(in: window.block, at: start) {
        // loss: byte-order-mark
        if log.wants(.byteOrderMark) {
          let location = window.block.location(start, length: ByteOrderMark.length, excerpt: false)
          log.append(ByteOrderMark.inside(.byteOrderMark, at: location))
        }
        start += ByteOrderMark.length
      }
      lineStart = start
      window.place = line.behind
      if Scanning.isBlank(window.block, start, line.end) {
        // loss: blank-line
        if log.wants(.blankRow) {
          let location = window.block.location(start, length: line.end - start, excerpt: false)
          log.append(
            Finding(
              .blankRow, .init(sv: "tom rad hoppades över", en: "blank line skipped"),
              help: .init(sv: "ta bort den", en: "remove it"), at: location))
        }
        continue
      }
      tape.reset(window.block)
      let depth = self.depth
      self.depth = Self.depthOfCases
      try value(start, line, depth, &tape)
      return true
    }
  }

  /// The path of the input.
  public var path: String { window.source.path }

  /// Goes back to the line that was read last, so that it is read again.
  public mutating func unread() {
    window.place = lineStart
    depth = Self.depthOfCases
  }

  /// Takes the findings about lines that were skipped; nil where there are none.
  public mutating func takeFindings() -> FindingLog? { log.isEmpty ? nil : log.take() }

  private mutating func value(
    _ start: Int, _ line: (end: Int, behind: Int), _ depth: Int, _ tape: inout Tape
  ) throws(ReadFailure) {
    let (block, end) = (window.block, line.end)
    do throws(SyntaxError) {
      let faults = Faults(block: block, start: start, end: end, limits: limits)
      if end - start > limits.bytes { throw faults.tooLarge(at: start) }
      let outcome = try parser.value(in: block, from: start, to: end, isLast: true, depth: depth, onto: &tape)
      isAfterSecret = false
      guard case .value(let behind) = outcome else { return }
      if let rest = (behind..<end).first(where: { unsafe !Scanning.isBlank(block.bytes[$0]) }) {
        throw faults.trailing(at: rest)
      }
    } catch {
      let error = withheld(error, start, line)
      guard error.finding.rule == .truncatedFile, end < block.count else { throw .syntax(error) }
      throw .syntax(try overLines(start, line.behind - start, isFirst: depth == 0) ?? error)
    }
  }

  /// An error without the text of its line where a line beside it, broken as well, has the mark of a confidential case: a
  /// line end inside a text parts one from the other.
  private mutating func withheld(_ error: SyntaxError, _ start: Int, _ line: (end: Int, behind: Int)) -> SyntaxError {
    let bytes = unsafe window.block.bytes
    let isMarked = unsafe SecretBytes.areMarked(.init(rebasing: bytes[start..<line.end]))
    let isTail = unsafe start == line.end || bytes[start] != 0x7B
    defer { isAfterSecret = isMarked || isAfterSecret && isTail }
    guard !error.finding.location.isWithheld, isAfterSecret && isTail || isBeforeSecret(line.behind) else {
      return error
    }
    var finding = error.finding
    finding.location.withhold { _ in false }
    finding.veil()
    return SyntaxError(finding)
  }

  /// Whether the line at a place, as far as it is in memory, goes on with another's value and has the mark.
  private func isBeforeSecret(_ place: Int) -> Bool {
    let bytes = unsafe window.block.bytes
    guard place < bytes.count, unsafe bytes[place] != 0x7B else { return false }
    let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[place..<min(bytes.count, place + (1 << 16))])
    let end = unsafe rest.firstIndex(of: 0x0A) ?? rest.count
    return unsafe SecretBytes.areMarked(.init(rebasing: rest[..<end]))
  }

  /// Bytes that are looked at, at least and at the most, to see whether a value goes on in the next lines.
  private static let leastLookahead = 1 << 12
  private static let lookahead = 1 << 20

  /// What comes of a look at a line and those behind it.
  private struct Look {
    var outcome: Parser.Outcome?
    var block: Block
    /// Where the line begins in the block.
    var start: Int
    /// Where the bytes end that were looked at.
    var end: Int
  }

  /// Looks whether a value goes on behind its line, which is as long as is said with its line end.
  ///
  /// What is looked at does not depend on where the window's blocks end.
  private mutating func look(_ start: Int, _ line: Int) throws(ReadFailure) -> Look {
    // Most values are wrong soon behind their line, so little is looked at first, and mostly it is there already.
    let (block, least) = (window.block, line + Self.leastLookahead)
    if start + least <= block.count || window.reachesEnd {
      let end = min(start + least, block.count)
      scratch.reset(block)
      let outcome = parser.attempt(
        in: block, from: start, to: end, isLast: window.reachesEnd && end == block.count, onto: &scratch)
      scratch.reset()
      guard case .incomplete = outcome else { return Look(outcome: outcome, block: block, start: start, end: end) }
    }
    let anchor = Block.Anchor(block: 0, offset: block.offset(at: start), line: 1, column: 1)
    var ahead = Window(window.source, size: least, at: anchor)
    try ahead.slide()
    while true {
      let block = ahead.block
      scratch.reset(block)
      let outcome = parser.attempt(in: block, from: 0, to: block.count, isLast: ahead.reachesEnd, onto: &scratch)
      scratch.reset()
      guard case .incomplete = outcome, block.count < line + Self.lookahead else {
        return Look(outcome: outcome, block: block, start: 0, end: block.count)
      }
      try ahead.slide()
    }
  }

  /// The error where a value that does not end with its line goes on in the next ones; nil where it does not.
  ///
  /// If it is the first, all of the text is laid out so, and nothing else will be read; if not, reading goes on behind.
  private mutating func overLines(_ start: Int, _ line: Int, isFirst: Bool) throws(ReadFailure) -> SyntaxError? {
    let look = try look(start, line)
    let bytes = unsafe look.block.bytes
    let next = look.start + line
    let end: Int
    switch look.outcome {
    case .value(let behind): end = behind
    // What goes on behind the bytes that are looked at may end anywhere: that its lines are indented must do.
    case .incomplete where isFirst && next < look.end && (unsafe Self.indents(bytes[next])): end = look.end
    default: return nil
    }
    var location = window.block.location(start, length: 1, ofUnread: start..<min(window.block.count, start + line))
    // The mark of a confidential case may stand in any of its lines.
    if !location.isWithheld, unsafe SecretBytes.areMarked(.init(rebasing: bytes[look.start..<end])) {
      location.withhold { _ in false }
    }
    let rest = (end..<look.end).first { unsafe !Scanning.isBlank(bytes[$0]) }
    if !isFirst {
      // A value behind this one on its last line is lost with it; the next line is read.
      try skip(to: look.block.offset(at: end))
      if let rest = try self.line() { window.place = rest.behind }
      resumed = offset
    }
    isOver = isFirst
    let isAlone = isFirst && rest == nil
    return SyntaxError(
      Finding(
        .valueOverLines,
        isAlone
          ? .init(
            sv: "det här är ett enda JSON-värde på flera rader, inte JSON Lines",
            en: "this is one JSON value over several lines, and not JSON Lines")
          : .init(
            sv: "värdet som börjar här fortsätter på nästa rad",
            en: "the value that begins here goes on in the next line"),
        help: isAlone
          ? .init(
            sv: "läs det med --from json, eller ge filen ändelsen .json",
            en: "read it with --from json, or name it .json")
          : .init(
            sv: "i JSON Lines står varje värde på en egen rad: `jq -c .` skriver dem så",
            en: "in JSON Lines each value is a line of its own: `jq -c .` writes them so"),
        at: location))
  }

  private static func indents(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// Goes on at a place of the input behind the window's.
  private mutating func skip(to offset: Int) throws(ReadFailure) {
    while window.block.offset(at: window.block.count) < offset, !window.reachesEnd {
      window.place = window.block.count
      try window.slide()
    }
    window.place = min(window.block.count, offset - window.block.offset(at: 0))
  }

  /// The end of the line that begins at the window's place, and where the next begins; nil at the end of the input.
  private mutating func line() throws(ReadFailure) -> (end: Int, behind: Int)? {
    var scanned = 0
    while true {
      let base = unsafe UnsafeRawPointer(window.block.base)
      let count = window.block.count
      let end = unsafe Scanner.lineEnd(base + window.place + scanned, base + count) - base
      if end < count || window.reachesEnd {
        guard window.place < count else { return nil }
        // The CR of a CRLF is no part of the line, also where the LF was cut off.
        let isCR = unsafe end > window.place && window.block.bytes[end - 1] == 0x0D
        return (isCR ? end - 1 : end, min(end + 1, count))
      }
      scanned = count - window.place
      if scanned > limits.bytes {
        let faults = Faults(block: window.block, start: window.place, end: count, limits: limits)
        throw .syntax(faults.tooLarge(at: window.place))
      }
      try window.slide()
    }
  }
}
