internal import DiariumModel
internal import DiariumTree

extension Rule {
  static let unexpectedFile = Rule(
    .unexpectedFile, sv: "Fil som inte är någon tabell", en: "A file that is no table",
    explanation: .init(
      sv: """
        I mappen finns en tabellfil som varken datapackage.json eller schemat nämner, så den har inte lästs. Den kan \
        vara något som ligger kvar sedan tidigare, eller en tabell vars namn är felskrivet.
        """,
      en: """
        The folder holds a file of tables that neither datapackage.json nor the schema names, so it was not read. It \
        may be a leftover, or a table whose name is misspelt.
        """),
    kept: [Sample.tables()],
    broken: [Sample.tables(("decission.csv", "id\n"))])
}
