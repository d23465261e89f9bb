extension RuleID {
  /// A date without its year, or in a form that is not imported.
  @_spi(Engine) public static let incompleteDate = RuleID(9114, "imp/incomplete-date", .info)
}

extension Rule {
  package static let incompleteDate = Rule(
    .incompleteDate, sv: "En dag utan år", en: "A day without its year",
    explanation: .init(
      sv: """
        Texten nämner en dag utan år. Inget år gissas, så dagen blir inget datum; orden står kvar i texten. \
        Ser du av sammanhanget vilket år det är, skriv in datumet för hand.
        """,
      en: """
        The text names a day without its year. No year is guessed, so the day becomes no date; the words stay \
        in the text. If the context tells you the year, write the date by hand.
        """),
    kept: [
      Sample.report("byggas nu", "byggas den 11 maj 2031")
    ],
    broken: [
      .init(
        Sample.report("byggas nu", "byggas ↓den 11 maj"),
        says: .init(
          sv: "`den 11 maj.` saknar år och blir inget datum",
          en: "`den 11 maj.` has no year and becomes no date"))
    ])
}
