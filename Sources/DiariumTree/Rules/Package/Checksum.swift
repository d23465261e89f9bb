extension RuleID {
  /// A file that does not match its description.
  @_spi(Engine) public static let checksum = RuleID(9005, "pkg/checksum", .error)
}

extension Rule {
  package static let checksum = Rule(
    .checksum, sv: "Tabell som inte stämmer med beskrivningen", en: "A table that is not the one described",
    explanation: .init(
      sv: """
        Filen datapackage.json anger hur många rader, hur många byte och vilken SHA-256 en tabell har, men \
        tabellfilen har andra värden: den har kapats eller ändrats efteråt. Kalkylprogram, R och pandas gör `45` av \
        `0045`, `1.1` av `1.10` och en tom cell av `NA`, vilket inte syns i cellerna; hämta i så fall tabellen ur \
        källan igen. `diarium convert` skriver tabeller och en beskrivning som stämmer överens.
        """,
      en: """
        datapackage.json says how many rows, how many bytes and which SHA-256 a table has, and the file has others: \
        it was cut, or edited since. Spreadsheets, R and pandas make `45` of `0045`, `1.1` of `1.10` and an empty cell \
        of `NA`, which does not show in the cells; then take the table from its source again. `diarium convert` writes \
        tables and a document that agree.
        """),
    kept: [
      Sample.tables(resources: #"[{"name":"cases","path":"cases.csv","rows":1}]"#)
    ],
    broken: [
      .init(
        Sample.tables(resources: #"[{"name":"cases","path":"cases.csv","rows":↓2}]"#),
        says: .init(
          sv: "cases.csv har 1 rad, men datapackage.json anger 2",
          en: "cases.csv has 1 row, and datapackage.json says 2"))
    ])
}
