public import DiariumModel

/// What the columns of views are: a table for programs, and a text for people.
@_spi(Engine) public struct ViewCodebook: Sendable {
  private let views: [ViewDescription]

  /// The codebook of views.
  public init(_ views: [ViewDescription]) { self.views = views }

  /// The name of the table.
  public static let tableName = "codebook.csv"

  /// The name of the text in a language.
  public static func textName(_ language: Language) -> String { "codebook.\(language.rawValue).md" }

  /// Whether a name is that of a file of a codebook.
  public static func isWritten(_ name: String) -> Bool {
    name == tableName || Language.allCases.contains { textName($0) == name }
  }

  /// The table: a row for each column, CSV as RFC 4180 has it.
  public var csv: String { ColumnList.csv(views.flatMap(ColumnList.rows(of:))) }

  /// The text, in Markdown.
  ///
  /// - Parameters:
  ///   - language: its language.
  ///   - facts: what the head of the feed says of the dataset.
  /// - Returns: the text.
  public func markdown(_ language: Language, _ facts: DataPackageDescriptor.Facts) -> String {
    let words = ViewWords(language)
    var lines = ["# \(words.title(facts.title))", ""]
    lines += words.origin(facts)
    lines += [words.introduction, ""]
    for view in views { lines += Self.section(view, words) }
    let lists = Set(views.flatMap { $0.columns.compactMap(\.codeList) }.map(\.name))
    if !lists.isEmpty {
      lines += ["## \(words.codes)", ""]
      for list in Schema.codeLists where lists.contains(list.name) {
        lines += [
          "### `\(list.name)` – \(list.title[language])", "", "| \(words.codeColumns.joined(separator: " | ")) |",
        ]
        lines += ["|---|---|"] + list.codes.map { "| `\($0.code)` | \($0.title[language]) |" } + [""]
      }
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The section on a view: what its rows are, and its columns.
  static func section(_ view: ViewDescription, _ words: ViewWords) -> [String] {
    var lines = ["## `\(view.viewName)` – \(view.title[words.language])", "", view.documentation[words.language], ""]
    lines += [words.key(view.key), "", "| \(words.columns.joined(separator: " | ")) |", "|---|---|---|---|---|"]
    for column in view.columns {
      let type = column.codeList.map { "\(words.code) `\($0.name)`" } ?? words.typeName(column)
      let cells = [
        "`\(column.name)`", column.title[words.language], type, "`\(view.source(of: column))`",
        column.documentation[words.language],
      ]
      lines.append("| \(cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ")) |")
    }
    return lines + [""]
  }
}

extension ViewDescription.Column {
  /// The list that its codes are from; `nil` for what is no code.
  public var codeList: CodeListDescription? {
    guard case .code(let list)? = field?.type else { return nil }
    return list
  }
}

extension ViewDescription {
  /// The columns that tell a row from all others.
  public var key: [String] {
    let each = joins.first { if case .each = $0.rows { true } else { false } }
    return ["id"] + (each.map { ["\($0.name)_ordinal"] } ?? [])
  }

  /// The column of a table that a value comes from, as `decisions.date`; the table alone for a number of records.
  func source(of column: Column) -> String {
    func name(_ join: Int, _ column: Int?) -> String {
      let table = joins[join].table
      return column.map { "\(table.name).\(table.columns[$0].name)" } ?? table.name
    }
    return switch column.value {
    case .cell(let join, let place), .cells(let join, let place, _, _), .cellWhere(let join, _, _, let place):
      name(join, place)
    case .count(let join): name(join, nil)
    }
  }
}
