internal import DiariumDatabase

/// The properties of a database.
///
/// ```swift
/// for table in try source.inspect().database?.tables ?? [] { print(table.name, table.rows ?? 0, table.contents) }
/// ```
public struct DatabaseInspection: Hashable, Sendable {
  /// A table.
  public struct Table: Hashable, Sendable {
    /// The name.
    public var name: String
    /// What it is: the name of a table of the schema, `simple`, `feed`, `help` for what explains others, or `other` for
    /// what is not read.
    public var contents: String
    /// The number of rows; `nil` where they are not read.
    public var rows: Int?
    /// The number of columns.
    public var columns: Int
  }

  /// Its tables, in the order of their names.
  public var tables: [Table]
  /// The names of its views and virtual tables, which are not read.
  public var views: [String]

  init(_ contents: DatabaseContents) {
    tables = zip(contents.tables, contents.parts.roles).map { table, role in
      .init(
        name: table.table.name, contents: (table.isWithoutRows ? table.role : role).name, rows: table.rows,
        columns: table.table.columns.count + table.table.computed.count)
    }
    views = contents.schema.made
  }
}
