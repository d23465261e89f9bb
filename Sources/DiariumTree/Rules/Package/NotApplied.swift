extension RuleID {
  /// Instructions in the description for reading tables that are not followed.
  @_spi(Engine) public static let notApplied = RuleID(9080, "pkg/not-applied", .warning)
}

extension Rule {
  package static let notApplied = Rule(
    .notApplied, sv: "Uppgift om läsningen som inte tillämpas", en: "A word on reading that is not followed",
    explanation: .init(
      sv: """
        Filen datapackage.json kan ange hur en tabell ska läsas. Teckenkodning, avgränsare, decimalkomma, rubriker och \
        tabellens `missingValues` tillämpas (se docs/tables.md); andra uppgifter, som ett annat citattecken, kommentarer \
        eller vad enstaka kolumner har i stället för ett värde, gör det inte. Värdena blir då inte de som avsågs.
        """,
      en: """
        datapackage.json may say how a table is to be read. The encoding, the delimiter, the decimal comma, the headings \
        and the table's `missingValues` are applied (see docs/tables.md); other statements, such as another quote, \
        comments or what single columns take for missing, are not. The values are then not those that were meant.
        """),
    kept: [
      Sample.tables(resources: #"[{"name":"cases","path":"cases.csv","schema":{"fields":[],"missingValues":[""]}}]"#)
    ],
    broken: [
      .init(
        Sample.tables(
          resources: #"[{"name":"cases","path":"cases.csv","dialect":{"quoteChar":↓"'"}}]"#),
        says: .init(
          sv: "`dialect.quoteChar` för cases.csv i datapackage.json tillämpas inte: citattecknet är \"",
          en: "`dialect.quoteChar` of cases.csv in datapackage.json is not applied: the quote is \""))
    ])
}
