internal import DiariumModel

/// The tables and views as a script that makes a database of a folder of tables.
///
/// It is run where the tables are, by the shell of the database, and loads them as they are: `sqlite3 feed.sqlite
/// <tables.sql`, `psql -d feed -f tables.sql`. A table that the folder lacks has no rows. It is for full feeds: a delta
/// refers to records that are not in it.
///
/// ```swift
/// print(SQLSchema.script(for: .sqlite))
/// ```
public enum SQLSchema {
  /// The script for a database.
  public static func script(for dialect: SQLDialect) -> String {
    switch dialect {
    case .sqlite: sqlite
    case .postgresql: postgresql
    }
  }

  /// The statements that create all tables.
  @_spi(Engine) public static func tables(for dialect: SQLDialect) -> String {
    TableDescription.all.map { SQLTable(table: $0, dialect: dialect).create }.joined(separator: "\n")
  }

  /// The statements that create the indices.
  @_spi(Engine) public static func indices(for dialect: SQLDialect) -> String {
    let keys = SQLView.keys(ViewDescription.all)
    return TableDescription.all.map { table in
      SQLTable(table: table, dialect: dialect).indices(keys[table.name] ?? [])
    }.joined()
  }

  /// The statements that create the views.
  @_spi(Engine) public static func views(for dialect: SQLDialect) -> String {
    ViewDescription.all.map { SQLView(view: $0, dialect: dialect).create }.joined(separator: "\n")
  }

  /// The statements that create and fill the index of texts, in SQLite.
  @_spi(Engine) public static var search: String {
    let sources = TableDescription.all.flatMap { table in
      table.columns.compactMap { column -> String? in
        guard let field = column.field, field.type == .text, searched.contains(field.name), table.column("id") != nil
        else { return nil }
        let id = table.name == "cases" ? "\"id\"" : table.column("case_id") == nil ? "NULL" : "\"case_id\""
        let name = SQLDialect.name(column.name)
        return """
          SELECT \(id), \(SQLDialect.text(table.name)), "id", \(SQLDialect.text(column.name)), \(name) \
          FROM \(SQLDialect.name(table.name)) WHERE \(name) IS NOT NULL
          """
      }
    }
    // å, ä and ö are letters of their own. The sizes of texts serve ranking only, which can count them when it is asked for; a
    // hash of 8 MiB, as long as the index is written, leaves fewer parts to be joined.
    return """
      CREATE VIRTUAL TABLE "search" USING fts5(
        case_id UNINDEXED, table_name UNINDEXED, id UNINDEXED, field UNINDEXED, text,
        tokenize = 'unicode61 remove_diacritics 0', columnsize = 0
      );
      INSERT INTO "search" ("search", rank) VALUES ('hashsize', 8388608);
      INSERT INTO "search" (case_id, table_name, id, field, text)
      \(sources.joined(separator: "\nUNION ALL "));
      INSERT INTO "search" ("search", rank) VALUES ('hashsize', 1048576);

      """
  }

  /// The fields that hold what people write at length.
  private static let searched: Set<String> = [
    "title", "summary", "description", "text", "reasons", "lead", "wording", "question", "quote", "caveat",
  ]

  private static var sqlite: String {
    let loads = TableDescription.all.map { table in
      let names = SQLTable.names(table.columns.map(\.name))
      let values = table.columns.map { "nullif(\(SQLDialect.name($0.name)), '')" }.joined(separator: ", ")
      let draft = SQLDialect.name("import_\(table.name)")
      let header = SQLDialect.name("header of \(table.fileName)")
      let isHeader = table.columns.map { "\(SQLDialect.name($0.name)) = \(SQLDialect.text($0.name))" }
        .joined(separator: " AND ")
      return """
        CREATE TABLE \(draft) (\(table.columns.map { SQLDialect.name($0.name) + " TEXT" }.joined(separator: ", ")));
        .import --csv \(file(table)) import_\(table.name)
        CREATE TABLE \(header) ("is_right" CONSTRAINT \(header) CHECK ("is_right"));
        INSERT INTO \(header) SELECT \(isHeader) FROM \(draft) WHERE rowid = 1;
        DROP TABLE \(header);
        DELETE FROM \(draft) WHERE rowid = 1;
        INSERT INTO \(SQLDialect.name(table.name)) (\(names)) SELECT \(values) FROM \(draft);
        DROP TABLE \(draft);

        """
    }
    return """
      -- Tables of Diarium, schema \(Schema.version.rawValue), for SQLite 3.38 or later. Where the tables are:
      --   sqlite3 feed.sqlite <tables.sql
      -- It makes the tables, loads the files that are there, and makes indices, views and an index of texts, all or nothing:
      -- a row that breaks a check of the schema ends it. Nothing else is printed but references that lead nowhere, at the
      -- end: table, row, the table referred to. Always name a new file. Booleans are texts: "deleted" = 'true'.
      .bail on
      PRAGMA synchronous = OFF;
      BEGIN;

      \(tables(for: .sqlite))
      \(loads.joined())
      \(indices(for: .sqlite))
      \(views(for: .sqlite))
      \(search)
      COMMIT;
      PRAGMA foreign_key_check;

      """
  }

  /// The file of a table in SQLite's shell; one that is not there is empty, but for the cases, without which there is nothing.
  private static func file(_ table: TableDescription) -> String {
    table.type == .case ? table.fileName : "\"|if test -e \(table.fileName); then cat \(table.fileName); fi\""
  }

  private static var postgresql: String {
    let tables = TableDescription.all.map { SQLTable(table: $0, dialect: .postgresql) }
    let loads = TableDescription.all.map { table in
      """
      \\set there `test -f \(table.fileName) && echo true || echo \(table.type == .case)`
      \\if :there
      \\if :matches
      \\copy \(SQLDialect.name(table.name)) FROM '\(table.fileName)' WITH (FORMAT csv, HEADER MATCH)
      \\else
      \\copy \(SQLDialect.name(table.name)) FROM '\(table.fileName)' WITH (FORMAT csv, HEADER true)
      \\endif
      \\endif

      """
    }
    return """
      -- Tables of Diarium, schema \(Schema.version.rawValue), for PostgreSQL 12 or later. Where the tables are:
      --   psql -d feed -f tables.sql
      -- It makes the tables, loads the files that are there, and makes keys, indices and views, all or nothing. Before version
      -- 15 the headings are not compared; psql takes a line with only \\. for the end of a file, in a text too, and refuses it.
      \\set ON_ERROR_STOP on
      \\encoding UTF8
      SELECT :SERVER_VERSION_NUM >= 150000 AS matches \\gset
      BEGIN;

      \(self.tables(for: .postgresql))
      \(loads.joined())
      \(tables.map(\.foreignKeys).joined())
      \(indices(for: .postgresql))
      \(views(for: .postgresql))
      \(tables.map(\.comments).joined())
      \(ViewDescription.all.map { SQLView(view: $0, dialect: .postgresql).comments }.joined())
      COMMIT;

      """
  }
}
