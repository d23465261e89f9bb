internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
internal import DiariumTree

/// A table to be filled in: its headings, and a row that says what goes under them.
struct TableTemplate {
  private let table: TableDescription
  private let titles: Language?
  private let words: TemplateWords

  /// - Parameters:
  ///   - table: the table.
  ///   - titles: the language of the headings; `nil` for the names of the columns.
  ///   - language: the language of the help.
  init(_ table: TableDescription, titles: Language?, _ language: Language) {
    self.table = table
    self.titles = titles
    words = TemplateWords(language)
  }

  /// What programs write and people do not type.
  private static let leftOut: Set<String> = ["created", "modified", "deleted"]

  /// The columns that are filled in.
  var columns: [TableDescription.Column] { table.columns.filter { !Self.leftOut.contains($0.name) } }

  /// The header, and the row of help.
  var records: [[String]] {
    let help = columns.enumerated().map { index, column in
      index == 0 ? "\(words.beginning) \(self.help(column))" : self.help(column)
    }
    return [columns.map { table.heading(of: $0, in: titles) }, help]
  }

  /// What a column holds, whether it must be filled, and how its cells are written.
  func help(_ column: TableDescription.Column) -> String {
    var parts = [words.pick(table.documentation(of: column))]
    if let requirement = requirement(column) { parts.append(requirement) }
    if let field = column.field {
      if field.isList { parts.append(words.several) }
      if let form = words.form(field.type) { parts.append(form) }
    }
    return parts.joined(separator: " ")
  }

  private func requirement(_ column: TableDescription.Column) -> String? {
    switch column.content {
    case .caseID where column.requirement == .optional: return nil
    case .owner where column.requirement == .optional:
      return words.oneOf(columns.filter(\.isOwner).map { table.heading(of: $0, in: titles) })
    case .id where column.requirement == .optional: return words.minted
    default: break
    }
    switch column.requirement {
    case .optional: return nil
    case .always, .unlessDeleted: return words.required
    case .conditional:
      guard table.record.oneOf.contains(column.name) else { return words.requiredUnlessConfidential }
      return words.oneOf(table.record.oneOf.map { name in heading(name) })
    }
  }

  /// The heading of a field: of its column, or the name of the table that it is.
  private func heading(_ name: String) -> String {
    table.column(name).map { table.heading(of: table.columns[$0], in: titles) } ?? "\(name).csv"
  }
}
