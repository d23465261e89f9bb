@_spi(Engine) internal import DiariumConversion
internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// The delta of a publication on its way to its folder.
struct DeltaFile {
  private final class Output {
    var writer: FeedWriter<PublishedSink>
    init(_ writer: consuming FeedWriter<PublishedSink>) { self.writer = writer }
  }

  private let output: Output
  private let encoder: TextEncoder
  private let head: PublishedHead
  private let since: String

  /// The size in bytes of what is written at once.
  private static let block = 1 << 20

  /// Begins a delta.
  ///
  /// - Parameters:
  ///   - folder: the folder of the publication.
  ///   - head: the head of the feed.
  ///   - since: the time since which the cases changed.
  /// - Throws: `IOFailure` if it cannot be written.
  init(_ folder: PublishedFolder, _ head: PublishedHead, since: String) throws(IOFailure) {
    (self.head, self.since) = (head, since)
    output = Output(FeedWriter(.json, to: PublishedSink(folder, PublishedNames.delta)))
    try output.writer.begin(head.delta(since: since, nil).tape, hasHead: true)
    encoder = output.writer.makeEncoder()
  }

  /// Adds a case, given as its line in canonical JSON Lines.
  func add(_ line: [UInt8]) throws(IOFailure) {
    encoder.writeCase(CanonicalJSON.tape(line), number: nil, isRepeated: false)
    if encoder.size >= Self.block { try output.writer.add(encoder.take()) }
  }

  /// Writes the rest.
  ///
  /// - Parameters:
  ///   - from: the SHA-256 of the feed before, as JSON Lines.
  ///   - to: that of this one.
  ///   - number: the number of the publication.
  /// - Throws: `IOFailure` if it cannot be written.
  func end(from: String, to: String, number: Int) throws(IOFailure) {
    try output.writer.add(encoder.take())
    try output.writer.end(
      head.delta(since: since, PublishedHead.facts(from: from, to: to, number: number)).tape, hasHead: true)
  }
}
