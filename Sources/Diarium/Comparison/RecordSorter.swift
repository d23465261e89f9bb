@_spi(Engine) internal import DiariumTree

/// Sorts any number of records, each of them bytes with a key: a few mebibytes at a time in memory, in runs that go to
/// scratch space and are merged when they are read.
///
/// Keys are compared by their bytes, and those of equal keys by their values.
final class RecordSorter {
  private var bytes: [UInt8] = []
  private var starts: [Int] = []
  private var runs: [Range<Int>] = []
  private var written = 0
  private var scratch: ScratchFile?
  private var count = 0
  private let limit: Int

  /// The number of bytes that are sorted in memory.
  static let inMemory = 4 << 20

  /// The number where other work needs memory at the same time.
  static let small = 1 << 19

  /// A sorter without records.
  init(inMemory limit: Int = RecordSorter.inMemory) { self.limit = limit }

  /// Adds a record.
  ///
  /// - Throws: `IOFailure` if there is no scratch space.
  func add(_ key: [UInt8], _ value: [UInt8]) throws(IOFailure) {
    starts.append(bytes.count)
    Self.append(key.count, to: &bytes)
    Self.append(value.count, to: &bytes)
    bytes += key
    bytes += value
    count += 1
    if bytes.count + 8 * starts.count >= limit { try keep() }
  }

  /// The records in order, once all were added.
  ///
  /// - Throws: `IOFailure` if there is no scratch space.
  func finish() throws(IOFailure) -> SortedRecords {
    guard !runs.isEmpty else {
      let sorted = sort()
      return SortedRecords(count: count, source: BytesSource(sorted, path: ""), runs: [0..<sorted.count])
    }
    if !starts.isEmpty { try keep() }
    guard let scratch else { return SortedRecords(count: 0, source: BytesSource([], path: ""), runs: []) }
    return SortedRecords(count: count, source: scratch, runs: runs)
  }

  private func keep() throws(IOFailure) {
    let file: ScratchFile
    if let scratch { file = scratch } else { file = try ScratchFile() }
    scratch = file
    let sorted = sort()
    try file.append(sorted)
    runs.append(written..<(written + sorted.count))
    written += sorted.count
  }

  /// Takes the records in memory, in order.
  private func sort() -> [UInt8] {
    var sorted: [UInt8] = []
    sorted.reserveCapacity(bytes.count)
    unsafe bytes.withUnsafeBytes { bytes in
      starts.sort { unsafe Self.precedes(bytes, $0, $1) }
      for start in starts {
        let (key, value) = unsafe (Self.number(bytes, start), Self.number(bytes, start + 4))
        unsafe sorted.append(contentsOf: UnsafeRawBufferPointer(rebasing: bytes[start..<(start + 8 + key + value)]))
      }
    }
    starts.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
    return sorted
  }

  private static func precedes(_ bytes: UnsafeRawBufferPointer, _ one: Int, _ other: Int) -> Bool {
    let (key, otherKey) = unsafe (part(bytes, one, 0), part(bytes, other, 0))
    if let order = unsafe order(key, otherKey) { return order }
    let (value, otherValue) = unsafe (part(bytes, one, 1), part(bytes, other, 1))
    return unsafe order(value, otherValue) ?? (one < other)
  }

  /// The key (0) or the value (1) of the record at a place.
  private static func part(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ part: Int) -> UnsafeRawBufferPointer {
    let (key, value) = unsafe (number(bytes, start), number(bytes, start + 4))
    let begin = part == 0 ? start + 8 : start + 8 + key
    return unsafe UnsafeRawBufferPointer(rebasing: bytes[begin..<(begin + (part == 0 ? key : value))])
  }

  /// Whether bytes come before others; `nil` if they are equal.
  private static func order(_ one: UnsafeRawBufferPointer, _ other: UnsafeRawBufferPointer) -> Bool? {
    let count = min(one.count, other.count)
    var index = 0
    while index < count {
      let (a, b) = unsafe (one[index], other[index])
      if a != b { return a < b }
      index += 1
    }
    return one.count == other.count ? nil : one.count < other.count
  }

  private static func append(_ number: Int, to bytes: inout [UInt8]) {
    for shift in [0, 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
  }

  private static func number(_ bytes: UnsafeRawBufferPointer, _ place: Int) -> Int {
    Int(unsafe UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self)))
  }
}
