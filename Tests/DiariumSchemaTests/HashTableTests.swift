@_spi(Engine) import DiariumSchema
import TestSupport
import Testing

/// A table of hashes is a dictionary whose first value of a key stays.
@Suite struct `A table of hashes` {
  /// Hashes that all fall into few shards, next to each other, around the ends of the range, or anywhere.
  private static func hashes(_ kind: Int, _ random: inout SeededGenerator) -> [UInt64] {
    (0..<2_000).map { index in
      switch kind {
      case 0: random.next()
      case 1: random.next() >> 6
      case 2: UInt64(index / 2)
      case 3: .max - UInt64(index / 2)
      case 4: (random.next() >> 58) << 58 | UInt64(random.below(3))
      default: (UInt64(random.below(64)) << 58) | (random.next() & 0x3FF)
      }
    }
  }

  @Test(arguments: 0..<6) func `finds what a dictionary finds`(kind: Int) {
    var random = SeededGenerator(seed: UInt64(kind + 1))
    var table = HashTable<Int32>()
    var twin: [UInt64: Int32] = [:]
    for (index, hash) in Self.hashes(kind, &random).enumerated() {
      // 0 marks an empty slot, so 0 and 1 stand for one another.
      let key = hash == 0 ? 1 : hash
      let value = Int32(index)
      #expect(table[hash] == twin[key])
      #expect(table.insert(hash, value) == twin[key])
      if twin[key] == nil { twin[key] = value }
      #expect(table.count == twin.count)
    }
    for (hash, value) in twin { #expect(table[hash] == value) }
    for _ in 0..<1_000 {
      let hash = random.next()
      #expect(table[hash] == twin[hash == 0 ? 1 : hash])
    }
  }

  @Test func `holds nothing at first, and is a value`() {
    var one = HashTable<UInt64>()
    for hash in [0, 1, .max] as [UInt64] { #expect(one[hash] == nil) }
    one.insert(5, 7)
    var other = one
    other.insert(6, 8)
    #expect(one[6] == nil && one.count == 1 && other.count == 2 && other[5] == 7)
  }
}
