internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
internal import DiariumTree
internal import DiariumWorkbook

/// How a table looks as a sheet: what its columns hold, offer and are said to mean.
struct TableWorksheet {
  private let table: TableDescription
  private let titles: Language?
  private let words: WorkbookWords
  private let codes: CodeSheet

  /// - Parameters:
  ///   - table: the table.
  ///   - titles: the language of its name and headings; `nil` for names.
  ///   - words: the language of what is said of it.
  ///   - codes: the sheet with the codes.
  init(_ table: TableDescription, titles: Language?, _ words: WorkbookWords, _ codes: CodeSheet) {
    self.table = table
    self.titles = titles
    self.words = words
    self.codes = codes
  }

  /// The sheet of the table.
  ///
  /// - Parameters:
  ///   - columns: the columns that it has.
  ///   - note: what is said of a column in place of its meaning; `nil` for that.
  /// - Returns: the sheet, without rows.
  func sheet(
    _ columns: [TableDescription.Column], note: (TableDescription.Column) -> String? = { _ in nil }
  ) -> Worksheet {
    Worksheet(
      table.sheetName(in: titles), columns.map { column($0, note: note($0)) }, frozenColumns: 1, warning: words.warning)
  }

  private func column(_ column: TableDescription.Column, note: String?) -> Worksheet.Column {
    let heading = table.heading(of: column, in: titles)
    let meaning = note ?? table.documentation(of: column)[words.language]
    return Worksheet.Column(
      heading, Self.content(column), width: min(60, max(Self.width(column), heading.count + 2)),
      note: "\(table.title(of: column)[words.language])\n\(meaning)", choices: choices(column))
  }

  private static func content(_ column: TableDescription.Column) -> Worksheet.Content {
    switch column.kind {
    case .text: .text
    case .integer: .integer
    case .decimal: .decimal
    }
  }

  private func choices(_ column: TableDescription.Column) -> Worksheet.Choices? {
    guard let field = column.field, !field.isList else { return nil }
    return switch field.type {
    case .code(let list): codes.codes(of: list)
    case .boolean: .values(["true", "false"])
    default: nil
    }
  }

  /// What the cells of a column usually need.
  private static func width(_ column: TableDescription.Column) -> Int {
    guard let field = column.field else { return column.content == .ordinal ? 8 : 24 }
    if field.isList { return 30 }
    return switch field.type {
    case .id, .reference: 24
    case .date: 12
    case .time: 27
    case .clock, .boolean, .integer, .language: 10
    case .decimal, .municipalityCode, .schemaVersion: 14
    case .code, .license, .organisationNumber, .mediaType, .emailAddress: 22
    case .sha256: 30
    case .iri: 36
    case .text, .record: 40
    }
  }
}
