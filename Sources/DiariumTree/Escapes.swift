/// JSON's backslash escapes (RFC 8259, section 7), as found in a tape's texts.
@_spi(Engine) public enum Escapes {
  /// Appends the characters that a JSON string denotes, given the bytes between its quotes.
  ///
  /// The parser has checked the escapes, so none is incomplete; a byte that cannot be one is copied.
  public static func decode(_ raw: UnsafeRawBufferPointer, into text: inout [UInt8]) {
    var index = 0
    let count = raw.count
    text.reserveCapacity(text.count + count)
    while index < count {
      let end = unsafe backslash(raw, index)
      if end > index { unsafe text.append(contentsOf: UnsafeRawBufferPointer(rebasing: raw[index..<end])) }
      index = end
      guard index + 1 < count else { break }
      let letter = unsafe raw[index + 1]
      index += 2
      switch letter {
      case 0x62: text.append(0x08)
      case 0x66: text.append(0x0C)
      case 0x6E: text.append(0x0A)
      case 0x72: text.append(0x0D)
      case 0x74: text.append(0x09)
      case 0x75:
        var value = unsafe hexadecimal(raw, index)
        index += 4
        if value & 0xFC00 == 0xD800, index + 6 <= count {
          value = unsafe 0x10000 + (value & 0x3FF) << 10 + hexadecimal(raw, index + 2) & 0x3FF
          index += 6
        }
        append(value, to: &text)
      default: text.append(letter)
      }
    }
  }

  /// The first backslash from a place on, eight bytes at a time; the length if there is none.
  @inline(__always) static func backslash(_ raw: UnsafeRawBufferPointer, _ start: Int) -> Int {
    guard let base = raw.baseAddress else { return 0 }
    var place = start
    while place + 8 <= raw.count {
      let found = unsafe Lanes.equal(Lanes.load(base + place), 0x5C)
      if found != 0 { return place + Lanes.first(found) }
      place += 8
    }
    while place < raw.count, unsafe raw[place] != 0x5C { place += 1 }
    return place
  }

  /// The value of four hexadecimal digits.
  static func hexadecimal(_ raw: UnsafeRawBufferPointer, _ start: Int) -> UInt32 {
    var value: UInt32 = 0
    for index in start..<min(start + 4, raw.count) {
      let byte = unsafe raw[index]
      value = value << 4 | UInt32(byte & 0x0F) + (byte > 0x39 ? 9 : 0)
    }
    return value
  }

  private static func append(_ value: UInt32, to text: inout [UInt8]) {
    guard let scalar = Unicode.Scalar(value), let units = UTF8.encode(scalar) else { return }
    text.append(contentsOf: units)
  }
}
