@_spi(Engine) internal import DiariumConversion
internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree
internal import DiariumWorkbook

/// What a workbook holds beside the head.
enum WorkbookContent: Sendable {
  /// The tables of a feed.
  case tables
  /// A simple sheet.
  case simple
  /// Views for analysis, and their codebook.
  case views([ViewDescription])
}

/// Tables, a simple sheet, or views, as sheets of a workbook.
///
/// The rows of all tables come in turns, so each sheet is packed by itself, in memory and beyond that in scratch space,
/// and the workbook is put together at the end.
struct WorkbookOutput<Sink: ByteSink & ~Copyable>: TableFolderSink, ~Copyable {
  /// The destination of the workbook.
  var sink: Sink
  private let titles: Language?
  private let content: WorkbookContent
  private let words: WorkbookWords
  private let codes: CodeSheet
  private var sheets: [String: RecordSplitter<SheetRecords>] = [:]
  private var feed: WorksheetWriter?

  /// A workbook without sheets so far.
  ///
  /// - Parameters:
  ///   - sink: the destination.
  ///   - titles: the language of names, headings and notes; `nil` for names, and notes in English.
  ///   - content: what it holds.
  init(to sink: consuming Sink, titles: Language?, _ content: WorkbookContent = .tables) {
    self.titles = titles
    self.content = content
    words = WorkbookWords(titles ?? .en)
    codes =
      switch content {
      case .tables: CodeSheet(words, Schema.codeLists, hasKinds: false)
      case .simple: CodeSheet(words, SimpleWorksheet.lists, hasKinds: true)
      case .views(let views): CodeSheet(words, ViewWorksheet.lists(of: views), hasKinds: false)
      }
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

  /// What has no room in the sheets, where whoever writes the tables does not look at it; `nil` if everything has.
  var excess: Message? {
    for (name, sheet) in sheets.sorted(by: { $0.key < $1.key }) {
      let records = sheet.receiver
      if records.count > SheetLimits.xlsx.rows {
        return Self.excess(name, rows: records.count)
      }
      if records.hasLongText {
        return .init(
          sv: "`\(name)` har en text som är längre än en cell", en: "`\(name)` has a text longer than a cell")
      }
    }
    return nil
  }

  /// Says that a table has more rows than a sheet.
  static func excess(_ name: String, rows: Int) -> Message {
    .init(sv: "`\(name)` har fler rader än ett blad, \(rows)", en: "`\(name)` has more rows than a sheet, \(rows)")
  }

  /// Writes the workbook: the tables in their order, the simple sheet, or the views and their codebook; the head, the
  /// codes, and what the sheets are.
  mutating func finish() throws(IOFailure) {
    var written: [WorksheetWriter] = []
    var help = HelpSheet(words)
    var shown = 0
    for table in TableDescription.all {
      guard let sheet = sheets[table.fileName]?.receiver.writer else { continue }
      if table.type == .case { shown = written.count }
      written.append(sheet)
      help.add(sheet.sheet.name, table.record.documentation[words.language], rows: sheet.rows - 1)
    }
    if let sheet = sheets[SimpleSheets.fileName]?.receiver.writer {
      written.append(sheet)
      help.add(sheet.sheet.name, words.simpleSheet, rows: sheet.rows - 1)
    }
    if case .views(let views) = content {
      for view in views {
        guard let sheet = sheets[view.fileName]?.receiver.writer else { continue }
        written.append(sheet)
        help.add(sheet.sheet.name, view.documentation[words.language], rows: sheet.rows - 1)
      }
      if let sheet = sheets[ViewCodebook.tableName]?.receiver.writer {
        written.append(sheet)
        help.add(sheet.sheet.name, words.codebook, rows: sheet.rows - 1)
      }
    }
    help.addUsual(hasFeed: feed != nil)
    if let feed { written.append(feed) }
    written.append(try codes.write(Self.scratch))
    written.append(try help.write(Self.scratch))
    try WorkbookWriter.write(written, shown: shown, to: &sink)
  }

  private static var scratch: WorkbookSheets.Scratch { { () throws(IOFailure) in try ScratchFile() } }

  private mutating func records(_ name: String) -> RecordSplitter<SheetRecords> {
    if let records = sheets[name] { return records }
    let table = TableDescription.all.first { $0.fileName == name }
    let view = ViewDescription.all.first { $0.fileName == name }
    let (titles, words, codes) = (titles, words, codes)
    let sheet = SheetRecords { (headings) throws(IOFailure) in
      let sheet: Worksheet
      if let table {
        sheet = TableWorksheet(table, titles: titles, words, codes).sheet(table.columns)
      } else if let view {
        sheet = ViewWorksheet(view, titles: titles, words).sheet
      } else if name == ViewCodebook.tableName {
        sheet = ViewWorksheet.codebook(headings, words)
      } else {
        sheet = SimpleWorksheet(words, codes).long(headings)
      }
      return try WorksheetWriter(sheet, makeScratch: Self.scratch)
    }
    let records = RecordSplitter(sheet)
    sheets[name] = records
    return records
  }
}
