@_spi(Engine) internal import DiariumTree

/// Records in the order of their keys, in one or several runs that are merged when they are read.
///
/// They may be read any number of times, and by several at once.
struct SortedRecords: Sendable {
  /// A record.
  struct Record: Hashable, Sendable {
    var key: [UInt8]
    var value: [UInt8]

    /// Whether it comes before another.
    func precedes(_ other: Record) -> Bool {
      if key != other.key { return key.lexicographicallyPrecedes(other.key) }
      return value.lexicographicallyPrecedes(other.value)
    }
  }

  /// The number of records.
  let count: Int
  let source: any ByteSource
  let runs: [Range<Int>]

  /// Begins to read them.
  ///
  /// - Throws: `IOFailure` if scratch space cannot be read.
  func cursor() throws(IOFailure) -> SortedCursor { try SortedCursor(self) }
}

/// Reads sorted records, one after the other.
struct SortedCursor {
  /// A run, and its next record.
  private struct Head {
    var record: SortedRecords.Record
    var run: RunReader
  }

  /// The runs that have a next record, as a heap: each comes before those at twice its place and after.
  private var heads: [Head] = []
  /// The next record; `nil` after the last.
  private(set) var peeked: SortedRecords.Record?

  fileprivate init(_ records: SortedRecords) throws(IOFailure) {
    for run in records.runs {
      var reader = RunReader(source: records.source, place: run.lowerBound, end: run.upperBound)
      guard let first = try reader.next() else { continue }
      heads.append(Head(record: first, run: reader))
    }
    for index in heads.indices.reversed() { sink(index) }
    peeked = heads.first?.record
  }

  /// The next record, which is then passed; `nil` after the last.
  ///
  /// - Throws: `IOFailure` if scratch space cannot be read.
  mutating func next() throws(IOFailure) -> SortedRecords.Record? {
    guard let record = peeked else { return nil }
    if let next = try heads[0].run.next() {
      heads[0].record = next
    } else {
      heads.swapAt(0, heads.count - 1)
      heads.removeLast()
    }
    sink(0)
    peeked = heads.first?.record
    return record
  }

  private mutating func sink(_ index: Int) {
    var index = index
    while true {
      var least = index
      for child in [2 * index + 1, 2 * index + 2] where child < heads.count {
        if heads[child].record.precedes(heads[least].record) { least = child }
      }
      guard least != index else { return }
      heads.swapAt(index, least)
      index = least
    }
  }
}

/// Reads the records of one run.
private struct RunReader {
  let source: any ByteSource
  /// Where the bytes that were not read yet begin.
  var place: Int
  let end: Int
  private var bytes: [UInt8] = []
  /// Where the next record begins in the bytes.
  private var at = 0

  /// The number of bytes that are read at once.
  private static let buffer = 1 << 15

  init(source: any ByteSource, place: Int, end: Int) {
    (self.source, self.place, self.end) = (source, place, end)
  }

  mutating func next() throws(IOFailure) -> SortedRecords.Record? {
    guard try fill(8) else { return nil }
    let (key, value) = (number(at), number(at + 4))
    guard try fill(8 + key + value) else { return nil }
    let begin = at + 8
    at = begin + key + value
    return .init(key: Array(bytes[begin..<(begin + key)]), value: Array(bytes[(begin + key)..<at]))
  }

  /// Reads until a number of bytes is there; false if the run ends before.
  private mutating func fill(_ wanted: Int) throws(IOFailure) -> Bool {
    guard bytes.count - at < wanted else { return true }
    bytes.removeFirst(at)
    at = 0
    let more = try source.bytes(at: place, count: min(max(Self.buffer, wanted), end - place))
    bytes += more
    place += more.count
    return bytes.count >= wanted
  }

  private func number(_ place: Int) -> Int { (0..<4).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) } }
}
