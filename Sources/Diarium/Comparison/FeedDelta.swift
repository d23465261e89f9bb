@_spi(Engine) internal import DiariumConversion
internal import DiariumDigest
public import DiariumModel
public import DiariumReports
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// What changed from one feed to the next, as a feed: the head of the new one with all its registers, each case that is new or
/// changed as a whole, and a tombstone for each that is gone, in the order of their ids.
///
/// Whoever has the old feed and applies a delta to it has the new one, with the tombstones. The member `x_diarium_delta` of
/// its head says which feeds these are: the SHA-256 of both as canonical JSON Lines, with registers and cases in the order of
/// their ids.
///
/// ```swift
/// let old = try FeedSource(contentsOf: "old.jsonl")
/// let delta = try FeedSource(contentsOf: "new.jsonl").delta(since: old, asOf: "2024-06-05")
/// print(delta.counts.changedCases, delta.refusal?.en ?? "")
/// try delta.write(to: "delta.json")
/// ```
public struct FeedDelta: Sendable {
  /// How many cases were added, removed and changed.
  public let counts: DifferenceCounts
  /// What is wrong with the old feed: only the rules of reading were applied.
  public var oldReport: Report { old.report }
  /// What is wrong with the new feed: only the rules of reading were applied.
  public var newReport: Report { new.report }
  /// The reason why there is no delta; `nil` if there is one.
  public let refusal: Message?
  /// The day on which cases that are gone were deleted.
  public let asOf: CivilDate
  /// The number of the delta among those of a publisher; `nil` if it has none.
  public let number: Int?
  let old: ComparedSide
  let new: ComparedSide

  /// Whether both feeds could be read far enough to be compared.
  public var isComparable: Bool { old.isComparable && new.isComparable }

  /// Whether there is anything in it but the head.
  public var isEmpty: Bool {
    !counts.isHeadChanged && counts.addedCases + counts.removedCases + counts.changedCases == 0
  }

  init(_ old: FeedSource, _ new: FeedSource, _ asOf: CivilDate, _ number: Int?) throws(IOFailure) {
    var options = ComparisonOptions()
    options.comparesFindings = false
    self.old = try old.read(for: options, keepsText: true)
    self.new = try new.read(for: options, keepsText: true)
    (self.asOf, self.number) = (asOf, number)
    guard self.old.isComparable, self.new.isComparable else {
      counts = DifferenceCounts()
      refusal = .init(
        sv: "en datamängd kunde inte läsas så långt att de kan jämföras",
        en: "a feed could not be read far enough to be compared")
      return
    }
    var counts = DifferenceCounts()
    counts.isHeadChanged = self.old.head != self.new.head
    var ambiguous = 0
    var merge = try IndexMerge(self.old.cases, self.new.cases)
    while let step = try merge.next() {
      if step.isAmbiguous { ambiguous += 1 }
      counts.add(step)
    }
    self.counts = counts
    refusal = Self.refusal(self.old, self.new, ambiguous: ambiguous)
  }

  private static func refusal(_ old: ComparedSide, _ new: ComparedSide, ambiguous: Int) -> Message? {
    guard let head = new.head.flatMap({ PublishedHead($0) }), head.hasDataset else {
      return .init(sv: "den nya datamängden har inget huvud", en: "the new feed has no head")
    }
    if head.isDelta {
      return .init(
        sv: "den nya datamängden är själv bara det som ändrats (`dataset.since`)",
        en: "the new feed is itself only what changed (`dataset.since`)")
    }
    if ambiguous > 0 {
      return .init(
        sv: "\(ambiguous) ärende\(ambiguous == 1 ? "" : "n") saknar id eller delar det med ett annat",
        en: "\(ambiguous) case\(ambiguous == 1 ? " has" : "s have") no id, or share it with another")
    }
    for side in [old, new] where side.leavesOut || side.hasDuplicateMembers {
      let path = Mask.masked(side.source.path)
      return .init(
        sv: "\(path) har värden som inte har någon plats i JSON; `diarium convert` säger vilka",
        en: "\(path) has values without a place in JSON; `diarium convert` says which")
    }
    return nil
  }

  /// The time since which things changed: that at which the old feed was made, or else the new one, or else the day of the
  /// delta.
  var since: String {
    let times = [old.head, new.head].map { $0.flatMap { PublishedHead($0) }?.dataset("generated") }
    return times.compactMap(\.self).first { Timestamp($0) != nil } ?? deleted
  }

  /// The time at which cases that are gone were deleted.
  var deleted: String { Tombstone.time(on: asOf) }

  /// Writes the delta to a file, as JSON; it appears complete or not at all.
  ///
  /// - Parameters:
  ///   - path: the path of the file.
  ///   - replacing: whether an existing file may be replaced.
  /// - Throws: `FeedError` of the kind `loss` if there is none (`refusal`), and if it cannot be written.
  public func write(to path: String, replacing: Bool = false) throws(FeedError) {
    try refuse()
    try FeedError.converting { () throws(IOFailure) in
      try OutputClaims.refuse(path, among: old.source.pathsRead + new.source.pathsRead)
      let monitor = new.source.monitor
      try DeltaWriter(self).write(to: OutputFile(path, mayReplace: replacing, monitor: monitor)) {
        (sink) throws(IOFailure) in try sink.commit(unlessStopped: monitor)
      }
    }
  }

  /// Writes the delta to standard output.
  ///
  /// - Throws: `FeedError` as `write(to:replacing:)` does.
  package func print() throws(FeedError) {
    try refuse()
    try FeedError.converting { () throws(IOFailure) in
      try DeltaWriter(self).write(to: HeldStream.standardOutput(new.source.monitor)) { (sink) throws(IOFailure) in
        try sink.commit()
      }
    }
  }

  /// The delta as bytes.
  ///
  /// - Returns: canonical JSON in UTF-8.
  /// - Throws: `FeedError` of the kind `loss` if there is none (`refusal`), and if scratch space cannot be read.
  public func encoded() throws(FeedError) -> [UInt8] {
    try refuse()
    return try FeedError.converting { () throws(IOFailure) in
      var bytes: [UInt8] = []
      try DeltaWriter(self).write(to: BytesSink()) { (sink) throws(IOFailure) in bytes = sink.bytes }
      return bytes
    }
  }

  /// Calls a function with every case of the new feed, and with the tombstones of those that are gone, in the order of
  /// their ids (by bytes).
  ///
  /// - Parameter body: receives a case; an error that it throws ends the walk.
  /// - Throws: `FeedError` as `encoded()` does, and the errors of the function.
  public func forEachPublishedCase(_ body: (PublishedCase) throws -> Void) throws {
    try refuse()
    var merge = try FeedError.converting { () throws(IOFailure) in try IndexMerge(old.cases, new.cases) }
    let writer = DeltaWriter(self)
    while let step = try FeedError.converting({ () throws(IOFailure) in try merge.next() }) {
      try body(try FeedError.converting { () throws(IOFailure) in try writer.published(step) })
    }
  }

  private func refuse() throws(FeedError) {
    guard let refusal else { return }
    throw FeedError(.loss, at: Location(path: new.source.path), refusal)
  }
}

extension FeedSource {
  /// What changed since an earlier feed, as a feed.
  ///
  /// - Parameters:
  ///   - old: the earlier feed, in any format.
  ///   - asOf: the day on which cases that are gone were deleted.
  ///   - number: the number of the delta among those of a publisher; `nil` if it has none.
  /// - Returns: the delta, or the reason why there is none (`FeedDelta.refusal`).
  /// - Throws: `FeedError` if bytes cannot be read, if there is no scratch space, or if a source is one table without its
  ///   cases.
  public func delta(
    since old: FeedSource, asOf: CivilDate = .today, number: Int? = nil
  ) throws(FeedError) -> FeedDelta {
    for source in [old, self] where source.hasPartOfCases { throw FeedError.isPart(source.path) }
    return try FeedError.converting { () throws(IOFailure) in try FeedDelta(old, self, asOf, number) }
  }
}

/// A case as it is published: an entry of an index of them.
///
/// ```swift
/// let delta = try source.delta(since: FeedSource(contentsOf: "old.jsonl"))
/// try delta.forEachPublishedCase { print($0.id, $0.sha256, $0.modified ?? "", $0.isNew) }
/// ```
public struct PublishedCase: Hashable, Sendable {
  /// The id.
  public var id: String
  /// The SHA-256 of its line in canonical JSON Lines, without the line end: 64 hexadecimal digits.
  public var sha256: String
  /// What its member `modified` says; `nil` if it says nothing.
  public var modified: String?
  /// Whether the delta holds it: it is new, changed or gone.
  public var isNew: Bool
}

extension DifferenceCounts {
  /// Counts a case.
  mutating func add(_ step: IndexMerge.Step) {
    switch (step.old, step.new) {
    case _ where step.isEqual: unchangedCases += 1
    case (.some, .some): changedCases += 1
    case (.some, nil): removedCases += 1
    case (nil, .some): addedCases += 1
    case (nil, nil): break
    }
  }
}
