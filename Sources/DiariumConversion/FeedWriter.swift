@_spi(Engine) public import DiariumSchema
@_spi(Engine) public import DiariumTree

/// Writes a feed in a format whose feeds are files, the head and then case by case, each in canonical order already.
@_spi(Engine) public struct FeedWriter<Sink: ByteSink & ~Copyable>: FeedOutput, ~Copyable {
  private let writer: any FileWriter
  private var ofCases = Losses()
  /// What had no place in the format: in YAML values of a wrong type that would come back as others, in JSON Lines a head
  /// that would come back as a case.
  public var losses: Losses {
    var losses = writer.losses
    losses.add(ofCases)
    return losses
  }
  /// What describes the folders that were read and has no place in the format.
  public private(set) var leftOut: [PackageLeftOut] = []
  private var packages: [PackageDocument] = []
  /// Where the bytes go.
  public var sink: Sink

  /// Makes an encoder of cases into text.
  public var makeEncoder: @Sendable () -> TextEncoder { { [make = writer.makeEncoder] in TextEncoder(make()) } }

  /// Begins a feed in a format of one file.
  ///
  /// - Precondition: the format's feeds are no folders, which `TableWriter` writes.
  public init(_ format: Format, to sink: consuming Sink) {
    guard let writer = format.makeWriter?() else { preconditionFailure("a feed in \(format) is several files") }
    self.writer = writer
    self.sink = sink
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
    writer.begin(head, hasHead: hasHead)
  }

  /// Writes the next cases.
  public mutating func add(_ part: TextEncoder.Part) throws(IOFailure) {
    ofCases.add(part.losses)
    guard part.cases > 0 else { return }
    try writer.add(part, to: &sink)
  }

  /// Writes what of the head stands behind the cases, and all that is waiting.
  ///
  /// - Parameters:
  ///   - head: the head.
  ///   - hasHead: whether there is one.
  /// - Throws: `IOFailure` where the sink does not take the bytes.
  public mutating func end(_ head: borrowing Tape, hasHead: Bool) throws(IOFailure) {
    let facts = hasHead ? DataPackageDescriptor.Facts(head) : .init()
    leftOut = packages.compactMap { $0.foreign(to: facts) }
    writer.end(head, hasHead: hasHead)
    try writer.flush(to: &sink)
  }
}

/// Makes cases into the text of a format.
@_spi(Engine) public final class TextEncoder: CaseEncoder {
  /// What some cases became.
  public struct Part: Sendable {
    /// Their text in pieces.
    var text: [[UInt8]]
    var cases: Int
    var losses: Losses
  }

  private let encoder: any FileEncoder
  private var cases = 0

  init(_ encoder: any FileEncoder) { self.encoder = encoder }

  /// Takes a case; whether its id stands before does not matter.
  public func writeCase(_ tape: borrowing Tape, number: Int?, isRepeated: Bool) {
    encoder.append(tape, number: number)
    cases += 1
  }

  /// Bytes of text that are waiting.
  public var size: Int { encoder.size }

  /// Takes the text.
  public func take() -> Part {
    defer { cases = 0 }
    let (text, losses) = encoder.take()
    return Part(text: text, cases: cases, losses: losses)
  }
}
