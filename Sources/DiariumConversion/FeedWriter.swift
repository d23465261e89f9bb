internal import DiariumCodecs
public import DiariumSchema
public import DiariumTree

/// Writes a feed in a form, the head and then case by case, each in canonical order already.
public struct FeedWriter<Sink: ByteSink & ~Copyable>: FeedOutput, ~Copyable {
  private let form: Form
  private var json: JSONWriter
  private var yaml = YAMLWriter()
  private var scalars = PlainScalarCheck()
  /// Where the bytes go.
  public var sink: Sink
  private var members = 0
  private var cases = 0

  /// Bytes that are gathered before they go to the sink.
  private static var buffer: Int { 1 << 20 }

  /// Begins a feed in a form of one text.
  ///
  /// - Precondition: the form is not `csv`, which `TableWriter` writes.
  public init(_ form: Form, to sink: consuming Sink) {
    precondition(form != .csv, "tables are several files")
    self.form = form
    self.sink = sink
    json = JSONWriter(form == .json ? .indented : .compact)
  }

  /// Writes what of the head stands before the cases.
  ///
  /// - Parameters:
  ///   - head: the head.
  ///   - hasHead: whether there is one; without, a stream begins with its first case.
  /// - Throws: `IOFailure` where the sink does not take the bytes.
  public mutating func begin(_ head: borrowing Tape, hasHead: Bool) throws(IOFailure) {
    let isFeed = !hasHead || head[0].kind == .object
    if form == .json, isFeed { json.writeVerbatim("{") }
    guard hasHead else { return }
    if form == .yaml { scalars.head(head) }
    guard isFeed else {
      // No feed: what stands there is written as it is, and judged elsewhere.
      if form == .yaml { yaml.writeDocument(head) } else { json.write(head) }
      return
    }
    if form == .jsonl { json.writeVerbatim("{") }
    writeMembers(head, behindCases: false)
    if form == .jsonl {
      writeMembers(head, behindCases: true)
      json.writeVerbatim("}")
      json.endRecord()
    }
  }

  /// What has no place in the form: in YAML values of a wrong type that would come back as others.
  public var losses: Losses { scalars.losses }

  /// Writes a case.
  public mutating func matter(_ tape: borrowing Tape, number: Int?) throws(IOFailure) {
    switch form {
    case .json: writeElement(tape)
    case .jsonl, .csv:
      json.write(tape)
      json.endRecord()
    case .yaml:
      scalars.matter(tape, number: number)
      if cases == 0 { yaml.beginList("cases") }
      yaml.writeElement(tape)
      members += 1
    }
    cases += 1
    if json.output.count + yaml.output.count > Self.buffer { try flush() }
  }

  private mutating func writeElement(_ tape: borrowing Tape) {
    if cases == 0 {
      if members > 0 { json.writeVerbatim(",") }
      json.breakLine(level: 1)
      json.writeText("cases")
      json.writeVerbatim(": [")
      members += 1
    } else {
      json.writeVerbatim(",")
    }
    json.breakLine(level: 2)
    json.write(tape, 0, level: 2)
  }

  /// Writes what of the head stands behind the cases, and all that is waiting.
  ///
  /// - Parameters:
  ///   - head: the head.
  ///   - hasHead: whether there is one.
  /// - Throws: `IOFailure` where the sink does not take the bytes.
  public mutating func end(_ head: borrowing Tape, hasHead: Bool) throws(IOFailure) {
    let isFeed = !hasHead || head[0].kind == .object
    switch form {
    case .json:
      if cases > 0 {
        json.breakLine(level: 1)
        json.writeVerbatim("]")
      }
      if isFeed {
        if hasHead { writeMembers(head, behindCases: true) }
        if members > 0 { json.breakLine(level: 0) }
        json.writeVerbatim("}")
      }
      json.endRecord()
    case .jsonl, .csv: break
    case .yaml:
      if isFeed {
        if hasHead { writeMembers(head, behindCases: true) }
        if members == 0 { yaml.writeEmpty() }
      }
    }
    try flush()
  }

  private mutating func flush() throws(IOFailure) {
    try json.flush(to: &sink)
    try yaml.flush(to: &sink)
  }

  /// Writes the members of the head that stand before the cases, or those behind: extensions and unknown ones.
  private mutating func writeMembers(_ head: borrowing Tape, behindCases: Bool) {
    let end = head.next(after: 0)
    var name = 1
    var isBehind = false
    while name < end {
      let value = name + 1
      isBehind = isBehind || !FeedMembers.isField(head, name)
      if isBehind == behindCases, !head[value].flags.contains(.streamed) { writeMember(head, name) }
      name = head.next(after: value)
    }
  }

  private mutating func writeMember(_ head: borrowing Tape, _ name: Int) {
    if form == .yaml {
      yaml.writeMember(head, name)
    } else {
      if members > 0 { json.writeVerbatim(",") }
      json.breakLine(level: 1)
      json.writeName(head, name)
      json.write(head, name + 1, level: 1)
    }
    members += 1
  }
}
