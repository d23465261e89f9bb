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
      findings = ByteOrderMark.finding(window.block)
      if !findings.isEmpty { window.place = ByteOrderMark.length }
    }
    while true {
      if window.block.offset(at: window.place) >= stop { return false }
      guard let line = try line() else {
        isAtEnd = true
        return false
      }
      let start = window.place
      lineStart = start
      window.place = line.behind
      if Scanning.isBlank(window.block, start, line.end) {
        let location = window.block.location(start, length: line.end - start, excerpt: false)
        findings.append(
          Finding(
            .blankRow, .init(sv: "tom rad hoppades över", en: "blank line skipped"),
            help: .init(sv: "ta bort den", en: "remove it"), at: location))
        continue
      }
      tape.reset(window.block)
      try value(start, line.end, &tape)
      return true
    }
  }

  /// The path of the input.
  public var path: String { window.source.path }

  /// Goes back to the line that was read last, so that it is read again.
  public mutating func unread() { window.place = lineStart }

  /// Takes the findings about lines that were skipped.
  public mutating func takeFindings() -> [Finding] {
    defer { findings = [] }
    return findings
  }

  private func value(_ start: Int, _ end: Int, _ tape: inout Tape) throws(ReadFailure) {
    let block = window.block
    do throws(SyntaxError) {
      let faults = Faults(block: block, start: start, end: end, limits: limits)
      if end - start > limits.bytes { throw faults.tooLarge(at: start) }
      guard case .value(let behind) = try parser.value(in: block, from: start, to: end, isLast: true, onto: &tape)
      else {
        return
      }
      if let rest = (behind..<end).first(where: { unsafe !Scanning.isBlank(block.bytes[$0]) }) {
        throw faults.trailing(at: rest)
      }
    } catch {
      throw .syntax(error)
    }
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
