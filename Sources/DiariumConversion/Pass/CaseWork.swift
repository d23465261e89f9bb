@_spi(Engine) public import DiariumSchema
@_spi(Engine) public import DiariumTree

/// A stage of the work on cases, run by several threads, each with its own instance and some of the cases.
@_spi(Engine) public protocol CaseStage: AnyObject, SendableMetatype {
  /// The result for some cases.
  associatedtype Part: Sendable
  /// The size in bytes of the current part.
  var size: Int { get }
  /// Takes the result for the cases since the last call.
  func take() -> Part
}

/// The work on cases after their check.
@_spi(Engine) public protocol CaseWork: CaseStage {
  /// Looks at a case that has just been checked, before anything is changed; the check takes its findings.
  func judge(_ tape: borrowing Tape, _ check: inout StructuralCheck)
  /// Processes the next case.
  ///
  /// - Parameters:
  ///   - tape: the case, which may be changed.
  ///   - number: its index in the list of its document, from 0; `nil` if it has none of its own.
  ///   - isRepeated: whether an earlier case has its id.
  func takeCase(_ tape: inout Tape, number: Int?, isRepeated: Bool)
}

extension CaseWork {
  /// Finds nothing: there is only the structural check.
  public func judge(_ tape: borrowing Tape, _ check: inout StructuralCheck) {}
}

/// Takes the results of a pass, in the order of the feed.
@_spi(Engine) public protocol PassHandler: ~Copyable {
  /// The work on the cases.
  associatedtype Work: CaseWork
  /// Makes a worker for them.
  var makeWork: @Sendable () -> Work { get }
  /// Prepares the check of the feed, before anything is read.
  func prepare(_ check: inout StructuralCheck)
  /// Looks at the head of an input that has just been checked; the check takes its findings.
  mutating func judge(head: borrowing Tape, _ check: inout StructuralCheck)
  /// Takes the documents that describe the folders of tables being read.
  mutating func take(_ packages: [PackageDocument])
  /// Looks at the names of an input outside its records: of its file, and of columns that no table has.
  mutating func judge(names: [(name: String, location: Location)], _ check: inout StructuralCheck)
  /// Takes the head, before any case.
  ///
  /// - Parameters:
  ///   - head: the head, which may be changed.
  ///   - hasHead: whether the feed has one.
  /// - Throws: `IOFailure` if the output does not take bytes.
  mutating func begin(_ head: inout Tape, hasHead: Bool) throws(IOFailure)
  /// Takes the result for the next cases.
  mutating func add(_ part: Work.Part) throws(IOFailure)
  /// Reports what only the whole feed shows, once everything has been read.
  mutating func finish(_ check: inout StructuralCheck)
  /// Takes the head again, after the last case; not called if the feed cannot be written.
  mutating func end(_ head: borrowing Tape, hasHead: Bool) throws(IOFailure)
}

extension PassHandler where Self: ~Copyable {
  /// Does nothing.
  public func prepare(_ check: inout StructuralCheck) {}
  /// Keeps nothing.
  public mutating func take(_ packages: [PackageDocument]) {}
  /// Finds nothing.
  public mutating func judge(head: borrowing Tape, _ check: inout StructuralCheck) {}
  /// Finds nothing.
  public mutating func judge(names: [(name: String, location: Location)], _ check: inout StructuralCheck) {}
  /// Finds nothing.
  public mutating func finish(_ check: inout StructuralCheck) {}
}
