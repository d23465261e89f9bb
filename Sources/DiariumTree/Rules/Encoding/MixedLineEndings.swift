extension RuleID {
  /// Records that end differently.
  @_spi(Engine) public static let mixedLineEndings = RuleID(1009, "enc/mixed-line-endings", .info)
}

extension Rule {
  package static let mixedLineEndings = Rule(
    .mixedLineEndings, sv: "Rader som slutar olika", en: "Rows that end differently",
    explanation: .init(
      sv: """
        En del rader slutar med CR och LF och andra med bara det ena tecknet. Alla rader läses här, men vissa \
        program läser vidare förbi de radslut som avviker. Använd samma slags radslut i hela filen.
        """,
      en: """
        Some rows end with CR and LF and others with one of them. All are read; some programs read on over the odd \
        ones. Write one kind of line end.
        """),
    fixable: .safe,
    kept: [
      Sample.tables()
    ],
    broken: [
      .init(
        Sample.tables(cases: "id,title\nks-1,Motion om cykelbanor↓\r\n"),
        says: .init(
          sv: "från och med här slutar raderna på ett annat sätt",
          en: "the records end differently from here on"))
    ])
}
