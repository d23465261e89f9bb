@_spi(Engine) internal import DiariumTree

/// Faults in the lines of JSON Lines: not only in the values, but in where they begin and end.
extension JSONLinesReader {
  /// Reads the value of a line onto a tape, or throws the error in it.
  mutating func value(
    _ start: Int, _ line: (end: Int, after: Int), _ depth: Int, _ tape: inout Tape
  ) throws(ReadFailure) {
    let (block, end) = (window.block, line.end)
    do throws(SyntaxError) {
      let faults = JSONFaults(block: block, start: start, end: end, limits: limits)
      if end - start > limits.bytes { throw faults.tooLarge(at: start) }
      let outcome = try parser.value(in: block, from: start, to: end, isLast: true, depth: depth, onto: &tape)
      guard case .value(let after) = outcome else { return }
      if let rest = (after..<end).first(where: { unsafe !ByteScanner.isBlank(block.bytes[$0]) }) {
        throw faults.trailing(at: rest)
      }
    } catch {
      let error = withheld(error, start, line)
      guard error.finding.rule == .truncatedFile, end < block.count else { throw .syntax(error) }
      throw .syntax(try overLines(start, line.after - start, isFirst: depth == 0) ?? error)
    }
  }

  /// An error without the text of its line if that is, or may be, part of a confidential case broken up by line ends.
  private func withheld(_ error: SyntaxError, _ start: Int, _ line: (end: Int, after: Int)) -> SyntaxError {
    let faults = JSONFaults(block: window.block, start: start, end: line.end, limits: limits)
    // A line whose brackets are closed at its end is a value of its own, and contains its own mark.
    let isWhole = unsafe window.block.bytes[start] == 0x7B && faults.isClosedAtEnd
    return isWhole ? error : marks.withheld(error)
  }

  /// How many bytes are looked at, at least and at most, to see whether a value continues on the next lines.
  private static let leastLookahead = 1 << 12
  private static let lookahead = 1 << 20

  /// The result of looking at a line and those after it.
  private struct Look {
    var outcome: JSONParser.Outcome?
    var block: Block
    /// Where the line begins in the block.
    var start: Int
    /// Where the bytes that were looked at end.
    var end: Int
  }

  /// Checks whether a value continues after its line, whose length is given with its line end.
  ///
  /// The bytes that are looked at do not depend on where the window's blocks end.
  private mutating func look(_ start: Int, _ line: Int) throws(ReadFailure) -> Look {
    // Most values go wrong soon after their line, so little is looked at first, and mostly it is there already.
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

  /// The error if a value that does not end with its line continues on the next ones; `nil` if it does not.
  ///
  /// If it is the first value, the whole text is laid out like that, and nothing else will be read; if not, reading
  /// continues after it.
  private mutating func overLines(_ start: Int, _ line: Int, isFirst: Bool) throws(ReadFailure) -> SyntaxError? {
    let look = try look(start, line)
    let bytes = unsafe look.block.bytes
    let next = look.start + line
    let end: Int
    switch look.outcome {
    case .value(let after): end = after
    // A value that continues beyond the bytes looked at may end anywhere: indented lines must do as evidence.
    case .incomplete where isFirst && next < look.end && (unsafe Self.indents(bytes[next])): end = look.end
    default: return nil
    }
    var location = window.block.location(start, length: 1, ofUnread: start..<min(window.block.count, start + line))
    // The mark of a confidential case may be on any of its lines.
    if !location.isWithheld, unsafe SecretBytes.areMarked(.init(rebasing: bytes[look.start..<end])) {
      location.withhold { _ in false }
    }
    let rest = (end..<look.end).first { unsafe !ByteScanner.isBlank(bytes[$0]) }
    if !isFirst {
      // A value after this one on its last line is lost with it; the next line is read.
      try skip(to: look.block.offset(at: end))
      if let rest = try self.line() { window.place = rest.after }
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
            sv: "läs det som JSON",
            en: "read it as JSON")
          : .init(
            sv: "i JSON Lines står varje värde på en egen rad: `jq -c .` skriver dem så",
            en: "in JSON Lines each value is a line of its own: `jq -c .` writes them so"),
        at: location
      ).advising(
        command: isAlone
          ? .init(
            sv: "läs det med --from json, eller ge filen ändelsen .json",
            en: "read it with --from json, or name it .json") : nil))
  }

  private static func indents(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
