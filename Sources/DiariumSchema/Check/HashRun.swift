@_spi(Engine) internal import DiariumTree

/// Hashes with a word each, sorted in scratch space, so that millions of them take hardly any memory.
///
/// A run never changes once written: a longer run is made from it and the new entries.
struct HashRun: Sendable {
  /// The number of entries.
  let count: Int
  private let space: any ScratchSpace
  /// The number of the first entry of each bucket, plus one after the last.
  private let starts: [UInt32]
  /// Two bits of each hash in one word: if they are not set, the hash is not there.
  private let filter: [UInt64]

  /// The size of an entry in bytes: the hash, and its word.
  private static let stride = 16
  /// The average number of entries in a bucket: the amount read to find one of them.
  private static let bucket = 256
  /// The most words in the filter, 2 MiB: beyond 2 million entries, more of the absent hashes are searched for.
  private static let maximumFilterWords = 1 << 18
  /// The number of bytes read or written at once.
  private static let buffer = 1 << 16

  /// Writes the entries of a table, and of an earlier run, in order.
  ///
  /// - Throws: `IOFailure` if the space takes no bytes, or the earlier run cannot be read.
  init(_ table: HashTable<UInt64>, after earlier: HashRun?, in space: any ScratchSpace) throws(IOFailure) {
    count = table.count + (earlier?.count ?? 0)
    self.space = space
    let buckets = UInt64(max(1, count / Self.bucket))
    var starts = [UInt32](repeating: 0, count: Int(buckets) + 1)
    var filter = [UInt64](repeating: 0, count: min(Self.maximumFilterWords, max(1, count / 8)))
    var waiting: [UInt8] = []
    waiting.reserveCapacity(Self.buffer + Self.stride)
    func add(_ hash: UInt64, _ value: UInt64) throws(IOFailure) {
      starts[Int(hash.multipliedFullWidth(by: buckets).high) + 1] += 1
      filter[Self.word(hash, filter.count)] |= Self.bits(hash)
      unsafe withUnsafeBytes(of: (hash, value)) { unsafe waiting.append(contentsOf: $0) }
      if waiting.count >= Self.buffer { try flush() }
    }
    func flush() throws(IOFailure) {
      try Self.append(waiting, to: space)
      waiting.removeAll(keepingCapacity: true)
    }
    var old = try earlier?.entries(from: 0, limit: Self.buffer / Self.stride) ?? []
    var read = old.count
    var next = 0
    for shard in 0..<HashTable<UInt64>.shardCount {
      for entry in table.sorted(shard) {
        while next < old.count, old[next].hash < entry.key {
          try add(old[next].hash, old[next].value)
          next += 1
          guard next == old.count, let earlier else { continue }
          old = try earlier.entries(from: read, limit: Self.buffer / Self.stride)
          read += old.count
          next = 0
        }
        try add(entry.key, entry.value)
      }
    }
    while next < old.count {
      try add(old[next].hash, old[next].value)
      next += 1
      guard next == old.count, let earlier else { continue }
      old = try earlier.entries(from: read, limit: Self.buffer / Self.stride)
      read += old.count
      next = 0
    }
    try flush()
    for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
    self.starts = starts
    self.filter = filter
  }

  /// The word of a hash.
  ///
  /// - Throws: `IOFailure` if it cannot be read.
  func find(_ hash: UInt64) throws(IOFailure) -> UInt64? {
    let bits = Self.bits(hash)
    guard filter[Self.word(hash, filter.count)] & bits == bits else { return nil }
    let bucket = Int(hash.multipliedFullWidth(by: UInt64(starts.count - 1)).high)
    let first = Int(starts[bucket])
    let entries = try entries(from: first, limit: Int(starts[bucket + 1]) - first)
    var range = entries.indices
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      if entries[middle].hash == hash { return entries[middle].value }
      range = entries[middle].hash < hash ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }

  /// Calls `body` with every hash, in order.
  ///
  /// - Throws: `IOFailure` if they cannot be read.
  func eachHash(_ body: (UInt64) -> Void) throws(IOFailure) {
    var read = 0
    while read < count {
      let entries = try entries(from: read, limit: Self.buffer / Self.stride)
      for entry in entries { body(entry.hash) }
      read += entries.count
    }
  }

  private func entries(from first: Int, limit: Int) throws(IOFailure) -> [(hash: UInt64, value: UInt64)] {
    let number = min(limit, count - first)
    guard number > 0 else { return [] }
    let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: number * Self.stride, alignment: 8)
    defer { unsafe bytes.deallocate() }
    guard try unsafe space.read(at: first * Self.stride, into: bytes) == bytes.count else {
      throw IOFailure(
        .input, path: space.path,
        reason: .init(sv: "arbetsutrymmet kortades medan det användes", en: "scratch space was cut while it was in use")
      )
    }
    return (0..<number).map {
      unsafe (
        bytes.loadUnaligned(fromByteOffset: $0 * Self.stride, as: UInt64.self),
        bytes.loadUnaligned(fromByteOffset: $0 * Self.stride + 8, as: UInt64.self)
      )
    }
  }

  private static func append(_ bytes: [UInt8], to space: any ScratchSpace) throws(IOFailure) {
    var failure: IOFailure?
    unsafe bytes.withUnsafeBytes { bytes in
      do throws(IOFailure) { try unsafe space.append(bytes) } catch { failure = error }
    }
    if let failure { throw failure }
  }

  private static func word(_ hash: UInt64, _ words: Int) -> Int {
    Int(hash.multipliedFullWidth(by: UInt64(words)).high)
  }

  private static func bits(_ hash: UInt64) -> UInt64 { 1 << (hash & 63) | 1 << (hash >> 6 & 63) }
}
