extension RuleID {
  /// Bytes that are not valid UTF-8 (RFC 8259, section 8.1).
  @_spi(Engine) public static let invalidUTF8 = RuleID(1001, "enc/invalid-utf8", .error)
}

extension Rule {
  package static let invalidUTF8 = Rule(
    .invalidUTF8, sv: "Text som inte är giltig UTF-8", en: "Bytes that are not valid UTF-8",
    explanation: .init(
      sv: """
        JSON är UTF-8 och ingenting annat (RFC 8259, avsnitt 8.1). I en fil som har sparats som Windows-1252 är å, ä \
        och ö en enda byte vardera, och varje program gissar på sitt sätt vad de betyder. Spara filen på nytt som \
        UTF-8. Resten av filen läses inte, så utslaget är okänt.
        """,
      en: """
        JSON is UTF-8 and nothing else (RFC 8259, section 8.1). A file that was saved as Windows-1252 shows å, ä and \
        ö as single bytes, and every reader guesses differently what they mean. Save the file again as UTF-8. The \
        file is not read beyond the place, so the verdict is unknown.
        """),
    kept: [
      Sample.caseFeed()
    ],
    broken: [
      .init(
        Sample.caseFeed(#""summary": "p↓\#u{FFFF} gång""#),
        says: .init(
          sv: "byten 0xE5 är inte giltig UTF-8",
          en: "byte 0xE5 is not valid UTF-8"))
    ])
}
