@_spi(Engine) internal import DiariumConversion
public import DiariumReports
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

extension FeedSource {
  /// Applies deltas to the feed, and proves by their digests that the result is what its publisher has.
  ///
  /// Deltas are applied in their order. Those before the first that starts from this feed are passed over: they were applied
  /// already.
  ///
  /// ```swift
  /// let held = try FeedSource(contentsOf: "feed.jsonl")
  /// let applied = try held.applying([FeedSource(contentsOf: "delta.json")])
  /// try applied.convert(to: .file("feed-new.jsonl"))
  /// ```
  ///
  /// - Parameter deltas: the deltas, as `diarium publish` and `diarium diff --format delta` write them.
  /// - Returns: the feed behind the last delta, or the reason why there is none (`AppliedDeltas.refusal`).
  /// - Throws: `FeedError` if bytes cannot be read, or if there is no scratch space.
  public func applying(_ deltas: [FeedSource]) throws(FeedError) -> AppliedDeltas {
    for source in [self] + deltas where source.hasPartOfCases { throw FeedError.isPart(source.path) }
    return try FeedError.converting { () throws(IOFailure) in try AppliedDeltas(self, deltas) }
  }
}

/// A feed to which deltas were applied: it is in scratch space until it is written.
public struct AppliedDeltas: Sendable {
  /// Why the deltas could not be applied; `nil` if they were.
  public private(set) var refusal: Message?
  /// What to do then; `nil` if there is no advice.
  public private(set) var help: Message?
  /// The number of deltas that were applied; those that had been applied already do not count.
  public private(set) var applied = 0
  /// The SHA-256 of the feed as canonical JSON Lines, with registers and cases in the order of their ids.
  public private(set) var sha256 = ""
  /// The reports on what could not be read far enough: only the rules of reading were applied.
  public private(set) var reports: [Report] = []
  private var lines: ScratchFile?
  private let source: FeedSource
  private let paths: [String]

  /// Where a case is: on which side, and where there.
  private typealias Entry = ComparedCase

  init(_ old: FeedSource, _ deltas: [FeedSource]) throws(IOFailure) {
    source = old
    paths = old.pathsRead + deltas.flatMap(\.pathsRead)
    var sides = [try old.read(nil, notes: nil, keepsText: true)]
    for delta in deltas { sides.append(try delta.read(nil, notes: nil, keepsText: true)) }
    reports = sides.filter { !$0.isComparable }.map(\.report)
    guard reports.isEmpty else {
      refusal = .init(sv: "allt kunde inte läsas", en: "not everything could be read")
      return
    }
    guard var head = sides[0].head.flatMap({ PublishedHead($0) }), !head.isDelta else {
      refusal = .init(
        sv: "\(old.path) är ingen hel datamängd", en: "\(old.path) is not a whole feed")
      return
    }
    var cases = try Self.begin(sides[0].cases)
    var digest = try Self.digest(head, cases, sides)
    var isApplying = false
    for index in sides.indices.dropFirst() {
      let side = sides[index]
      guard let new = side.head.flatMap({ PublishedHead($0) }), let digests = new.digests else {
        refusal = .init(
          sv: "\(side.source.path) är ingen delta: den säger inte vad den utgår från",
          en: "\(side.source.path) is no delta: it does not say what it starts from")
        return
      }
      guard digests.from == digest else {
        // It was applied already, if a later one starts here.
        if !isApplying, index < sides.count - 1 || digests.to == digest { continue }
        refuse(side.source.path, isFirst: !isApplying)
        return
      }
      isApplying = true
      cases = try Self.merge(cases, side.cases, side: index)
      head = new.whole
      digest = try Self.digest(head, cases, sides)
      guard digest == digests.to else {
        refusal = .init(
          sv: "\(side.source.path) leder inte till det som den säger: filen är skadad, eller ändrad av någon annan",
          en: "\(side.source.path) does not lead to what it says: the file is damaged, or was changed by somebody else")
        help = Self.loadAll
        return
      }
      applied += 1
    }
    sha256 = digest
    let lines = try ScratchFile()
    try Self.eachLine(head, cases, sides) { (line) throws(IOFailure) in try lines.append(line + [0x0A]) }
    self.lines = lines
  }

  private mutating func refuse(_ path: String, isFirst: Bool) {
    refusal =
      isFirst
      ? .init(
        sv: "\(path) utgår från en annan publicering än \(source.path)",
        en: "\(path) starts from another publication than \(source.path)")
      : .init(
        sv: "\(path) utgår inte från den som delta före den leder till",
        en: "\(path) does not start from where the delta before it leads")
    help = Self.loadAll
  }

  private static let loadAll = Message(
    sv: "lägg till de delta som fattas (mappen deltas), i ordning; finns de inte kvar, eller har något raderats, "
      + "hämta hela datamängden (feed.jsonl)",
    en: "add the deltas that are missing (folder deltas), in order; if they are gone, or something was erased, "
      + "load the whole feed (feed.jsonl)")

  /// The cases of the first side.
  private static func begin(_ records: SortedRecords) throws(IOFailure) -> SortedRecords {
    let sorter = RecordSorter()
    var cursor = try records.cursor()
    while let record = try cursor.next() { try add(Entry(record), side: 0, to: sorter) }
    return try sorter.finish()
  }

  private static func add(_ entry: Entry, side: Int, to sorter: RecordSorter) throws(IOFailure) {
    var entry = entry
    // The number in the feed is not asked for any more.
    entry.number = side
    try sorter.add(entry.id, entry.value)
  }

  /// The cases behind a delta: those that it has, in place of those with their ids, and all others.
  private static func merge(
    _ old: SortedRecords, _ new: SortedRecords, side: Int
  ) throws(IOFailure) -> SortedRecords {
    let sorter = RecordSorter()
    var (one, other) = (try old.cursor(), try new.cursor())
    while let key = [one.peeked?.key, other.peeked?.key].compactMap(\.self).min(by: { $0.lexicographicallyPrecedes($1) }
    ) {
      let isNew = other.peeked?.key == key
      if one.peeked?.key == key, let record = try one.next(), !isNew { try sorter.add(record.key, record.value) }
      if isNew, let record = try other.next() { try add(Entry(record), side: side, to: sorter) }
    }
    return try sorter.finish()
  }

  private static func digest(
    _ head: PublishedHead, _ cases: SortedRecords, _ sides: [ComparedSide]
  ) throws(IOFailure) -> String {
    var hash = FeedHash()
    try eachLine(head, cases, sides) { (line) throws(IOFailure) in hash.add(line) }
    return hash.digest
  }

  private static func eachLine(
    _ head: PublishedHead, _ cases: SortedRecords, _ sides: [ComparedSide],
    _ body: ([UInt8]) throws(IOFailure) -> Void
  ) throws(IOFailure) {
    try body(head.line)
    var cursor = try cases.cursor()
    while let record = try cursor.next() {
      let entry = Entry(record)
      guard sides.indices.contains(entry.number), let text = sides[entry.number].text else { continue }
      try body(try text.bytes(at: entry.place, count: entry.length))
    }
  }

  /// Writes the feed.
  ///
  /// - Parameters:
  ///   - target: the destination of the output.
  ///   - options: the format to write, and what may be left out.
  /// - Returns: the outcome of the conversion.
  /// - Throws: `FeedError` of the kind `loss` if the deltas could not be applied, and as `FeedSource.convert(to:_:)` does.
  @discardableResult public func convert(
    to target: ConversionTarget, _ options: ConversionOptions = ConversionOptions()
  ) throws(FeedError) -> ConversionOutcome {
    guard let lines else {
      throw FeedError(
        .loss, at: Location(path: source.path),
        refusal ?? .init(sv: "allt kunde inte läsas", en: "not everything could be read"), help: help)
    }
    try FeedError.converting { () throws(IOFailure) in
      switch target {
      case .file(let path, _), .folder(let path, _, _): try OutputClaims.refuse(path, among: paths)
      case .standardOutput, .input, .comparison: break
      }
    }
    return try FeedSource(lines: lines, size: lines.size, of: source).convert(to: target, options)
  }
}
