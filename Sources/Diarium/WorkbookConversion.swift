@_spi(Engine) internal import DiariumConversion
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// Conversion into workbooks.
extension FeedSource {
  /// Writes the feed as sheets of a workbook.
  ///
  /// - Parameters:
  ///   - sink: receives the workbook, all of it at the end.
  ///   - options: the language of titles, and what may be left out.
  ///   - commit: makes the workbook appear.
  /// - Returns: the outcome of the conversion.
  /// - Throws: `IOFailure` if bytes cannot be read or written.
  func convert<Sink: ByteSink & ~Copyable>(
    toWorkbook sink: consuming Sink, _ options: ConversionOptions, commit: (inout Sink) throws(IOFailure) -> Void
  ) throws(IOFailure) -> ConversionOutcome {
    let options = options.forSheets
    let writer = TableWriter(to: WorkbookOutput(to: sink, titles: options.tables.titles), options.tables)
    return try convert(writer, options) { (writer) throws(IOFailure) in
      try writer.folder.finish()
      try commit(&writer.folder.sink)
      return nil
    }
  }

  /// Refuses what is no output of workbooks or databases: one that replaces or is compared with another, and ODS.
  func refuseWorkbook(_ target: ConversionTarget, as output: Format, _ tables: TableWritingOptions) throws(FeedError) {
    guard output.isWorkbook || output.isDatabase else { return }
    switch target {
    case .input, .comparison:
      throw FeedError(.output, at: Location(path: path), output.isNoCanonicalForm, help: Format.convertInstead)
    case .file(let path, _):
      if let refusal = output.refusal(toWrite: path) {
        throw FeedError(.output, at: Location(path: path), refusal)
      }
    case .standardOutput, .folder:
      if let refusal = output.refusal(toWrite: "-") { throw FeedError(.output, at: Location(path: path), refusal) }
    }
    if let refusal = output.refusal(of: tables) { throw FeedError(.output, at: Location(path: path), refusal) }
  }

  /// Reports texts that are longer than a cell.
  func tooLong(_ count: Int, isAllowed: Bool, at place: Location) -> Finding {
    let (isOne, units) = (count == 1, SheetLimits.xlsx.units)
    let what = Message(
      sv: "\(count) text\(isOne ? "" : "er") på mer än \(units) enheter i UTF-16",
      en: "\(count) text\(isOne ? "" : "s") of more than \(units) units of UTF-16")
    guard isAllowed else {
      return Finding(
        .cellTooLong,
        .init(
          sv: "\(what.sv) har ingen plats i en cell", en: "\(what.en) \(isOne ? "has" : "have") no place in a cell"),
        help: .init(
          sv: "skriv en annan form; `allowedLosses` med `length` hugger av vid ett helt tecken",
          en: "write another form; `allowedLosses` with `length` cuts at a whole character"),
        at: place
      ).advising(
        command: .init(
          sv: "skriv en annan form; --allow-loss length hugger av vid ett helt tecken",
          en: "write another form; --allow-loss length cuts at a whole character"))
    }
    return Finding(
      .droppedValues,
      .init(
        sv: "\(what.sv) har huggits av eller utelämnats", en: "\(what.en) \(isOne ? "was" : "were") cut or left out"),
      help: .init(
        sv: "spara originalet tillsammans med resultatet", en: "keep the original beside the output"), at: place
    ).advising(
      command: .init(
        sv: "--allow-loss length angavs; spara originalet tillsammans med resultatet",
        en: "--allow-loss length asked for it; keep the original beside the output"))
  }

  /// Reports a table with more rows than its sheet has, so that nothing is written.
  func reportOverfull(_ overfull: (table: String, rows: Int)?, _ limits: SheetLimits?, _ log: inout FindingLog) -> Bool
  {
    guard let overfull, let limits else { return false }
    log.add(
      Finding(
        .noPlace,
        .init(
          sv: "\(overfull.rows) rader i `\(overfull.table)` har ingen plats i ett blad, som har \(limits.rows)",
          en: "\(overfull.rows) rows of `\(overfull.table)` have no place in a sheet, which has \(limits.rows)"),
        help: .init(
          sv: "skriv till ett arkiv (.zip) eller en mapp med tabeller, eller dela datamängden",
          en: "write to an archive (.zip) or a folder of tables, or divide the feed"),
        at: Location(path: path)))
    return true
  }
}

extension ConversionOptions {
  /// The same, for sheets of a workbook.
  var forSheets: ConversionOptions {
    var options = self
    options.tables.sheet = .xlsx
    return options
  }
}

extension Format {
  /// The reason why a workbook or a database is not rewritten in place or compared with its canonical form.
  package var isNoCanonicalForm: Message { isDatabase ? Self.isDatabaseInUse : Self.hasMoreThanValues }

  private static let isDatabaseInUse = Message(
    sv: "är en databas: det som finns i den utöver tabellerna, som egna vyer, index och triggrar, skulle gå förlorat",
    en: "is a database: what is in it beside the tables, such as views, indices and triggers of yours, would be lost")
  private static let hasMoreThanValues = Message(
    sv: "är en arbetsbok: det som finns i den utöver värdena, som färger, formler och diagram, skulle gå förlorat",
    en: "is a workbook: what is in it beside the values, such as colours, formulas and charts, would be lost")

  /// The reason why views are not written in the format; `nil` if they are, or if that has another.
  package var refusalOfViews: Message? {
    guard isDatabase else { return nil }
    return .init(
      sv: "en databas har alla vyer för analys (v_reservations …); skriv den utan att ange någon",
      en: "a database has all views for analysis (v_reservations …); write it without naming one")
  }

  /// What to do instead.
  package static let convertInstead = Message(
    sv: "skriv en ny med `diarium convert`, eller en annan form",
    en: "write a new one with `diarium convert`, or another form")

  /// The reason why a file with a name cannot be a workbook of the format that opens; `nil` if it can.
  package func refusal(toWrite path: String) -> Message? {
    if !isWritten {
      return .init(
        sv: "\(name) läses men skrivs inte; skriv xlsx, som samma program öppnar",
        en: "\(name) is read but not written; write xlsx, which the same programs open")
    }
    guard isWorkbook, path.lowercased().hasSuffix(".xlsm") else { return nil }
    return .init(
      sv: ".xlsm är arbetsböcker med makron, och det har den här inga: ange ett namn på .xlsx",
      en: ".xlsm is for workbooks with macros, and this one has none: name a file in .xlsx")
  }

  /// The reason why tables cannot be written so as sheets of a workbook or as a database; `nil` if they can.
  package func refusal(of tables: TableWritingOptions) -> Message? {
    if isDatabase, tables != TableWritingOptions() {
      return .init(
        sv: "en databas har inget av det som sägs om hur tabeller skrivs",
        en: "nothing that is said of how tables are written applies to a database")
    }
    guard isWorkbook else { return nil }
    var plain = TableWritingOptions()
    plain.titles = tables.titles
    plain.sheet = tables.sheet
    guard tables != plain else { return nil }
    return .init(
      sv: "en arbetsbok har inget av det som sägs om hur tabeller skrivs, utom rubrikernas språk",
      en: "of how tables are written, only the language of the headings applies to a workbook")
  }
}
