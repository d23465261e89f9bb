/// Eight bytes of a text looked at in one word.
///
/// A result has the top bit of each byte set that matches. Only the lowest match is exact: a subtraction may borrow from
/// the bytes above one, so that what stands behind a match may look like another. That is what a search for the first
/// needs. (Swift's own `SIMD16` was measured at a thirtieth of this speed: its masks are not reduced in one instruction.)
public enum Lanes {
  /// One in every byte.
  @inlinable static var ones: UInt64 { 0x0101_0101_0101_0101 }
  /// The top bit of every byte.
  @inlinable static var tops: UInt64 { 0x8080_8080_8080_8080 }

  /// Eight bytes, the first of them lowest.
  @inlinable @inline(__always) public static func load(_ place: UnsafeRawPointer) -> UInt64 {
    unsafe UInt64(littleEndian: place.loadUnaligned(as: UInt64.self))
  }

  /// The bytes that are a value.
  @inlinable @inline(__always) public static func equal(_ word: UInt64, _ value: UInt8) -> UInt64 {
    let difference = word ^ (ones &* UInt64(value))
    return (difference &- ones) & ~difference & tops
  }

  /// The bytes that are below a value of at most 128.
  @inlinable @inline(__always) public static func below(_ word: UInt64, _ value: UInt8) -> UInt64 {
    (word &- ones &* UInt64(value)) & ~word & tops
  }

  /// The bytes that are a value, each of them exact.
  @inlinable @inline(__always) public static func allEqual(_ word: UInt64, _ value: UInt8) -> UInt64 {
    let difference = word ^ (ones &* UInt64(value))
    return ~((difference & ~tops) &+ ~tops | difference | ~tops)
  }

  /// The bytes that continue a character of UTF-8 (10xxxxxx), each of them exact.
  @inlinable @inline(__always) public static func continuations(_ word: UInt64) -> UInt64 {
    word & ~(word << 1) & tops
  }

  /// The place of the first match, 0 to 7; of none, 8.
  @inlinable @inline(__always) public static func first(_ matches: UInt64) -> Int { matches.trailingZeroBitCount >> 3 }
}
