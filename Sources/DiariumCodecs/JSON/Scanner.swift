/// Scanning sixteen bytes at a time.
///
/// Each function may load up to 16 bytes behind `end`: a block has padding for that.
package enum Scanner {
  /// The first byte from `start` that ends a clean run of a JSON string: a quote, a backslash or a control character;
  /// `end` where there is none.
  @inline(__always) package static func endOfRun(
    _ start: UnsafeRawPointer, _ end: UnsafeRawPointer
  ) -> UnsafeRawPointer {
    var place = unsafe start
    while unsafe place < end {
      let bytes = unsafe place.loadUnaligned(as: SIMD16<UInt8>.self)
      let stops = (bytes .== 0x22) .| (bytes .== 0x5C) .| (bytes .< 0x20)
      if let first = firstSet(stops) { return unsafe min(place + first, end) }
      unsafe place += 16
    }
    return unsafe end
  }

  /// The first byte from `start` that is none of the four blanks of JSON.
  @inline(__always) package static func skipBlanks(
    _ start: UnsafeRawPointer, _ end: UnsafeRawPointer
  ) -> UnsafeRawPointer {
    var place = unsafe start
    while unsafe place < end {
      switch unsafe place.load(as: UInt8.self) {
      case 0x20, 0x0A, 0x0D, 0x09: unsafe place += 1
      default: return unsafe place
      }
    }
    return unsafe end
  }

  /// The first byte outside of strings that opens or closes a container or a string; `end` where there is none.
  @inline(__always) package static func nextBracket(
    _ start: UnsafeRawPointer, _ end: UnsafeRawPointer
  ) -> UnsafeRawPointer {
    var place = unsafe start
    while unsafe place < end {
      let bytes = unsafe place.loadUnaligned(as: SIMD16<UInt8>.self)
      // `[` and `{`, `]` and `}` differ in one bit.
      let folded = bytes | 0x20
      let stops = (bytes .== 0x22) .| (folded .== 0x7B) .| (folded .== 0x7D)
      if let first = firstSet(stops) { return unsafe min(place + first, end) }
      unsafe place += 16
    }
    return unsafe end
  }

  /// The first LF from `start`; `end` where there is none.
  @inline(__always) package static func lineEnd(
    _ start: UnsafeRawPointer, _ end: UnsafeRawPointer
  ) -> UnsafeRawPointer {
    var place = unsafe start
    while unsafe place < end {
      let bytes = unsafe place.loadUnaligned(as: SIMD16<UInt8>.self)
      if let first = firstSet(bytes .== 0x0A) { return unsafe min(place + first, end) }
      unsafe place += 16
    }
    return unsafe end
  }

  /// The index of the first lane that is set.
  @inline(__always) package static func firstSet(_ mask: SIMDMask<SIMD16<Int8>>) -> Int? {
    // Safe: both are 16 bytes without padding, and a set lane is all ones.
    let lanes = unsafe unsafeBitCast(mask, to: SIMD2<UInt64>.self)
    if lanes.x != 0 { return UInt64(littleEndian: lanes.x).trailingZeroBitCount >> 3 }
    if lanes.y != 0 { return UInt64(littleEndian: lanes.y).trailingZeroBitCount >> 3 + 8 }
    return nil
  }
}
