@_spi(Engine) public import DiariumSchema
@_spi(Engine) public import DiariumTree

/// Something that is done with cases: several do it, each on a thread of its own and with some cases.
@_spi(Engine) public protocol CaseStage: AnyObject, SendableMetatype {
  /// What came of some cases.
  associatedtype Part: Sendable
  /// Bytes that the part at hand has grown to.
  var size: Int { get }
  /// Takes what came of the cases since the last time.
  func take() -> Part
}

/// What is done with cases behind their check.
@_spi(Engine) public protocol CaseWork: CaseStage {
  /// Looks at a case that was checked just now, before anything is changed; the check takes what it finds.
  func judge(_ tape: borrowing Tape, _ check: inout StructuralCheck)
  /// Takes the next case.
  ///
  /// - Parameters:
  ///   - tape: the case, which may be changed.
  ///   - number: its place in the list of its document, from 0; nil where it has none of its own.
  ///   - isRepeated: whether a case before has its id.
  func takeCase(_ tape: inout Tape, number: Int?, isRepeated: Bool)
}

extension CaseWork {
  /// Finds nothing: the structural check is all that there is.
  public func judge(_ tape: borrowing Tape, _ check: inout StructuralCheck) {}
}

/// Takes what comes of a pass, in the order of the feed.
@_spi(Engine) public protocol PassHandler: ~Copyable {
  /// What is done with the cases.
  associatedtype Work: CaseWork
  /// Makes somebody who does it.
  var makeWork: @Sendable () -> Work { get }
  /// Gets the check of the feed ready, before anything is read.
  func prepare(_ check: inout StructuralCheck)
  /// Looks at the head of an input that was checked just now; the check takes what it finds.
  mutating func judge(head: borrowing Tape, _ check: inout StructuralCheck)
  /// Takes what describes the folders of tables that are read.
  mutating func take(_ packages: [PackageDocument])
  /// Looks at the names of an input that stand outside its records: of its file, of columns that no table has.
  mutating func judge(names: [(name: String, location: Location)], _ check: inout StructuralCheck)
  /// Takes the head, before any case.
  ///
  /// - Parameters:
  ///   - head: the head, which may be changed.
  ///   - hasHead: whether the feed has one.
  /// - Throws: `IOFailure` where the output does not take bytes.
  mutating func begin(_ head: inout Tape, hasHead: Bool) throws(IOFailure)
  /// Takes what came of the next cases.
  mutating func add(_ part: Work.Part) throws(IOFailure)
  /// Says what only the whole feed shows, once all was read.
  mutating func finish(_ check: inout StructuralCheck)
  /// Takes the head again, behind the last case; not called where the feed cannot be written.
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
