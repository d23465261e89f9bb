extension RuleID {
  /// A file next to the tables that is not one of them.
  @_spi(Engine) public static let otherFile = RuleID(3080, "tab/other-file", .info)
}

extension Rule {
  package static let otherFile = Rule(
    .otherFile, sv: "Annan fil bredvid tabellerna", en: "A file that is not a table",
    explanation: .init(
      sv: """
        I mappen finns något som inte är en tabell i datamängden och inte har lästs: ett dokument, en mapp, en kopia \
        med samma innehåll som en tabell, en tom fil. Ingenting av det följer med när datamängden skrivs i ett annat \
        format, och `fmt --write` och `--force` ersätter inte en mapp där det ligger. Filer som operativsystem lämnar \
        efter sig (`.DS_Store`, `Thumbs.db`) räknas inte hit.
        """,
      en: """
        The folder holds something that is no table of the feed and was not read: a document, a folder, a copy with the \
        same content as a table, an empty file. Nothing of it goes along into another form, and `fmt --write` and \
        `--force` replace no folder in which it lies. What operating systems leave behind (`.DS_Store`, `Thumbs.db`) \
        does not count.
        """),
    kept: [
      Sample.tables(),
      Sample.tables((".DS_Store", "\n")),
    ],
    broken: [
      .init(
        Sample.tables(("protokoll.pdf", "↓%PDF-1.7\n")),
        says: .init(
          sv: "`protokoll.pdf` har inte lästs",
          en: "`protokoll.pdf` was not read"))
    ])
}
