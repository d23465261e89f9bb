@_spi(Engine) internal import DiariumTree

/// Scanning eight bytes at a time.
///
/// Each function may load 8 bytes after `end`: a block has padding for that.
@_spi(Engine) public enum ByteScanner {
  /// The first byte from `start` that ends a clean run of a JSON string: a quote, a backslash or a control character;
  /// `end` if there is none.
  @inline(__always) public static func endOfRun(
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

  /// The first byte from `start` that is not one of JSON's four blanks.
  @inline(__always) public static func skipBlanks(
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

  /// The first byte that opens or closes a container or a string; `end` if there is none.
  @inline(__always) public static func nextBracket(
    _ start: UnsafeRawPointer, _ end: UnsafeRawPointer
  ) -> UnsafeRawPointer {
    var place = unsafe start
    while unsafe place < end {
      let word = unsafe Lanes.load(place)
      // `[` and `{`, like `]` and `}`, differ in one bit, in which no other byte differs from them.
      let folded = word | 0x2020_2020_2020_2020
      let stops = Lanes.equal(word, 0x22) | Lanes.equal(folded, 0x7B) | Lanes.equal(folded, 0x7D)
      if stops != 0 { return unsafe min(place + Lanes.first(stops), end) }
      unsafe place += 8
    }
    return unsafe end
  }

  /// Whether bytes are valid UTF-8 (RFC 3629).
  ///
  /// If they are not, the standard library tells where.
  public static func isUTF8(_ start: UnsafeRawPointer, _ end: UnsafeRawPointer) -> Bool {
    var place = unsafe start
    var carry: UInt64 = 0
    while unsafe place + 8 <= end {
      let word = unsafe Lanes.load(place)
      // In ASCII, and in text with two-byte letters such as å, eight bytes are one step.
      if word & 0x8080_8080_8080_8080 == 0, carry == 0 {
        unsafe place += 8
      } else if Lanes.isShort(word, &carry) {
        unsafe place += 8
      } else {
        // A two-byte character that began in the previous word is looked at again, then byte by byte past the end of
        // this one.
        let after = unsafe place + 8
        if carry != 0 { unsafe place -= 1 }
        carry = 0
        while unsafe place < after {
          guard let length = unsafe character(place, end) else { return false }
          unsafe place += length
        }
      }
    }
    if carry != 0 { unsafe place -= 1 }
    while unsafe place < end {
      guard let length = unsafe character(place, end) else { return false }
      unsafe place += length
    }
    return true
  }

  /// The bytes of the character that begins at a place; `nil` if there is none (RFC 3629, section 4).
  @inline(__always) private static func character(_ place: UnsafeRawPointer, _ end: UnsafeRawPointer) -> Int? {
    let first = unsafe place.load(as: UInt8.self)
    if first < 0x80 { return 1 }
    let left = unsafe end - place
    func byte(_ index: Int) -> UInt8 { unsafe place.load(fromByteOffset: index, as: UInt8.self) }
    func continues(_ index: Int) -> Bool { byte(index) & 0xC0 == 0x80 }
    switch first {
    case 0xC2...0xDF:
      return left >= 2 && continues(1) ? 2 : nil
    case 0xE0...0xEF:
      guard left >= 3, continues(1), continues(2) else { return nil }
      // No longer than it need be, and not half of a surrogate pair.
      if first == 0xE0, byte(1) < 0xA0 { return nil }
      if first == 0xED, byte(1) > 0x9F { return nil }
      return 3
    case 0xF0...0xF4:
      guard left >= 4, continues(1), continues(2), continues(3) else { return nil }
      if first == 0xF0, byte(1) < 0x90 { return nil }
      if first == 0xF4, byte(1) > 0x8F { return nil }
      return 4
    default: return nil
    }
  }

  /// Whether two texts have the same bytes.
  @inline(__always) public static func equal(_ one: UnsafeRawBufferPointer, _ other: UnsafeRawBufferPointer) -> Bool {
    guard one.count == other.count else { return false }
    guard let first = one.baseAddress, let second = other.baseAddress else { return true }
    var place = 0
    while place + 8 <= one.count {
      guard unsafe Lanes.load(first + place) == Lanes.load(second + place) else { return false }
      place += 8
    }
    while place < one.count {
      guard unsafe one[place] == other[place] else { return false }
      place += 1
    }
    return true
  }

  /// The first LF from `start`; `end` if there is none.
  @inline(__always) public static func lineEnd(
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

/// Recognition of bytes that are not JSON.
extension ByteScanner {
  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

  static func isBlank(_ block: Block, _ start: Int, _ end: Int) -> Bool {
    for index in start..<max(start, end) where unsafe !isBlank(block.bytes[index]) { return false }
    return true
  }

  /// The encoding of a text that begins as UTF-16 or UTF-32 does.
  static func wideEncoding(_ block: Block, _ end: Int) -> String? {
    let bytes = (0..<4).map { $0 < end ? unsafe block.bytes[$0] : 1 }
    switch (bytes[0], bytes[1], bytes[2], bytes[3]) {
    case (0, 0, 0, 0): return nil
    case (0xFF, 0xFE, 0, 0), (_, 0, 0, 0), (0, 0, 0xFE, 0xFF), (0, 0, 0, _): return "UTF-32"
    case (0xFF, 0xFE, _, _), (0xFE, 0xFF, _, _), (_, 0, _, 0), (0, _, 0, _): return "UTF-16"
    default: return nil
    }
  }
}
