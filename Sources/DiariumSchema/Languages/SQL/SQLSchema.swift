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
    // å, ä and ö are letters of their own.
    return """
      CREATE VIRTUAL TABLE "search" USING fts5(
        case_id UNINDEXED, table_name UNINDEXED, id UNINDEXED, field UNINDEXED, text,
        tokenize = 'unicode61 remove_diacritics 0'
      );
      INSERT INTO "search" (case_id, table_name, id, field, text)
      \(sources.joined(separator: "\nUNION ALL "));

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
      return """
        CREATE TABLE \(draft) (\(table.columns.map { SQLDialect.name($0.name) + " TEXT" }.joined(separator: ", ")));
        .import --csv --skip 1 "|cat \(table.fileName) 2>/dev/null" import_\(table.name)
        INSERT INTO \(SQLDialect.name(table.name)) (\(names)) SELECT \(values) FROM \(draft);
        DROP TABLE \(draft);

        """
    }
    return """
      -- Tables of Diarium, schema \(Schema.version.rawValue), for SQLite 3.38 or later. Where the tables are:
      --   sqlite3 feed.sqlite <tables.sql
      -- It makes the tables, loads the files that are there, and makes indices, views and an index of texts, all or nothing:
      -- a row that breaks a check of the schema ends it. Nothing else is printed but references that lead nowhere, at the
      -- end: table, row, the table referred to.
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

  private static var postgresql: String {
    let tables = TableDescription.all.map { SQLTable(table: $0, dialect: .postgresql) }
    let loads = TableDescription.all.map { table in
      """
      \\set there `test -f \(table.fileName) && echo true || echo false`
      \\if :there
      \\copy \(SQLDialect.name(table.name)) FROM '\(table.fileName)' WITH (FORMAT csv, HEADER true)
      \\endif

      """
    }
    return """
      -- Tables of Diarium, schema \(Schema.version.rawValue), for PostgreSQL 12 or later. Where the tables are:
      --   psql -d feed -v ON_ERROR_STOP=1 -f tables.sql
      -- It makes the tables, loads the files that are there, and makes keys, indices and views, all or nothing.
      BEGIN;
      SET CONSTRAINTS ALL DEFERRED;

      \(self.tables(for: .postgresql))
      \(loads.joined())
      \(tables.map(\.foreignKeys).joined())
      \(indices(for: .postgresql))
      \(views(for: .postgresql))
      \(tables.map(\.comments).joined())
      COMMIT;

      """
  }
}
