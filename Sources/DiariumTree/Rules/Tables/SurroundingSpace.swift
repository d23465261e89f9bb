extension RuleID {
  /// Blanks around a name, an id or a code.
  @_spi(Engine) public static let surroundingSpace = RuleID(3015, "tab/surrounding-space", .warning)
}

extension Rule {
  package static let surroundingSpace = Rule(
    .surroundingSpace, sv: "Mellanslag runt en rubrik", en: "Blanks around a heading",
    explanation: .init(
      sv: """
        Rubriken börjar eller slutar med mellanslag. De syns inte, men många program tar dem för en del av namnet. \
        Kolumnen har lästs. Ta bort mellanslagen.
        """,
      en: """
        The heading begins or ends with blanks, which nobody sees and many programs take for a part of the name. The \
        column was read. Remove the blanks.
        """),
    kept: [
      Sample.tables()
    ],
    broken: [
      .init(
        Sample.tables(
          cases: """
            id,↓title 
            ks-1,Motion om cykelbanor

            """),
        says: .init(
          sv: "det finns mellanslag runt rubriken `title`",
          en: "there are blanks around the heading `title`"))
    ])
}
