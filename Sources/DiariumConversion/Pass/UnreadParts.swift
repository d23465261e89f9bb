@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// What a pass tells of while it runs: final findings, and parts of the input that nothing was made of.
extension FeedPass {
  /// Hands over the findings that will not change any more.
  mutating func settle() throws(IOFailure) {
    var end = check.findingMark
    try settle(before: &end)
  }

  /// Hands over the findings made before a mark, which is moved along.
  mutating func settle(before mark: inout StructuralCheck.FindingMark) throws(IOFailure) {
    guard onFinding != nil || check.log.acceptance != nil else { return }
    for finding in check.settle(before: &mark) { try onFinding?(finding) }
  }

  /// Notes what a fault left unread.
  mutating func leaveUnread(_ failure: ReadFailure, _ input: OpenInput) {
    if case .syntax = failure { leaveUnread(input.reader.unread, input) }
  }

  /// Notes that bytes of a file were not read.
  mutating func leaveUnread(_ bytes: Range<Int>, _ input: OpenInput) {
    guard case .file(let source) = input.input else { return }
    outcome.unread.append(SourcePart(source: source, bytes: bytes))
  }

  /// Notes rows of tables that hold values without a place.
  mutating func lose(_ parts: [Losses.LostPart], _ input: OpenInput) {
    for part in parts {
      // What stands for files that are not there has the path of the input, too.
      let sources = input.reader.sources.filter { $0.path == part.path }
      let source =
        sources.first { (try? $0.bytes(at: part.bytes.lowerBound, count: 1))?.isEmpty == false } ?? sources.first
      guard let source else { continue }
      outcome.unread.append(SourcePart(source: source, bytes: part.bytes))
    }
  }
}
