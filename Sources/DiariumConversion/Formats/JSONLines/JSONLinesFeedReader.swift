@_spi(Engine) internal import DiariumCodecs
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// Reads a feed in JSON Lines: the head on line 1, then one case per line.
final class JSONLinesFeedReader: FormatReader {
  private let source: any ByteSource
  private var lines: JSONLinesReader
  private var findings: FindingLog
  private let limits: Limits

  init(_ source: any ByteSource, limits: Limits) {
    self.source = source
    self.limits = limits
    lines = JSONLinesReader(source, limits: limits)
    findings = FindingLog(limit: limits.findings)
  }

  func readHead(onto tape: inout Tape) throws(ReadFailure) -> Bool {
    try FileSignature.refuse(source)
    guard try next(onto: &tape) else { throw .syntax(empty) }
    if isHead(tape) { return true }
    lines.unread()
    return false
  }

  func next(onto tape: inout Tape) throws(ReadFailure) -> Bool {
    let isThere = try lines.next(onto: &tape)
    if let found = lines.takeFindings() { findings.absorb(found) }
    return isThere
  }

  /// A head without its version is recognised by its other fields, which no case has.
  private func isHead(_ tape: borrowing Tape) -> Bool {
    tape[0].kind == .object && FeedMembers.hasAnyField(tape)
  }

  var sources: [any ByteSource] { [source] }
  var stream: String? { "JSON Lines" }
  var marks: SecretSearch? { lines.marks }
  var canResume: Bool { !lines.isOver }
  var unread: Range<Int> { lines.begun..<(lines.isWhole ? lines.offset : .max) }

  func takeFindings() -> FindingLog? { findings.isEmpty ? nil : findings.take() }

  var chunks: Chunks? {
    Chunks(cutter: LineCutter(next: lines.offset, size: lines.size)) { [source, limits] in
      JSONLinesFeedReader(source, limits: limits)
    }
  }

  func begin(_ chunk: Chunk) throws(ReadFailure) -> Int? {
    // A chunk that is read again lists as much as it did before.
    findings = FindingLog(limit: limits.findings)
    guard case .lines(let bytes, let isLineStart, let place) = chunk else { return nil }
    let origin = try lines.begin(bytes, isLineStart: isLineStart, place: place)
    return place == nil ? origin : nil
  }

  var isAtEnd: Bool { lines.isAtEnd }
  var resumed: Int { lines.resumed }

  private var empty: SyntaxError {
    var location = Location(path: lines.path)
    (location.line, location.column, location.offset) = (1, 1, 0)
    return SyntaxError(
      Finding(
        .json, .init(sv: "det finns inget JSON-värde, texten är tom", en: "there is no JSON value, the text is empty"),
        help: .init(
          sv: "en datamängd börjar med {\"diarium\":\"1.0\",\"dataset\":{…}}",
          en: "a feed begins with {\"diarium\":\"1.0\",\"dataset\":{…}}"), at: location))
  }
}

/// Lines, in equal numbers of bytes; never ends, since the reader of a chunk finds the end.
private struct LineCutter: ChunkCutter {
  private var begin: Int
  private let size: Int
  private var isFirst = true

  init(next: Int, size: Int) {
    begin = next
    self.size = size
  }

  mutating func next() -> Chunk? {
    defer {
      begin += size
      isFirst = false
    }
    return .lines(begin..<(begin + size), isLineStart: isFirst, place: nil)
  }
}
