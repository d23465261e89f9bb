extension RuleID {
  /// A file that may hold data of the feed and is not read.
  @_spi(Engine) public static let unexpectedFile = RuleID(3018, "tab/unexpected-file", .error)
}

extension Rule {
  package static let unexpectedFile = Rule(
    .unexpectedFile, sv: "Fil med uppgifter som inte har lästs", en: "A file with data that was not read",
    explanation: .init(
      sv: """
        I mappen finns en fil som kan innehålla en del av datamängden, men den har inte lästs: en tabell under en annan \
        filändelse (`decisions.tsv`, `decisions.csv.gz`), en kopia med annat innehåll (`Cases - Kopia.csv`), ett \
        felskrivet namn, en länk som inte leder någonstans. Tabeller läses ur filer som heter som i schemat, \
        `decisions.csv`. Det som bara står i den här filen går annars förlorat.
        """,
      en: """
        The folder holds a file that may hold a part of the feed and was not read: a table under another extension \
        (`decisions.tsv`, `decisions.csv.gz`), a copy with other content (`Cases - Copy.csv`), a misspelt name, a link \
        that leads nowhere. Tables are read from files named as in the schema, `decisions.csv`. What stands in this \
        file alone would be lost.
        """),
    kept: [
      Sample.tables()
    ],
    broken: [
      .init(
        Sample.tables(("decission.csv", "↓id\n")),
        says: .init(
          sv: "`decission.csv` är ingen tabell i schemat och har inte lästs",
          en: "`decission.csv` is not a table of the schema and was not read")),
      .init(
        Sample.tables(
          decisions: nil,
          (
            "decisions.tsv",
            """
            ↓id\tcase_id\tordinal\tbody
            d-1\tks-1\t1\tKommunstyrelsen

            """
          )),
        says: .init(
          sv: "`decisions.tsv` har inte lästs: tabellen `decisions` läses ur `decisions.csv`",
          en: "`decisions.tsv` was not read: the table `decisions` is read from `decisions.csv`")),
    ])
}
