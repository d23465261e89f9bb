internal import DiariumModel

/// A view for analysis in SQL.
struct SQLView {
  let view: ViewDescription
  let dialect: SQLDialect

  /// The statement that creates it.
  var create: String {
    let columns = view.columns.map { "  \(expression($0)) AS \(SQLDialect.name($0.name))" }
    let own = alias(ViewBuilder.row)
    return """
      CREATE VIEW \(SQLDialect.name(view.viewName)) AS
      SELECT
      \(columns.joined(separator: ",\n"))
      FROM \(SQLDialect.name(view.joins[ViewBuilder.row].table.name)) AS \(own)
      \(view.joins.indices.compactMap(join).joined(separator: "\n"))
      WHERE \(own)."deleted" IS NULL;

      """
  }

  /// The statements that say what the view and its columns mean, in PostgreSQL.
  var comments: String {
    let name = SQLDialect.name(view.viewName)
    return "COMMENT ON VIEW \(name) IS \(SQLDialect.text(view.documentation.en));\n"
      + view.columns.map { column in
        """
        COMMENT ON COLUMN \(name).\(SQLDialect.name(column.name)) IS \
        \(SQLDialect.text("\(column.title.en) (\(column.title.sv)). \(column.documentation.en)"));

        """
      }.joined()
  }

  /// The columns of tables that the rows of views are found by, by the table.
  static func keys(_ views: [ViewDescription]) -> [String: Set<String>] {
    var keys: [String: Set<String>] = [:]
    for join in views.flatMap(\.joins) {
      switch join.rows {
      case .each(_, let column), .all(_, let column):
        keys[join.table.name, default: []].insert(join.table.columns[column].name)
      case .own, .ofCase, .named: continue
      }
    }
    return keys
  }

  private func alias(_ join: Int) -> String { SQLDialect.name(view.joins[join].name) }

  private func cell(_ join: Int, _ column: Int) -> String {
    "\(alias(join)).\(SQLDialect.name(view.joins[join].table.columns[column].name))"
  }

  /// The clause that joins one row; `nil` for what is no join of the view as a whole.
  private func join(_ number: Int) -> String? {
    let join = view.joins[number]
    let table = "LEFT JOIN \(SQLDialect.name(join.table.name)) AS \(alias(number)) ON \(alias(number))"
    switch join.rows {
    case .own, .all: return nil
    case .ofCase: return "\(table).\"id\" = \(alias(ViewBuilder.row)).\"case_id\""
    case .named(let other, let column): return "\(table).\"id\" = \(cell(other, column))\(inCase(number))"
    case .each(let other, let column):
      return "\(table).\(SQLDialect.name(join.table.columns[column].name)) = \(alias(other)).\"id\"\(inCase(number))"
    }
  }

  /// The condition that a row is of the same case; none for registers.
  private func inCase(_ join: Int) -> String {
    guard view.joins[join].table.column("case_id") != nil else { return "" }
    return " AND \(alias(join)).\"case_id\" = \(alias(ViewBuilder.row)).\"case_id\""
  }

  private func expression(_ column: ViewDescription.Column) -> String {
    switch column.value {
    case .cell(let join, let place): return cell(join, place)
    case .count(let join): return "(SELECT count(*) \(rows(join)))"
    case .cellWhere(let join, let condition, let code, let place):
      return """
        (SELECT \(cell(join, place)) \(rows(join)) AND \(cell(join, condition)) = \(SQLDialect.text(code)) \
        ORDER BY \(alias(join))."ordinal" LIMIT 1)
        """
    case .cells(let join, let place, let separator, let keepsEmpty):
      return dialect.join(
        cell(join, place), separator, keepsEmpty: keepsEmpty, rows: rows(join), order: "\(alias(join)).\"ordinal\"")
    }
  }

  /// The rows of a join that has several.
  private func rows(_ number: Int) -> String {
    let join = view.joins[number]
    guard case .all(let other, let column) = join.rows else { return "" }
    let key = SQLDialect.name(join.table.columns[column].name)
    return """
      FROM \(SQLDialect.name(join.table.name)) AS \(alias(number)) WHERE \(alias(number)).\(key) = \
      \(alias(other))."id"\(inCase(number))
      """
  }
}
