@_spi(Engine) import DiariumTree
import TestSupport
import Testing

/// Eight bytes in one word: each function says what a loop over the bytes says.
@Suite struct `Lanes of a word` {
  /// Bytes at the borders of what the functions tell apart.
  private static let bytes: [UInt8] = [
    0x00, 0x01, 0x0A, 0x0D, 0x1F, 0x20, 0x21, 0x22, 0x23, 0x5B, 0x5C, 0x5D, 0x7F, 0x80, 0x81, 0xBF, 0xC0, 0xC1, 0xC2,
    0xC3, 0xCB, 0xCC, 0xCD, 0xDF, 0xE0, 0xEF, 0xF0, 0xF4, 0xFE, 0xFF,
  ]

  /// Drawn words, each with its bytes, the first one lowest.
  private static func words(_ seed: UInt64) -> [(word: UInt64, bytes: [UInt8])] {
    var random = SeededGenerator(seed: seed)
    return (0..<4000).map { _ in
      let few = (0..<2).map { _ in random.pick(bytes) }
      let drawn = (0..<8).map { _ in
        random.happens(50) ? random.pick(few) : random.happens(20) ? UInt8(random.below(256)) : random.pick(bytes)
      }
      return (drawn.reversed().reduce(0) { $0 << 8 | UInt64($1) }, drawn)
    }
  }

  /// The word whose top bits say of which bytes something holds.
  private static func matches(_ bytes: [UInt8], _ holds: (UInt8) -> Bool) -> UInt64 {
    bytes.reversed().reduce(0) { $0 << 8 | (holds($1) ? 0x80 : 0) }
  }

  @Test func `are loaded from anywhere, the first byte lowest`() throws {
    let bytes: [UInt8] = [9, 1, 2, 3, 4, 5, 6, 7, 0xF8, 9]
    let word = try unsafe bytes.withUnsafeBytes { try unsafe Lanes.load(#require($0.baseAddress) + 1) }
    #expect(word == 0xF807_0605_0403_0201)
  }

  @Test func `tell exactly which bytes are something`() {
    for (word, bytes) in Self.words(1) {
      for value in Self.bytes { #expect(Lanes.allEqual(word, value) == Self.matches(bytes) { $0 == value }) }
      #expect(Lanes.continuations(word) == Self.matches(bytes) { (0x80...0xBF).contains($0) }, "\(bytes)")
      #expect(Lanes.fromCC(word) == Self.matches(bytes) { $0 >= 0xCC }, "\(bytes)")
      #expect(Lanes.twoByteLeads(word) == Self.matches(bytes) { (0xC0...0xDF).contains($0) }, "\(bytes)")
    }
  }

  @Test func `tell the first byte that is a value, or below one`() {
    for (word, bytes) in Self.words(2) {
      for value in Self.bytes {
        #expect(Lanes.first(Lanes.equal(word, value)) == bytes.firstIndex(of: value) ?? 8, "\(bytes) \(value)")
        guard value <= 128 else { continue }
        #expect(Lanes.first(Lanes.below(word, value)) == bytes.firstIndex { $0 < value } ?? 8, "\(bytes) \(value)")
      }
    }
  }

  /// What a decoder that reads byte by byte says: nil where the bytes are not short characters.
  private static func carry(_ bytes: [UInt8], _ isInside: Bool) -> UInt64? {
    var isInside = isInside
    for byte in bytes {
      switch (isInside, byte) {
      case (true, 0x80...0xBF): isInside = false
      case (false, 0xC2...0xDF): isInside = true
      case (false, 0...0x7F): break
      default: return nil
      }
    }
    return isInside ? 0x80 : 0
  }

  @Test func `tell whether characters of one and two bytes are whole, also across words`() {
    var random = SeededGenerator(seed: 3)
    var short = 0
    for _ in 0..<20_000 {
      var bytes = (0..<6).flatMap { _ in
        random.pick([[0x61], [0xC3, 0xA5], [0xDF, 0xBF], [0xC2, 0x80]] as [[UInt8]])
      }
      if random.happens(50) { bytes[random.below(bytes.count)] = random.pick(Self.bytes) }
      if random.happens(50) { bytes.removeFirst() }
      bytes = Array((bytes + Array(repeating: 0x61, count: 8)).prefix(8))
      guard bytes.contains(where: { $0 >= 0x80 }) else { continue }
      for before in [0, 0x80] as [UInt64] {
        var carry = before
        let isShort = Lanes.isShort(bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }, &carry)
        let twin = Self.carry(bytes, before != 0)
        #expect(isShort == (twin != nil) && carry == twin ?? before, "\(bytes) \(before)")
        short += isShort ? 1 : 0
      }
    }
    #expect(short > 1000)
  }
}
