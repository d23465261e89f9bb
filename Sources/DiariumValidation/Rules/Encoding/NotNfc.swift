internal import DiariumModel
internal import DiariumSchema
internal import DiariumTree

extension Rule {
  /// macOS writes the names of files decomposed, and what is copied from there stays so.
  static let notNFC = Rule(
    1008, "enc/not-nfc", .warning, fixable: .safe,
    sv: "Tecken i två delar", en: "A character in two parts",
    explanation: .init(
      sv: """
        En bokstav är skriven som grundbokstav och lös prick eller ring (NFD), där Unicode har ett eget tecken (NFC, Unicode UAX 15). \
        Båda ser lika ut, men "Åsa" i den ena formen hittas inte när man söker efter den andra. Texten ändras aldrig här. Skriv \
        om den i källan.
        """,
      en: """
        A letter is written as its base and a loose dot or ring (NFD) where Unicode has one character for it (NFC, Unicode UAX \
        15). Both look the same, but who searches for "Åsa" in one form does not find the other. The text is never changed \
        here. Rewrite it at its origin.
        """), kept: [Sample.matter(#""summary":"Åsa Öberg, x̂""#)],
    broken: [Sample.matter(#""summary":"A\u030asa O\u0308berg""#)], traits: .combining
  ) { text, view, report in
    let written = text.string
    var composed = String.UnicodeScalarView()
    var offset = 0
    var first: Range<Int>?
    for character in written {
      let length = character.utf8.count
      let scalars = character.unicodeScalars
      if scalars.count == 2, let whole = Composed.characters[character] {
        if first == nil { first = offset..<(offset + length) }
        composed.append(whole)
      } else {
        composed.append(contentsOf: scalars)
      }
      offset += length
    }
    guard let first else { return }
    report(
      .init(
        sv: "bokstaven är skriven i två delar (NFD) och liknar bara \(Words.quoted(String(composed).wordAt(first)))",
        en:
          "the letter is written in two parts (NFD), and only looks like \(Words.quoted(String(composed).wordAt(first)))"
      ),
      help: .init(sv: "skriv om texten i NFC i källan", en: "rewrite the text in NFC at its origin"), at: view(), first
    ) { $0.suggestion = composed.count <= 300 ? String(composed) : nil }
  }
}

/// Letters that have one character of their own.
private enum Composed {
  /// The characters by what they are equal to: Swift compares characters by canonical equivalence.
  static let characters: [Character: Unicode.Scalar] = {
    var characters: [Character: Unicode.Scalar] = [:]
    for value in Array(UInt32(0xC0)...0x24F) + Array(UInt32(0x1E00)...0x1EFF) {
      if let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic { characters[Character(scalar)] = scalar }
    }
    return characters
  }()
}

extension String {
  /// The word that holds the place of some bytes, which may have become fewer before it.
  fileprivate func wordAt(_ part: Range<Int>) -> String {
    let place = utf8.index(startIndex, offsetBy: min(part.lowerBound, max(0, utf8.count - 1)))
    let start = self[..<place].lastIndex { $0 == " " }.map { index(after: $0) } ?? startIndex
    let end = self[place...].firstIndex { $0 == " " } ?? endIndex
    return start < end ? String(self[start..<end]) : ""
  }
}
