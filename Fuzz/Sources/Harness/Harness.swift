public import Diarium
@_spi(Engine) import DiariumConversion
@_spi(Engine) import DiariumSchema
@_spi(Engine) import DiariumTree

/// What the harnesses share: limits, what must hold of whatever is written, and the bytes of an input.
public enum Harness {
  /// Small, so that no input is slow, and borders between blocks are everywhere.
  public static let limits: Limits = {
    var limits = Limits()
    limits.bytes = 1 << 20
    limits.depth = 64
    limits.aliasNodes = 10_000
    limits.findings = 100
    limits.block = 256
    return limits
  }()

  /// For what was written: indented, or with its aliases written out, it is longer than what was read.
  private static let roomy: Limits = {
    var limits = Harness.limits
    limits.bytes = 256 << 20
    return limits
  }()

  /// The bytes that libFuzzer hands over.
  public static func bytes(_ start: UnsafePointer<UInt8>?, _ count: Int) -> [UInt8] {
    unsafe Array(UnsafeBufferPointer(start: start, count: count))
  }

  /// A text to be read.
  public static func file(_ bytes: [UInt8], _ format: Format) -> FeedSource {
    FeedSource(bytes: bytes, as: format, limits: limits, jobs: 1)
  }

  /// A text that was written, to be read again.
  public static func again(_ bytes: [UInt8], _ format: Format) -> FeedSource {
    FeedSource(bytes: bytes, as: format, limits: roomy, jobs: 1)
  }

  /// Tables that were written, to be read again.
  public static func again(_ tables: [String: [UInt8]]) -> FeedSource {
    FeedSource(tables: tables, limits: roomy, jobs: 1)
  }

  /// Ends the process with a message where a property does not hold: to libFuzzer that is a crash.
  public static func require(_ holds: Bool, _ property: @autoclosure () -> String) {
    guard !holds else { return }
    fatalError("property broken: \(property())")
  }

  /// Reads a feed in every way but validation: none may end in a crash.
  public static func read(_ file: FeedSource) throws(FeedError) {
    _ = try file.inspect()
    _ = try? file.head()
    // Decoding either gives a case or throws.
    try? file.forEachCase { _ in }
  }

  /// A feed of one case and what it refers to, in JSON.
  public static func json(_ record: Case, _ meetings: [Meeting], _ source: Source?) throws -> [UInt8] {
    var head = Feed(
      dataset: Dataset(title: "Ekeby", publisher: Publisher(name: "Ekeby kommun"), license: "CC0-1.0", language: "sv"))
    head.meetings = meetings
    head.sources = source.map { [$0] } ?? []
    let encoder = TreeEncoder()
    var headTape = Tape()
    var tape = Tape()
    try encoder.encode(head, onto: &headTape)
    try encoder.encode(record, onto: &tape)
    var writer = FeedWriter(.json, to: BytesSink())
    try writer.begin(headTape, hasHead: true)
    let encoding = writer.makeEncoder()
    encoding.writeCase(tape, number: 0, isRepeated: false)
    try writer.add(encoding.take())
    try writer.end(headTape, hasHead: true)
    return writer.sink.bytes
  }

  /// Whether what was read is a feed, with faults or without.
  public static func isFeed(_ report: Report) -> Bool { !report.log.rules.contains { $0.rule == .notAFeed } }

  /// What is written of a feed can be read, and is written the same again.
  ///
  /// - Returns: what is written where nothing is left out, or else with all that has no place left out; nil where
  ///   nothing can be written.
  @discardableResult
  public static func writeTwice(_ file: FeedSource, as format: Format) throws(FeedError) -> [UInt8]? {
    for losses in [[], Set(Loss.allCases)] {
      let (bytes, outcome) = try file.encoded(as: format, allowing: losses)
      require((bytes != nil) == outcome.isWritten, "there are bytes where they are written, and only there")
      // What is no feed is told as such, and written as it stands.
      guard let bytes, isFeed(outcome.report) else { continue }
      // Of a feed that says nothing there are no lines, and a text without any is told as empty.
      guard !bytes.isEmpty else { return nil }
      PlantedTrap.look(at: bytes)
      let second = try again(bytes, format).encoded()
      require(second.outcome.report.isReadable, "what is written as \(format) can be read")
      require(second.bytes == bytes, "what is written as \(format) is written the same again")
      return bytes
    }
    return nil
  }
}
