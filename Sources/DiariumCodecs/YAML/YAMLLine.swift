@_spi(Engine) internal import DiariumTree

/// A line of a block, for looking at how people have written it.
struct YAMLLine {
  private let block: Block
  /// The bytes of the line, without its end.
  let bytes: Range<Int>
  /// The first byte that is neither a blank nor the dash of an element; the end of the line if there is none.
  let text: Int
  /// The first byte that is not a blank; the end of the line if there is none.
  let first: Int

  /// The line containing a place.
  init(_ block: Block, at place: Int) {
    self.block = block
    var start = min(max(0, place), block.count)
    while start > 0, !Self.isEnd(block, start - 1) { start -= 1 }
    var end = start
    while end < block.count, !Self.isEnd(block, end) { end += 1 }
    bytes = start..<end
    func afterBlanks(_ from: Int) -> Int {
      var index = from
      while index < end, unsafe block.bytes[index] == 0x20 || block.bytes[index] == 0x09 { index += 1 }
      return index
    }
    first = afterBlanks(start)
    var text = first
    while text + 1 < end, unsafe block.bytes[text] == 0x2D && block.bytes[text + 1] == 0x20 {
      text = afterBlanks(text + 1)
    }
    self.text = text
  }

  /// The last line before this one that is neither blank nor a comment.
  var before: YAMLLine? {
    var start = bytes.lowerBound
    while start > 0 {
      let line = YAMLLine(block, at: start - 1)
      if line.first < line.bytes.upperBound, unsafe block.bytes[line.first] != 0x23 { return line }
      // Between CR and LF there is a line without bytes.
      start = min(line.bytes.lowerBound, start - 1)
    }
    return nil
  }

  /// The column of a place, from 1; the block may begin inside the line.
  func column(of place: Int) -> Int { block.anchor(at: place).column }

  /// The column where a name on the line begins.
  var indent: Int { column(of: text) }

  /// The first colon after a name, either followed by a blank or the end of the line, or not.
  func colon(isFollowedByBlank: Bool) -> Int? {
    bytes.dropFirst(text - bytes.lowerBound).first { place in
      guard unsafe block.bytes[place] == 0x3A else { return false }
      let isBlank = place + 1 >= bytes.upperBound || (unsafe block.bytes[place + 1] == 0x20)
      return isBlank == isFollowedByBlank
    }
  }

  /// Whether the bytes up to a place look like a name: letters, digits, `_` and `-`, perhaps in quotes.
  func isName(to place: Int) -> Bool {
    place > text
      && (text..<place).allSatisfy { index in
        switch unsafe block.bytes[index] {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2D, 0x22, 0x27: true
        default: false
        }
      }
  }

  /// The last byte that is not a blank.
  var last: UInt8? { bytes.reversed().lazy.map { unsafe block.bytes[$0] }.first { $0 != 0x20 && $0 != 0x09 } }

  private static func isEnd(_ block: Block, _ place: Int) -> Bool {
    unsafe block.bytes[place] == 0x0A || block.bytes[place] == 0x0D
  }
}
