public import ArgumentParser
public import Diarium

struct SQLCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "sql",
    abstract: .init(
      sv: "Skriv ett skript som gör en databas av en mapp med tabeller.",
      en: "Print a script that makes a database of a folder of tables."),
    discussion: .init(
      sv: """
        Skriptet körs där tabellerna ligger och läser in dem som de är, med nycklar, villkor, kommentarer och vyer: \
        sqlite3 feed.sqlite <tables.sql, eller psql -d feed -f tables.sql.
        """,
      en: """
        The script is run where the tables are, and loads them as they are, with keys, checks, comments and views: \
        sqlite3 feed.sqlite <tables.sql, or psql -d feed -f tables.sql.
        """),
    examples: ["diarium schema sql --for sqlite -o tables.sql", "diarium schema sql --for postgresql"])

  @Option(
    name: .customLong("for"),
    help: .init(
      sv: "Databasen: sqlite eller postgresql.", en: "The database: sqlite or postgresql.",
      value: .init(sv: "databas", en: "database")),
    completion: .list(SQLDialect.allCases.map(\.rawValue)))
  var database = SQLDialect.sqlite

  @OptionGroup var output: TextOutput

  @OptionGroup var tongue: LanguageOptions

  func run() throws { try output.write(SQLSchema.script(for: database)) }
}

extension SQLDialect: ExpressibleByArgument {}
