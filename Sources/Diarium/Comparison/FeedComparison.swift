@_spi(Engine) internal import DiariumConversion
public import DiariumReports
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// The comparison of two feeds by their model: what was added, removed and changed, field by field.
///
/// Cases and records are known by their ids, wherever they are and in whichever format; text and layout do not matter. A
/// comparison holds both heads and a few numbers for each case that differs; everything else is in scratch space, and is
/// released with it.
///
/// ```swift
/// let old = try FeedSource(contentsOf: "old.json")
/// let comparison = try FeedSource(contentsOf: "new.json").compared(with: old)
/// print(comparison.verdict, comparison.counts.changedCases)
/// try comparison.forEachGroup { group in
///   for difference in group.differences { print(group.caseID ?? "", difference.field ?? "", difference.kind) }
/// }
/// ```
public struct FeedComparison: Sendable {
  /// The verdict of a comparison.
  public enum Verdict: String, Hashable, Sendable, CaseIterable {
    /// There are no differences.
    case equal
    /// There are differences.
    case different
    /// A feed could not be read far enough to tell.
    case unknown
  }

  /// The verdict.
  ///
  /// If something of a table has no place in a feed, and thus was not compared, feeds without differences are `unknown`.
  public let verdict: Verdict
  /// How much differs; nothing if the verdict is `unknown` because a feed could not be read.
  public let counts: DifferenceCounts
  /// How the findings differ; `nil` if they were not compared.
  public let findings: FindingChanges?
  /// What is wrong with the old feed, as far as rules were applied.
  public var oldReport: Report { old.report }
  /// What is wrong with the new feed, as far as rules were applied.
  public var newReport: Report { new.report }
  let old: ComparedSide
  let new: ComparedSide
  let options: ComparisonOptions
  private let oldCapture: CaseCapture?
  private let newCapture: CaseCapture?

  /// Whether both feeds could be read far enough to be compared.
  public var isComparable: Bool { old.isComparable && new.isComparable }

  /// Whether the run was told to stop before everything was read.
  package var isInterrupted: Bool { old.report.isInterrupted || new.report.isInterrupted }

  /// Whether something of a feed was not compared, since it has no place in one.
  public var leavesOut: Bool { old.leavesOut || new.leavesOut }

  init(_ old: FeedSource, _ new: FeedSource, _ options: ComparisonOptions) throws(IOFailure) {
    self.options = options
    self.old = try old.read(for: options, keepsText: false)
    self.new = try new.read(for: options, keepsText: false)
    guard self.old.isComparable, self.new.isComparable else {
      (verdict, counts, findings, oldCapture, newCapture) = (.unknown, DifferenceCounts(), nil, nil, nil)
      return
    }
    var counts = DifferenceCounts()
    counts.isHeadChanged = self.old.head != self.new.head
    var wanted = Wanted()
    var merge = try IndexMerge(self.old.cases, self.new.cases)
    while let step = try merge.next() {
      counts.add(step)
      wanted.add(step)
    }
    let headDiffers = counts.isHeadChanged
    // Cases come in the order of ids, and are read again in that of their feed.
    wanted.sort()
    oldCapture = try CaseCapture(old, wanted: wanted.ofOld, wantsHead: headDiffers)
    newCapture = try CaseCapture(new, wanted: wanted.ofNew, wantsHead: headDiffers)
    try old.checkUnchanged()
    try new.checkUnchanged()
    var groups = try DifferenceGroups(self.old, self.new, oldCapture, newCapture)
    while let group = try groups.next() {
      for difference in group.differences { counts.kinds[difference.kind, default: 0] += 1 }
    }
    self.counts = counts
    findings = try FindingChanges(self.old.findings, self.new.findings)
    let leavesOut = self.old.leavesOut || self.new.leavesOut
    verdict = counts.total > 0 ? .different : leavesOut ? .unknown : .equal
  }

  /// The numbers of the cases that are read again.
  private struct Wanted {
    var ofOld: [(number: Int, isWhole: Bool)] = []
    var ofNew: [(number: Int, isWhole: Bool)] = []

    mutating func sort() {
      ofOld.sort { $0.number < $1.number }
      ofNew.sort { $0.number < $1.number }
    }

    mutating func add(_ step: IndexMerge.Step) {
      guard !step.isEqual else { return }
      // Of a case that only one feed has, the place of the whole is enough.
      let isWhole = step.old != nil && step.new != nil
      if let old = step.old { ofOld.append((old.number, isWhole)) }
      if let new = step.new { ofNew.append((new.number, isWhole)) }
    }
  }

  /// The groups of differences, one after the other.
  func groups() throws(IOFailure) -> DifferenceGroups { try DifferenceGroups(old, new, oldCapture, newCapture) }

  /// Calls a function with the differences of the head and of each case that differs: the head first, then the cases in
  /// the order of their ids (by bytes).
  ///
  /// - Parameter body: receives a group; an error that it throws ends the walk.
  /// - Throws: `FeedError` if scratch space cannot be read, and the errors of the function.
  public func forEachGroup(_ body: (DifferenceGroup) throws -> Void) throws {
    guard isComparable else { return }
    var groups = try FeedError.converting { () throws(IOFailure) in try self.groups() }
    while let group = try FeedError.converting({ () throws(IOFailure) in try groups.next() }) { try body(group) }
  }
}

extension FeedSource {
  /// Compares the feed with an earlier one.
  ///
  /// - Parameters:
  ///   - old: the earlier feed, in any format.
  ///   - options: how they are compared.
  /// - Returns: the comparison; what is wrong with a feed that could not be read is in its report.
  /// - Throws: `FeedError` if bytes cannot be read, if there is no scratch space, if a rule is named that does not exist, or
  ///   if a source is one table without its cases.
  public func compared(
    with old: FeedSource, _ options: ComparisonOptions = ComparisonOptions()
  ) throws(FeedError) -> FeedComparison {
    try Self.refuseUnknown(options.validation.rules)
    for source in [old, self] where source.hasPartOfCases { throw FeedError.isPart(source.path) }
    return try FeedError.converting { () throws(IOFailure) in try FeedComparison(old, self, options) }
  }
}

extension FindingChanges {
  init?(_ old: SortedRecords?, _ new: SortedRecords?) throws(IOFailure) {
    guard let old, let new else { return nil }
    self.init()
    var merge = try FindingMerge(old, new)
    while let step = try merge.next() {
      switch step.state {
      case .new: self.new += 1
      case .fixed: fixed += 1
      case .persisting: persisting += 1
      }
    }
  }
}
