@_spi(Engine) internal import DiariumCodecs
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// Gives the cases of an input without a head the head that is given for it.
final class HeadedReader: FormatReader {
  private let reader: any FormatReader
  private let header: FeedHeader
  private let limits: Limits
  private let path: String
  private var log: FindingLog?

  init(_ reader: any FormatReader, _ header: FeedHeader, path: String, limits: Limits) {
    self.reader = reader
    self.header = header
    self.path = path
    self.limits = limits
  }

  func readHead(onto tape: inout Tape) throws(ReadFailure) -> Bool {
    let hasHead = try reader.readHead(onto: &tape)
    let number = UInt8(truncatingIfNeeded: reader.sources.count)
    var given = Tape()
    let log = try header.read(limits, as: number, after: Block(path: path, capacity: 0), onto: &given)
    if hasHead {
      self.log = HeadComparison(tape, given).log(limits)
    } else {
      self.log = log
      tape = given
    }
    return true
  }

  func takeFindings() -> FindingLog? {
    var found = reader.takeFindings()
    if let log {
      if found == nil { found = FindingLog(limit: limits.findings) }
      found?.absorb(log)
      self.log = nil
    }
    return found
  }

  var sources: [any ByteSource] { reader.sources + [header.source] }
  var transcoded: [TranscodedSource] { reader.transcoded }
  func next(onto tape: inout Tape) throws(ReadFailure) -> Bool { try reader.next(onto: &tape) }
  func takeFindingsOfColumns() -> [Finding] { reader.takeFindingsOfColumns() }
  var number: Int? { reader.number }
  var stream: String? { reader.stream }
  var continuesAfter: Bool { reader.continuesAfter }
  var canResume: Bool { reader.canResume }
  var ambiguous: [Int] { reader.ambiguous }
  var comments: Int { reader.comments }
  var firstComment: Location? { reader.firstComment }
  var marks: SecretSearch? { reader.marks }
  var tableFacts: TableFacts? { reader.tableFacts }
  var chunks: Chunks? { reader.chunks }
  func begin(_ chunk: Chunk) throws(ReadFailure) -> Int? { try reader.begin(chunk) }
  var isAtEnd: Bool { reader.isAtEnd }
  var resumed: Int { reader.resumed }
  func takeLosses() -> Losses { reader.takeLosses() }
}
