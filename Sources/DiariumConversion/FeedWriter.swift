internal import DiariumCodecs
internal import DiariumSchema
public import DiariumTree

/// Writes a feed in a form, the head and then case by case, each in canonical order already.
public struct FeedWriter<Sink: ByteSink & ~Copyable>: ~Copyable {
  private let form: Form
  private var writer: JSONWriter
  /// Where the bytes go.
  public var sink: Sink
  private var members = 0
  private var cases = 0

  /// Bytes that are gathered before they go to the sink.
  private static var buffer: Int { 1 << 20 }

  /// A writer that has written nothing, and takes the sink over.
  public init(_ form: Form, to sink: consuming Sink) {
    self.form = form
    self.sink = sink
    writer = JSONWriter(form == .json ? .indented : .compact)
  }

  /// Writes what of the head stands before the cases.
  ///
  /// Without a head a stream begins with its first case.
  public mutating func begin(_ head: borrowing Tape, hasHead: Bool) throws(IOFailure) {
    let isFeed = !hasHead || head[0].kind == .object
    if form == .json, isFeed { writer.writeVerbatim("{") }
    guard hasHead else { return }
    guard isFeed else {
      // No feed: what stands there is written as it is, and judged elsewhere.
      writer.write(head)
      return
    }
    if form == .jsonl { writer.writeVerbatim("{") }
    writeMembers(head, behindCases: false)
    if form == .jsonl {
      writeMembers(head, behindCases: true)
      writer.writeVerbatim("}")
      writer.endRecord()
    }
  }

  /// Writes a case.
  public mutating func matter(_ tape: borrowing Tape) throws(IOFailure) {
    switch form {
    case .json:
      if cases == 0 {
        if members > 0 { writer.writeVerbatim(",") }
        writer.breakLine(level: 1)
        writer.writeText("cases")
        writer.writeVerbatim(": [")
        members += 1
      } else {
        writer.writeVerbatim(",")
      }
      writer.breakLine(level: 2)
      writer.write(tape, 0, level: 2)
    case .jsonl:
      writer.write(tape)
      writer.endRecord()
    }
    cases += 1
    if writer.output.count > Self.buffer { try writer.flush(to: &sink) }
  }

  /// Writes what of the head stands behind the cases, and all that is waiting.
  public mutating func end(_ head: borrowing Tape, hasHead: Bool) throws(IOFailure) {
    if form == .json {
      if cases > 0 {
        writer.breakLine(level: 1)
        writer.writeVerbatim("]")
      }
      if !hasHead || head[0].kind == .object {
        if hasHead { writeMembers(head, behindCases: true) }
        if members > 0 { writer.breakLine(level: 0) }
        writer.writeVerbatim("}")
      }
      writer.endRecord()
    }
    try writer.flush(to: &sink)
  }

  /// Writes the members of the head that stand before the cases, or those behind: extensions and unknown ones.
  private mutating func writeMembers(_ head: borrowing Tape, behindCases: Bool) {
    let end = head.next(after: 0)
    var name = 1
    var isBehind = false
    while name < end {
      let value = name + 1
      isBehind = isBehind || !FeedMembers.isField(head, name)
      if isBehind == behindCases, !head[value].flags.contains(.streamed) {
        if members > 0 { writer.writeVerbatim(",") }
        writer.breakLine(level: 1)
        writer.writeName(head, name)
        writer.write(head, value, level: 1)
        members += 1
      }
      name = head.next(after: value)
    }
  }
}
