extension RuleID {
  /// A listed table that is missing.
  @_spi(Engine) public static let missingTable = RuleID(3017, "tab/missing-table", .error)
}

extension Rule {
  package static let missingTable = Rule(
    .missingTable, sv: "Tabell som saknas", en: "A table that is missing",
    explanation: .init(
      sv: """
        Filen datapackage.json tar upp en tabell som inte finns i mappen: den har fallit bort eller bytt namn. Om \
        cases.csv saknas kan ingenting läsas. Alla andra tabeller får saknas, om ingenting tar upp dem.
        """,
      en: """
        datapackage.json lists a table that is not in the folder: it was lost, or renamed. Where cases.csv is \
        missing nothing can be read. Any other table may be missing if nothing lists it.
        """),
    kept: [
      Sample.tables()
    ],
    broken: [
      .init(
        Sample.tables(resources: #"[{"name":"votes","path":↓"votes.csv"}]"#),
        says: .init(
          sv: "votes.csv saknas, men datapackage.json tar upp den",
          en: "votes.csv is missing, but datapackage.json lists it"))
    ])
}
