extension RuleID {
  /// A part of the text that belongs to no field.
  @_spi(Engine) public static let unplaced = RuleID(9107, "imp/unplaced", .warning)
}

extension Rule {
  package static let unplaced = Rule(
    .unplaced, sv: "Text som inte hör till något fält", en: "Text that belongs to no field",
    explanation: .init(
      sv: """
        Varje tecken i handlingen går till ett fält, till sidan (rubriker, sidnummer) eller hit. Det som står \
        här finns inte i ärendet. Ofta är det ett avsnitt som handlingar av det här slaget sällan har. Läs \
        det, och skriv in det för hand om det är av vikt.
        """,
      en: """
        Every character of the document goes to a field, to the page (headings, page numbers), or here. What \
        is here is not in the case. Often it is a part that documents of this kind seldom have. Read it, and \
        write it by hand if it matters.
        """),
    kept: [
      Sample.report
    ],
    broken: [
      .init(
        Sample.report(
          "Föredragande borgarrådet Åsa Alm\n",
          """
          Föredragande borgarrådet Åsa Alm

          ↓Ett tillägg.

          """),
        says: .init(
          sv: "11 tecken hör inte till något fält",
          en: "11 characters belong to no field"))
    ])
}
