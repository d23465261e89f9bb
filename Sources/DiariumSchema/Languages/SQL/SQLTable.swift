internal import DiariumModel

/// A table in SQL.
struct SQLTable {
  let table: TableDescription
  let dialect: SQLDialect

  private var name: String { SQLDialect.name(table.name) }

  /// The statement that creates it, with its keys and checks; in PostgreSQL without those to other tables, which refer to
  /// each other in circles.
  var create: String {
    var lines = table.columns.enumerated().map { index, column in
      let key = table.primaryKey == [column.name] ? " NOT NULL PRIMARY KEY" : ""
      return "\(SQLDialect.name(column.name)) \(dialect.type(column))\(key)\(always(column))\(reference(column))"
    }
    if table.primaryKey.count > 1 {
      lines += keys.map { "\(table.owners.count < 2 ? "PRIMARY KEY" : "UNIQUE") (\(Self.names($0)))" }
    }
    lines += checks
    // In SQLite the text of the statement is kept with the table, and is the only place for what a column means.
    let body = lines.enumerated().map { index, line in
      let comma = index < lines.count - 1 ? "," : ""
      guard dialect == .sqlite, index < table.columns.count else { return "  \(line)\(comma)" }
      return "  \(line)\(comma) -- \(meaning(table.columns[index]))"
    }
    let comment = dialect == .sqlite ? " -- \(Self.line(table.record.documentation.en))" : ""
    return "CREATE TABLE \(name) (\(comment)\n\(body.joined(separator: "\n"))\n);\n"
  }

  /// The columns that tell a row from all others, for each type of owner.
  private var keys: [[String]] {
    guard table.owners.count > 1 else { return [table.primaryKey] }
    return table.columns.filter(\.isOwner).map { [$0.name, "ordinal"] }
  }

  private func always(_ column: TableDescription.Column) -> String {
    column.requirement == .always && table.primaryKey != [column.name] && !isChecked(column) ? " NOT NULL" : ""
  }

  /// Whether a check says that a field is there: a database that is written to carry faults too leaves checks aside.
  private func isChecked(_ column: TableDescription.Column) -> Bool {
    dialect == .sqlite && column.requirement == .always && column.field != nil
  }

  private func reference(_ column: TableDescription.Column) -> String {
    guard dialect == .sqlite, let target = TableSchema.target(column)?.description.table else { return "" }
    return " REFERENCES \(SQLDialect.name(target)) (\"id\") DEFERRABLE INITIALLY DEFERRED"
  }

  /// What holds in every row.
  private var checks: [String] {
    var checks: [String] = []
    let isMortal = table.column("deleted") != nil
    for column in table.columns {
      let name = SQLDialect.name(column.name)
      guard let field = column.field else {
        if column.content == .ordinal { checks.append("\(check(column.name)) (\(isInteger(name))\(name) > 0)") }
        continue
      }
      switch field.type {
      case .boolean where dialect == .sqlite:
        checks.append("\(check(column.name)) (\(name) IN (\(field.name == "deleted" ? "'true'" : "'true', 'false'")))")
      case .boolean where field.name == "deleted": checks.append("\(check(column.name)) (\(name))")
      case .integer: checks.append("\(check(column.name)) (\(isInteger(name))\(name) >= 0)")
      case .code(let list):
        checks.append(
          "\(check(column.name)) (\(name) IN (\(list.codes.map { SQLDialect.text($0.code) }.joined(separator: ", "))))")
      default: break
      }
    }
    for column in table.columns where isChecked(column) && table.primaryKey != [column.name] {
      checks.append("\(check("\(column.name)_required")) (\(SQLDialect.name(column.name)) IS NOT NULL)")
    }
    for column in table.columns where column.requirement == .unlessDeleted {
      let name = SQLDialect.name(column.name)
      checks.append(
        isMortal
          ? "\(check("\(column.name)_required")) (\"deleted\" IS NOT NULL OR \(name) IS NOT NULL)"
          : "\(check("\(column.name)_required")) (\(name) IS NOT NULL)")
    }
    // Exactly one owner.
    let owners = table.columns.filter(\.isOwner).map { SQLDialect.name($0.name) }
    if owners.count > 1 {
      let sum = owners.map { "(\($0) IS NOT NULL)\(dialect == .sqlite ? "" : "::int")" }.joined(separator: " + ")
      checks.append("\(check("owner")) (\(sum) = 1)")
    }
    return checks
  }

  /// The condition that a number is one: a column of SQLite takes anything.
  private func isInteger(_ name: String) -> String {
    dialect == .sqlite ? "typeof(\(name)) IN ('integer', 'null') AND " : ""
  }

  /// A check whose name tells the table and the column.
  private func check(_ name: String) -> String { "CONSTRAINT \(SQLDialect.name("\(table.name)_\(name)")) CHECK" }

  /// The statements that index what rows are joined by.
  func indices(_ columns: Set<String>) -> String {
    table.columns.filter { column in
      table.primaryKey.first != column.name
        && (column.content == .caseID || column.isOwner || columns.contains(column.name))
    }.map { column in
      let index = SQLDialect.name("\(table.name)_by_\(column.name)")
      let isSparse = column.requirement != .always
      let filter = isSparse ? " WHERE \(SQLDialect.name(column.name)) IS NOT NULL" : ""
      return "CREATE INDEX \(index) ON \(name) (\(SQLDialect.name(column.name)))\(filter);\n"
    }.joined()
  }

  /// The statements that add the keys to other tables, in PostgreSQL.
  var foreignKeys: String {
    table.columns.compactMap { column -> String? in
      guard let target = TableSchema.target(column)?.description.table else { return nil }
      return """
        ALTER TABLE \(name) ADD FOREIGN KEY (\(SQLDialect.name(column.name))) REFERENCES \(SQLDialect.name(target)) \
        ("id") DEFERRABLE INITIALLY DEFERRED;

        """
    }.joined()
  }

  /// The statements that say what the table and its columns mean, in PostgreSQL.
  var comments: String {
    let own = "COMMENT ON TABLE \(name) IS \(SQLDialect.text(table.record.documentation.en));\n"
    return own
      + table.columns.map { column in
        "COMMENT ON COLUMN \(name).\(SQLDialect.name(column.name)) IS \(SQLDialect.text(meaning(column)));\n"
      }.joined()
  }

  private func meaning(_ column: TableDescription.Column) -> String {
    let title = table.title(of: column)
    let both = title.sv == title.en ? title.en : "\(title.en) (\(title.sv))"
    return Self.line("\(both). \(table.documentation(of: column).en)")
  }

  static func names(_ names: [String]) -> String { names.map(SQLDialect.name).joined(separator: ", ") }

  private static func line(_ text: String) -> String { text.replacing("\n", with: " ") }
}
