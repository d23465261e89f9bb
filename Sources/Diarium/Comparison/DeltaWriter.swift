@_spi(Engine) internal import DiariumCodecs
@_spi(Engine) internal import DiariumConversion
internal import DiariumDigest
internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// Writes a delta case by case, and makes the digests of the feeds that it leads from and to on the way.
struct DeltaWriter {
  private let delta: FeedDelta

  init(_ delta: FeedDelta) { self.delta = delta }

  /// Writes the delta.
  ///
  /// - Parameters:
  ///   - sink: receives it.
  ///   - commit: makes it appear.
  /// - Throws: `IOFailure` if scratch space cannot be read, or if the sink does not take bytes.
  func write<Sink: ByteSink & ~Copyable>(
    to sink: consuming Sink, commit: (inout Sink) throws(IOFailure) -> Void
  ) throws(IOFailure) {
    guard let head = delta.new.head.flatMap({ PublishedHead($0) }) else { return }
    var (from, to) = (FeedHash(), FeedHash())
    if let old = delta.old.head.flatMap({ PublishedHead($0) }) { from.add(old.line) }
    to.add(head.line)
    var writer = FeedWriter(.json, to: sink)
    try writer.begin(head.delta(since: delta.since, nil).tape, hasHead: true)
    let encoder = writer.makeEncoder()
    var merge = try IndexMerge(delta.old.cases, delta.new.cases)
    while let step = try merge.next() {
      let old = try step.old.map { (entry) throws(IOFailure) in try line(entry, delta.old) }
      if let old { from.add(old) }
      if step.isEqual, let old {
        to.add(old)
        continue
      }
      let new = try step.new.map { (entry) throws(IOFailure) in try line(entry, delta.new) } ?? tombstone(step.old, old)
      to.add(new)
      encoder.writeCase(CanonicalJSON.tape(new), number: nil, isRepeated: false)
      if encoder.size >= Self.partSize { try writer.add(encoder.take()) }
    }
    try writer.add(encoder.take())
    let facts = PublishedHead.facts(from: from.digest, to: to.digest, number: delta.number)
    try writer.end(head.delta(since: delta.since, facts).tape, hasHead: true)
    try commit(&writer.sink)
  }

  /// The size in bytes of what is handed on at once.
  private static let partSize = 1 << 20

  /// A case as it is published.
  func published(_ step: IndexMerge.Step) throws(IOFailure) -> PublishedCase {
    if let new = step.new {
      return PublishedCase(
        id: String(decoding: new.id, as: UTF8.self), sha256: SHA256Hash.hexadecimal(new.digest),
        modified: new.modified.isEmpty ? nil : String(decoding: new.modified, as: UTF8.self), isNew: !step.isEqual)
    }
    let line = tombstone(step.old, try step.old.map { (entry) throws(IOFailure) in try self.line(entry, delta.old) })
    var hash = SHA256Hash()
    unsafe line.withUnsafeBytes { unsafe hash.update($0) }
    return PublishedCase(
      id: step.old.map { String(decoding: $0.id, as: UTF8.self) } ?? "", sha256: hash.digest(),
      modified: FeedMembers.text("modified", in: CanonicalJSON.tape(line)), isNew: true)
  }

  private func line(_ entry: ComparedCase, _ side: ComparedSide) throws(IOFailure) -> [UInt8] {
    try side.text?.bytes(at: entry.place, count: entry.length) ?? []
  }

  /// What remains of a case that is gone: its tombstone, as it is if it was one already.
  private func tombstone(_ entry: ComparedCase?, _ line: [UInt8]?) -> [UInt8] {
    if let line, Tombstone.isOne(CanonicalJSON.tape(line)) { return line }
    let id = entry.map { String(decoding: $0.id, as: UTF8.self) } ?? ""
    return Tombstone.line(id, deleted: delta.deleted)
  }
}
