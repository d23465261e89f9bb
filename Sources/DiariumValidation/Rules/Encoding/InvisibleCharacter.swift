internal import DiariumModel
internal import DiariumSchema
internal import DiariumTree

extension Rule {
  /// They come along when text is copied from web pages and word processors.
  static let invisibleCharacter = Rule(
    1011, "enc/invisible-character", .warning,
    sv: "Osynligt tecken i en text", en: "An invisible character in a text",
    explanation: .init(
      sv: """
        Texten innehåller ett tecken som inte syns: ett nollbrett blanksteg, ett riktningstecken, en ovanlig radbrytning (U+0085, \
        U+2028, U+2029) eller ett hårt blanksteg först eller sist. Två texter ser då lika ut men är olika, och sökningar \
        missar. Riktningstecken kan dessutom få text att visas i en annan ordning än den står (Unicode UTR 36). Ta bort \
        tecknet i källan.
        """,
      en: """
        The text holds a character that nobody sees: a blank without width, a mark of direction, an unusual line break (U+0085, \
        U+2028, U+2029), or a no-break space at one of its ends. Two texts then look equal and are not, and searches miss. \
        Marks of direction may also show a text in another order than it has (Unicode UTR 36). Remove it at its origin.
        """),
    kept: [Sample.matter(#""summary":"10 000 kr, 👩‍👧 och – så ”här”""#)],
    broken: [
      Sample.matter(#""summary":"KS\u200b 2024""#), Sample.matter(#""summary":"\u00a0KS""#),
      Sample.matter(#""summary":"a\u202eb""#), Sample.matter(#""summary":"a\u2028b""#),
    ], traits: [.latin, .general, .last]
  ) { text, view, report in
    guard let (place, scalar, length) = firstInvisible(text) else { return }
    let digits = String(scalar, radix: 16, uppercase: true)
    let name = "U+\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)"
    report(
      .init(sv: "texten innehåller det osynliga tecknet \(name)", en: "the text holds the invisible character \(name)"),
      help: .init(
        sv: "ta bort det i källan; texter som ser lika ut blir annars olika",
        en: "remove it at its origin; texts that look equal are not otherwise"), at: view(), place..<(place + length)
    ) { $0.value = name }
  }

  private static func firstInvisible(_ text: Span<UInt8>) -> (place: Int, scalar: UInt32, length: Int)? {
    var place = 0
    while place < text.count {
      let byte = text[place]
      let left = text.count - place
      if byte == 0xC2, left >= 2 {
        let next = text[place + 1]
        if next == 0x85 || (next == 0xA0 && (place == 0 || left == 2)) { return (place, UInt32(next), 2) }
        place += 2
      } else if byte == 0xE2 || byte == 0xEF, left >= 3 {
        let scalar = UInt32(byte & 0x0F) << 12 | UInt32(text[place + 1] & 0x3F) << 6 | UInt32(text[place + 2] & 0x3F)
        switch scalar {
        // U+200C and U+200D join letters and pictures where they belong.
        case 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF:
          return (place, scalar, 3)
        default: place += 3
        }
      } else {
        place += 1
      }
    }
    return nil
  }
}
