@_spi(Engine) public import DiariumSchema
@_spi(Engine) public import DiariumTree

/// Writes a feed in a single-file format: the head, then case by case, each already in canonical order.
@_spi(Engine) public struct FeedWriter<Sink: ByteSink & ~Copyable>: FeedOutput, ~Copyable {
  private let writer: any FileWriter
  private var ofCases = Losses()
  /// The values that had no place in the format: in YAML values of a wrong type that would be read back as others, in
  /// JSON Lines a head that would be read back as a case.
  public var losses: Losses {
    var losses = writer.losses
    losses.add(ofCases)
    return losses
  }
  /// The descriptions of the folders read that have no place in the format.
  public private(set) var leftOut: [PackageLeftOut] = []
  private var packages: [PackageDocument] = []
  /// The destination of the bytes.
  public var sink: Sink

  /// Makes an encoder of cases into text.
  public var makeEncoder: @Sendable () -> TextEncoder { { [make = writer.makeEncoder] in TextEncoder(make()) } }

  /// Begins a feed in a single-file format.
  ///
  /// - Precondition: feeds in the format are not folders, which `TableWriter` writes.
  public init(_ format: Format, to sink: consuming Sink) {
    guard let writer = format.makeWriter?() else { preconditionFailure("a feed in \(format) is several files") }
    self.writer = writer
    self.sink = sink
  }

  /// Takes the documents that describe the folders of tables being read.
  public mutating func take(_ packages: [PackageDocument]) { self.packages = packages }

  /// Writes the part of the head that precedes the cases.
  ///
  /// - Parameters:
  ///   - head: the head.
  ///   - hasHead: whether there is one; without it, a stream begins with its first case.
  /// - Throws: `IOFailure` if the sink does not take the bytes.
  public mutating func begin(_ head: borrowing Tape, hasHead: Bool) throws(IOFailure) {
    writer.begin(head, hasHead: hasHead)
  }

  /// Writes the next cases.
  public mutating func add(_ part: TextEncoder.Part) throws(IOFailure) {
    ofCases.add(part.losses)
    guard part.cases > 0 else { return }
    try writer.add(part, to: &sink)
  }

  /// Writes the part of the head that follows the cases, and everything still waiting.
  ///
  /// - Parameters:
  ///   - head: the head.
  ///   - hasHead: whether there is one.
  /// - Throws: `IOFailure` if the sink does not take the bytes.
  public mutating func end(_ head: borrowing Tape, hasHead: Bool) throws(IOFailure) {
    let facts = hasHead ? DataPackageDescriptor.Facts(head) : .init()
    leftOut = packages.compactMap { $0.foreign(to: facts) }
    writer.end(head, hasHead: hasHead)
    try writer.flush(to: &sink)
  }
}

/// Encodes cases as text in a format.
@_spi(Engine) public final class TextEncoder: CaseEncoder {
  /// Some cases, encoded.
  public struct Part: Sendable {
    /// Their text, in pieces.
    var text: [[UInt8]]
    var cases: Int
    var losses: Losses
  }

  private let encoder: any FileEncoder
  private var cases = 0

  init(_ encoder: any FileEncoder) { self.encoder = encoder }

  /// Encodes a case; it does not matter whether its id occurred before.
  public func writeCase(_ tape: borrowing Tape, number: Int?, isRepeated: Bool) {
    encoder.append(tape, number: number)
    cases += 1
  }

  /// The number of waiting bytes.
  public var size: Int { encoder.size }

  /// Takes the text.
  public func take() -> Part {
    defer { cases = 0 }
    let (text, losses) = encoder.take()
    return Part(text: text, cases: cases, losses: losses)
  }
}
