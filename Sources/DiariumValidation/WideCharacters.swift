@_spi(Engine) internal import DiariumTree

/// Finds the characters of a text that are neither ASCII nor Latin letters, eight bytes at a time.
package enum WideCharacters {
  /// The next byte from a place on that begins a character from U+0300 on, or one of U+0080 to U+00BF, where NEL, the
  /// no-break space and the soft hyphen are.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8.
  ///   - place: where to begin.
  ///   - orC2: whether characters of U+0080 to U+00BF are searched for too.
  /// - Returns: its place; the length of the text if there is none.
  @inline(__always) package static func next(in text: Span<UInt8>, from place: Int, orC2: Bool) -> Int {
    var place = place
    let bytes = unsafe text.bytes
    while place + 8 <= text.count {
      let word = unsafe UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self))
      let found = Lanes.fromCC(word) | (orC2 ? Lanes.allEqual(word, 0xC2) : 0)
      if found != 0 { return place + Lanes.first(found) }
      place += 8
    }
    while place < text.count, text[place] < 0xCC, !orC2 || text[place] != 0xC2 { place += 1 }
    return place
  }

  /// The scalar that begins at a place of valid UTF-8, and its length.
  package static func scalar(in text: Span<UInt8>, at place: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let byte = text[place]
    let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    guard length > 1, place + length <= text.count else { return (Unicode.Scalar(byte & 0x7F), 1) }
    var value = UInt32(byte) & (0x7F >> UInt32(length))
    for index in (place + 1)..<(place + length) { value = value << 6 | UInt32(text[index] & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  /// The scalar that ends before a place of valid UTF-8; `nil` at the start.
  package static func scalar(in text: Span<UInt8>, before place: Int) -> Unicode.Scalar? {
    guard place > 0 else { return nil }
    var start = place - 1
    while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
    return scalar(in: text, at: start).scalar
  }
}
