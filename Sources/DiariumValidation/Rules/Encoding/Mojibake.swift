internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

extension CheckedRule {
  /// UTF-8 was read as Windows-1252 and written as UTF-8 again.
  static let mojibake = CheckedRule(
    1005, "enc/mojibake", .warning, fixable: .unsafe,
    sv: "Text som kodats två gånger", en: "A text that was encoded twice",
    explanation: .init(
      sv: """
        Texten innehåller följder som Ã¥, Ã¤, Ã¶ eller â€“. De uppstår när UTF-8 läses som Windows-1252 och sedan skrivs som UTF-8 en gång \
        till. Ingenting ändras här. Rätta steget i exporten där filen öppnas med fel teckenkodning.
        """,
      en: """
        The text holds sequences such as Ã¥, Ã¤, Ã¶ or â€“. They come about where UTF-8 is read as Windows-1252 and written as \
        UTF-8 once more. Nothing is changed here. Mend the step of the export that opens the file with a wrong encoding.
        """),
    kept: [
      Sample.caseFeed(#""summary": "Förskolan på Åsö – São Paulo, Ã är en bokstav""#)
    ],
    broken: [
      .init(
        Sample.caseFeed(#""summary": "↓FÃ¶rskolan i Ekeby""#),
        says: .init(
          sv: "`FÃ¶rskolan` ser ut att vara `Förskolan`, kodat två gånger",
          en: "`FÃ¶rskolan` looks like `Förskolan`, encoded twice")),
      .init(
        Sample.caseFeed(#""summary": "sida 3 ↓â€“ 4""#),
        says: .init(
          sv: "`â€“` ser ut att vara `–`, kodat två gånger",
          en: "`â€“` looks like `–`, encoded twice")),
    ],
    traits: .tilde
  ) { text, view, report in
    let written = text.string
    for word in written.split(separator: " ") {
      guard word.unicodeScalars.contains(where: { $0 == "Ã" || $0 == "Â" || $0 == "â" }),
        let meant = Windows1252.decodedAgain(word)
      else { continue }
      let start = written.utf8.distance(from: written.startIndex, to: word.startIndex)
      report(
        .init(
          sv: "\(Words.quoted(String(word))) ser ut att vara \(Words.quoted(meant)), kodat två gånger",
          en: "\(Words.quoted(String(word))) looks like \(Words.quoted(meant)), encoded twice"),
        help: .init(
          sv: "rätta steget i exporten som läser UTF-8 som Windows-1252",
          en: "mend the step of the export that reads UTF-8 as Windows-1252"), at: view(),
        start..<(start + word.utf8.count)
      ) { $0.value = String(word) }
      return
    }
  }
}

/// The Windows encoding for Western Europe, as defined by the WHATWG Encoding Standard.
private enum Windows1252 {
  private static let upper: [Unicode.Scalar] = [
    "\u{20AC}", "\u{81}", "\u{201A}", "\u{192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}", "\u{2C6}", "\u{2030}",
    "\u{160}", "\u{2039}", "\u{152}", "\u{8D}", "\u{17D}", "\u{8F}", "\u{90}", "\u{2018}", "\u{2019}", "\u{201C}",
    "\u{201D}", "\u{2022}", "\u{2013}", "\u{2014}", "\u{2DC}", "\u{2122}", "\u{161}", "\u{203A}", "\u{153}", "\u{9D}",
    "\u{17E}", "\u{178}",
  ]
  private static let bytes: [Unicode.Scalar: UInt8] = Dictionary(
    uniqueKeysWithValues: upper.enumerated().map { ($1, UInt8(0x80 + $0)) })

  /// The meaning of a word whose characters are the bytes of UTF-8; `nil` if they are not, or are ASCII.
  static func decodedAgain(_ word: Substring) -> String? {
    var encoded: [UInt8] = []
    for scalar in word.unicodeScalars {
      if scalar.value < 0x80 || (0xA0...0xFF).contains(scalar.value) {
        encoded.append(UInt8(truncatingIfNeeded: scalar.value))
      } else if let byte = bytes[scalar] {
        encoded.append(byte)
      } else {
        return nil
      }
    }
    guard let meant = String(validating: encoded, as: UTF8.self), meant.utf8.count < word.utf8.count else { return nil }
    return meant
  }
}
