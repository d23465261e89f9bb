internal import DiariumModel

/// The columns of tables and views as a table for programs: a row for each column, in order.
@_spi(Engine) public enum ColumnList {
  /// The headings.
  public static let headings = [
    "table", "position", "column", "key", "type", "separator", "code_list", "references", "source", "title_en",
    "title_sv",
    "description_en", "description_sv",
  ]

  /// The columns of a table.
  static func rows(of table: TableDescription) -> [[String]] {
    table.columns.enumerated().map { index, column in
      let (title, meaning) = (table.title(of: column), table.documentation(of: column))
      return [
        table.name, String(index + 1), column.name, table.primaryKey.contains(column.name) ? "primary" : "",
        column.isExtensions ? "json" : type(column.field?.type, isInteger: column.kind == .integer),
        column.field?.isList == true ? ";" : "",
        column.field.flatMap(codeList) ?? "", TableSchema.target(column)?.description.table.map { "\($0).id" } ?? "",
        "",
        title.en, title.sv, meaning.en, meaning.sv,
      ]
    }
  }

  /// The columns of a view.
  static func rows(of view: ViewDescription) -> [[String]] {
    view.columns.enumerated().map { index, column in
      [
        view.viewName, String(index + 1), column.name, view.key.contains(column.name) ? "primary" : "",
        type(column.field?.type, isInteger: column.kind == .integer), separator(column), column.codeList?.name ?? "",
        reference(column).map { "\($0).id" } ?? "", view.source(of: column), column.title.en, column.title.sv,
        column.documentation.en, column.documentation.sv,
      ]
    }
  }

  /// The table as CSV.
  static func csv(_ rows: [[String]]) -> String {
    ([headings] + rows).map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined()
  }

  private static func cell(_ text: String) -> String {
    guard text.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else { return text }
    return "\"\(text.replacing("\"", with: "\"\""))\""
  }

  private static func codeList(_ field: FieldDescription) -> String? {
    if case .code(let list) = field.type { list.name } else { nil }
  }

  /// What stands between the values of a cell that holds several; a line feed by its name.
  private static func separator(_ column: ViewDescription.Column) -> String {
    guard case .cells(_, _, let separator, _) = column.value else { return column.field?.isList == true ? ";" : "" }
    return separator == "\n" ? "LF" : String(separator)
  }

  private static func reference(_ column: ViewDescription.Column) -> String? {
    guard case .cell = column.value, let field = column.field, !field.isList,
      case .reference(let types, scope: .case) = field.type, types.count == 1
    else { return nil }
    return types.first?.description.table
  }

  private static func type(_ type: FieldType?, isInteger: Bool) -> String {
    if isInteger { return "integer" }
    switch type {
    case .code: return "code"
    case .reference, .id, nil: return "id"
    case .date: return "date"
    case .time: return "time"
    case .clock: return "clock"
    case .decimal: return "decimal"
    case .boolean: return "boolean"
    default: return "text"
    }
  }
}

extension TableDescription.Column {
  /// Whether it holds extensions.
  fileprivate var isExtensions: Bool {
    switch content {
    case .extensions, .nestedExtensions: true
    default: false
    }
  }
}
