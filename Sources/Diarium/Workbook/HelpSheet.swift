@_spi(Engine) internal import DiariumConversion
@_spi(Engine) internal import DiariumTree
internal import DiariumWorkbook

/// The sheet that says what the others are.
struct HelpSheet {
  private let words: WorkbookWords
  private var rows: [[String]] = []

  init(_ words: WorkbookWords) { self.words = words }

  /// Says what a sheet is.
  ///
  /// - Parameters:
  ///   - sheet: its name.
  ///   - what: what it is.
  ///   - rows: how many rows it has below its headings.
  mutating func add(_ sheet: String, _ what: String, rows: Int? = nil) {
    self.rows.append([sheet, "", what, rows.map(String.init) ?? ""])
  }

  /// Says what a row or column of a sheet holds.
  mutating func add(_ sheet: String, _ part: String, _ what: String) { rows.append([sheet, part, what, ""]) }

  /// Says what the columns of a sheet hold.
  mutating func add(_ sheet: Worksheet) {
    for column in sheet.columns { rows.append([sheet.name, column.heading, column.note ?? "", ""]) }
  }

  /// Says what the sheets are that every workbook has.
  mutating func addUsual(hasFeed: Bool) {
    if hasFeed {
      add(
        FeedSheet.name,
        words.pick(
          "Huvudet: vad datamängden är, vem som svarar för den och hur den får användas.",
          "The head: what the dataset is, who answers for it, and how it may be used."))
    }
    add(
      words.codes,
      words.pick(
        "Koderna som cellerna i de andra bladen väljs ur, med vad de heter på svenska och engelska.",
        "The codes that cells of other sheets are chosen from, with their terms in Swedish and English."))
    add(
      "",
      words.pick(
        "Mer om varje fält: diarium schema codebook --lang sv. Granska arbetsboken: diarium validate FIL. Gör om den till "
          + "en annan form: diarium convert.",
        "More about each field: diarium schema codebook. Check the workbook: diarium validate FILE. Write it in another "
          + "form: diarium convert."))
  }

  /// Writes the sheet.
  func write(_ makeScratch: @escaping WorkbookSheets.Scratch) throws(IOFailure) -> WorksheetWriter {
    let columns = [
      Worksheet.Column(words.pick("blad", "sheet"), .words, width: 22),
      Worksheet.Column(words.pick("kolumn", "column"), .words, width: 42),
      Worksheet.Column(words.pick("innehåll", "contents"), .words, width: 90),
      Worksheet.Column(words.pick("rader", "rows"), .integer, width: 10),
    ]
    return try WorkbookSheets.write(Worksheet(words.help, columns, warning: words.warning), rows, makeScratch)
  }
}
