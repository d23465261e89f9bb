internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

extension CheckedRule {
  /// A program writes `?` for a character that its encoding has not.
  static let substitutedCharacter = CheckedRule(
    1076, "enc/substituted-character", .warning,
    sv: "Ett frågetecken i stället för en bokstav", en: "A question mark for a letter",
    explanation: .init(
      sv: """
        Ett frågetecken står inne i ett ord, och texten har inga å, ä, ö eller é. Så skriver program som sparar i en teckenkodning \
        utan dem, till exempel ASCII. Vilken bokstav det var går inte att veta. Exportera texten på \
        nytt som UTF-8. Frågetecken i webbadresser räknas inte, och inte i texter som har å, ä och ö.
        """,
      en: """
        A question mark stands inside a word, and the text has no å, ä, ö or é. So write programs that save in an encoding without \
        them, such as ASCII. Which letter it was cannot be known. Export the text again as UTF-8. \
        Question marks in web addresses do not count, nor in texts that have å, ä and ö.
        """),
    kept: [
      Sample.caseFeed(#""summary": "Hur? Se https://ekeby.example/motion?lang=sv och /sok?q""#),
      Sample.caseFeed(#""summary": "När?då""#),
    ],
    broken: [
      .init(
        Sample.caseFeed(#""summary": "Ny ↓f?rskola i Ekeby""#),
        says: .init(
          sv: "`f?rskola` har ett frågetecken där en bokstav som å, ä eller ö troligen stod",
          en: "`f?rskola` has a question mark where a letter such as å, ä or ö probably was"))
    ], traits: .question
  ) { text, view, report in
    guard let place = substitution(in: text) else { return }
    let view = view()
    guard view.isFreeText else { return }
    var (start, end) = (place, place)
    while start > 0, !isBlank(text[start - 1]) { start -= 1 }
    while end < text.count, !isBlank(text[end]) { end += 1 }
    // A web address, or a piece of a program.
    for index in start..<end where marks.contains(text[index]) { return }
    let word = text.string(start..<end)
    report(
      .init(
        sv: "\(Words.quoted(word)) har ett frågetecken där en bokstav som å, ä eller ö troligen stod",
        en: "\(Words.quoted(word)) has a question mark where a letter such as å, ä or ö probably was"),
      help: .init(
        sv: "exportera texten på nytt som UTF-8; bokstaven är förlorad här",
        en: "export the text again as UTF-8; the letter is lost here"), at: view, start..<end
    ) { $0.value = word }
  }

  /// The bytes that words of prose do not hold: `/ = & @ : . # % _ +`.
  private static let marks: [UInt8] = [0x2F, 0x3D, 0x26, 0x40, 0x3A, 0x2E, 0x23, 0x25, 0x5F, 0x2B]

  /// The first question mark for a letter.
  private static func substitution(in text: Span<UInt8>) -> Int? {
    var found: Int?
    for index in text.indices {
      switch text[index] {
      // A letter from À to ÿ: such letters were kept.
      case 0xC3: return nil
      case 0x3F where found == nil && isInWord(text, index): found = index
      default: continue
      }
    }
    return found
  }

  /// Whether small letters follow, behind a letter or at the start of a word: `f?rskola`, `?rende`.
  private static func isInWord(_ text: Span<UInt8>, _ index: Int) -> Bool {
    func isSmall(_ place: Int) -> Bool { place < text.count && (0x61...0x7A).contains(text[place]) }
    guard isSmall(index + 1) else { return false }
    if index == 0 || isBlank(text[index - 1]) { return isSmall(index + 2) }
    return (0x61...0x7A).contains(text[index - 1] | 0x20)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
}
