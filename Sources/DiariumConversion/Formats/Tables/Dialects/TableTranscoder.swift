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
    let kept = CharacterEncoding.unfinishedBytes(of: text)
    waiting = Array(text.suffix(kept))
    text.removeLast(kept)
    return String(decoding: text, as: UTF8.self).unicodeScalars.flatMap { encoding.encode($0) ?? [0x3F] }
  }
}
