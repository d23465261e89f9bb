extension RuleID {
  /// Text in an encoding other than UTF-8, or encoded twice.
  @_spi(Engine) public static let importedEncoding = RuleID(9103, "imp/encoding", .warning)
}

extension Rule {
  package static let importedEncoding = Rule(
    .importedEncoding, sv: "En annan teckenkodning än UTF-8", en: "Another encoding than UTF-8",
    explanation: .init(
      sv: """
        Texten är inte UTF-8. Windows-1252 och UTF-16 läses, och det sägs här så att å, ä, ö och citattecken \
        kan kontrolleras. En text som har kodats två gånger (`Ã¥` i stället för `å`) läses inte: vad som stod \
        går inte att veta säkert. Exportera handlingen igen som UTF-8.
        """,
      en: """
        The text is not UTF-8. Windows-1252 and UTF-16 are read, and it is said here so that å, ä, ö and \
        quotation marks can be checked. A text that was encoded twice (`Ã¥` instead of `å`) is not read: what \
        it said cannot be known for sure. Export the document again as UTF-8.
        """),
    kept: [
      Sample.report
    ],
    broken: [
      .init(
        """
        ↓UtlÃ¥tande Rotel I (Dnr KS 2031/4)

        FÃ¶rslag frÃ¥n nÃ¤mnden

        """,
        says: .init(
          sv: "texten är kodad två gånger: å, ä och ö står som Ã följt av ett annat tecken",
          en: "the text was encoded twice: å, ä and ö stand as Ã and another character"))
    ])
}
