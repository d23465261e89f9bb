internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
internal import DiariumTree
internal import DiariumWorkbook

/// How a simple sheet looks in a workbook.
struct SimpleWorksheet {
  private let words: WorkbookWords
  private let codes: CodeSheet

  init(_ words: WorkbookWords, _ codes: CodeSheet) {
    self.words = words
    self.codes = codes
  }

  /// The lists that its columns offer.
  static let lists: [CodeListDescription] = {
    var lists: [CodeListDescription] = []
    for column in SheetColumn.allCases {
      for kind in SheetRecordKind.all {
        if let list = kind.codes(in: column), !lists.contains(list) { lists.append(list) }
      }
    }
    return lists
  }()

  /// The sheet in the long layout.
  ///
  /// - Parameter headings: its headings: those of columns, and names of extensions.
  /// - Returns: the sheet, without rows.
  func long(_ headings: [String]) -> Worksheet {
    let columns = headings.map { heading in
      let column = SheetColumn.byHeading[SheetHeadings.normal(heading)]
      let help = SheetWords(words.language)
      return self.column(
        heading, column,
        note: column.map { [help.what($0), help.when($0)].filter { !$0.isEmpty }.joined(separator: "\n") })
    }
    // The id and the diary number stay in sight.
    let hasID = headings.first == SheetColumn.id.title[words.language]
    return Worksheet(words.simple, columns, frozenColumns: hasID ? 2 : 1, warning: words.warning)
  }

  /// The sheet in the wide layout.
  var wide: Worksheet {
    let help = SheetWords(words.language)
    let columns = SheetTemplate.wideColumns.map { wide in
      column(
        wide.heading(in: words.language), wide.column, note: help.what(wide.column, of: wide.kind), of: wide.kind)
    }
    return Worksheet(words.simple, columns, frozenColumns: 1, warning: words.warning)
  }

  private func column(
    _ heading: String, _ column: SheetColumn?, note: String?, of kind: SheetRecordKind? = nil
  ) -> Worksheet.Column {
    let isCount = column.map { [.yes, .no, .abstain].contains($0) } ?? false
    return Worksheet.Column(
      heading, isCount ? .integer : .text, width: min(40, max(column.map(Self.width) ?? 24, heading.count + 2)),
      note: note, choices: column.flatMap { choices($0, kind) })
  }

  /// What a column offers, if that does not depend on what is in the row.
  private func choices(_ column: SheetColumn, _ kind: SheetRecordKind?) -> Worksheet.Choices? {
    if column == .record { return codes.kinds }
    let kinds = kind.map { [$0] } ?? SheetRecordKind.all
    let lists = Set(kinds.compactMap { $0.codes(in: column) })
    return lists.count == 1 ? lists.first.flatMap { codes.terms(of: $0) } : nil
  }

  private static func width(_ column: SheetColumn) -> Int {
    switch column {
    case .id: 30
    case .diaryNumber: 16
    case .title, .by: 36
    case .text: 40
    case .record, .body, .outcome, .position, .against, .document, .source: 22
    case .level, .date, .party, .number: 12
    case .yes, .no, .abstain: 8
    }
  }
}
