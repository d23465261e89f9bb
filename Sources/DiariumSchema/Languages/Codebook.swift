public import DiariumModel

/// The schema as a codebook: every record, field and code for people, in Markdown, and every column for programs.
///
/// ```swift
/// print(Codebook.markdown(.sv))
/// print(Codebook.columns)
/// ```
public enum Codebook {
  /// The columns of all tables and views, as a table in CSV (RFC 4180): a row for each column, in order.
  ///
  /// It has the table or view (`v_decisions`), the position of the column from 1, its name, `primary` if it is of the key,
  /// the type, what stands between the values of a cell that holds several (`;`, `LF`), the list of its codes, the column that it refers to (`bodies.id`), for a column of a view the one that it
  /// comes from, and the titles and meanings in both languages.
  public static var columns: String {
    ColumnList.csv(
      TableDescription.all.flatMap(ColumnList.rows(of:)) + ViewDescription.all.flatMap(ColumnList.rows(of:)))
  }

  /// The codebook in a language.
  public static func markdown(_ language: Language) -> String {
    let words = Words(language)
    var lines = ["# \(words.title) \(Schema.version.rawValue)", "", words.introduction, ""]
    for record in Schema.records { lines += section(record, words) }
    let ofViews = ViewWords(language)
    lines += ["## \(ofViews.views)", "", ofViews.introduction, ""]
    for view in ViewDescription.all {
      lines += ViewCodebook.section(view, ofViews).map { $0.hasPrefix("## ") ? "#\($0)" : $0 }
    }
    lines += ["## \(words.codeLists)", ""]
    for list in Schema.codeLists { lines += section(list, words) }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func section(_ record: RecordDescription, _ words: Words) -> [String] {
    var lines = ["## `\(record.name)` – \(words.pick(record.title))", "", words.pick(record.documentation)]
    if let table = record.table { lines[2] += " \(words.table) `\(table)`." }
    lines += ["", "| \(words.columns.joined(separator: " | ")) |", "|---|---|---|---|---|"]
    for field in record.fields {
      let cells = [
        "`\(field.name)`", words.pick(field.title), type(field, words), requirement(field, record, words),
        words.pick(field.documentation),
      ]
      lines.append("| \(cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ")) |")
    }
    if let table = TableDescription.all.first(where: { $0.type == record.type }) { lines += columns(of: table, words) }
    return lines + [""]
  }

  /// The columns of a table: all of them in order, and the meanings of those that are not fields of the record.
  private static func columns(of table: TableDescription, _ words: Words) -> [String] {
    let names = table.columns.map { "`\($0.name)`" }.joined(separator: ", ")
    var lines = [
      "", "\(words.columnsOf) `\(table.fileName)`: \(names). \(ViewWords(words.language).key(table.primaryKey))", "",
    ]
    lines += ["| \(words.tableColumns.joined(separator: " | ")) |", "|---|---|---|---|---|"]
    for column in table.columns {
      switch column.content {
      case .id, .field: continue
      default: break
      }
      let cells = [
        "`\(column.name)`", words.pick(table.title(of: column)), type(column, words), words.requirement(column),
        words.pick(table.documentation(of: column)),
      ]
      lines.append("| \(cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ")) |")
    }
    return lines
  }

  /// The type of a column that is not a field of the record.
  private static func type(_ column: TableDescription.Column, _ words: Words) -> String {
    if let field = column.field { return type(field, words) }
    switch column.content {
    case .caseID: return "\(words.reference) `case`"
    case .owner(let type): return "\(words.reference) \(type.map { "`\($0.rawValue)`" } ?? words.anyRecord)"
    case .ordinal: return words.typeName(.integer)
    default: return "JSON"
    }
  }

  private static func section(_ list: CodeListDescription, _ words: Words) -> [String] {
    var lines = ["### `\(list.name)` – \(words.pick(list.title))", "", words.closedness(list.exhaustive), ""]
    lines += ["| \(words.codeColumns.joined(separator: " | ")) |", "|---|---|---|---|"]
    for code in list.codes {
      lines.append("| `\(code.code)` | \(code.title.sv) | \(code.title.en) | \(code.aliases.joined(separator: ", ")) |")
    }
    return lines + [""]
  }

  private static func type(_ field: FieldDescription, _ words: Words) -> String {
    let name: String =
      switch field.type {
      case .code(let list): "\(words.code) [`\(list.name)`](#\(anchor(list, words)))"
      case .reference(let types, let scope):
        "\(words.reference) "
          + (types.isEmpty ? words.anyRecord : types.map { "`\($0.rawValue)`" }.joined(separator: ", "))
          + (scope == .feed ? " (\(words.anyCase))" : "")
      case .record(let type): "`\(type.rawValue)`"
      default: words.typeName(field.type)
      }
    return field.isList ? "\(words.listOf) \(name)" : name
  }

  /// The anchor that Markdown renderers make from a heading: lower case, blanks to hyphens, punctuation dropped.
  private static func anchor(_ list: CodeListDescription, _ words: Words) -> String {
    "\(list.name)--\(words.pick(list.title))".lowercased().replacing(" ", with: "-")
  }

  private static func requirement(_ field: FieldDescription, _ record: RecordDescription, _ words: Words) -> String {
    switch field.requirement {
    case .optional: ""
    case .always: words.always
    case .unlessDeleted: words.unlessDeleted
    case .conditional: words.condition(field.name, record)
    }
  }
}
