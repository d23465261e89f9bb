@_spi(Engine) internal import DiariumTree

/// The characters U+0085, U+2028 and U+2029, which libyaml, a reader of YAML 1.1, takes for line ends, and which are
/// ordinary characters in YAML 1.2.
///
/// A line end in a text may be folded into a blank, and would be lost. libyaml is given other characters of the same
/// length in their place, and its results are put right. The places of bytes and characters stay the same.
enum YAMLDisguise {
  /// A character and its stand-in, in UTF-8.
  ///
  /// The stand-ins are unassigned in Unicode, so they occur in no text that anyone writes. If a text has both one of
  /// them and its original all the same, it is refused: their counts tell.
  private static let pairs: [(original: [UInt8], disguise: [UInt8])] = [
    ([0xC2, 0x85], [0xCD, 0xB8]),
    ([0xE2, 0x80, 0xA8], [0xEF, 0xB7, 0x90]),
    ([0xE2, 0x80, 0xA9], [0xEF, 0xB7, 0x91]),
  ]

  /// Replaces the characters by their stand-ins; returns whether there were any.
  static func put(on bytes: UnsafeMutableRawBufferPointer) -> Bool {
    var isThere = false
    var index = 0
    while let place = unsafe next(UnsafeRawBufferPointer(bytes), from: index) {
      index = place + 1
      for pair in pairs where unsafe matches(pair.original, in: UnsafeRawBufferPointer(bytes), at: place) {
        for (offset, byte) in pair.disguise.enumerated() { unsafe bytes[place + offset] = byte }
        isThere = true
      }
    }
    return isThere
  }

  /// How many bytes at the end of a chunk may begin one of the characters.
  static func begun(_ bytes: UnsafeRawBufferPointer) -> Int {
    guard let last = unsafe bytes.last else { return 0 }
    if last == 0xC2 || last == 0xE2 { return 1 }
    return bytes.count > 1 && last == 0x80 && (unsafe bytes[bytes.count - 2] == 0xE2) ? 2 : 0
  }

  /// Whether any of the characters occurs.
  static func isNeeded(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var index = 0
    while let place = unsafe next(bytes, from: index) {
      if pairs.contains(where: { unsafe matches($0.original, in: bytes, at: place) }) { return true }
      index = place + 1
    }
    return false
  }

  /// The characters of a text, with stand-ins replaced.
  ///
  /// - Parameters:
  ///   - value: the text as read by libyaml.
  ///   - source: the text as written.
  /// - Returns: the text; `nil` if it cannot be told which character was meant.
  static func removed(from value: UnsafeRawBufferPointer, source: UnsafeRawBufferPointer) -> [UInt8]? {
    var text = unsafe Array(value)
    for pair in pairs {
      let places = (0..<value.count).filter { unsafe matches(pair.disguise, in: value, at: $0) }
      guard !places.isEmpty else { continue }
      let count = (0..<source.count).count { unsafe matches(pair.original, in: source, at: $0) }
      // Without any of the originals, each stand-in is genuine.
      if count == 0 { continue }
      guard count == places.count else { return nil }
      for place in places { text.replaceSubrange(place..<(place + pair.original.count), with: pair.original) }
    }
    return text
  }

  private static func matches(_ character: [UInt8], in bytes: UnsafeRawBufferPointer, at place: Int) -> Bool {
    guard place + character.count <= bytes.count else { return false }
    for (offset, byte) in character.enumerated() where unsafe bytes[place + offset] != byte { return false }
    return true
  }

  /// The next byte that may begin one of the characters.
  private static func next(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
    guard let base = bytes.baseAddress else { return nil }
    var index = start
    while index + 8 <= bytes.count {
      let word = unsafe Lanes.load(base + index)
      let found = Lanes.equal(word, 0xC2) | Lanes.equal(word, 0xE2)
      if found != 0 { return index + Lanes.first(found) }
      index += 8
    }
    while index < bytes.count {
      if unsafe bytes[index] == 0xC2 || bytes[index] == 0xE2 { return index }
      index += 1
    }
    return nil
  }
}
