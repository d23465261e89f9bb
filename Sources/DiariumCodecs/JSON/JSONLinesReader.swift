@_spi(Engine) public import DiariumTree

/// Reads JSON Lines: one value per line (LF or CRLF), skipping blank lines with a finding.
@_spi(Engine) public struct JSONLinesReader: ~Copyable {
  let limits: Limits
  let parser: JSONParser
  var window: Window
  private var isStarted = false
  private var lineStart = 0
  /// Where in the input the lines begin that are not to be read.
  private var stop = Int.max
  /// Where in the input the last line begins that was met.
  public private(set) var begun = 0
  /// Whether all of that line was found, so that reading goes on behind it.
  public private(set) var isWhole = false
  /// How deeply the next value is nested: the head not at all, a case in the feed and its list, as in a document, so
  /// that everything readable can be written as one.
  private var depth = 0
  private static let depthOfCases = 2
  /// Whether the text is not in lines at all, so that nothing after the first value can be read as one.
  public internal(set) var isOver = false
  /// Whether the end of the input was reached.
  public private(set) var isAtEnd = false
  /// Where in the input reading continues after the last value over several lines in the chunk; 0 if there is none.
  ///
  /// It may be after the end of the chunk.
  public internal(set) var resumed = 0
  /// Whether there is any mark of a confidential case in the input.
  public let marks: SecretSearch
  /// Findings about skipped lines since they were last taken.
  private var log: FindingLog
  /// A tape for values that are only looked at.
  var scratch = Tape()

  /// A reader at the start of a source.
  public init(_ source: any ByteSource, limits: Limits) {
    self.limits = limits
    marks = SecretSearch(source)
    log = FindingLog(limit: limits.findings)
    parser = JSONParser(limits: limits)
    window = Window(source, size: limits.block)
  }

  /// Moves to a chunk of the input: the lines that begin in it.
  ///
  /// - Parameters:
  ///   - chunk: the bytes.
  ///   - isLineStart: whether it is known that a line begins with the chunk; otherwise the preceding bytes tell.
  ///   - place: the line and column of the first line; `nil` to count from it.
  /// - Returns: where the first line begins; `nil` if none does.
  /// - Throws: `.input` if bytes cannot be read.
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

  /// The number of bytes read at once.
  public var size: Int { limits.block }

  /// Where in the input the next line begins.
  public var offset: Int { window.block.offset(at: window.place) }

  /// Reads the next line that is not blank; false at the end of the input or of the chunk.
  ///
  /// After a malformed line reading continues with the next, so that all such lines can be reported.
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
      (begun, isWhole) = (offset, false)
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
      isWhole = true
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

  /// Goes back to the last line read, so that it is read again.
  public mutating func unread() {
    window.place = lineStart
    depth = Self.depthOfCases
  }

  /// Takes the findings about skipped lines; `nil` if there are none.
  public mutating func takeFindings() -> FindingLog? { log.isEmpty ? nil : log.take() }

  /// Moves to a place of the input after the window's.
  mutating func skip(to offset: Int) throws(ReadFailure) {
    while window.block.offset(at: window.block.count) < offset, !window.reachesEnd {
      window.place = window.block.count
      try window.slide()
    }
    window.place = min(window.block.count, offset - window.block.offset(at: 0))
  }

  /// The end of the line that begins at the window's place, and the start of the next; `nil` at the end of the input.
  mutating func line() throws(ReadFailure) -> (end: Int, after: Int)? {
    var scanned = 0
    while true {
      let base = unsafe UnsafeRawPointer(window.block.base)
      let count = window.block.count
      let end = unsafe ByteScanner.lineEnd(base + window.place + scanned, base + count) - base
      if end < count || window.reachesEnd {
        guard window.place < count else { return nil }
        // The CR of a CRLF is not part of the line, even if the LF was cut off.
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
