@_spi(Engine) internal import DiariumCodecs
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// Writes a feed in JSON Lines: the head on line 1, then one case per line.
final class JSONLinesFeedWriter: FileWriter {
  private var json = JSONWriter(.compact)
  /// The parts of a head that have no place, since they would be read back as a case.
  private(set) var losses = Losses()

  var makeEncoder: @Sendable () -> any FileEncoder { { LineEncoder() } }

  func begin(_ head: borrowing Tape, hasHead: Bool) {
    guard hasHead else { return }
    guard head[0].kind == .object else {
      // It is not a feed: the value is written as it is, and judged elsewhere.
      json.write(head)
      return
    }
    guard isHeadInLine(head) else { return }
    // Cases that are not a list would end up on the line of the head, which holds none.
    if let cases = FeedMembers.node("cases", in: head), isNoList(head, cases) {
      losses.add(.type, 1, at: HeadUnion.location(head, cases, Secrecy(head)))
    }
    json.writeVerbatim("{")
    var isFirst = true
    for name in members(of: head, afterCases: false) + members(of: head, afterCases: true) {
      if isNoList(head, name + 1), head.string(name) == "cases" { continue }
      if !isFirst { json.writeVerbatim(",") }
      json.writeName(head, name)
      json.write(head, name + 1, level: 1)
      isFirst = false
    }
    json.writeVerbatim("}")
    json.endRecord()
  }

  func add<Sink: ByteSink & ~Copyable>(_ part: TextEncoder.Part, to sink: inout Sink) throws(IOFailure) {
    try flush(to: &sink)
    try write(part.text, to: &sink)
  }

  func end(_ head: borrowing Tape, hasHead: Bool) {}

  func flush<Sink: ByteSink & ~Copyable>(to sink: inout Sink) throws(IOFailure) { try json.flush(to: &sink) }

  /// Whether a head on a line of its own is read as one; if not, its members have no place.
  ///
  /// Without a field of the feed it would be read as a case. Nobody misses an empty head.
  private func isHeadInLine(_ head: borrowing Tape) -> Bool {
    var unknownMembers: [Int] = []
    var members = MemberIterator(head, 0)
    while let name = members.next(in: head) {
      if !head[name + 1].flags.contains(.streamed) {
        if FeedMembers.tellsFeed(head, name) { return true }
        unknownMembers.append(name)
      }
    }
    guard let first = unknownMembers.first else { return false }
    losses.add(.unknown, unknownMembers.count, at: HeadUnion.location(head, first, Secrecy(head)))
    return false
  }

  private func isNoList(_ head: borrowing Tape, _ value: Int) -> Bool {
    head[value].kind != .array && head[value].kind != .null
  }
}

/// Encodes cases as lines.
private final class LineEncoder: FileEncoder {
  private var json = JSONWriter(.compact, spills: true)

  func append(_ tape: borrowing Tape, number: Int?) {
    json.write(tape)
    json.endRecord()
  }

  var size: Int { json.output.total }

  func take() -> (text: [[UInt8]], losses: Losses) { (json.take(), Losses()) }
}
