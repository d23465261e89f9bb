internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

extension CheckedRule {
  /// macOS writes file names decomposed, and text copied from there stays that way.
  static let notNFC = CheckedRule(
    1008, "enc/not-nfc", .warning, fixable: .safe,
    sv: "Tecken i flera delar", en: "A character in several parts",
    explanation: .init(
      sv: """
        Texten är inte skriven i Unicodes sammansatta form (NFC, Unicode UAX 15): en bokstav står som grundbokstav med lösa prickar \
        eller ringar (NFD), fast den har ett eget tecken, ett tecken står för ett annat, som ångströmtecknet för Å, eller märken \
        står i en annan ordning. Det ser likadant ut, men "Åsa" i den ena formen hittas inte när man söker efter den andra. Texten \
        ändras aldrig här. Skriv om den i källan.
        """,
      en: """
        The text is not in the composed form of Unicode (NFC, Unicode UAX 15): a letter is written as its base and loose dots or \
        rings (NFD) where it has a character of its own, a character stands for another, as the angstrom sign does for Å, or \
        marks stand in another order. It looks the same, but who searches for "Åsa" in one form does not find the other. The \
        text is never changed here. Rewrite it at its origin.
        """),
    kept: [
      Sample.caseFeed(#""summary": "Åsa Öberg, x\#u{302}, – ”så” 10 €, 👩\#u{200D}👧 한글""#)
    ],
    broken: [
      .init(
        Sample.caseFeed(#""summary": ↓"A\u030asa O\u0308berg""#),
        says: .init(
          sv: "bokstaven är skriven i flera delar (NFD) och liknar bara `Åsa`",
          en: "the letter is written in several parts (NFD), and only looks like `Åsa`")),
      .init(
        Sample.caseFeed(#""summary": ↓"10 \u212b""#),
        says: .init(
          sv: "tecknet U+212B liknar bara U+00C5 i `Å`",
          en: "the character U+212B only looks like U+00C5 in `Å`")),
      .init(
        Sample.caseFeed(#""summary": ↓"\u1eb7, a\u0306\u0323""#),
        says: .init(
          sv: "bokstaven är skriven i flera delar (NFD) och liknar bara `ặ`",
          en: "the letter is written in several parts (NFD), and only looks like `ặ`")),
      .init(
        Sample.caseFeed(#""summary": ↓"u\u0308\u0304""#),
        says: .init(
          sv: "bokstaven är skriven i flera delar (NFD) och liknar bara `ǖ`",
          en: "the letter is written in several parts (NFD), and only looks like `ǖ`")),
      .init(
        Sample.caseFeed(#""summary": ↓"x\u0302\u0323""#),
        says: .init(
          sv: "bokstavens märken står i en annan ordning än i `x\u{323}\u{302}`",
          en: "the marks of the letter stand in another order than in `x\u{323}\u{302}`")),
    ], traits: [.combining, .general, .last, .other]
  ) { text, view, report in
    guard let fault = NormalForm.fault(in: text) else { return }
    report(
      message(fault),
      help: .init(sv: "skriv om texten i NFC i källan", en: "rewrite the text in NFC at its origin"), at: view(),
      fault.part
    ) { $0.suggestion = text.count <= 1200 ? NormalForm.composed(text.string) : nil }
  }

  private static func message(_ fault: NormalForm.Fault) -> Message {
    let word = Words.quoted(fault.word ?? fault.written)
    switch fault.kind {
    case .apart:
      return .init(
        sv: "bokstaven är skriven i flera delar (NFD) och liknar bara \(word)",
        en: "the letter is written in several parts (NFD), and only looks like \(word)")
    case .other(let scalar, let right):
      let name = scalar.codePoint
      let meant = right.unicodeScalars.map(\.codePoint).joined(separator: " ")
      return .init(
        sv: "tecknet \(name) liknar bara \(meant) i \(word)",
        en: "the character \(name) only looks like \(meant) in \(word)")
    case .order:
      return .init(
        sv: "bokstavens märken står i en annan ordning än i \(word)",
        en: "the marks of the letter stand in another order than in \(word)")
    }
  }
}

extension Unicode.Scalar {
  /// The code point in Unicode notation: `U+00C5`.
  var codePoint: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)"
  }
}
