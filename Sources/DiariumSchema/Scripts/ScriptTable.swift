internal import DiariumModel

/// A table as scripts load it.
struct ScriptTable {
  /// What the cells of a column become.
  enum Kind {
    /// A text, which `width` bytes hold nearly always, for programs whose texts have a width.
    case text(width: Int)
    case code(ScriptCodes)
    case integer
    case decimal
    case boolean
  }

  /// A column.
  struct Column {
    var name: String
    /// The title, in the language of the script.
    var label: String
    var kind: Kind
  }

  let name: String
  let columns: [Column]

  init(_ table: TableDescription, _ language: Language) {
    name = table.name
    columns = table.columns.map { column in
      Column(name: column.name, label: table.title(of: column)[language], kind: Self.kind(column, language))
    }
  }

  /// The lists whose codes the table has, each once.
  var codes: [ScriptCodes] { Self.codes(of: [self]) }

  /// The lists whose codes the tables have, each once.
  static func codes(of tables: [ScriptTable]) -> [ScriptCodes] {
    var names: Set<String> = []
    return tables.flatMap(\.columns).compactMap { column in
      guard case .code(let codes) = column.kind, names.insert(codes.name).inserted else { return nil }
      return codes
    }
  }

  private static func kind(_ column: TableDescription.Column, _ language: Language) -> Kind {
    if let list = column.codeList { return .code(ScriptCodes(list, language)) }
    switch column.content {
    case .id, .caseID, .owner: return .text(width: 255)
    case .ordinal: return .integer
    case .extensions, .nestedExtensions: return .text(width: 4000)
    case .field, .nested: break
    }
    guard let field = column.field else { return .text(width: 4000) }
    switch field.type {
    case .integer: return .integer
    case .decimal: return .decimal
    case .boolean: return .boolean
    // A document's own words may be pages; what people write of it, some lines.
    case .text: return .text(width: field.name == "text" ? 16000 : ProseFields.names.contains(field.name) ? 2000 : 500)
    case .reference: return .text(width: field.isList ? 4000 : 255)
    case .iri, .license, .mediaType, .emailAddress: return .text(width: 1000)
    default: return .text(width: 64)
    }
  }
}

/// A code list as scripts write it.
struct ScriptCodes {
  let name: String
  /// The codes in order, with their labels in the language of the script.
  let entries: [(code: String, label: String)]

  init(_ list: CodeListDescription, _ language: Language) {
    name = list.name
    entries = list.codes.map { ($0.code, $0.title[language]) }
  }
}
