@_spi(Engine) internal import DiariumConversion
internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree
internal import DiariumWorkbook

/// Tables, or a simple sheet, as sheets of a workbook.
///
/// The rows of all tables come in turns, so each sheet is packed by itself, in memory and beyond that in scratch space,
/// and the workbook is put together at the end.
struct WorkbookOutput<Sink: ByteSink & ~Copyable>: TableFolderSink, ~Copyable {
  /// The destination of the workbook.
  var sink: Sink
  private let titles: Language?
  private let words: WorkbookWords
  private let codes: CodeSheet
  private var sheets: [String: SheetRecords] = [:]
  private var feed: WorksheetWriter?

  /// A workbook without sheets so far.
  ///
  /// - Parameters:
  ///   - sink: the destination.
  ///   - titles: the language of names, headings and notes; `nil` for names, and notes in English.
  ///   - isSimple: whether it holds a simple sheet rather than tables.
  init(to sink: consuming Sink, titles: Language?, isSimple: Bool = false) {
    self.titles = titles
    words = WorkbookWords(titles ?? .en)
    codes = CodeSheet(words, isSimple ? SimpleWorksheet.lists : Schema.codeLists, hasKinds: isSimple)
    self.sink = sink
  }

  static var hasFeedSheet: Bool { true }

  mutating func write(_ bytes: UnsafeRawBufferPointer, to name: String) throws(IOFailure) {
    try unsafe records(name).write(bytes)
  }

  mutating func end(_ name: String) throws(IOFailure) -> (sha256: String, bytes: Int) { ("", 0) }

  mutating func write(_ sheet: FeedSheet) throws(IOFailure) {
    feed = try HeadWorksheet(words, titles: titles).write(sheet.rows, Self.scratch)
  }

  /// Writes the workbook: the tables in their order, or the simple sheet; the head, the codes, and what the sheets are.
  mutating func finish() throws(IOFailure) {
    var written: [WorksheetWriter] = []
    var help = HelpSheet(words)
    var shown = 0
    for table in TableDescription.all {
      guard let sheet = sheets[table.fileName]?.writer else { continue }
      if table.type == .case { shown = written.count }
      written.append(sheet)
      help.add(sheet.sheet.name, table.record.documentation[words.language], rows: sheet.rows - 1)
    }
    if let sheet = sheets[SimpleSheets.fileName]?.writer {
      written.append(sheet)
      help.add(sheet.sheet.name, words.simpleSheet, rows: sheet.rows - 1)
    }
    help.addUsual(hasFeed: feed != nil)
    if let feed { written.append(feed) }
    written.append(try codes.write(Self.scratch))
    written.append(try help.write(Self.scratch))
    try WorkbookWriter.write(written, shown: shown, to: &sink)
  }

  private static var scratch: WorkbookSheets.Scratch { { () throws(IOFailure) in try ScratchFile() } }

  private mutating func records(_ name: String) -> SheetRecords {
    if let records = sheets[name] { return records }
    let table = TableDescription.all.first { $0.fileName == name }
    let (titles, words, codes) = (titles, words, codes)
    let records = SheetRecords { (headings) throws(IOFailure) in
      let sheet =
        table.map { TableWorksheet($0, titles: titles, words, codes).sheet($0.columns) }
        ?? SimpleWorksheet(words, codes).long(headings)
      return try WorksheetWriter(sheet, makeScratch: Self.scratch)
    }
    sheets[name] = records
    return records
  }
}
