@_spi(Engine) internal import DiariumConversion
@_spi(Engine) internal import DiariumTree
internal import DiariumWorkbook

/// How the head looks as a sheet.
struct HeadWorksheet {
  private let words: WorkbookWords
  private let titles: Language?

  init(_ words: WorkbookWords, titles: Language?) {
    self.words = words
    self.titles = titles
  }

  /// Writes the head.
  func write(_ rows: [FeedSheet.Row], _ makeScratch: @escaping WorkbookSheets.Scratch) throws(IOFailure)
    -> WorksheetWriter
  {
    let headings = FeedSheet.headings.map { $0[titles ?? .en] }
    let columns = zip(headings, [42, 80]).map { Worksheet.Column($0, .text, width: $1) }
    return try WorkbookSheets.write(
      Worksheet(FeedSheet.name, columns, warning: words.warning), rows.map { [$0.field, $0.value] }, makeScratch)
  }
}
