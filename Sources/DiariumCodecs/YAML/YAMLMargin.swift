@_spi(Engine) internal import DiariumTree

/// The margin of a YAML document: the first column, where the names of the root begin if it is a block mapping.
enum YAMLMargin {
  /// Whether a list is the last thing in the document: after its beginning, no line begins with a possible name,
  /// document or directive, but only with blanks, a comment or the dash of an element.
  ///
  /// The answer may be false even if it is the last, for instance if a quoted text continues at the margin.
  ///
  /// - Parameters:
  ///   - source: the document.
  ///   - offset: where the list begins, in bytes; the rest of that line is not looked at.
  /// - Returns: the answer; false if the source cannot be read, which shows when it is read again.
  static func isLast(_ source: any ByteSource, from offset: Int) -> Bool {
    let block = Block(path: source.path, capacity: 1 << 18)
    var offset = offset
    var isLineStart = false
    var isAfterDash = false
    while true {
      let buffer = unsafe UnsafeMutableRawBufferPointer(start: block.base, count: block.capacity)
      guard let count = try? unsafe source.read(at: offset, into: buffer) else { return false }
      block.count = count
      guard count > 0 else { return true }
      guard unsafe isClear(UnsafeRawPointer(block.base), count, &isLineStart, &isAfterDash) else {
        return false
      }
      offset += count
    }
  }

  /// Whether no line of a block begins with a possible name.
  private static func isClear(
    _ base: UnsafeRawPointer, _ count: Int, _ isLineStart: inout Bool, _ isAfterDash: inout Bool
  ) -> Bool {
    func byte(_ place: Int) -> UInt8 { unsafe base.load(fromByteOffset: place, as: UInt8.self) }
    var place = 0
    if isAfterDash, !isBlank(byte(0)) { return false }
    isAfterDash = false
    while place < count {
      if isLineStart {
        isLineStart = false
        switch byte(place) {
        case 0x20, 0x23, 0x0A, 0x0D: break
        case 0x2D:
          // The byte after a dash at the end of the block is not known yet.
          if place + 1 == count { isAfterDash = true } else if !isBlank(byte(place + 1)) { return false }
        default: return false
        }
      }
      let word = unsafe Lanes.load(base + place)
      let stops = Lanes.equal(word, 0x0A) | Lanes.equal(word, 0x0D)
      guard stops != 0 else {
        place += 8
        continue
      }
      place += Lanes.first(stops)
      guard place < count else { break }
      isLineStart = true
      place += 1
    }
    return true
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D }
}
