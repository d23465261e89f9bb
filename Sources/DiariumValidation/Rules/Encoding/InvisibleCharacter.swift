internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

extension CheckedRule {
  /// They come along when text is copied from web pages and word processors.
  static let invisibleCharacter = CheckedRule(
    1011, "enc/invisible-character", .warning, fixable: .safe,
    sv: "Osynligt tecken i en text", en: "An invisible character in a text",
    explanation: .init(
      sv: """
        Texten innehåller ett tecken som inte syns: ett nollbrett blanksteg, ett mjukt bindestreck, ett riktningstecken, en \
        variantväljare eller ett fogtecken där det inget fogar, en ovanlig radbrytning (U+0085, U+2028, U+2029), ett hårt blanksteg \
        först eller sist, eller ett tecken för privat bruk, som ser olika ut i varje typsnitt. Två texter ser då lika ut men är \
        olika, och sökningar missar. Riktningstecken kan dessutom få text att visas i en annan ordning än den står (Unicode UTR \
        36). Fogtecken och variantväljare i bilder (👩‍👧) och i skriftspråk som behöver dem räknas inte. Ta bort tecknet i källan.
        """,
      en: """
        The text holds a character that nobody sees: a blank without width, a soft hyphen, a mark of direction, a variation \
        selector or a joiner where it joins nothing, an unusual line break (U+0085, U+2028, U+2029), a no-break space at one of \
        its ends, or a private-use character, which looks different in every font. Two texts then look equal and are not, and \
        searches miss. Marks of direction may also show a text in another order than it has (Unicode UTR 36). Joiners and \
        selectors in pictures (👩‍👧) and in scripts that need them do not count. Remove it at its origin.
        """),
    kept: [
      Sample.caseFeed(
        #""summary": "10 000 kr, 👩\#u{200D}👧 ❤️ 1️⃣ 🏴\#u{E0067}\#u{E0062}\#u{E0073}\#u{E0063}\#u{E0074}\#u{E007F} می\#u{200C}خواهم क्\#u{200D}ष och – så ”här”""#
      )
    ],
    broken: [
      .init(
        Sample.caseFeed(#""summary": ↓"KS\u200b 2024""#),
        says: .init(
          sv: "texten innehåller det osynliga tecknet U+200B ZERO WIDTH SPACE",
          en: "the text holds the invisible character U+200B ZERO WIDTH SPACE")),
      .init(
        Sample.caseFeed(#""summary": ↓"\u00a0KS""#),
        says: .init(
          sv: "texten innehåller det osynliga tecknet U+00A0 NO-BREAK SPACE",
          en: "the text holds the invisible character U+00A0 NO-BREAK SPACE")),
      .init(
        Sample.caseFeed(#""summary": ↓"a\u202eb""#),
        says: .init(
          sv: "texten innehåller det osynliga tecknet U+202E RIGHT-TO-LEFT OVERRIDE",
          en: "the text holds the invisible character U+202E RIGHT-TO-LEFT OVERRIDE")),
      .init(
        Sample.caseFeed(#""summary": ↓"a\u2028b""#),
        says: .init(
          sv: "texten innehåller det osynliga tecknet U+2028 LINE SEPARATOR",
          en: "the text holds the invisible character U+2028 LINE SEPARATOR")),
      .init(
        Sample.caseFeed(#""summary": ↓"kommun\u00adstyrelsen""#),
        says: .init(
          sv: "texten innehåller det osynliga tecknet U+00AD SOFT HYPHEN",
          en: "the text holds the invisible character U+00AD SOFT HYPHEN")),
      .init(
        Sample.caseFeed(#""summary": ↓"\uf0b7 cykelbanor""#),
        says: .init(
          sv: "texten innehåller U+F0B7, ett tecken för privat bruk, som ser olika ut i varje typsnitt",
          en: "the text holds U+F0B7, a private-use character, which looks different in every font")),
      .init(
        Sample.caseFeed(#""summary": ↓"kom\u200dmun""#),
        says: .init(
          sv: "texten innehåller det osynliga tecknet U+200D ZERO WIDTH JOINER",
          en: "the text holds the invisible character U+200D ZERO WIDTH JOINER")),
      .init(
        Sample.caseFeed(#""summary": ↓"kommun\ufe0f""#),
        says: .init(
          sv: "texten innehåller det osynliga tecknet U+FE0F VARIATION SELECTOR-16",
          en: "the text holds the invisible character U+FE0F VARIATION SELECTOR-16")),
      .init(
        Sample.caseFeed(#""summary": ↓"kommun\udb40\udc41""#),
        says: .init(
          sv: "texten innehåller det osynliga tecknet U+E0041 TAG LATIN CAPITAL LETTER A",
          en: "the text holds the invisible character U+E0041 TAG LATIN CAPITAL LETTER A")),
      .init(
        Sample.caseFeed(#""summary": ↓"\u3164""#),
        says: .init(
          sv: "texten innehåller det osynliga tecknet U+3164 HANGUL FILLER",
          en: "the text holds the invisible character U+3164 HANGUL FILLER")),
    ], traits: [.latin, .general, .last, .combining, .other]
  ) { text, view, report in
    guard let found = InvisibleCharacters.first(in: text) else { return }
    let code = found.scalar.codePoint
    let name = [code, found.scalar.properties.name].compactMap(\.self).joined(separator: " ")
    let isPrivate = found.scalar.properties.generalCategory == .privateUse
    report(
      isPrivate
        ? .init(
          sv: "texten innehåller \(code), ett tecken för privat bruk, som ser olika ut i varje typsnitt",
          en: "the text holds \(code), a private-use character, which looks different in every font")
        : .init(
          sv: "texten innehåller det osynliga tecknet \(name)", en: "the text holds the invisible character \(name)"),
      help: isPrivate
        ? .init(
          sv: "skriv det tecken som menas; det kommer ofta från ett symboltypsnitt",
          en: "write the character that is meant; it often comes from a font of symbols")
        : .init(
          sv: "ta bort det i källan; texter som ser lika ut blir annars olika",
          en: "remove it at its origin; texts that look equal are not otherwise"), at: view(),
      found.place..<(found.place + found.length)
    ) {
      $0.value = code
      // Something is meant by a line break, and by a character of a font.
      if !InvisibleCharacters.isRemovable(found.scalar) { $0.fixable = .no }
    }
  }
}
