@_spi(Engine) internal import DiariumTree

/// Encodes the text of a table, given in pieces of UTF-8 that may end within a character.
///
/// Texts with characters that the encoding lacks have been left out before; what is left becomes a question mark.
struct TableTranscoder: Sendable {
  private let encoding: CharacterEncoding
  /// The beginning of a character whose end has not come yet.
  private var waiting: [UInt8] = []

  init(to encoding: CharacterEncoding) { self.encoding = encoding }

  /// Encodes the next piece.
  mutating func take(_ bytes: [UInt8]) -> [UInt8] {
    var text = waiting + bytes
    let kept = Self.unfinished(text)
    waiting = Array(text.suffix(kept))
    text.removeLast(kept)
    return String(decoding: text, as: UTF8.self).unicodeScalars.flatMap { encoding.encode($0) ?? [0x3F] }
  }

  /// How many bytes at the end begin a character that is not finished.
  private static func unfinished(_ text: [UInt8]) -> Int {
    for back in 1...3 where back <= text.count {
      let byte = text[text.count - back]
      if byte < 0x80 { return 0 }
      if byte >= 0xC0 { return (byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2) > back ? back : 0 }
    }
    return 0
  }
}
