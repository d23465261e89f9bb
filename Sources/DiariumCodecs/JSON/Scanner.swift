internal import DiariumTree

/// Scanning eight bytes at a time.
///
/// Each function may load 8 bytes behind `end`: a block has padding for that.
package enum Scanner {
  /// The first byte from `start` that ends a clean run of a JSON string: a quote, a backslash or a control character;
  /// `end` where there is none.
  @inline(__always) package static func endOfRun(
    _ start: UnsafeRawPointer, _ end: UnsafeRawPointer
  ) -> UnsafeRawPointer {
    var place = unsafe start
    while unsafe place < end {
      let word = unsafe Lanes.load(place)
      let stops = Lanes.equal(word, 0x22) | Lanes.equal(word, 0x5C) | Lanes.below(word, 0x20)
      if stops != 0 { return unsafe min(place + Lanes.first(stops), end) }
      unsafe place += 8
    }
    return unsafe end
  }

  /// The first byte from `start` that is none of the four blanks of JSON.
  @inline(__always) package static func skipBlanks(
    _ start: UnsafeRawPointer, _ end: UnsafeRawPointer
  ) -> UnsafeRawPointer {
    var place = unsafe start
    while unsafe place < end {
      let byte = unsafe place.load(as: UInt8.self)
      if byte > 0x20 || !(byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09) { return unsafe place }
      unsafe place += 1
      // Indentation is a long run of one blank.
      while unsafe place + 8 <= end, unsafe Lanes.load(place) == 0x2020_2020_2020_2020 { unsafe place += 8 }
    }
    return unsafe end
  }

  /// The first byte that opens or closes a container or a string; `end` where there is none.
  @inline(__always) package static func nextBracket(
    _ start: UnsafeRawPointer, _ end: UnsafeRawPointer
  ) -> UnsafeRawPointer {
    var place = unsafe start
    while unsafe place < end {
      let word = unsafe Lanes.load(place)
      // `[` and `{`, `]` and `}` differ in one bit, and no other byte does from them but these.
      let folded = word | 0x2020_2020_2020_2020
      let stops = Lanes.equal(word, 0x22) | Lanes.equal(folded, 0x7B) | Lanes.equal(folded, 0x7D)
      if stops != 0 { return unsafe min(place + Lanes.first(stops), end) }
      unsafe place += 8
    }
    return unsafe end
  }

  /// Whether all bytes are below 128.
  @inline(__always) package static func isASCII(_ start: UnsafeRawPointer, _ count: Int) -> Bool {
    var place = 0
    while place + 8 <= count {
      if unsafe Lanes.load(start + place) & 0x8080_8080_8080_8080 != 0 { return false }
      place += 8
    }
    guard place < count else { return true }
    return unsafe Lanes.load(start + place) << UInt64(8 * (8 - (count - place))) & 0x8080_8080_8080_8080 == 0
  }

  /// The first LF from `start`; `end` where there is none.
  @inline(__always) package static func lineEnd(
    _ start: UnsafeRawPointer, _ end: UnsafeRawPointer
  ) -> UnsafeRawPointer {
    var place = unsafe start
    while unsafe place < end {
      let stops = unsafe Lanes.equal(Lanes.load(place), 0x0A)
      if stops != 0 { return unsafe min(place + Lanes.first(stops), end) }
      unsafe place += 8
    }
    return unsafe end
  }
}
