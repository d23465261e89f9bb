internal import DiariumModel

/// A database that SQL is written for.
///
/// ```swift
/// print(SQLSchema.script(for: .postgresql))
/// ```
public enum SQLDialect: String, Hashable, Sendable, CaseIterable {
  /// SQLite, from 3.38; the script is for its shell, `sqlite3`.
  case sqlite
  /// PostgreSQL, from 12; the script is for its shell, `psql`.
  case postgresql

  /// A name, quoted: many are words of the language (`text`, `date`, `references`).
  static func name(_ name: String) -> String { "\"\(name.replacing("\"", with: "\"\""))\"" }

  /// A text.
  static func text(_ text: String) -> String { "'\(text.replacing("'", with: "''"))'" }

  /// The type of a column.
  ///
  /// Dates may be years or months, and times keep their offset, so both are texts. SQLite would make a binary number of a
  /// decimal, and has no type for booleans, which are written as in the tables.
  func type(_ column: TableDescription.Column) -> String {
    switch (column.kind, self) {
    case (.integer, .sqlite): "INTEGER"
    case (.integer, .postgresql): "bigint"
    case (.decimal, .postgresql): "numeric"
    case (.text, .postgresql): column.field?.type == .boolean ? "boolean" : "text"
    case (_, .sqlite): "TEXT"
    }
  }

  /// The expression that puts several texts together.
  ///
  /// - Parameters:
  ///   - column: the column of the texts, quoted.
  ///   - separator: what stands between them.
  ///   - keepsEmpty: whether what is absent has its place too.
  ///   - rows: the clauses from `FROM` on that the rows come from.
  ///   - order: the column that they are ordered by, quoted.
  /// - Returns: a subquery in parentheses.
  func join(_ column: String, _ separator: Character, keepsEmpty: Bool, rows: String, order: String) -> String {
    let lineFeed = self == .sqlite ? "char(10)" : "chr(10)"
    let between = separator == "\n" ? lineFeed : Self.text(String(separator))
    // Lines that lie beside those of another column have no line feeds of their own.
    let line = separator == "\n" ? "replace(x, \(lineFeed), ' ')" : "x"
    let value = keepsEmpty ? "coalesce(\(line), '')" : "x"
    let all =
      self == .sqlite ? "group_concat(\(value), \(between))" : "string_agg(\(value), \(between) ORDER BY o)"
    let whole = keepsEmpty ? "CASE WHEN max(x) IS NULL THEN NULL ELSE \(all) END" : all
    return "(SELECT \(whole) FROM (SELECT \(column) AS x, \(order) AS o \(rows) ORDER BY \(order)) AS s)"
  }
}
