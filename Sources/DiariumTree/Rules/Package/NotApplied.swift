extension RuleID {
  /// Instructions in the description for reading tables that are not followed.
  @_spi(Engine) public static let notApplied = RuleID(9080, "pkg/not-applied", .warning)
}

extension Rule {
  package static let notApplied = Rule(
    .notApplied, sv: "Uppgift om läsningen som inte tillämpas", en: "A word on reading that is not followed",
    explanation: .init(
      sv: """
        Filen datapackage.json anger att en tabell ska läsas på ett visst sätt: vilka texter som betyder att värdet \
        saknas (`missingValues`), teckenkodning, avgränsare, decimaltecken. Tabeller läses här på ett enda sätt (se \
        docs/tables.md), och uppgiften säger något annat. Värdena blir då inte de som avsågs.
        """,
      en: """
        datapackage.json says that a table is to be read in a way: which texts mean that a value is absent \
        (`missingValues`), the encoding, the delimiter, the decimal point. Tables are read in one way here (see \
        docs/tables.md), and this says another. The values are then not those that were meant.
        """),
    kept: [
      Sample.tables(resources: #"[{"name":"cases","path":"cases.csv","schema":{"fields":[],"missingValues":[""]}}]"#)
    ],
    broken: [
      .init(
        Sample.tables(
          resources: #"[{"name":"cases","path":"cases.csv","schema":{"fields":[],"missingValues":↓["NA"]}}]"#),
        says: .init(
          sv: """
            `missingValues` för cases.csv i datapackage.json tillämpas inte: en cell med `NA` är text; \
            bara en tom cell saknar värde
            """,
          en: """
            `missingValues` of cases.csv in datapackage.json is not applied: a cell with `NA` is text; \
            only an empty cell is absent
            """))
    ])
}
