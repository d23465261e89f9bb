public import DiariumSchema
public import DiariumTree

/// Something that is done with cases: several do it, each on a thread of its own and with some cases.
public protocol CaseStage: AnyObject, SendableMetatype {
  /// What came of some cases.
  associatedtype Part: Sendable
  /// Begins with some cases.
  ///
  /// - Parameter caseIDs: the ids, hashed, of cases that were met before.
  func begin(behind caseIDs: HashSet)
  /// Bytes that the part at hand has grown to.
  var size: Int { get }
  /// Takes what came of the cases since the work began.
  func take() -> Part
}

/// What is done with cases behind their check.
public protocol CaseWork: CaseStage {
  /// Takes the next case.
  ///
  /// - Parameters:
  ///   - tape: the case, which may be changed.
  ///   - number: its place in the list of its document, from 0; nil where it has none of its own.
  func matter(_ tape: inout Tape, number: Int?)
}

/// Takes what comes of a pass, in the order of the feed.
public protocol PassHandler: ~Copyable {
  /// What is done with the cases.
  associatedtype Work: CaseWork
  /// Makes somebody who does it.
  var makeWork: @Sendable () -> Work { get }
  /// The ids, hashed, of the cases of all parts so far, if the work asks for them.
  var caseIDs: HashSet { get }
  /// Takes the head, before any case.
  ///
  /// - Parameters:
  ///   - head: the head, which may be changed.
  ///   - hasHead: whether the feed has one.
  /// - Throws: `IOFailure` where the output does not take bytes.
  mutating func begin(_ head: inout Tape, hasHead: Bool) throws(IOFailure)
  /// Whether the next part was made without knowing of an earlier case that matters to it; then it is made again.
  func isBlind(_ part: Work.Part) -> Bool
  /// Takes what came of the next cases.
  mutating func add(_ part: Work.Part) throws(IOFailure)
  /// Takes the head again, behind the last case; not called where the feed cannot be written.
  mutating func end(_ head: borrowing Tape, hasHead: Bool) throws(IOFailure)
}

extension PassHandler where Self: ~Copyable {
  /// None: the work does not ask.
  public var caseIDs: HashSet { HashSet() }
  /// Never: no part depends on earlier cases.
  public func isBlind(_ part: Work.Part) -> Bool { false }
}
