internal import DiariumModel
@_spi(Engine) public import DiariumTree

/// Titles of tables, which the sheets of a workbook may have for names.
extension TableDescription {
  /// The title: that of the list that its records are.
  public var title: Message { Self.titles[name] ?? .init(verbatim: name) }

  private static let titles: [String: Message] = {
    let lists = Schema.records.flatMap(\.fields).filter { if case .record = $0.type { $0.isList } else { false } }
    let pairs = TableDescription.all.map { table in
      (table.name, (lists.first { $0.name == table.name }?.title ?? table.record.title))
    }
    return Dictionary(uniqueKeysWithValues: pairs.map { ($0.0, Message(sv: $0.1.sv, en: $0.1.en)) })
  }()

  /// The table that a sheet is by its name: that of the table, or its title in Swedish or English, in any letter case and
  /// with any blanks around it; `nil` if it is none.
  public static func named(_ sheet: String) -> TableDescription? {
    bySheet[TableHeadings.normal(sheet)].map { all[$0] }
  }

  private static let bySheet: [String: Int] = {
    var found: [String: Int] = [:]
    for (index, table) in all.enumerated() {
      for name in [table.title.sv, table.title.en, table.name] { found[TableHeadings.normal(name)] = index }
    }
    // A name counts before the title of another table.
    for (index, table) in all.enumerated() { found[table.name] = index }
    return found
  }()
}
