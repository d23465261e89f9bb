public import DiariumModel

/// The tables in Table Schema, of the Data Package standard, version 2.
///
/// It states about a column what holds in every row, including tombstones. What it cannot express is left to the
/// structural check: the fields that a living record must have, that exactly one owner is named, the characters that a
/// text may not hold, that a reference to one of several tables leads somewhere.
///
/// The standard has one language for titles and labels; that is English, and `title_sv` and `label_sv` beside them are the
/// Swedish ones. A column of codes has its codes twice: `enum` for readers of version 1, `categories` with their labels. Both say
/// what a version of the schema has, of open lists too: these have the code `other` for all else.
///
/// ```swift
/// let reservations = TableSchema.document(of: "reservations")
/// ```
public enum TableSchema {
  /// All tables as the resources of a Data Package that contains each of them: names, paths and schemas.
  public static func document() -> JSONValue {
    let names = Set(TableDescription.names)
    return .object([
      .init(
        "resources",
        .array(
          TableDescription.all.map { table in
            .object([
              .init("name", .string(table.name)), .init("type", .string("table")),
              .init("path", .string(table.fileName)), .init("schema", schema(of: table, among: names)),
            ])
          }))
    ])
  }

  /// The names of the tables, in the order of the schema.
  public static var names: [String] { TableDescription.names }

  /// The Table Schema of a table.
  ///
  /// - Parameter name: the name of the table: `reservations`.
  /// - Returns: the schema; `nil` if there is no such table.
  public static func document(of name: String) -> JSONValue? {
    let table = TableDescription.all.first { $0.name == name }
    return table.map { schema(of: $0, among: Set(TableDescription.names)) }
  }

  /// The Table Schema of a table in a package with the tables of these names; foreign keys lead to no others.
  @_spi(Engine) public static func schema(of table: TableDescription, among tables: Set<String>) -> JSONValue {
    schema(of: table, among: tables, PackageDialect(TableWritingOptions()))
  }

  /// The same for tables that are written in a dialect.
  static func schema(of table: TableDescription, among tables: Set<String>, _ dialect: PackageDialect) -> JSONValue {
    let fields = table.columns.map { dialect.field(field($0, in: table)) } + dialect.presenceFields(of: table)
    var members: [JSONValue.Member] = [
      .init("fields", .array(fields)),
      .init("missingValues", names([""])),
    ]
    // No column of a primary key may be empty, but all owner columns except one are; those of a unique key may be.
    if table.record.isEntity || table.owners.count < 2 {
      members.append(.init("primaryKey", names(table.primaryKey)))
    } else {
      let owners = table.columns.filter(\.isOwner).map(\.name)
      members.append(.init("uniqueKeys", .array(owners.map { names([$0, "ordinal"]) })))
    }
    let keys = foreignKeys(of: table, among: tables)
    if !keys.isEmpty { members.append(.init("foreignKeys", .array(keys))) }
    return .object(members)
  }

  /// The foreign keys of a table in a package with the tables of these names.
  static func foreignKeys(of table: TableDescription, among tables: Set<String>) -> [JSONValue] {
    table.columns.compactMap { foreignKey($0, in: table, among: tables) }
  }

  private static func field(_ column: TableDescription.Column, in table: TableDescription) -> JSONValue {
    var constraints = constraints(column)
    if column.requirement == .always { constraints.insert(.init("required", .boolean(true)), at: 0) }
    var members: [JSONValue.Member] = [
      .init("name", .string(column.name)),
      .init("title", .string(table.title(of: column).en)),
      .init("title_sv", .string(table.title(of: column).sv)),
      .init("description", .string(table.documentation(of: column).en)),
      .init("type", .string(type(column))),
    ]
    if column.field?.type == .boolean {
      members.append(.init("trueValues", names(["true"])))
      members.append(.init("falseValues", names(["false"])))
    }
    if !constraints.isEmpty { members.append(.init("constraints", .object(constraints))) }
    if let list = column.codeList { members.append(.init("categories", .array(list.codes.map(category)))) }
    return .object(members)
  }

  /// A code with its labels.
  private static func category(_ entry: CodeListDescription.Entry) -> JSONValue {
    .object([
      .init("value", .string(entry.code)), .init("label", .string(entry.title.en)),
      .init("label_sv", .string(entry.title.sv)),
    ])
  }

  /// The type of a column's cells.
  ///
  /// A date may be a year or a month, so it is a string. So is a list in a cell: the text of the standard has a type
  /// `list`, but its JSON Schema of version 2.0 does not, and readers refuse a package with an unknown type.
  private static func type(_ column: TableDescription.Column) -> String {
    switch column.content {
    case .id, .caseID, .owner: return "string"
    case .ordinal: return "integer"
    case .extensions, .nestedExtensions: return "object"
    case .field, .nested:
      switch column.field?.type {
      case .integer: return "integer"
      case .decimal: return "number"
      case .boolean: return "boolean"
      default: return "string"
      }
    }
  }

  private static func constraints(_ column: TableDescription.Column) -> [JSONValue.Member] {
    switch column.content {
    case .id, .caseID, .owner: return [.init("pattern", .string(id))]
    case .ordinal: return [.init("minimum", .number("1"))]
    case .extensions, .nestedExtensions: return []
    case .field, .nested: break
    }
    guard let field = column.field else { return [] }
    switch field.type {
    case .integer: return [.init("minimum", .number("0"))]
    case .code(let list): return [.init("enum", names(list.codes.map(\.code)))]
    case .reference: return [.init("pattern", .string(field.isList ? "\(id)(;\(id))*" : id))]
    default: return pattern(field.type).map { [.init("pattern", .string($0))] } ?? []
    }
  }

  private static let id = pattern(.id) ?? ""

  /// The pattern of a type in the regular expressions of XML Schema, which have no anchors, since they are matched
  /// against the whole value, and no escapes for control characters; `nil` if it would need these.
  private static func pattern(_ type: FieldType) -> String? {
    guard let anchored = type.pattern else { return nil }
    let bare = anchored.dropFirst().dropLast()
    guard bare.utf8.hasEscape else { return String(bare) }
    let blanks = bare.replacing(#"\u0000-\u0020"#, with: #"\t\n\r "#)
    return blanks.utf8.hasEscape ? nil : String(blanks)
  }

  private static func foreignKey(
    _ column: TableDescription.Column, in table: TableDescription, among tables: Set<String>
  ) -> JSONValue? {
    guard let target = target(column)?.description.table, tables.contains(target) else { return nil }
    var reference: [JSONValue.Member] = [.init("fields", names(["id"]))]
    // A key to the table itself names no table.
    if target != table.name { reference.insert(.init("resource", .string(target)), at: 0) }
    return .object([
      .init("fields", names([column.name])),
      .init("reference", .object(reference)),
    ])
  }

  /// The only type of record that a column's ids identify, in this feed; `nil` if there are several or none.
  static func target(_ column: TableDescription.Column) -> RecordType? {
    switch column.content {
    case .caseID: return .case
    case .owner(let type): return type
    case .id, .ordinal, .extensions, .nestedExtensions: return nil
    case .field, .nested:
      guard let field = column.field, !field.isList, case .reference(let types, scope: .case) = field.type,
        types.count == 1
      else { return nil }
      return types.first
    }
  }

  private static func names(_ names: [String]) -> JSONValue { .array(names.map { .string($0) }) }
}

extension Substring.UTF8View {
  /// Whether a character is written by its number.
  fileprivate var hasEscape: Bool { zip(self, dropFirst()).contains { $0 == (UInt8(ascii: "\\"), UInt8(ascii: "u")) } }
}
