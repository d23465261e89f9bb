internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
internal import DiariumTree
internal import DiariumWorkbook

/// How a view for analysis looks as a sheet.
struct ViewWorksheet {
  private let view: ViewDescription
  private let titles: Language?
  private let words: WorkbookWords

  /// - Parameters:
  ///   - view: the view.
  ///   - titles: the language of its headings; `nil` for names.
  ///   - words: the language of what is said of it.
  init(_ view: ViewDescription, titles: Language?, _ words: WorkbookWords) {
    self.view = view
    self.titles = titles
    self.words = words
  }

  /// The lists that columns of views are from.
  static func lists(of views: [ViewDescription]) -> [CodeListDescription] {
    let names = Set(views.flatMap { $0.columns.compactMap(\.codeList?.name) })
    return Schema.codeLists.filter { names.contains($0.name) }
  }

  /// The sheet, without rows.
  ///
  /// Nothing is offered in its cells, which are not meant to be filled in.
  var sheet: Worksheet {
    let columns = view.columns.map { column in
      let heading = view.heading(of: column, in: titles)
      return Worksheet.Column(
        heading, column.kind == .integer ? .integer : .text, width: min(60, max(Self.width(column), heading.count + 2)),
        note: "\(column.title[words.language])\n\(column.documentation[words.language])")
    }
    return Worksheet(view.viewName, columns, frozenColumns: 2, warning: words.warning)
  }

  /// The sheet of the codebook.
  ///
  /// - Parameters:
  ///   - headings: its headings.
  ///   - words: the language of what is said of it.
  /// - Returns: the sheet, without rows.
  static func codebook(_ headings: [String], _ words: WorkbookWords) -> Worksheet {
    let columns = headings.map { heading in
      heading.hasPrefix("description")
        ? Worksheet.Column(heading, .words, width: 60) : Worksheet.Column(heading, .text, width: 20)
    }
    return Worksheet(words.codebookName, columns, frozenColumns: 3, warning: words.warning)
  }

  /// What the cells of a column usually need.
  private static func width(_ column: ViewDescription.Column) -> Int {
    if column.kind == .integer { return 8 }
    return switch column.field?.type {
    case .date: 12
    case .boolean, .clock: 10
    case .text: 30
    default: 22
    }
  }
}
