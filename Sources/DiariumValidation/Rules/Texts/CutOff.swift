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
        Texten är exakt 255, 256, 4000 eller 32767 tecken lång och slutar mitt i ett ord eller en mening. Det är vanliga gränser i \
        databaser och kalkylprogram, så slutet har troligen försvunnit i källsystemet. Exportera hela texten.
        """,
      en: """
        The text is exactly 255, 256, 4000 or 32767 characters long and ends within a word or sentence. These are common limits \
        of databases and spreadsheets, so its end was probably lost in the source system. Export the whole text.
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
    guard [255...1_024, 4_000...16_000, 32_767...131_068].contains(where: { $0.contains(text.count) }) else { return }
    switch text[text.count - 1] {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF: break
    default: return
    }
    var scalars = 0
    for index in 0..<text.count where text[index] & 0xC0 != 0x80 { scalars += 1 }
    guard [255, 256, 4000, 32_767].contains(scalars) else { return }
    let view = view()
    guard view.isFreeText else { return }
    report(
      .init(
        sv: "texten är exakt \(scalars) tecken och slutar mitt i en mening",
        en: "the text is exactly \(scalars) characters and stops within a sentence"),
      help: .init(
        sv: "källsystemet kan ha en längdgräns; exportera hela texten",
        en: "the source system may have a limit of length; export the whole text"), at: view,
      (text.count - 1)..<text.count)
  }
}
