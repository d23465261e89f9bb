/// Values by 64-bit hashes, which stand for the values that they were made from.
///
/// It grows a little at a time: its shards, each an open-addressed table, are enlarged one after another by a quarter,
/// so that millions of entries take little more memory than they fill, and never twice that during growth.
///
/// Looking up is inlinable: in other modules it would be generic code, which copies a shard for each value.
@_spi(Engine) public struct HashTable<Value: BitwiseCopyable & Sendable>: Sendable {
  @usableFromInline struct Shard: Sendable {
    /// The hashes; 0 for an empty slot.
    @usableFromInline var keys: [UInt64] = []
    @usableFromInline var values: [Value] = []
    var count = 0
  }

  /// The number of shards, which are in the order of the hashes that they hold.
  static var shardCount: Int { 64 }
  @usableFromInline var shards = [Shard](repeating: Shard(), count: shardCount)
  /// The number of entries.
  public private(set) var count = 0

  /// An empty table.
  public init() {}

  /// The value of a hash.
  @inlinable public subscript(hash: UInt64) -> Value? {
    let key = Self.key(hash)
    let shard = Self.shard(key)
    guard !shards[shard].keys.isEmpty else { return nil }
    let slot = Self.slot(key, in: shards[shard].keys)
    return shards[shard].keys[slot] == key ? shards[shard].values[slot] : nil
  }

  /// Inserts a value, unless the hash has one; returns the existing value.
  @discardableResult public mutating func insert(_ hash: UInt64, _ value: Value) -> Value? {
    let key = Self.key(hash)
    let shard = Self.shard(key)
    if shards[shard].count * 10 >= shards[shard].keys.count * 9 { grow(shard, value) }
    let slot = Self.slot(key, in: shards[shard].keys)
    guard shards[shard].keys[slot] == 0 else { return shards[shard].values[slot] }
    shards[shard].keys[slot] = key
    shards[shard].values[slot] = value
    shards[shard].count += 1
    count += 1
    return nil
  }

  private mutating func grow(_ index: Int, _ filler: Value) {
    let old = shards[index]
    // Shards begin with different sizes, so that they do not all grow at once.
    let size = old.keys.isEmpty ? 16 + index / 8 : old.keys.count + max(4, old.keys.count / 4)
    var keys = [UInt64](repeating: 0, count: size)
    var values = [Value](repeating: filler, count: size)
    for (key, value) in zip(old.keys, old.values) where key != 0 {
      let slot = Self.slot(key, in: keys)
      keys[slot] = key
      values[slot] = value
    }
    shards[index].keys = keys
    shards[index].values = values
  }

  /// The entries of a shard, sorted by their keys.
  func sorted(_ shard: Int) -> [(key: UInt64, value: Value)] {
    zip(shards[shard].keys, shards[shard].values).filter { $0.0 != 0 }.sorted { $0.0 < $1.0 }
      .map { (key: $0.0, value: $0.1) }
  }

  /// The key of a hash in the table: never 0, which marks an empty slot.
  @inlinable static func key(_ hash: UInt64) -> UInt64 { hash == 0 ? 1 : hash }

  @inlinable static func shard(_ key: UInt64) -> Int { Int(key >> 58) }

  /// The slot of a key, or the empty one where it belongs.
  @inlinable static func slot(_ key: UInt64, in keys: [UInt64]) -> Int {
    var slot = Int((key << 6).multipliedFullWidth(by: UInt64(keys.count)).high)
    while keys[slot] != 0, keys[slot] != key { slot = slot + 1 == keys.count ? 0 : slot + 1 }
    return slot
  }
}
