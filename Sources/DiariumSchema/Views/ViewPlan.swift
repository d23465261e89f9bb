/// What the rows of a view are made of, without the words that describe it: a plan is looked at for each row of each case.
struct ViewPlan: Sendable {
  /// A table that a view reads.
  struct Join: Sendable {
    /// Its place among all tables.
    let number: Int
    /// Whether its rows are those of a register.
    let isRegister: Bool
    /// Its column of ids; -1 if it has none.
    let idColumn: Int
    /// Which of its rows.
    let rows: ViewDescription.Join.Rows
  }

  /// The value of a column: as `ViewDescription.Column.Value`, with texts as they are written.
  enum Value: Sendable {
    case cell(join: Int, column: Int)
    case cells(join: Int, column: Int, separator: [UInt8], keepsEmpty: Bool)
    case count(join: Int)
    case cellWhere(join: Int, column: Int, is: [UInt8], in: Int)
  }

  let joins: [Join]
  let values: [Value]
  /// The column that says of the view's own records that they are deleted; `nil` if there is none.
  let deletedColumn: Int?

  init(_ view: ViewDescription) {
    joins = view.joins.map {
      Join(number: $0.number, isRegister: $0.table.isRegister, idColumn: $0.idColumn, rows: $0.rows)
    }
    values = view.columns.map { column in
      switch column.value {
      case .cell(let join, let column): .cell(join: join, column: column)
      case .cells(let join, let column, let separator, let keepsEmpty):
        .cells(join: join, column: column, separator: Array(separator.utf8), keepsEmpty: keepsEmpty)
      case .count(let join): .count(join: join)
      case .cellWhere(let join, let column, let code, let place):
        .cellWhere(join: join, column: column, is: Array(code.utf8), in: place)
      }
    }
    deletedColumn = view.joins[ViewBuilder.row].table.column("deleted")
  }
}
