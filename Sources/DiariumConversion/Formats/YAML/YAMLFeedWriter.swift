@_spi(Engine) internal import DiariumCodecs
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// Writes a feed as one YAML document.
final class YAMLFeedWriter: FileWriter {
  private var yaml = YAMLWriter()
  private var members = 0
  private var hasCases = false
  /// Values of a wrong type in the head that would be read back as others.
  private(set) var losses = Losses()

  var makeEncoder: @Sendable () -> any FileEncoder { { YAMLCaseEncoder() } }

  func begin(_ head: borrowing Tape, hasHead: Bool) {
    guard hasHead else { return }
    var scalars = PlainScalarCheck()
    scalars.checkHead(head)
    losses.add(scalars.losses)
    guard head[0].kind == .object else {
      // It is not a feed: the value is written as it is, and judged elsewhere.
      yaml.writeDocument(head)
      return
    }
    writeMembers(head, afterCases: false)
  }

  func add<Sink: ByteSink & ~Copyable>(_ part: TextEncoder.Part, to sink: inout Sink) throws(IOFailure) {
    if !hasCases {
      yaml.beginList("cases")
      members += 1
      hasCases = true
    }
    try flush(to: &sink)
    try write(part.text, to: &sink)
  }

  func end(_ head: borrowing Tape, hasHead: Bool) {
    guard !hasHead || head[0].kind == .object else { return }
    if hasHead { writeMembers(head, afterCases: true) }
    if members == 0 { yaml.writeEmpty() }
  }

  func flush<Sink: ByteSink & ~Copyable>(to sink: inout Sink) throws(IOFailure) { try yaml.flush(to: &sink) }

  private func writeMembers(_ head: borrowing Tape, afterCases: Bool) {
    for name in members(of: head, afterCases: afterCases) {
      yaml.writeMember(head, name)
      members += 1
    }
  }
}

/// Encodes cases as elements of a list.
private final class YAMLCaseEncoder: FileEncoder {
  private var yaml = YAMLWriter(spills: true)
  private var scalars = PlainScalarCheck()

  func append(_ tape: borrowing Tape, number: Int?) {
    scalars.checkCase(tape, number: number)
    yaml.writeElement(tape)
  }

  var size: Int { yaml.output.total }

  func take() -> (text: [[UInt8]], losses: Losses) { (yaml.take(), scalars.takeLosses()) }
}
