public import DiariumModel

/// A flat table for analysis: a row for each record of a table, with what is often asked of it joined in.
///
/// It is a join of the tables, written here once: the rows that `convert --view` writes, the view of a database and the
/// codebook are made from it.
@_spi(Engine) public struct ViewDescription: Sendable {
  /// The name, that of the table whose records its rows are: `decisions`.
  public let name: String
  /// What its rows are.
  public let title: Message
  /// What its rows are, and what they are joined with.
  public let documentation: Message
  /// The tables that it reads, the first of which is the one that its rows are of.
  public let joins: [Join]
  /// The columns, in order.
  public let columns: [Column]

  /// The name of the file, and of the view in a database: `v_decisions`, since `decisions` is the table.
  public var viewName: String { Self.prefix + name }
  /// The name of the file of rows.
  public var fileName: String { viewName + ".csv" }
  /// What the names of views begin with.
  static let prefix = "v_"

  /// A table that a view reads, and the rows of it that belong to a row of the view.
  public struct Join: Sendable {
    /// The rows of the table that belong to a row of the view.
    public enum Rows: Hashable, Sendable {
      /// The row itself.
      case own
      /// The case that the row is in.
      case ofCase
      /// The one whose id is in a column of an earlier join; none if there is none of that id in the case, or in the
      /// registers.
      case named(join: Int, column: Int)
      /// Those that have the id of an earlier join in a column: each of them is a row of the view, and one that has none
      /// is a row too.
      case each(join: Int, column: Int)
      /// Those that have the id of an earlier join in a column, for a value made of all.
      case all(join: Int, column: Int)
    }

    /// The name of the join: `decision`.
    public let name: String
    /// The table.
    public let table: TableDescription
    /// Its place among all tables.
    let number: Int
    /// Its column of ids; -1 if it has none.
    let idColumn: Int
    /// Which of its rows.
    public let rows: Rows
  }

  /// A column of a view.
  public struct Column: Sendable {
    /// The value of a column.
    public enum Value: Hashable, Sendable {
      /// A cell of a join's row.
      case cell(join: Int, column: Int)
      /// The cells of all rows of a join, in order, `separator` between them; where `keepsEmpty`, those that are empty
      /// have their place too, so that columns of one join can be laid beside each other.
      case cells(join: Int, column: Int, separator: Character, keepsEmpty: Bool)
      /// The number of a join's rows.
      case count(join: Int)
      /// A cell of the first row of a join that has a value in another column.
      case cellWhere(join: Int, column: Int, is: String, in: Int)
    }

    /// The heading: the name of the field, behind that of the record if it is of another.
    public let name: String
    /// The title.
    public let title: Message
    /// What the value is, and of which record.
    public let documentation: Message
    /// Where the value comes from.
    public let value: Value
    /// The field that it is; `nil` for keys and for what is made of several.
    public let field: FieldDescription?
    /// What its cells hold.
    public let kind: TableDescription.Column.Kind
  }

  init(
    _ name: String, title: Message, documentation: Message, _ build: (inout ViewBuilder) -> Void
  ) {
    var builder = ViewBuilder(name)
    build(&builder)
    builder.addCase()
    (self.name, self.title, self.documentation) = (name, title, documentation)
    (joins, columns) = (builder.joins, builder.columns)
  }

  /// The view with a name.
  public static func named(_ name: String) -> ViewDescription? { all.first { $0.name == name } }

  /// What a column is called in a language; `nil` for its name.
  public func heading(of column: Column, in language: Language?) -> String {
    language.map { column.title[$0] } ?? column.name
  }
}
