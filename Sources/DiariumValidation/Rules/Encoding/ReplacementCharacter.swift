internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

extension CheckedRule {
  /// A program met a byte that it did not understand, and wrote this character in its place.
  static let replacementCharacter = CheckedRule(
    1006, "enc/replacement-character", .warning,
    sv: "Ersättningstecken i en text", en: "A replacement character in a text",
    explanation: .init(
      sv: """
        U+FFFD (�) skrivs av ett program som inte kunde läsa ett tecken. Det rätta tecknet är alltså redan förlorat, ofta å, ä eller ö, \
        och ingen kan gissa vilket. Exportera på nytt ur källsystemet med rätt teckenkodning.
        """,
      en: """
        U+FFFD (�) is written by a program that could not read a character. The right one is lost already, often å, ä or ö, and \
        nobody can guess which. Export again from the source system with the right encoding.
        """),
    kept: [
      Sample.caseFeed(#""summary": "Förskolan""#)
    ],
    broken: [
      .init(
        Sample.caseFeed(#""summary": "F↓\#u{FFFD}rskolan""#),
        says: .init(
          sv: "ersättningstecknet U+FFFD står för ett tecken som redan har gått förlorat",
          en: "the replacement character U+FFFD stands for one that is lost already"))
    ],
    traits: .last
  ) { text, view, report in
    for place in 0..<max(0, text.count - 2)
    where text[place] == 0xEF && text[place + 1] == 0xBF && text[place + 2] == 0xBD {
      report(
        .init(
          sv: "ersättningstecknet U+FFFD står för ett tecken som redan har gått förlorat",
          en: "the replacement character U+FFFD stands for one that is lost already"),
        help: .init(sv: "exportera på nytt ur källsystemet", en: "export again from the source system"), at: view(),
        place..<(place + 3))
      return
    }
  }
}
