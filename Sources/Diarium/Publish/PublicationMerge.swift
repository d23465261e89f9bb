@_spi(Engine) internal import DiariumConversion
internal import DiariumDigest
internal import DiariumModel
internal import DiariumPublish
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// Puts the cases of a feed together with those that were published before, in the order of their ids: the feed as JSON
/// Lines, its index, and what changed.
struct PublicationMerge {
  /// What came of it.
  struct Result {
    var counts = PublicationCounts()
    /// The SHA-256 of the feed as JSON Lines.
    var digest = ""
    /// Whether it is that of the earlier publication.
    var isUnchanged = false
    /// Whether the earlier feed is not the one of its history.
    var isAnother = false
    /// The first case that was published and is gone.
    var firstGone: String?
    /// The ids that are to be erased and have contents in the feed.
    var stillThere: [String] = []
    /// The ids that are to be erased and were neither published nor are in the feed.
    var unknown: Set<String> = []
  }

  private let side: ComparedSide
  private let head: PublishedHead
  private let earlier: EarlierPublication?
  private let options: PublishOptions
  private let monitor: RunMonitor?

  /// - Parameters:
  ///   - side: the feed, with the text of its cases.
  ///   - head: its head.
  ///   - earlier: what was published before; `nil` if nothing was.
  ///   - options: how it is published.
  ///   - monitor: tells when to stop.
  init(
    _ side: ComparedSide, _ head: PublishedHead, since earlier: EarlierPublication?, _ options: PublishOptions,
    monitor: RunMonitor?
  ) {
    (self.side, self.head, self.earlier, self.options, self.monitor) = (side, head, earlier, options, monitor)
  }

  /// Whether there is a delta that leads from the earlier publication to this one.
  var hasDelta: Bool { earlier != nil && !options.allowsDrop && options.erased.isEmpty }

  /// Writes the feed, its index and the delta to a folder.
  ///
  /// - Throws: `IOFailure` if a file cannot be read or written.
  func write(to folder: PublishedFolder) throws(IOFailure) -> Result {
    var result = Result()
    result.unknown = options.erased
    var lines = try LineWriter(folder, PublishedNames.jsonLines, on: side.source.pool)
    var index = try LineWriter(folder, PublishedNames.index, on: side.source.pool)
    try lines.add(head.line)
    var old = try earlier.map { (earlier) throws(IOFailure) in try EarlierCases(earlier, monitor: monitor) }
    let delta = hasDelta ? try DeltaFile(folder, head, since: since(old?.head)) : nil
    var cursor = try side.cases.cursor()
    while let step = try next(&cursor, &old) {
      try monitor?.goOn(side.source.path)
      guard let published = try publish(step, &result) else { continue }
      let isKnown = step.old?.digest == published.digest
      if step.old == nil { result.counts.added += 1 }
      if step.old != nil, !isKnown {
        if step.new == nil { result.counts.removed += 1 } else { result.counts.changed += 1 }
      }
      result.counts.cases += 1
      if published.isDeleted { result.counts.tombstones += 1 }
      try lines.add(published.line)
      try index.add(
        IndexEntry(
          id: step.id, digest: published.digest, updated: isKnown ? step.old?.updated ?? "" : published.updated
        ).line)
      if !isKnown { try delta?.add(published.line) }
    }
    result.digest = try lines.end(as: .jsonLines)
    try index.end(as: .delta)
    if let old, let earlier {
      result.isAnother = old.digest != earlier.last.digest || !old.isIndexed
      result.isUnchanged = old.digest == result.digest
      try delta?.end(from: old.digest, to: result.digest, number: earlier.last.number + 1)
    }
    return result
  }

  /// The time since which the cases of a delta changed.
  private func since(_ line: [UInt8]?) -> String {
    let times = [line.flatMap { PublishedHead($0) }, head].map { $0?.dataset("generated") }
    return times.compactMap(\.self).first { Timestamp($0) != nil }
      ?? Tombstone.time(on: earlier?.last.day ?? options.asOf)
  }

  /// A case of either feed or of both.
  private struct Step {
    var id: String
    var old: EarlierCases.Case?
    var new: ComparedCase?
  }

  private func next(_ new: inout SortedCursor, _ old: inout EarlierCases?) throws(IOFailure) -> Step? {
    let (one, other) = (old?.peeked?.id, new.peeked?.key)
    guard let key = [one, other].compactMap(\.self).min(by: { $0.lexicographicallyPrecedes($1) }) else { return nil }
    return Step(
      id: String(decoding: key, as: UTF8.self), old: one == key ? try old?.next() : nil,
      new: other == key ? try new.next().map(ComparedCase.init) : nil)
  }

  /// A case as it is published.
  private struct Published {
    var line: [UInt8]
    var digest: String
    var updated: String
    var isDeleted: Bool
  }

  /// The case as it is published; `nil` if it is not.
  private func publish(_ step: Step, _ result: inout Result) throws(IOFailure) -> Published? {
    if options.erased.contains(step.id) {
      result.unknown.remove(step.id)
      if let new = step.new, !new.isDeleted { result.stillThere.append(step.id) }
      return tombstone(step.id)
    }
    if let new = step.new {
      let line = try side.text?.bytes(at: new.place, count: new.length) ?? []
      let modified = String(decoding: new.modified, as: UTF8.self)
      return Published(
        line: line, digest: SHA256Hash.hexadecimal(new.digest),
        updated: Timestamp(modified) == nil ? Tombstone.time(on: options.asOf) : modified, isDeleted: new.isDeleted)
    }
    guard let old = step.old else { return nil }
    if Tombstone.isOne(CanonicalJSON.tape(old.line)) {
      return Published(line: old.line, digest: old.digest, updated: old.updated, isDeleted: true)
    }
    result.firstGone = result.firstGone ?? step.id
    guard !options.allowsDrop else {
      result.counts.removed += 1
      return nil
    }
    return tombstone(step.id)
  }

  private func tombstone(_ id: String) -> Published {
    let time = Tombstone.time(on: options.asOf)
    let line = Tombstone.line(id, deleted: time)
    var hash = SHA256Hash()
    unsafe line.withUnsafeBytes { unsafe hash.update($0) }
    return Published(line: line, digest: hash.digest(), updated: time, isDeleted: true)
  }
}
