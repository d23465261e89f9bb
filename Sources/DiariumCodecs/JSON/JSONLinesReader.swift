@_spi(Engine) public import DiariumTree

/// Reads JSON Lines: one value a line (LF or CRLF), blank lines skipped with a finding.
@_spi(Engine) public struct JSONLinesReader: ~Copyable {
  let limits: Limits
  let parser: JSONParser
  var window: Window
  private var isStarted = false
  private var lineStart = 0
  /// Where in the input the lines begin that are no more to be read.
  private var stop = Int.max
  /// How deep the next value is nested: the head not at all, a case in the feed and its list, as in a document, so that
  /// what can be read can be written there.
  private var depth = 0
  private static let depthOfCases = 2
  /// Whether the lines are none, so that nothing behind the first can be read as one.
  public internal(set) var isOver = false
  /// Whether the end of the input was reached.
  public private(set) var isAtEnd = false
  /// Where in the input reading goes on behind the last value over several lines in the chunk; 0 where there is none.
  ///
  /// It may be behind the end of the chunk.
  public internal(set) var resumed = 0
  /// Whether there is any mark of a confidential case in the input.
  public let marks: SecretSearch
  /// Findings about lines that were skipped since they were last taken.
  private var log: FindingLog
  /// Room for what is only looked at.
  var scratch = Tape()

  /// A reader at the start of a source.
  public init(_ source: any ByteSource, limits: Limits) {
    self.limits = limits
    marks = SecretSearch(source)
    log = FindingLog(limit: limits.findings)
    parser = JSONParser(limits: limits)
    window = Window(source, size: limits.block)
  }

  /// Goes to a chunk of the input: the lines that begin in it.
  ///
  /// - Parameters:
  ///   - chunk: the bytes.
  ///   - isLineStart: whether a line begins with the chunk, as is known; else the bytes before tell.
  ///   - place: the line and column of the first line; nil to count from it.
  /// - Returns: where the first line begins; nil where none does.
  /// - Throws: `.input` where bytes cannot be had.
  public mutating func begin(_ chunk: Range<Int>, isLineStart: Bool, place: Block.Anchor?) throws(ReadFailure) -> Int? {
    isStarted = true
    isAtEnd = false
    resumed = 0
    log = FindingLog(limit: limits.findings)
    depth = Self.depthOfCases
    stop = chunk.upperBound
    let start = isLineStart ? chunk.lowerBound : chunk.lowerBound - 1
    window.restart(at: .init(block: 0, offset: start, line: 1, column: 1), eagerEnd: chunk.upperBound)
    try window.slide()
    while !isLineStart {
      let base = unsafe UnsafeRawPointer(window.block.base)
      let count = window.block.count
      let end = unsafe ByteScanner.lineEnd(base + window.place, base + count) - base
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

  /// Reads the next line that is not blank; false at the end of the input or of the chunk.
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
      if ByteOrderMark.isPresent(in: window.block, at: start) {
        // loss: byte-order-mark
        if log.wants(.byteOrderMark) {
          let location = window.block.location(start, length: ByteOrderMark.length, excerpt: false)
          log.append(ByteOrderMark.inside(.byteOrderMark, at: location))
        }
        start += ByteOrderMark.length
      }
      lineStart = start
      window.place = line.after
      if ByteScanner.isBlank(window.block, start, line.end) {
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

  /// Goes on at a place of the input behind the window's.
  mutating func skip(to offset: Int) throws(ReadFailure) {
    while window.block.offset(at: window.block.count) < offset, !window.reachesEnd {
      window.place = window.block.count
      try window.slide()
    }
    window.place = min(window.block.count, offset - window.block.offset(at: 0))
  }

  /// The end of the line that begins at the window's place, and where the next begins; nil at the end of the input.
  mutating func line() throws(ReadFailure) -> (end: Int, after: Int)? {
    var scanned = 0
    while true {
      let base = unsafe UnsafeRawPointer(window.block.base)
      let count = window.block.count
      let end = unsafe ByteScanner.lineEnd(base + window.place + scanned, base + count) - base
      if end < count || window.reachesEnd {
        guard window.place < count else { return nil }
        // The CR of a CRLF is no part of the line, also where the LF was cut off.
        let isCR = unsafe end > window.place && window.block.bytes[end - 1] == 0x0D
        return (isCR ? end - 1 : end, min(end + 1, count))
      }
      scanned = count - window.place
      if scanned > limits.bytes {
        let faults = JSONFaults(block: window.block, start: window.place, end: count, limits: limits)
        throw .syntax(faults.tooLarge(at: window.place))
      }
      try window.slide()
    }
  }
}
