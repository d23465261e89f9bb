@_spi(Engine) internal import DiariumTree

/// Findings as CSV (RFC 4180): a row each, under the names that the members have in JSON.
///
/// Whoever gets it opens it in a spreadsheet, so what that would run has an apostrophe before it.
package struct CSVReport: Sendable {
  private let report: Report

  /// The findings of a report.
  package init(_ report: Report) { self.report = report }

  /// Calls `write` with the pieces of the text, in order.
  package func eachPiece(_ write: (String) throws -> Void) rethrows {
    var pieces = TextPieces()
    pieces.text = Self.line(FindingTable.columns.map(\.name))
    try FindingTable(report).eachRow { row in
      pieces.text += Self.line(row)
      try pieces.flush(write)
    }
    try pieces.end(write)
  }

  /// The whole text.
  package func text() -> String {
    var text = ""
    eachPiece { text += $0 }
    return text
  }

  private static func line(_ cells: [String]) -> String { cells.map(cell).joined(separator: ",") + "\r\n" }

  private static func cell(_ text: String) -> String {
    var text = text
    let isRun = text.withUTF8 { unsafe SpreadsheetText.isRun(UnsafeRawBufferPointer($0)) }
    if isRun { text = "'" + text }
    let needsQuotes = text.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
    guard needsQuotes || text.utf8.first == 0x20 || text.utf8.last == 0x20 else { return text }
    return "\"\(text.replacing("\"", with: "\"\""))\""
  }
}
