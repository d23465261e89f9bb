@_spi(Engine) internal import DiariumSchema
internal import DiariumTree

/// A simple sheet to be filled in: its headings, rows of help, and two cases as examples, which are not read either.
struct SheetTemplate {
  private let language: Language
  private let words: SheetWords

  init(_ language: Language) {
    self.language = language
    words = SheetWords(language)
  }

  /// The columns of the long layout: all but the id, which is for those who keep ids of their own.
  static let columns = SheetColumn.allCases.filter { $0 != .id }

  /// A column of the wide layout: one of the case, or of the record of a kind with a number among those on the row.
  struct WideColumn {
    var kind: SheetRecordKind?
    var number: Int?
    var column: SheetColumn

    /// The heading, which the number is a part of only where there are several.
    func heading(in language: Language) -> String {
      [kind?.title[language], number.map(String.init), column.title[language]].compactMap(\.self).joined(separator: " ")
    }
  }

  /// The columns of the wide layout: those of a motion that is decided with a vote and reservations.
  ///
  /// Others are added by their headings.
  static let wideColumns: [WideColumn] = {
    func part(_ kind: String, _ number: Int? = nil, _ columns: SheetColumn...) -> [WideColumn] {
      columns.map { WideColumn(kind: .named(kind), number: number, column: $0) }
    }
    return [.diaryNumber, .title].map { WideColumn(column: $0) } + part("motion", nil, .by, .party, .date)
      + part("decision", nil, .body, .date, .outcome, .text) + part("vote", nil, .yes, .no, .abstain)
      + part("reservation", 1, .by) + part("reservation", 2, .by)
  }()

  /// The long layout.
  var long: [[String]] {
    let help = Self.columns.map { ($0 == .diaryNumber ? "\(words.beginning) " : "") + words.what($0) }
    let needed = Self.columns.map { ($0 == .diaryNumber ? "# " : "") + words.when($0) }
    let examples = SheetExamples.long.map { row in
      Self.columns.map { column in
        let cell = row[column]?[language] ?? ""
        return column == .diaryNumber ? "# \(cell)" : cell
      }
    }
    return [Self.columns.map { $0.title[language] }, help, needed] + examples
  }

  /// The wide layout.
  var wide: [[String]] {
    let help = Self.wideColumns.map { column in
      (column.column == .diaryNumber ? "\(words.beginning) " : "") + words.what(column.column, of: column.kind)
    }
    let examples = SheetExamples.wide.map { row in
      zip(Self.wideColumns, row).map { column, cell in
        column.column == .diaryNumber ? "# \(cell[language])" : cell[language]
      }
    }
    return [Self.wideColumns.map { $0.heading(in: language) }, help] + examples
  }
}
