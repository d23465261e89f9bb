internal import DiariumCodecs
public import DiariumSchema
public import DiariumTree

/// Writes a feed in a form, the head and then case by case, each in canonical order already.
public struct FeedWriter<Sink: ByteSink & ~Copyable>: FeedOutput, ~Copyable {
  private let form: Form
  private var json: JSONWriter
  private var yaml = YAMLWriter()
  /// What had no place in the form: in YAML values of a wrong type that would come back as others, in JSON Lines a head
  /// that would come back as a case.
  public private(set) var losses = Losses()
  /// What describes the folders that were read and has no place in the form.
  public private(set) var leftOut: [PackageLeftOut] = []
  private var packages: [PackageDocument] = []
  /// Where the bytes go.
  public var sink: Sink
  private var members = 0
  private var cases = 0

  /// Makes an encoder of cases into text.
  public var makeEncoder: @Sendable () -> TextEncoder { { [form] in TextEncoder(form) } }

  /// Begins a feed in a form of one text.
  ///
  /// - Precondition: the form is not `csv`, which `TableWriter` writes.
  public init(_ form: Form, to sink: consuming Sink) {
    precondition(form != .csv, "tables are several files")
    self.form = form
    self.sink = sink
    json = JSONWriter(form == .json ? .indented : .compact)
  }

  /// Takes what describes the folders of tables that are read.
  public mutating func take(_ packages: [PackageDocument]) { self.packages = packages }

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
    if form == .yaml {
      var scalars = PlainScalarCheck()
      scalars.head(head)
      losses.add(scalars.losses)
    }
    guard isFeed else {
      // No feed: what stands there is written as it is, and judged elsewhere.
      if form == .yaml { yaml.writeDocument(head) } else { json.write(head) }
      return
    }
    if form == .jsonl {
      if !isHeadInLine(head) { return }
      // Cases that are no list would stand in the line of the head, where there are none.
      if let cases = FeedMembers.node("cases", in: head), Self.isNoList(head, cases) {
        losses.add(.type, 1, at: HeadUnion.location(head, cases, Secrecy(head)))
      }
      json.writeVerbatim("{")
    }
    writeMembers(head, behindCases: false)
    if form == .jsonl {
      writeMembers(head, behindCases: true)
      json.writeVerbatim("}")
      json.endRecord()
    }
  }

  /// Writes the next cases.
  public mutating func add(_ part: TextEncoder.Part) throws(IOFailure) {
    losses.add(part.losses)
    guard part.cases > 0 else { return }
    var isFirst = false
    if cases == 0 {
      if form == .json {
        if members > 0 { json.writeVerbatim(",") }
        json.breakLine(level: 1)
        json.writeText("cases")
        json.writeVerbatim(": [")
        // Each case has its comma before it.
        isFirst = true
      }
      if form == .yaml { yaml.beginList("cases") }
      if form != .jsonl { members += 1 }
    }
    cases += part.cases
    try flush()
    for piece in part.text {
      try write(isFirst ? piece.dropFirst() : piece[...])
      isFirst = false
    }
  }

  private mutating func write(_ piece: ArraySlice<UInt8>) throws(IOFailure) {
    var failure: IOFailure?
    unsafe piece.withUnsafeBytes { bytes in
      do throws(IOFailure) { try unsafe sink.write(bytes) } catch { failure = error }
    }
    if let failure { throw failure }
  }

  /// Writes what of the head stands behind the cases, and all that is waiting.
  ///
  /// - Parameters:
  ///   - head: the head.
  ///   - hasHead: whether there is one.
  /// - Throws: `IOFailure` where the sink does not take the bytes.
  public mutating func end(_ head: borrowing Tape, hasHead: Bool) throws(IOFailure) {
    let isFeed = !hasHead || head[0].kind == .object
    let facts = hasHead ? DataPackageDescriptor.Facts(head) : .init()
    leftOut = packages.compactMap { $0.foreign(to: facts) }
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

  /// Whether a head that is a line is read as one; else its members have no place.
  ///
  /// Without a field of the feed it would be read as a case. One that says nothing is missed by nobody.
  private mutating func isHeadInLine(_ head: borrowing Tape) -> Bool {
    var strays: [Int] = []
    var name = 1
    while name < head.next(after: 0) {
      if !head[name + 1].flags.contains(.streamed) {
        if FeedMembers.tellsFeed(head, name) { return true }
        strays.append(name)
      }
      name = head.next(after: name + 1)
    }
    guard let first = strays.first else { return false }
    losses.add(.unknown, strays.count, at: HeadUnion.location(head, first, Secrecy(head)))
    return false
  }

  /// Writes the members of the head that stand before the cases, or those behind: extensions and unknown ones.
  private mutating func writeMembers(_ head: borrowing Tape, behindCases: Bool) {
    let end = head.next(after: 0)
    var name = 1
    var isBehind = false
    while name < end {
      let value = name + 1
      isBehind = isBehind || !FeedMembers.isField(head, name)
      let isLost = form == .jsonl && Self.isNoList(head, value) && head.string(name) == "cases"
      if isBehind == behindCases, !isLost, !head[value].flags.contains(.streamed) { writeMember(head, name) }
      name = head.next(after: value)
    }
  }

  private static func isNoList(_ head: borrowing Tape, _ value: Int) -> Bool {
    head[value].kind != .array && head[value].kind != .null
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

/// Makes cases into the text of a form.
public final class TextEncoder: CaseEncoder {
  /// What some cases became.
  public struct Part: Sendable {
    /// Their text in pieces; in JSON each case with a comma before it.
    var text: [[UInt8]]
    var cases: Int
    var losses: Losses
  }

  private let form: Form
  private var json: JSONWriter
  private var yaml = YAMLWriter(spills: true)
  private var scalars = PlainScalarCheck()
  private var cases = 0

  init(_ form: Form) {
    self.form = form
    json = JSONWriter(form == .json ? .indented : .compact, spills: true)
  }

  /// Takes a case; whether its id stands before does not matter.
  public func matter(_ tape: borrowing Tape, number: Int?, isRepeated: Bool) {
    switch form {
    case .json:
      json.writeVerbatim(",")
      json.breakLine(level: 2)
      json.write(tape, 0, level: 2)
    case .jsonl, .csv:
      json.write(tape)
      json.endRecord()
    case .yaml:
      scalars.matter(tape, number: number)
      yaml.writeElement(tape)
    }
    cases += 1
  }

  /// Bytes of text that are waiting.
  public var size: Int { json.output.total + yaml.output.total }

  /// Takes the text.
  public func take() -> Part {
    let part = Part(text: form == .yaml ? yaml.take() : json.take(), cases: cases, losses: scalars.takeLosses())
    cases = 0
    return part
  }
}
