@_spi(Engine) internal import DiariumCodecs
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// Writes a feed as one file: the head, then what cases became, each in canonical order already.
///
/// Each format whose feeds are files has one in its folder; `FeedWriter` writes with it.
protocol FileWriter: AnyObject {
  /// What had no place in the format, and was left out.
  var losses: Losses { get }
  /// Makes encoders of cases, each for a thread of its own.
  var makeEncoder: @Sendable () -> any FileEncoder { get }
  /// Writes what of the head stands before the cases.
  ///
  /// - Parameters:
  ///   - head: the head.
  ///   - hasHead: whether there is one; without, a stream begins with its first case.
  func begin(_ head: borrowing Tape, hasHead: Bool)
  /// Writes the next cases, behind all that is waiting.
  ///
  /// - Throws: `IOFailure` where the sink does not take the bytes.
  func add<Sink: ByteSink & ~Copyable>(_ part: TextEncoder.Part, to sink: inout Sink) throws(IOFailure)
  /// Writes what of the head stands behind the cases.
  func end(_ head: borrowing Tape, hasHead: Bool)
  /// Gives what is waiting to a sink.
  func flush<Sink: ByteSink & ~Copyable>(to sink: inout Sink) throws(IOFailure)
}

/// Makes cases into what a writer of a file takes.
protocol FileEncoder: AnyObject {
  /// Takes a case; its place in the list of its document, from 0, is nil where it has none.
  func append(_ tape: borrowing Tape, number: Int?)
  /// Bytes that are waiting.
  var size: Int { get }
  /// Takes what the cases became, in pieces, and what of them had no place.
  func take() -> (text: [[UInt8]], losses: Losses)
}

extension FileWriter {
  /// The names of the members of a head that stand before the cases, or of those behind: extensions and unknown ones.
  func members(of head: borrowing Tape, afterCases: Bool) -> [Int] {
    var names: [Int] = []
    var members = MemberIterator(head, 0)
    var isAfter = false
    while let name = members.next(in: head) {
      isAfter = isAfter || !FeedMembers.isField(head, name)
      if isAfter == afterCases, !head[name + 1].flags.contains(.streamed) { names.append(name) }
    }
    return names
  }

  /// Writes pieces of text to a sink.
  func write<Sink: ByteSink & ~Copyable>(
    _ pieces: [[UInt8]], without first: Int = 0, to sink: inout Sink
  ) throws(IOFailure) {
    var skipped = first
    for piece in pieces {
      var failure: IOFailure?
      unsafe piece.withUnsafeBytes { bytes in
        let bytes = unsafe UnsafeRawBufferPointer(rebasing: bytes[min(skipped, bytes.count)...])
        do throws(IOFailure) { try unsafe sink.write(bytes) } catch { failure = error }
      }
      if let failure { throw failure }
      skipped = 0
    }
  }
}
