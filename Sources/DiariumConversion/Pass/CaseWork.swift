public import DiariumSchema
public import DiariumTree

/// Something that is done with cases: several do it, each on a thread of its own and with some cases.
public protocol CaseStage: AnyObject, SendableMetatype {
  /// What came of some cases.
  associatedtype Part: Sendable
  /// Bytes that the part at hand has grown to.
  var size: Int { get }
  /// Takes what came of the cases since the last time.
  func take() -> Part
}

/// What is done with cases behind their check.
public protocol CaseWork: CaseStage {
  /// Takes the next case.
  ///
  /// - Parameters:
  ///   - tape: the case, which may be changed.
  ///   - number: its place in the list of its document, from 0; nil where it has none of its own.
  ///   - isRepeated: whether a case before has its id.
  func matter(_ tape: inout Tape, number: Int?, isRepeated: Bool)
}

/// Takes what comes of a pass, in the order of the feed.
public protocol PassHandler: ~Copyable {
  /// What is done with the cases.
  associatedtype Work: CaseWork
  /// Makes somebody who does it.
  var makeWork: @Sendable () -> Work { get }
  /// Takes the head, before any case.
  ///
  /// - Parameters:
  ///   - head: the head, which may be changed.
  ///   - hasHead: whether the feed has one.
  /// - Throws: `IOFailure` where the output does not take bytes.
  mutating func begin(_ head: inout Tape, hasHead: Bool) throws(IOFailure)
  /// Takes what came of the next cases.
  mutating func add(_ part: Work.Part) throws(IOFailure)
  /// Takes the head again, behind the last case; not called where the feed cannot be written.
  mutating func end(_ head: borrowing Tape, hasHead: Bool) throws(IOFailure)
}
