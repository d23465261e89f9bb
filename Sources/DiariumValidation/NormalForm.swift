@_spi(Engine) internal import DiariumTree

/// The composed normal form of Unicode (NFC, UAX 15), as implemented by the standard library.
package enum NormalForm {
  /// A difference from the normal form in a text.
  package struct Fault: Equatable {
    /// The bytes of the first character that differs, with its marks.
    package var part: Range<Int>
    /// The word that it is in, as written.
    package var written: String
    /// The word in the normal form; `nil` if the standard library cannot give it.
    package var word: String?
    /// How the character differs.
    package var kind: Kind
  }

  /// How a character differs from its normal form.
  package enum Kind: Equatable {
    /// A letter and loose marks have one character of their own.
    case apart
    /// One character is written for another, which is the right one.
    case other(Unicode.Scalar, String)
    /// The marks are in another order.
    case order
  }

  /// How many bytes on either side of a character are searched for the ends of its word.
  private static let longestWord = 120

  /// Where a text first differs from its normal form; linear in the text.
  ///
  /// - Parameter text: valid UTF-8.
  /// - Returns: the fault; `nil` if the text is in the normal form.
  package static func fault(in text: Span<UInt8>) -> Fault? {
    let start = firstDoubtful(in: text)
    guard start < text.count, !isNormal(text) else { return nil }
    // The preceding text is in the normal form and joins nothing; but a mark joins the character before it.
    var begins = max(0, start - 1)
    while begins > 0, text[begins] & 0xC0 == 0x80 { begins -= 1 }
    let part = firstCluster(text, from: begins) ?? begins..<text.count
    let cluster = string(text, part)
    let (lower, upper) = wordAround(part, text)
    let written = string(text, lower..<upper)
    return Fault(part: part, written: written, word: composed(written), kind: kind(cluster))
  }

  /// A text in the normal form; `nil` if the standard library's own check refuses its result.
  package static func composed(_ text: String) -> String? {
    guard let composed = String(validating: text._nfcCodeUnits, as: UTF8.self), composed == text else { return nil }
    var span = composed.utf8Span
    return span.checkForNFC(quickCheck: false) ? composed : nil
  }

  private static func isNormal(_ text: Span<UInt8>) -> Bool {
    // The parser has checked that the text is UTF-8.
    var span = unsafe UTF8Span(unchecked: text)
    return span.checkForNFC(quickCheck: false)
  }

  /// The first character that may differ from its normal form or join the one before; the text's length if there is
  /// none.
  ///
  /// No character below U+0300 does, nor do the dashes, quotation marks and dots of U+2002 to U+20BF, which most texts
  /// have.
  package static func firstDoubtful(in text: Span<UInt8>) -> Int {
    var place = 0
    while true {
      place = WideCharacters.next(in: text, from: place, orC2: false)
      guard place < text.count else { return place }
      guard text[place] == 0xE2, place + 2 < text.count else { return place }
      switch (text[place + 1], text[place + 2]) {
      case (0x80, 0x82...), (0x81, _), (0x82, _): place += 3
      default: return place
      }
    }
  }

  /// The first character with its marks, from a place on, that differs from its normal form.
  private static func firstCluster(_ text: Span<UInt8>, from start: Int) -> Range<Int>? {
    var offset = start
    for character in string(text, start..<text.count) {
      let length = character.utf8.count
      if character.utf8.contains(where: { $0 >= 0xCC }) {
        let single = String(character)
        var view = single.utf8Span
        if !view.checkForNFC(quickCheck: false) { return offset..<(offset + length) }
      }
      offset += length
    }
    return nil
  }

  private static func kind(_ cluster: String) -> Kind {
    let scalars = cluster.unicodeScalars
    guard let composed = composed(cluster) else { return .apart }
    if scalars.count == 1, let scalar = scalars.first { return .other(scalar, composed) }
    let whole = composed.unicodeScalars
    return scalars.count == whole.count && Set(scalars) == Set(whole) ? .order : .apart
  }

  /// The bytes of the word around a part, cut between characters if it is very long.
  private static func wordAround(_ part: Range<Int>, _ text: Span<UInt8>) -> (Int, Int) {
    func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 }
    var lower = part.lowerBound
    while lower > 0, part.lowerBound - lower < longestWord, !isBlank(text[lower - 1]) { lower -= 1 }
    while lower < part.lowerBound, text[lower] & 0xC0 == 0x80 { lower += 1 }
    var upper = part.upperBound
    while upper < text.count, upper - part.upperBound < longestWord, !isBlank(text[upper]) { upper += 1 }
    while upper > part.upperBound, upper < text.count, text[upper] & 0xC0 == 0x80 { upper -= 1 }
    return (lower, upper)
  }

  private static func string(_ text: Span<UInt8>, _ range: Range<Int>) -> String {
    let part = text.extracting(range)
    return unsafe String(copying: UTF8Span(unchecked: part))
  }
}
