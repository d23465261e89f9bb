@_spi(Engine) public import DiariumSchema
@_spi(Engine) public import DiariumTree

/// A feed on its way out, in any form: the head, then the encoded cases, each already in canonical order.
@_spi(Engine) public protocol FeedOutput: ~Copyable {
  /// The encoder of cases for the output.
  associatedtype Encoder: CaseEncoder
  /// Makes an encoder.
  var makeEncoder: @Sendable () -> Encoder { get }
  /// Takes the documents that describe the folders of tables being read, before anything is written.
  mutating func take(_ packages: [PackageDocument])
  /// Writes the part of the head that precedes the cases.
  ///
  /// - Parameters:
  ///   - head: the head.
  ///   - hasHead: whether there is one; without it, a stream begins with its first case.
  /// - Throws: `IOFailure` if the output does not take the bytes.
  mutating func begin(_ head: borrowing Tape, hasHead: Bool) throws(IOFailure)
  /// Writes the next cases.
  ///
  /// - Throws: `IOFailure` if the output does not take the bytes.
  mutating func add(_ part: Encoder.Part) throws(IOFailure)
  /// Writes the part of the head that follows the cases, and everything still waiting.
  ///
  /// - Parameters:
  ///   - head: the head.
  ///   - hasHead: whether there is one.
  /// - Throws: `IOFailure` if the output does not take the bytes.
  mutating func end(_ head: borrowing Tape, hasHead: Bool) throws(IOFailure)
  /// The values that had no place in the format and were left out.
  var losses: Losses { get }
  /// The texts in cells that a spreadsheet would run as formulas, and that nothing guards.
  var formulas: CellCount { get }
  /// The descriptions of the folders read that the output does not contain; known once it has ended.
  var leftOut: [PackageLeftOut] { get }
  /// What a view leaves out of the feed, and whether its head is one of that; `nil` for what is no view.
  var view: (losses: SheetLosses, head: LeftOutHead?)? { get }
  /// The numbers of rows of views for analysis; none for anything else.
  var viewCounts: [ViewCount] { get }
  /// A table with more rows than its sheet has; known once it has ended.
  var overfull: (table: String, rows: Int)? { get }
}

/// What a view has no place for in a head.
@_spi(Engine) public enum LeftOutHead: Sendable {
  /// All of it.
  case whole
  /// Its registers.
  case registers
}

extension FeedOutput where Self: ~Copyable {
  /// None: only tables have cells.
  public var formulas: CellCount { CellCount() }
  /// None: the output is the feed.
  public var view: (losses: SheetLosses, head: LeftOutHead?)? { nil }
  /// None: the output is no view for analysis.
  public var viewCounts: [ViewCount] { [] }
  /// None: only sheets end.
  public var overfull: (table: String, rows: Int)? { nil }
}

/// Encodes cases for an output.
@_spi(Engine) public protocol CaseEncoder: CaseStage {
  /// Encodes a case.
  ///
  /// - Parameters:
  ///   - tape: the case.
  ///   - number: its index in the list of its document, from 0; `nil` if it was on a line of its own.
  ///   - isRepeated: whether an earlier case has its id.
  func writeCase(_ tape: borrowing Tape, number: Int?, isRepeated: Bool)
}
