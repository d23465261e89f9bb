public import DiariumModel

/// What tables are called as sheets of a workbook.
extension TableDescription {
  /// The title of the table: what a list of its records is called.
  @_spi(Engine) public var title: Message { Self.titles[name] ?? .init(sv: name, en: name) }

  /// The name of the table's sheet.
  ///
  /// - Parameter language: the language of titles; `nil` for the name of the table.
  /// - Returns: the name, which no other table has, in any letter case.
  @_spi(Engine) public func sheetName(in language: Language?) -> String { language.map { title[$0] } ?? name }

  /// The table that a sheet's name tells: its name or its title in either language, in any letter case.
  @_spi(Engine) public static func named(sheet name: String) -> TableDescription? {
    sheets[TableHeadings.normal(name)].map { all[$0] }
  }

  private static let titles: [String: Message] = {
    var titles: [String: Message] = [:]
    for field in Schema.records.flatMap(\.fields) where field.isList {
      guard case .record = field.type, titles[field.name] == nil else { continue }
      titles[field.name] = field.title
    }
    return titles
  }()

  private static let sheets: [String: Int] = {
    var sheets: [String: Int] = [:]
    for (index, table) in all.enumerated() {
      for name in [table.name, table.title.sv, table.title.en] { sheets[TableHeadings.normal(name)] = index }
    }
    return sheets
  }()
}
