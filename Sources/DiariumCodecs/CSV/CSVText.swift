@_spi(Engine) internal import DiariumTree

/// Functions on the bytes of CSV.
enum CSVText {
  /// The next byte that is the delimiter, CR or LF, or the end.
  @inline(__always) static func segmentEnd(
    _ base: UnsafeRawPointer, _ start: Int, _ end: Int, _ delimiter: UInt8
  ) -> Int {
    var place = start
    while place &+ 8 <= end {
      let word = unsafe Lanes.load(base + place)
      let stops = Lanes.equal(word, delimiter) | Lanes.equal(word, 0x0A) | Lanes.equal(word, 0x0D)
      if stops != 0 { return place &+ Lanes.first(stops) }
      place &+= 8
    }
    while place < end {
      let byte = unsafe base.load(fromByteOffset: place, as: UInt8.self)
      if byte == delimiter || byte == 0x0A || byte == 0x0D { return place }
      place &+= 1
    }
    return end
  }

  /// The lines in a range of a block, without their ends.
  static func lines(in block: Block, _ start: Int, _ end: Int) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var place = start
    while place < end {
      let stop = min(lineEnd(in: block, place), end)
      lines.append(place..<stop)
      place = afterLineEnd(block, stop)
    }
    return lines
  }

  /// The next CR or LF, or the end of the block.
  static func lineEnd(in block: Block, _ start: Int) -> Int {
    let base = unsafe UnsafeRawPointer(block.base)
    return unsafe segmentEnd(base, min(start, block.count), block.count, 0x0A)
  }

  /// The place after a line end: CR, LF or both.
  static func afterLineEnd(_ block: Block, _ end: Int) -> Int {
    guard end < block.count else { return block.count }
    let isPair =
      unsafe block.bytes[end] == 0x0D && end + 1 < block.count && block.bytes[end + 1] == 0x0A
    return end + (isPair ? 2 : 1)
  }

  /// Whether a byte may be in an id: a-z, 0-9, `.`, `_`, `/`, `-`.
  static func isOfID(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61...0x7A, 0x30...0x39, 0x2E, 0x5F, 0x2F, 0x2D: true
    default: false
    }
  }
}
