@_spi(Engine) internal import DiariumConversion
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// A part of a published feed, which writes itself case by case: all of them are written in one pass over the feed.
protocol Artefact: AnyObject {
  /// Makes an encoder of cases, one for each thread; known once the head was given.
  var makeEncoder: @Sendable () -> any ArtefactEncoder { get }
  /// Takes the head, before any case.
  func begin(_ head: borrowing Tape) throws(IOFailure)
  /// Takes what an encoder has made of the next cases.
  func add(_ part: any Sendable) throws(IOFailure)
  /// Takes the head again, after the last case.
  func end(_ head: borrowing Tape) throws(IOFailure)
  /// The values that had no place in it.
  var losses: Losses { get }
}

extension Artefact {
  /// None: it has a place for everything.
  var losses: Losses { Losses() }
  /// Does nothing.
  func begin(_ head: borrowing Tape) throws(IOFailure) {}
}

/// Encodes cases for an artefact, on one thread.
protocol ArtefactEncoder: AnyObject {
  /// Encodes a case in canonical order.
  func writeCase(_ tape: borrowing Tape)
  /// The number of waiting bytes.
  var size: Int { get }
  /// Takes what was made of the cases since the last call: what `Artefact.add` expects.
  func take() -> any Sendable
}

/// An artefact that is an output of a conversion.
final class OutputArtefact<Output: FeedOutput & ~Copyable>: Artefact {
  private var output: Output
  private let finish: (inout Output, borrowing Tape) throws(IOFailure) -> Void

  /// - Parameters:
  ///   - output: the output.
  ///   - finish: called once the output has ended.
  init(
    _ output: consuming Output, finish: @escaping (inout Output, borrowing Tape) throws(IOFailure) -> Void
  ) {
    self.output = output
    self.finish = finish
  }

  var makeEncoder: @Sendable () -> any ArtefactEncoder { { [make = output.makeEncoder] in OutputEncoder(make()) } }

  var losses: Losses { output.losses }

  func begin(_ head: borrowing Tape) throws(IOFailure) { try output.begin(head, hasHead: true) }

  func add(_ part: any Sendable) throws(IOFailure) {
    guard let part = part as? Output.Encoder.Part else { preconditionFailure("a part of another artefact") }
    try output.add(part)
  }

  func end(_ head: borrowing Tape) throws(IOFailure) {
    try output.end(head, hasHead: true)
    try finish(&output, head)
  }
}

/// The encoder of an output.
private final class OutputEncoder<Encoder: CaseEncoder>: ArtefactEncoder {
  private let encoder: Encoder

  init(_ encoder: Encoder) { self.encoder = encoder }

  func writeCase(_ tape: borrowing Tape) { encoder.writeCase(tape, number: nil, isRepeated: false) }

  var size: Int { encoder.size }

  func take() -> any Sendable { encoder.take() }
}
