@_spi(Engine) public import DiariumSchema
@_spi(Engine) public import DiariumTree

/// A feed on its way out, in any form: the head, then what cases became, each in canonical order already.
@_spi(Engine) public protocol FeedOutput: ~Copyable {
  /// What makes cases into what the output takes.
  associatedtype Encoder: CaseEncoder
  /// Makes an encoder.
  var makeEncoder: @Sendable () -> Encoder { get }
  /// Takes what describes the folders of tables that are read, before anything is written.
  mutating func take(_ packages: [PackageDocument])
  /// Writes what of the head stands before the cases.
  ///
  /// - Parameters:
  ///   - head: the head.
  ///   - hasHead: whether there is one; without, a stream begins with its first case.
  /// - Throws: `IOFailure` where the output does not take the bytes.
  mutating func begin(_ head: borrowing Tape, hasHead: Bool) throws(IOFailure)
  /// Writes the next cases.
  ///
  /// - Throws: `IOFailure` where the output does not take the bytes.
  mutating func add(_ part: Encoder.Part) throws(IOFailure)
  /// Writes what of the head stands behind the cases, and all that is waiting.
  ///
  /// - Parameters:
  ///   - head: the head.
  ///   - hasHead: whether there is one.
  /// - Throws: `IOFailure` where the output does not take the bytes.
  mutating func end(_ head: borrowing Tape, hasHead: Bool) throws(IOFailure)
  /// What had no place in the format, and was left out.
  var losses: Losses { get }
  /// What describes the folders that were read and the output does not say; known once it was ended.
  var leftOut: [PackageLeftOut] { get }
}

/// Makes cases into what an output takes.
@_spi(Engine) public protocol CaseEncoder: CaseStage {
  /// Takes a case.
  ///
  /// - Parameters:
  ///   - tape: the case.
  ///   - number: its place in the list of the document that it came from, from 0; nil where it was a line of its own.
  ///   - isRepeated: whether a case before has its id.
  func writeCase(_ tape: borrowing Tape, number: Int?, isRepeated: Bool)
}
