/// A table of a database, as its definition has it.
package struct DatabaseTable: Hashable, Sendable {
  /// The name.
  package var name: String
  /// The columns that have stored values, in their order.
  package var columns: [String]
  /// The columns whose values are computed when they are read.
  package var computed: [String]
}

/// What a database defines.
package struct DatabaseSchema: Sendable {
  /// The ordinary tables, in the order of their names.
  package private(set) var tables: [DatabaseTable] = []
  /// The views, and virtual tables, whose rows are made when they are read.
  package private(set) var made: [String] = []
  /// The triggers.
  package private(set) var triggers: [String] = []

  /// The tables that a virtual table keeps its rows in: of FTS3 to FTS5 and R*Tree.
  private static let shadows = [
    "_data", "_idx", "_content", "_docsize", "_config", "_segments", "_segdir", "_stat", "_node", "_rowid", "_parent",
  ]

  /// Reads what a database defines.
  ///
  /// `PRAGMA table_list` would tell the same, and would look into views: those of a hostile file have no end.
  ///
  /// - Throws: `DatabaseFailure` if it is damaged.
  package init(_ database: Database) throws(DatabaseFailure) {
    let objects = try database.prepare(
      "SELECT type, name, rootpage FROM sqlite_schema WHERE type IN ('table', 'view', 'trigger') ORDER BY name")
    var stored: [String] = []
    while try objects.step() {
      let name = objects.text(1)
      switch objects.text(0) {
      case "table" where objects.integer(2) > 0: stored.append(name)
      case "trigger": triggers.append(name)
      default: made.append(name)
      }
    }
    // loss: database-machinery
    let shadows = Set(made.flatMap { virtual in Self.shadows.map { (virtual + $0).lowercased() } })
    for name in stored where !name.lowercased().hasPrefix("sqlite_") && !shadows.contains(name.lowercased()) {
      tables.append(try Self.table(name, database))
    }
  }

  private static func table(_ name: String, _ database: Database) throws(DatabaseFailure) -> DatabaseTable {
    var table = DatabaseTable(name: name, columns: [], computed: [])
    let columns = try database.prepare("PRAGMA table_xinfo(\(Database.quoted(name)))")
    while try columns.step() {
      // Hidden: 2 and 3 are generated columns (https://www.sqlite.org/gencol.html).
      if columns.integer(6) == 0 {
        table.columns.append(columns.text(1))
      } else {
        table.computed.append(columns.text(1))
      }
    }
    return table
  }
}

extension Database {
  /// The statement that reads the rows of a table, in the order in which they are stored.
  ///
  /// - Throws: `DatabaseFailure` if the database is damaged.
  package func rows(of table: DatabaseTable) throws(DatabaseFailure) -> Statement {
    let columns = table.columns.map(Self.quoted).joined(separator: ", ")
    return try prepare("SELECT \(columns) FROM \(Self.quoted(table.name)) NOT INDEXED")
  }

  /// Checks that the pages of a table belong to it alone and are in order.
  ///
  /// - Throws: `DatabaseFailure` if they are not.
  package func check(_ table: DatabaseTable) throws(DatabaseFailure) {
    let check = try prepare("PRAGMA quick_check(\(Self.quoted(table.name)))")
    while try check.step() {
      let words = check.text(0)
      // An absent value where there has to be one is no damage, but for rules to find.
      guard words == "ok" || words.hasPrefix("NULL value in") else { throw .damaged(words) }
    }
  }

  /// A name, quoted.
  static func quoted(_ name: String) -> String { "\"\(name.replacing("\"", with: "\"\""))\"" }
}
