internal import DiariumReports
@_spi(Engine) internal import DiariumTree
internal import DiariumWorkbook

/// A report as a workbook, to mail to whoever answers for the data: what the verdict is, how often each rule was broken in
/// which field, and a row for each finding.
struct ReportWorkbook {
  private let report: Report
  private let words: WorkbookWords

  /// The workbook on a report.
  init(_ report: Report) {
    self.report = report
    words = WorkbookWords(report.language)
  }

  /// Writes the workbook.
  func write<Sink: ByteSink & ~Copyable>(to sink: inout Sink) throws(IOFailure) {
    try WorkbookWriter.write([try summary(), try rules(), try findings()], to: &sink)
  }

  private static var scratch: WorkbookSheets.Scratch { { () throws(IOFailure) in try ScratchFile() } }

  /// What was checked, and the verdict.
  private func summary() throws(IOFailure) -> WorksheetWriter {
    let sheet = Worksheet(
      words.pick("sammanfattning", "summary"),
      [.init(words.pick("vad", "what"), .text, width: 24), .init(words.pick("värde", "value"), .words, width: 80)],
      warning: words.warning)
    return try WorkbookSheets.write(sheet, report.summaryRows.map { $0.map(Self.fitting) }, Self.scratch)
  }

  /// How often each rule was broken, in which field.
  private func rules() throws(IOFailure) -> WorksheetWriter {
    let columns: [Worksheet.Column] = [
      .init(words.pick("nivå", "severity"), .text, width: 10), .init(words.pick("regel", "rule"), .text, width: 30),
      .init(words.pick("kod", "code"), .text, width: 10), .init(words.pick("vad", "what"), .words, width: 50),
      .init(words.pick("fält", "field"), .text, width: 24), .init(words.pick("antal", "count"), .integer, width: 10),
      .init(words.pick("därav följer av annat", "of these follow from others"), .integer, width: 14),
    ]
    let sheet = Worksheet(words.pick("regler", "rules"), columns, warning: words.warning)
    return try WorkbookSheets.write(sheet, report.ruleRows.map { $0.map(Self.fitting) }, Self.scratch)
  }

  /// The findings, as many as a sheet holds; the summary says how many there are.
  private func findings() throws(IOFailure) -> WorksheetWriter {
    let columns = FindingTable.columns.map { column in
      Worksheet.Column(
        column.title[report.language],
        column.isNumber ? .integer : ["message", "help"].contains(column.name) ? .words : .text, width: column.width,
        note: column.name)
    }
    let sheet = Worksheet(
      words.pick("anmärkningar", "findings"), columns, frozenColumns: 1, warning: words.warning)
    let writer = try WorksheetWriter(sheet, makeScratch: Self.scratch)
    var failure: IOFailure?
    FindingTable(report).eachRow { row in
      guard failure == nil else { return }
      for cell in row { writer.cell(Self.fitting(cell)) }
      do throws(IOFailure) { try writer.endRow() } catch { failure = error }
    }
    if let failure { throw failure }
    return writer
  }

  /// A text, as much of it as a cell holds.
  private static func fitting(_ text: String) -> String {
    guard text.utf8.count > Worksheet.cellLength, text.utf16.count > Worksheet.cellLength else { return text }
    var (cut, units) = ("", 1)
    for character in text {
      units += character.utf16.count
      guard units <= Worksheet.cellLength else { break }
      cut.append(character)
    }
    return cut + "…"
  }
}
