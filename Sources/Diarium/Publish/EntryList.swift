internal import DiariumModel
internal import DiariumPublish
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// The cases of a published feed as entries of lists, the newest first: sorted in scratch space, since there may be many.
final class EntryList: Artefact {
  private let sorter = RecordSorter(inMemory: RecordSorter.small)
  /// The index of the feed, whose lines come in the order of the cases.
  private var index: LineReader
  private var sorted: SortedRecords?

  /// - Parameter folder: the folder of the publication, in which the index is.
  /// - Throws: `IOFailure` if it cannot be read.
  init(_ folder: PublishedFolder) throws(IOFailure) {
    index = LineReader(try folder.read(PublishedNames.index))
  }

  var makeEncoder: @Sendable () -> any ArtefactEncoder { { Encoder() } }

  func add(_ part: any Sendable) throws(IOFailure) {
    guard let part = part as? [PublishedEntry] else { preconditionFailure("a part of another artefact") }
    for entry in part {
      var entry = entry
      entry.updated = try index.next().flatMap { IndexEntry($0) }?.updated ?? entry.updated
      let entryBytes = StoredEntry.bytes(of: entry)
      try sorter.add(StoredEntry.key(of: entry), entryBytes)
    }
  }

  func end(_ head: borrowing Tape) throws(IOFailure) { sorted = try sorter.finish() }

  /// Calls a function with all entries, the newest first, as many at a time as a page has.
  ///
  /// - Parameters:
  ///   - size: the most entries of a page.
  ///   - body: receives the number of the page, from 1, and its entries.
  /// - Throws: `IOFailure` if scratch space cannot be read, and the errors of the function.
  func eachPage(
    _ size: Int, _ body: (Int, [PublishedEntry]) throws(IOFailure) -> Void
  ) throws(IOFailure) {
    guard var cursor = try sorted?.cursor() else { return }
    var (number, page): (Int, [PublishedEntry]) = (1, [])
    while let record = try cursor.next() {
      if let entry = StoredEntry.entry(record.value) { page.append(entry) }
      guard page.count >= size, cursor.peeked != nil else { continue }
      try body(number, page)
      (number, page) = (number + 1, [])
    }
    // A feed without cases has a page without entries.
    try body(number, page)
  }

  private final class Encoder: ArtefactEncoder {
    private var entries: [PublishedEntry] = []

    func writeCase(_ tape: borrowing Tape) {
      entries.append(
        PublishedEntry(
          id: FeedMembers.text("id", in: tape) ?? "", title: FeedMembers.text("title", in: tape),
          diaryNumber: FeedMembers.text("diary_number", in: tape), updated: "",
          isDeleted: Tombstone.isOne(tape)))
    }

    /// What an entry takes in memory, about.
    private static let entrySize = 300

    var size: Int { Self.entrySize * entries.count }

    func take() -> any Sendable {
      defer { entries = [] }
      return entries
    }
  }
}

/// An entry as bytes, to be sorted.
private enum StoredEntry {
  /// The key by which the newest entry is first, and of those of one time the one whose id is.
  static func key(of entry: PublishedEntry) -> [UInt8] {
    let seconds = Int64(clamping: seconds(of: entry.updated) ?? .min)
    let place = UInt64(bitPattern: seconds) ^ (1 << 63)
    let bytes = stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: ~place >> UInt64($0)) }
    return bytes + Array(entry.id.utf8)
  }

  /// The seconds of a time of RFC 3339 since the year 0; `nil` if it is none.
  private static func seconds(of time: String) -> Int? {
    guard Timestamp(time) != nil else { return nil }
    let digits = Array(time.utf8)
    func number(_ at: Int) -> Int? {
      guard at >= 0, at + 1 < digits.count else { return nil }
      let pair = digits[at...(at + 1)]
      return pair.allSatisfy { (0x30...0x39).contains($0) } ? pair.reduce(0) { $0 * 10 + Int($1 - 0x30) } : nil
    }
    guard let century = number(0), let years = number(2), let month = number(5), let day = number(8),
      let hours = number(11), let minutes = number(14), let seconds = number(17)
    else { return nil }
    var offset = 0
    if let last = digits.last, last != UInt8(ascii: "Z"), last != UInt8(ascii: "z") {
      guard let hours = number(digits.count - 5), let minutes = number(digits.count - 2) else { return nil }
      offset = (hours * 60 + minutes) * (digits[digits.count - 6] == UInt8(ascii: "-") ? -60 : 60)
    }
    // The year begins in March, so that the day that is only sometimes there is its last.
    let year = century * 100 + years - (month > 2 ? 0 : 1)
    let days = 365 * year + year / 4 - year / 100 + year / 400 + (153 * ((month + 9) % 12) + 2) / 5 + day
    return days * 86_400 + hours * 3600 + minutes * 60 + seconds - offset
  }

  static func bytes(of entry: PublishedEntry) -> [UInt8] {
    var bytes: [UInt8] = [entry.isDeleted ? 1 : 0]
    for text in [entry.id, entry.updated, entry.title, entry.diaryNumber] {
      bytes.append(text == nil ? 0 : 1)
      let utf8 = Array((text ?? "").utf8)
      for shift in [24, 16, 8, 0] { bytes.append(UInt8(truncatingIfNeeded: utf8.count >> shift)) }
      bytes += utf8
    }
    return bytes
  }

  static func entry(_ bytes: [UInt8]) -> PublishedEntry? {
    var at = 1
    func text() -> (text: String?, isThere: Bool) {
      guard at + 5 <= bytes.count else { return (nil, false) }
      let count = bytes[(at + 1)..<(at + 5)].reduce(0) { $0 << 8 | Int($1) }
      let (isSome, begin) = (bytes[at] == 1, at + 5)
      guard begin + count <= bytes.count else { return (nil, false) }
      at = begin + count
      return (isSome ? String(decoding: bytes[begin..<at], as: UTF8.self) : nil, true)
    }
    guard let id = text().text, let updated = text().text else { return nil }
    return PublishedEntry(
      id: id, title: text().text, diaryNumber: text().text, updated: updated, isDeleted: bytes.first == 1)
  }
}
