@_spi(Engine) internal import DiariumCodecs
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// Writes a feed as one file: the head, then the encoded cases, each already in canonical order.
///
/// Each single-file format has one in its folder, which `FeedWriter` uses.
protocol FileWriter: AnyObject {
  /// The values that had no place in the format and were left out.
  var losses: Losses { get }
  /// Makes encoders of cases, one per thread.
  var makeEncoder: @Sendable () -> any FileEncoder { get }
  /// Writes the part of the head that precedes the cases.
  ///
  /// - Parameters:
  ///   - head: the head.
  ///   - hasHead: whether there is one; without it, a stream begins with its first case.
  func begin(_ head: borrowing Tape, hasHead: Bool)
  /// Writes the next cases, after everything still waiting.
  ///
  /// - Throws: `IOFailure` if the sink does not take the bytes.
  func add<Sink: ByteSink & ~Copyable>(_ part: TextEncoder.Part, to sink: inout Sink) throws(IOFailure)
  /// Writes the part of the head that follows the cases.
  func end(_ head: borrowing Tape, hasHead: Bool)
  /// Writes everything still waiting to a sink.
  func flush<Sink: ByteSink & ~Copyable>(to sink: inout Sink) throws(IOFailure)
}

/// Encodes cases for the writer of a file.
protocol FileEncoder: AnyObject {
  /// Encodes a case; `number`, its index in the list of its document, from 0, is `nil` if it has none.
  func append(_ tape: borrowing Tape, number: Int?)
  /// The number of waiting bytes.
  var size: Int { get }
  /// Takes the encoded cases, in pieces, and their values that had no place.
  func take() -> (text: [[UInt8]], losses: Losses)
}

extension FileWriter {
  /// The names of the members of a head that precede the cases, or of those that follow them: extensions and unknown
  /// ones.
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
