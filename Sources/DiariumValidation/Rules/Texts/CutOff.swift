internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

extension CheckedRule {
  /// A database column has a maximum length, and longer texts are silently cut.
  static let cutOff = CheckedRule(
    8006, "txt/cut-off", .warning,
    sv: "Avhuggen text", en: "A text that was cut off",
    explanation: .init(
      sv: """
        Texten är exakt 255, 256, 4000, 32767 eller 65535 tecken lång, eller 65535 byte, och slutar mitt i ett ord eller en mening. \
        Det är vanliga gränser i databaser och kalkylprogram, så slutet har troligen försvunnit på vägen. Exportera hela texten.
        """,
      en: """
        The text is exactly 255, 256, 4000, 32767 or 65535 characters long, or 65535 bytes, and ends within a word or sentence. \
        These are common limits of databases and spreadsheets, so its end was probably lost on the way. Export the whole text.
        """),
    kept: [
      Sample.caseFeed(
        #""summary": "Motion Motion Motion Motion Motion Motion Motion Motion Motion Motion Motion Motion Motion Motion Motion Motion Motion Motion Motion Motion Motion Motion Motion Motion Motion Motion Motion Motion Motion Motion Motion Motion Motion Motion Motion Motion om.""#
      ),
      Sample.caseFeed(
        #""summary": "Motion Motion Motion Motion Motion Motion Motion Motion Motion Motion Motion Motion Motion Motion Motion Motion Motion Motion Motion Motion Motion Motion Motion Motion Motion Motion Motion Motion Motion Motion Motion Motion Motion Motion Motion Motion om""#
      ),
    ],
    broken: [
      .init(
        Sample.caseFeed(
          #""summary": "Motion Motion Motion Motion Motion Motion Motion Motion Motion Motion Motion Motion Motion Motion Motion Motion Motion Motion Motion Motion Motion Motion Motion Motion Motion Motion Motion Motion Motion Motion Motion Motion Motion Motion Motion Motion om↓r""#
        ),
        says: .init(
          sv: "texten är exakt 255 tecken och slutar mitt i en mening",
          en: "the text is exactly 255 characters and stops within a sentence"))
    ], traits: .long
  ) { text, view, report in
    // A character has one to four bytes, so most lengths need no counting.
    guard [255...1_024, 4_000...16_000, 32_767...262_140].contains(where: { $0.contains(text.count) }) else { return }
    switch text[text.count - 1] {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF: break
    default: return
    }
    // Some programs count a character beyond U+FFFF twice, and MySQL counts bytes.
    var (scalars, pairs) = (0, 0)
    for index in 0..<text.count where text[index] & 0xC0 != 0x80 {
      scalars += 1
      if text[index] >= 0xF0 { pairs += 1 }
    }
    let length = [scalars, scalars + pairs].first { [255, 256, 4000, 32_767, 65_535].contains($0) }
    guard length != nil || text.count == 65_535 else { return }
    let view = view()
    guard view.isFreeText else { return }
    let size =
      length.map { Message(sv: "\($0) tecken", en: "\($0) characters") } ?? Message(sv: "65535 byte", en: "65535 bytes")
    report(
      .init(
        sv: "texten är exakt \(size.sv) och slutar mitt i en mening",
        en: "the text is exactly \(size.en) and stops within a sentence"),
      help: .init(
        sv: "källsystemet kan ha en längdgräns; exportera hela texten",
        en: "the source system may have a limit of length; export the whole text"), at: view,
      (text.count - 1)..<text.count)
  }
}
