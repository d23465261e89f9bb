/// Eight bytes of a text, examined as one word.
///
/// A result has the top bit set of each byte that matches. Only the lowest match is exact: a subtraction may borrow
/// from the bytes above, so that a byte after a match may look like another match. A search for the first needs no
/// more. (Swift's own `SIMD16` was measured at a thirtieth of this speed: its masks are not reduced in one
/// instruction.)
@_spi(Engine) public enum Lanes {
  /// One in every byte.
  @inlinable static var ones: UInt64 { 0x0101_0101_0101_0101 }
  /// The top bit of every byte.
  @inlinable static var tops: UInt64 { 0x8080_8080_8080_8080 }

  /// Eight bytes, the first of them lowest.
  @inlinable @inline(__always) public static func load(_ place: UnsafeRawPointer) -> UInt64 {
    unsafe UInt64(littleEndian: place.loadUnaligned(as: UInt64.self))
  }

  /// The bytes equal to a value.
  @inlinable @inline(__always) public static func equal(_ word: UInt64, _ value: UInt8) -> UInt64 {
    let difference = word ^ (ones &* UInt64(value))
    return (difference &- ones) & ~difference & tops
  }

  /// The bytes below a value of at most 128.
  @inlinable @inline(__always) public static func below(_ word: UInt64, _ value: UInt8) -> UInt64 {
    (word &- ones &* UInt64(value)) & ~word & tops
  }

  /// The bytes equal to a value, each of them exact.
  @inlinable @inline(__always) public static func allEqual(_ word: UInt64, _ value: UInt8) -> UInt64 {
    let difference = word ^ (ones &* UInt64(value))
    return ~((difference & ~tops) &+ ~tops | difference | ~tops)
  }

  /// The bytes that continue a character of UTF-8 (10xxxxxx), each of them exact.
  @inlinable @inline(__always) public static func continuations(_ word: UInt64) -> UInt64 {
    word & ~(word << 1) & tops
  }

  /// The bytes from 0xCC on, with which characters from U+0300 on begin in UTF-8, each of them exact.
  @inlinable @inline(__always) public static func fromCC(_ word: UInt64) -> UInt64 {
    ((word & ~tops) &+ ones &* 0x34) & word & tops
  }

  /// The bytes that begin a character of two bytes in UTF-8 (110xxxxx), each of them exact.
  @inlinable @inline(__always) public static func twoByteLeads(_ word: UInt64) -> UInt64 {
    word & (word << 1) & ~(word << 2) & tops
  }

  /// Whether the bytes are only ASCII and two-byte characters, complete and no longer than they need be.
  ///
  /// - Parameters:
  ///   - word: eight bytes, not all of them ASCII.
  ///   - carry: 0x80 if the byte before begins a two-byte character, else 0; then the same for the last byte.
  /// - Returns: whether they are; if not, `carry` is unchanged.
  @inlinable @inline(__always) public static func isShort(_ word: UInt64, _ carry: inout UInt64) -> Bool {
    let leads = twoByteLeads(word)
    // C0 and C1 would begin what one byte can encode.
    let needed = ((word << 3) | (word << 4) | (word << 5) | (word << 6)) & leads
    let others = word & tops & ~leads
    guard needed == leads, others == (leads << 8 | carry), others & ~continuations(word) == 0 else { return false }
    carry = leads >> 56
    return true
  }

  /// The index of the first match, 0 to 7; 8 if there is none.
  @inlinable @inline(__always) public static func first(_ matches: UInt64) -> Int { matches.trailingZeroBitCount >> 3 }
}
