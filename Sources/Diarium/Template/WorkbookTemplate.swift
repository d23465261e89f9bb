@_spi(Engine) internal import DiariumConversion
internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree
internal import DiariumWorkbook

/// A workbook to be filled in: the same tables or simple sheet, with the head in a sheet, the codes to choose from, and the
/// help in notes on the headings and in a sheet of its own.
struct WorkbookTemplate {
  private let template: Template
  private let words: WorkbookWords

  init(_ template: Template) {
    self.template = template
    words = WorkbookWords(template.language)
  }

  /// Writes the workbook.
  func write<Sink: ByteSink & ~Copyable>(to sink: inout Sink) throws(IOFailure) {
    let codes: CodeSheet
    var sheets: [WorksheetWriter] = []
    let makeScratch: WorkbookSheets.Scratch = { () throws(IOFailure) in try ScratchFile() }
    switch template.layout {
    case .tables(let names):
      codes = CodeSheet(words, Schema.codeLists, hasKinds: false)
      for table in TableDescription.all where table.type == .case || names.contains(table.name) {
        let template = TableTemplate(table, titles: titles, words.language)
        let worksheet = TableWorksheet(table, titles: titles, words, codes)
        sheets.append(
          try WorksheetWriter(worksheet.sheet(template.columns) { template.help($0) }, makeScratch: makeScratch))
      }
    case .simpleSheet:
      codes = CodeSheet(words, SimpleWorksheet.lists, hasKinds: true)
      let rows = SheetTemplate(words.language).long
      let sheet = SimpleWorksheet(words, codes).long(rows.first ?? [])
      // Behind the headings two rows of help, which the notes have.
      sheets.append(try WorkbookSheets.write(sheet, Array(rows.dropFirst(3)), makeScratch))
    case .wideSheet:
      codes = CodeSheet(words, SimpleWorksheet.lists, hasKinds: true)
      let sheet = SimpleWorksheet(words, codes).wide
      sheets.append(
        try WorkbookSheets.write(sheet, Array(SheetTemplate(words.language).wide.dropFirst(2)), makeScratch))
    }
    var help = HelpSheet(words)
    help.addUsual(hasFeed: true)
    for sheet in sheets { help.add(sheet.sheet) }
    let head = head
    for row in head { help.add(FeedSheet.name, row.field, row.meaning) }
    let shown = sheets.firstIndex { $0.sheet.name == TableDescription.named("cases")?.sheetName(in: titles) } ?? 0
    let rows = head.enumerated().map { FeedSheet.Row($0 + 2, $1.field, $1.value) }
    sheets.append(try HeadWorksheet(words, titles: titles).write(rows, makeScratch))
    sheets.append(try codes.write(makeScratch))
    sheets.append(try help.write(makeScratch))
    try WorkbookWriter.write(sheets, shown: shown, to: &sink)
  }

  /// The language of names and headings; a simple sheet is always in words.
  private var titles: Language? {
    if case .tables = template.layout { template.options.titles } else { template.language }
  }

  /// The rows of the head, of which some are filled already.
  private var head: [(field: String, value: String, meaning: String)] {
    let version = [(["diarium"], Schema.version.rawValue, Feed.recordDescription, "diarium")]
    let dataset = Dataset.recordDescription
    let publisher = Publisher.recordDescription
    let fields =
      version + [
        (["dataset", "title"], "", dataset, "title"),
        (["dataset", "publisher", "name"], "", publisher, "name"),
        (["dataset", "publisher", "municipality_code"], "", publisher, "municipality_code"),
        (["dataset", "publisher", "organisation_number"], "", publisher, "organisation_number"),
        (["dataset", "publisher", "email"], "", publisher, "email"), (["dataset", "license"], "", dataset, "license"),
        (["dataset", "language"], "sv", dataset, "language"), (["dataset", "description"], "", dataset, "description"),
      ]
    return fields.map { path, value, record, name in
      let meaning = record.fields.first { $0.name == name }?.documentation ?? .empty
      return (FeedSheet.path(path, titles: titles), value, meaning[words.language])
    }
  }
}

extension TableDescription {
  /// The table with a name.
  fileprivate static func named(_ name: String) -> TableDescription? { all.first { $0.name == name } }
}

extension Template {
  /// The workbook with the same to be filled in, without anything on disk.
  ///
  /// Of `options` only the language of the headings counts.
  ///
  /// - Throws: `FeedError` if there is no memory or scratch space.
  public func workbook() throws(FeedError) -> [UInt8] {
    try FeedError.converting { () throws(IOFailure) in
      var sink = BytesSink()
      try WorkbookTemplate(self).write(to: &sink)
      return sink.bytes
    }
  }

  /// Writes a workbook with the same to be filled in, which appears complete or not at all.
  ///
  /// - Parameters:
  ///   - path: the path of the file, which ends in `.xlsx`.
  ///   - replacing: whether a file that is there may be replaced, filled in or not.
  ///   - monitor: tells when to stop.
  /// - Throws: `FeedError` of the kinds `output` and `write` if the file cannot be made or written.
  public func write(toWorkbook path: String, replacing: Bool = false, monitor: RunMonitor? = nil) throws(FeedError) {
    try FeedError.converting { () throws(IOFailure) in
      var sink = try OutputFile(path, mayReplace: replacing, monitor: monitor)
      try WorkbookTemplate(self).write(to: &sink)
      try sink.commit(unlessStopped: monitor)
    }
  }
}
