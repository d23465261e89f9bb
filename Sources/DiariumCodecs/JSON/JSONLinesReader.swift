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
  /// Findings about lines that were skipped since they were last taken.
  public private(set) var findings: [Finding] = []

  /// A reader at the start of a source.
  public init(_ source: any ByteSource, limits: Limits) {
    self.limits = limits
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
      findings = ByteOrderMark.finding(window.block)
      if !findings.isEmpty { window.place = ByteOrderMark.length }
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
        let location = window.block.location(start, length: ByteOrderMark.length, excerpt: false)
        findings.append(ByteOrderMark.inside(.byteOrderMark, at: location))
        start += ByteOrderMark.length
      }
      lineStart = start
      window.place = line.behind
      if Scanning.isBlank(window.block, start, line.end) {
        let location = window.block.location(start, length: line.end - start, excerpt: false)
        // loss: blank-line
        findings.append(
          Finding(
            .blankRow, .init(sv: "tom rad hoppades över", en: "blank line skipped"),
            help: .init(sv: "ta bort den", en: "remove it"), at: location))
        continue
      }
      tape.reset(window.block)
      let depth = self.depth
      self.depth = Self.depthOfCases
      try value(start, line.end, depth, &tape)
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

  /// Takes the findings about lines that were skipped.
  public mutating func takeFindings() -> [Finding] {
    defer { findings = [] }
    return findings
  }

  private mutating func value(_ start: Int, _ end: Int, _ depth: Int, _ tape: inout Tape) throws(ReadFailure) {
    let block = window.block
    do throws(SyntaxError) {
      let faults = Faults(block: block, start: start, end: end, limits: limits)
      if end - start > limits.bytes { throw faults.tooLarge(at: start) }
      let outcome = try parser.value(in: block, from: start, to: end, isLast: true, depth: depth, onto: &tape)
      guard case .value(let behind) = outcome else { return }
      if let rest = (behind..<end).first(where: { unsafe !Scanning.isBlank(block.bytes[$0]) }) {
        throw faults.trailing(at: rest)
      }
    } catch {
      let isCut = error.finding.rule == .truncatedFile && end < block.count
      throw .syntax(isCut ? overLines(start, end, isFirst: depth == 0) ?? error : error)
    }
  }

  /// The error where a value that does not end with its line goes on in the next ones.
  ///
  /// If it is the first, all of the text is laid out so, and nothing else will be read; if not, reading goes on behind.
  private mutating func overLines(_ start: Int, _ end: Int, isFirst: Bool) -> SyntaxError? {
    let block = window.block
    var scratch = Tape()
    scratch.reset(block)
    let outcome = try? parser.value(
      in: block, from: start, to: block.count, isLast: window.reachesEnd, onto: &scratch)
    var behind: Int?
    switch outcome {
    case .value(let end): behind = end
    // What goes on behind the block is not looked at: that the lines are indented must do.
    case .incomplete where isFirst && (unsafe block.bytes[end + 1] == 0x20 || block.bytes[end + 1] == 0x09): break
    default: return nil
    }
    isOver = isFirst
    let rest = behind.map { behind in
      (behind..<block.count).first { unsafe !Scanning.isBlank(block.bytes[$0]) }
    }
    if let behind, !isFirst {
      window.place = behind
      while window.place < (rest ?? nil) ?? block.count, unsafe block.bytes[window.place] != 0x0A { window.place += 1 }
      window.place = min(window.place + 1, (rest ?? nil) ?? block.count)
    }
    let isAlone = isFirst && (rest == nil || (rest ?? nil) == nil)
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
        at: block.location(start, length: 1, ofUnread: start..<min(block.count, start + 65_536))))
  }

  /// The end of the line that begins at the window's place, and where the next begins; nil at the end of the input.
  private mutating func line() throws(ReadFailure) -> (end: Int, behind: Int)? {
    var scanned = 0
    while true {
      let base = unsafe UnsafeRawPointer(window.block.base)
      let count = window.block.count
      let end = unsafe Scanner.lineEnd(base + window.place + scanned, base + count) - base
      if end < count { return (end, end + 1) }
      if window.reachesEnd { return window.place < count ? (count, count) : nil }
      scanned = count - window.place
      if scanned > limits.bytes {
        let faults = Faults(block: window.block, start: window.place, end: count, limits: limits)
        throw .syntax(faults.tooLarge(at: window.place))
      }
      try window.slide()
    }
  }
}
