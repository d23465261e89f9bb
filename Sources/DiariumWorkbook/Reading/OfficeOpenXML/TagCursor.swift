@_spi(Engine) internal import DiariumTree

/// A place in the bytes of XML that is written in the plainest way.
@unsafe struct TagCursor {
  /// The bytes end before what was begun.
  struct Stop: Error {}

  /// How a tag ends.
  enum End { case open, empty }

  /// An attribute of a tag.
  @unsafe struct Attribute {
    let name: UnsafeRawBufferPointer
    let bytes: UnsafeRawBufferPointer
    /// Where the value is.
    let value: Range<Int>
    /// Whether the value is as it is written.
    let isPlain: Bool

    func isNamed(_ other: StaticString) -> Bool {
      unsafe name.count == other.utf8CodeUnitCount
        && name.elementsEqual(UnsafeBufferPointer(start: other.utf8Start, count: other.utf8CodeUnitCount))
    }
  }

  private let bytes: UnsafeRawBufferPointer
  var place: Int

  init(_ bytes: UnsafeRawBufferPointer, _ place: Int) { unsafe (self.bytes, self.place) = (bytes, place) }

  /// Moves past blanks between tags.
  mutating func skipBlanks() throws(Stop) {
    while true {
      guard unsafe place < bytes.count else { throw Stop() }
      let byte = unsafe bytes[place]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
      unsafe place += 1
    }
  }

  /// Moves to the next byte of a value.
  mutating func skipTo(_ byte: UInt8) throws(Stop) {
    while true {
      guard unsafe place < bytes.count else { throw Stop() }
      if unsafe bytes[place] == byte { return }
      unsafe place += 1
    }
  }

  /// Moves past bytes, if they are the next; false if others are.
  @inline(__always) mutating func skip(_ text: StaticString) throws(Stop) -> Bool {
    let count = unsafe min(text.utf8CodeUnitCount, bytes.count - place)
    var index = 0
    while index < count {
      if unsafe bytes[place + index] != text.utf8Start[index] { return false }
      index += 1
    }
    guard count == text.utf8CodeUnitCount else { throw Stop() }
    unsafe place += count
    return true
  }

  /// Reads the next attribute of a tag; `nil` if the tag ends, or goes on in another way.
  mutating func attribute() throws(Stop) -> Attribute? {
    guard unsafe place < bytes.count else { throw Stop() }
    guard unsafe bytes[place] == 0x20 else { return nil }
    let start = unsafe place + 1
    var end = start
    while true {
      guard unsafe end < bytes.count else { throw Stop() }
      let byte = unsafe bytes[end]
      if byte == 0x3D { break }
      guard byte > 0x20, byte != 0x3E, byte != 0x2F, byte != 0x3C else { return nil }
      end += 1
    }
    guard unsafe end + 1 < bytes.count else { throw Stop() }
    guard end > start, unsafe bytes[end + 1] == 0x22 else { return nil }
    let value = end + 2
    var close = value
    var isPlain = true
    while true {
      guard unsafe close < bytes.count else { throw Stop() }
      let byte = unsafe bytes[close]
      if byte == 0x22 { break }
      if byte == 0x26 || byte == 0x3C || byte < 0x20 || byte >= 0x80 { isPlain = false }
      close += 1
    }
    unsafe place = close + 1
    return unsafe Attribute(
      name: UnsafeRawBufferPointer(rebasing: bytes[start..<end]),
      bytes: UnsafeRawBufferPointer(rebasing: bytes[value..<close]), value: value..<close, isPlain: isPlain)
  }

  /// Moves past the end of a tag; `nil` if it goes on.
  mutating func tagEnd() throws(Stop) -> End? {
    if unsafe try skip(">") { return .open }
    if unsafe try skip("/>") { return .empty }
    return nil
  }

  /// Moves past a text, up to the next tag; `nil` if there is something in it that is not known.
  mutating func text(_ hasEntities: inout Bool) throws(Stop) -> Range<Int>? {
    guard let base = unsafe bytes.baseAddress else { throw Stop() }
    let start = unsafe place
    var index = start
    while true {
      // Eight bytes at a time, as long as there is nothing to stop at.
      while unsafe index + 8 <= bytes.count {
        let word = unsafe Lanes.load(base + index)
        let stops =
          Lanes.equal(word, 0x3C) | Lanes.equal(word, 0x26) | Lanes.equal(word, 0x3E) | Lanes.below(word, 0x20)
        if stops != 0 {
          index += Lanes.first(stops)
          break
        }
        index += 8
      }
      guard unsafe index < bytes.count else { throw Stop() }
      switch unsafe bytes[index] {
      case 0x3C:
        unsafe place = index
        return start..<index
      case 0x26:
        guard let length = unsafe Entity(bytes, index)?.length else {
          // A reference that the bytes end in may be one.
          if unsafe bytes.count - index < 8 { throw Stop() }
          return nil
        }
        hasEntities = true
        index += length
      case 0x3E: return nil
      case 0x09, 0x0A: index += 1
      case 0..<0x20: return nil
      default: index += 1
      }
    }
  }
}

/// A reference to one of the five characters that XML names (XML 1.0, 4.6).
struct Entity {
  let character: UInt8
  let length: Int

  private static let all: [(text: StaticString, character: UInt8)] = [
    ("&amp;", 0x26), ("&lt;", 0x3C), ("&gt;", 0x3E), ("&quot;", 0x22), ("&apos;", 0x27),
  ]

  /// Reads a reference; `nil` if there is none of them.
  init?(_ bytes: UnsafeRawBufferPointer, _ place: Int) {
    for (text, character) in Self.all {
      let count = text.utf8CodeUnitCount
      guard place + count <= bytes.count else { continue }
      let isEqual = (0..<count).allSatisfy { unsafe bytes[place + $0] == text.utf8Start[$0] }
      if isEqual {
        (self.character, length) = (character, count)
        return
      }
    }
    return nil
  }
}

extension CellText {
  /// Appends a text in which characters are referred to by name.
  mutating func appendResolving(_ part: UnsafeRawBufferPointer) {
    var place = 0
    while place < part.count {
      if unsafe part[place] == 0x26, let entity = unsafe Entity(part, place) {
        append(entity.character)
        place += entity.length
      } else {
        unsafe append(part[place])
        place += 1
      }
    }
  }
}
