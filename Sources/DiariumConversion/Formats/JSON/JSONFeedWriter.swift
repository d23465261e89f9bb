@_spi(Engine) internal import DiariumCodecs
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// Writes a feed as one JSON document, indented by two blanks.
final class JSONFeedWriter: FileWriter {
  private var json = JSONWriter(.indented)
  private var members = 0
  private var hasCases = false

  var losses: Losses { Losses() }
  var makeEncoder: @Sendable () -> any FileEncoder { { JSONCaseEncoder() } }

  func begin(_ head: borrowing Tape, hasHead: Bool) {
    guard !hasHead || head[0].kind == .object else {
      // It is not a feed: the value is written as it is, and judged elsewhere.
      json.write(head)
      return
    }
    json.writeVerbatim("{")
    if hasHead { writeMembers(head, afterCases: false) }
  }

  func add<Sink: ByteSink & ~Copyable>(_ part: TextEncoder.Part, to sink: inout Sink) throws(IOFailure) {
    let isFirst = !hasCases
    if isFirst {
      beginMember()
      json.writeText("cases")
      json.writeVerbatim(": [")
      hasCases = true
    }
    try flush(to: &sink)
    // Each case is preceded by its comma.
    try write(part.text, without: isFirst ? 1 : 0, to: &sink)
  }

  func end(_ head: borrowing Tape, hasHead: Bool) {
    if hasCases {
      json.breakLine(level: 1)
      json.writeVerbatim("]")
    }
    if !hasHead || head[0].kind == .object {
      if hasHead { writeMembers(head, afterCases: true) }
      if members > 0 { json.breakLine(level: 0) }
      json.writeVerbatim("}")
    }
    json.endRecord()
  }

  func flush<Sink: ByteSink & ~Copyable>(to sink: inout Sink) throws(IOFailure) { try json.flush(to: &sink) }

  private func writeMembers(_ head: borrowing Tape, afterCases: Bool) {
    for name in members(of: head, afterCases: afterCases) {
      beginMember()
      json.writeName(head, name)
      json.write(head, name + 1, level: 1)
    }
  }

  private func beginMember() {
    if members > 0 { json.writeVerbatim(",") }
    json.breakLine(level: 1)
    members += 1
  }
}

/// Encodes cases as elements of a list, each preceded by a comma.
private final class JSONCaseEncoder: FileEncoder {
  private var json = JSONWriter(.indented, spills: true)

  func append(_ tape: borrowing Tape, number: Int?) {
    json.writeVerbatim(",")
    json.breakLine(level: 2)
    json.write(tape, 0, level: 2)
  }

  var size: Int { json.output.total }

  func take() -> (text: [[UInt8]], losses: Losses) { (json.take(), Losses()) }
}
