extension Sample {
  /// A feed in a workbook, as its sheets after lines with their names, a line a row with ` | ` between cells.
  ///
  /// What follows a comma behind a name is how the sheet is: `hidden`, `merged A2:A3`, `comment B2`, `row 3 hidden`. A
  /// formula has its stored value behind an arrow: `=B9 → 12`.
  ///
  /// - Parameters:
  ///   - cases: the rows of the sheet Ärenden.
  ///   - how: how that sheet is.
  ///   - others: further sheets.
  /// - Returns: the example.
  package static func workbook(
    cases: String = "id | title\nks-1 | Motion om cykelbanor\n", _ how: String = "",
    _ others: (name: String, rows: String)...
  ) -> String {
    let head = """
      field | value
      title | Ärenden i Ekeby
      publisher.name | Ekeby kommun
      license | CC0-1.0
      language | sv

      """
    let sheets =
      [("feed", head), ("Ärenden\(how.isEmpty ? "" : ", \(how)")", cases)] + others.map { ($0.name, $0.rows) }
    return sheets.map { "== sheet \($0.0)\n\($0.1)" }.joined()
  }
}

extension Rule {
  /// A sheet of an example.
  package struct SampleSheet {
    /// The name.
    package let name: String
    /// How it is: `hidden`, `merged A2:A3`.
    package let features: [String]
    /// The cells of its rows.
    package var rows: [[String]]
  }

  /// Splits an example that is a workbook.
  ///
  /// - Parameter example: one of the examples.
  /// - Returns: the sheets; `nil` if the example is no workbook.
  package static func workbook(of example: String) -> [SampleSheet]? {
    guard example.hasPrefix("== sheet ") else { return nil }
    var sheets: [SampleSheet] = []
    for line in example.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      if line.hasPrefix("== sheet ") {
        let words = line.dropFirst(9).split(separator: ", ").map(String.init)
        sheets.append(.init(name: words.first ?? "", features: Array(words.dropFirst()), rows: []))
      } else if !sheets.isEmpty {
        sheets[sheets.count - 1].rows.append(
          line.split(separator: " | ", omittingEmptySubsequences: false).map(String.init))
      }
    }
    return sheets
  }
}
