@_spi(Engine) import DiariumSchema
@_spi(Engine) import DiariumTree
import Synchronization
import TestSupport
import Testing

@Suite struct HashStoreTests {
  @Test func `finds in scratch space what it was given, and the first of what was given twice`() {
    let spaces = Mutex(0)
    var store = HashStore(limit: 100) { () throws(IOFailure) in
      spaces.withLock { $0 += 1 }
      return MemoryScratch()
    }
    var expected: [UInt64: UInt64] = [:]
    var random = SeededGenerator(seed: 11)
    // The ends of the range, and what stands for an empty slot.
    var hashes: [UInt64] = [0, 1, .max, .max - 1]
    for _ in 0..<20_000 { hashes.append(random.next() % 4 == 0 ? hashes[hashes.count / 2] : random.next()) }
    for (word, hash) in hashes.enumerated() {
      let word = UInt64(word)
      // 0 and 1 stand for one another.
      let known = expected[hash == 0 ? 1 : hash]
      #expect(store.find(hash) == known)
      #expect(store.insert(hash, word) == known)
      if known == nil { expected[hash == 0 ? 1 : hash] = word }
    }
    #expect(store.count == expected.count)
    #expect(spaces.withLock { $0 } > 20)
    #expect(store.failure == nil)
    for (hash, word) in expected { #expect(store.find(hash) == word) }
  }

  @Test func `keeps all in memory where there is no scratch space`() {
    var store = HashStore(limit: 10) { () throws(IOFailure) in
      throw IOFailure(.create, path: "/full", reason: .init(verbatim: "is full"))
    }
    for hash in 0..<1000 as Range<UInt64> { store.insert(hash &* 0x9E37_79B9_7F4A_7C15, hash) }
    #expect(store.failure == nil)
    for hash in 1..<1000 as Range<UInt64> { #expect(store.find(hash &* 0x9E37_79B9_7F4A_7C15) == hash) }
  }

  @Test func `tells that what it kept cannot be read again`() {
    var store = HashStore(limit: 10) { () throws(IOFailure) in MemoryScratch(forgets: true) }
    for hash in 1...10 as ClosedRange<UInt64> { store.insert(hash &* 0x9E37_79B9_7F4A_7C15, hash) }
    #expect(store.find(0x9E37_79B9_7F4A_7C15) == nil)
    #expect(store.failure != nil)
  }
}
