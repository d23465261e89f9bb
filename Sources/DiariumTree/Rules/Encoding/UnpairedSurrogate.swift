extension RuleID {
  /// An escape of half a character, U+D800 to U+DFFF, without its pair (RFC 8259, section 8.2).
  @_spi(Engine) public static let unpairedSurrogate = RuleID(1010, "enc/unpaired-surrogate", .error)
}

extension Rule {
  package static let unpairedSurrogate = Rule(
    .unpairedSurrogate, sv: "Halvt tecken", en: "Half a character",
    explanation: .init(
      sv: """
        En escapesekvens från \\uD800 till \\uDFFF är ett halvt tecken och betyder ingenting ensam (RFC 8259, \
        avsnitt 8.2). En emoji är två sådana sekvenser; en längdgräns i ett tidigare led har delat den mitt itu. \
        Exportera texten på nytt. Resten av filen läses inte, så utslaget är okänt.
        """,
      en: """
        An escape \\uD800 to \\uDFFF is half a character and means nothing alone (RFC 8259, section 8.2). An emoji \
        is two such escapes; a length limit upstream has cut it in two. Export the text again. The file is not read \
        beyond the place, so the verdict is unknown.
        """),
    kept: [
      Sample.caseFeed(#""summary": "\ud83d\udeb2""#)
    ],
    broken: [
      .init(
        Sample.caseFeed(#""summary": "↓\ud83d""#),
        says: .init(
          sv: "`\\ud83d` är bara ett halvt tecken: den andra hälften saknas",
          en: "unpaired surrogate `\\ud83d` is not a character"))
    ])
}
