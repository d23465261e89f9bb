public import DiariumModel

/// The tables in CSV on the Web (W3C, Metadata Vocabulary for Tabular Data).
///
/// It is for tables as they are written by default: with commas, in UTF-8, with the names of columns as headings. It states about a
/// column what holds in every row, including tombstones, as `TableSchema` does: only keys and places in an order are required.
///
/// A heading is one of the titles of its column, in no language (`und`), since a validator compares headings with titles and not
/// with names. A date may be a year or a month, and a time may have the second 60, so both are texts with a pattern.
///
/// ```swift
/// let metadata = CSVWMetadata.document()
/// ```
public enum CSVWMetadata {
  /// The name of the file beside the tables, by which readers of any of them find it.
  package static let fileName = "csv-metadata.json"

  /// A table and its file.
  package struct File: Hashable, Sendable {
    /// The name of the table: `cases`.
    package let table: String
    /// The path of its file from the metadata: `cases.csv`.
    package let path: String

    /// A table and its file.
    package init(table: String, path: String) { (self.table, self.path) = (table, path) }
  }

  /// The metadata of a folder with all tables.
  public static func document() -> JSONValue { document(of: TableDescription.names) }

  /// The metadata of a folder with some of the tables, in files of their names.
  ///
  /// - Parameter names: the names of the tables; a name of none is left out.
  /// - Returns: the metadata, in which foreign keys lead to no others.
  public static func document(of names: [String]) -> JSONValue {
    document(of: names.map { File(table: $0, path: "\($0).csv") })
  }

  /// The metadata of tables that are elsewhere.
  ///
  /// - Parameter files: the tables and their files; a name of no table is left out.
  /// - Returns: the metadata, in which foreign keys lead to no others.
  package static func document(of files: [File]) -> JSONValue {
    var paths: [String: String] = [:]
    for file in files { paths[file.table] = file.path }
    let tables = TableDescription.all.compactMap { table in paths[table.name].map { describe(table, at: $0, paths) } }
    return .object([
      .init("@context", .array([.string("http://www.w3.org/ns/csvw"), .object([.init("@language", .string("sv"))])])),
      .init("dialect", dialect),
      .init("null", .string("")),
      .init("tables", .array(tables)),
    ])
  }

  private static let dialect = JSONValue.object([
    .init("encoding", .string("utf-8")), .init("header", .boolean(true)), .init("delimiter", .string(",")),
    .init("quoteChar", .string("\"")), .init("doubleQuote", .boolean(true)),
    .init("lineTerminators", .array([.string("\r\n"), .string("\n")])),
  ])

  private static func describe(_ table: TableDescription, at path: String, _ paths: [String: String]) -> JSONValue {
    var schema: [JSONValue.Member] = [
      .init("columns", .array(table.columns.map { column($0, in: table) })),
      .init("primaryKey", .array(table.primaryKey.map { .string($0) })),
    ]
    let keys = table.columns.compactMap { foreignKey($0, paths) }
    if !keys.isEmpty { schema.append(.init("foreignKeys", .array(keys))) }
    return .object([
      .init("url", .string(path)),
      .init("dc:title", translated(table.title)),
      .init("dc:description", translated(table.record.documentation)),
      .init("tableSchema", .object(schema)),
    ])
  }

  private static func column(_ column: TableDescription.Column, in table: TableDescription) -> JSONValue {
    let title = table.title(of: column)
    var members: [JSONValue.Member] = [
      .init("name", .string(column.name)),
      .init(
        "titles",
        .object([
          .init("sv", .string(title.sv)), .init("en", .string(title.en)), .init("und", .string(column.name)),
        ])),
      .init("dc:description", translated(table.documentation(of: column))),
    ]
    if isRequired(column) { members.append(.init("required", .boolean(true))) }
    if column.field?.isList == true {
      members.append(.init("separator", .string(";")))
      members.append(.init("ordered", .boolean(true)))
    }
    members.append(.init("datatype", datatype(column)))
    if let property = column.field.flatMap({ Schema.iri(ofTerm: $0.term) }) {
      members.append(.init("propertyUrl", .string(property)))
    }
    return .object(members)
  }

  /// Whether the cell is filled in every row: keys and places in an order.
  private static func isRequired(_ column: TableDescription.Column) -> Bool {
    switch column.content {
    case .id, .caseID, .owner, .ordinal: column.requirement == .always
    case .field, .nested, .extensions, .nestedExtensions: false
    }
  }

  private static func datatype(_ column: TableDescription.Column) -> JSONValue {
    switch column.content {
    case .id, .caseID, .owner: return text(.id)
    case .ordinal: return number("integer", minimum: "1")
    case .extensions, .nestedExtensions: return .string("json")
    case .field, .nested: break
    }
    switch column.field?.type {
    case .integer: return number("integer", minimum: "0")
    case .decimal: return .string("decimal")
    case .boolean: return .object([.init("base", .string("boolean")), .init("format", .string("true|false"))])
    case .iri: return .string("anyURI")
    case .language: return .string("language")
    case .code(let list):
      return matching("^(\(list.codes.map(\.code).joined(separator: "|")))$")
    // A pattern for any text would only say which control characters it may not hold.
    case .text, nil: return .string("string")
    case let type?: return text(type)
    }
  }

  private static func text(_ type: FieldType) -> JSONValue { type.pattern.map(matching) ?? .string("string") }

  private static func matching(_ pattern: String) -> JSONValue {
    .object([.init("base", .string("string")), .init("format", .string(pattern))])
  }

  private static func number(_ base: String, minimum: String) -> JSONValue {
    .object([.init("base", .string(base)), .init("minimum", .number(minimum))])
  }

  private static func foreignKey(_ column: TableDescription.Column, _ paths: [String: String]) -> JSONValue? {
    guard let path = TableSchema.target(column)?.description.table.flatMap({ paths[$0] }) else { return nil }
    return .object([
      .init("columnReference", .string(column.name)),
      .init(
        "reference", .object([.init("resource", .string(path)), .init("columnReference", .string("id"))])),
    ])
  }

  /// A text of a common property, in both languages.
  private static func translated(_ text: Message) -> JSONValue {
    .array(
      Language.allCases.map { language in
        .object([.init("@value", .string(text[language])), .init("@language", .string(language.rawValue))])
      })
  }
}
