@_spi(Engine) internal import DiariumConversion
internal import DiariumModel
internal import DiariumPublish
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// What is written of a feed once its cases are in order: everything but the feed as JSON Lines, its index and the deltas.
struct PublishedArtefacts {
  private let folder: PublishedFolder
  private let run: PublishRun
  /// The feed as it was given.
  private let side: ComparedSide
  private let head: PublishedHead
  private let publication: Publication
  private let statistics: GatheredStatistics
  private let entries: EntryList
  private let forms: PackedForms
  /// The day of the first publication.
  private let issued: CivilDate?

  /// - Parameters:
  ///   - folder: the folder of the publication, in which the feed is as JSON Lines.
  ///   - run: the publication.
  ///   - side: the feed as it was given.
  ///   - head: the head of the feed.
  ///   - publication: what the metadata say.
  ///   - issued: the day of the first publication; `nil` if it is not known.
  /// - Throws: `IOFailure` if the index of the feed cannot be read, or a file cannot be created.
  init(
    _ folder: PublishedFolder, _ run: PublishRun, _ side: ComparedSide, _ head: PublishedHead,
    _ publication: Publication, issued: CivilDate?
  ) throws(IOFailure) {
    self.issued = issued
    (self.folder, self.run, self.side, self.head, self.publication) = (folder, run, side, head, publication)
    statistics = GatheredStatistics(publication)
    entries = try EntryList(folder)
    forms = try PackedForms(
      folder, run.source.pool, crowded: Self.crowded(side, run.options), monitor: run.source.monitor)
  }

  /// Writes them.
  ///
  /// - Parameter outcome: receives findings on what has no place, and notes.
  /// - Returns: whether all of them are written.
  /// - Throws: `FeedError` if the system refuses.
  func write(_ outcome: inout PublishOutcome) throws(FeedError) -> Bool {
    var result: (report: Report, isWhole: Bool)?
    try FeedError.converting { () throws(IOFailure) in result = try writeCaseByCase() }
    guard let result else { return false }
    guard result.isWhole else {
      // What is wrong with what would have been published is said where it would have been.
      outcome.report = result.report
      return false
    }
    try FeedError.converting { () throws(IOFailure) in try writeRest(result.report) }
    outcome.notes += forms.notes
    return true
  }

  /// Writes what is made case by case.
  private func writeCaseByCase() throws(IOFailure) -> (report: Report, isWhole: Bool) {
    let monitor = run.source.monitor
    let lines = try folder.read(PublishedNames.jsonLines, monitor: monitor)
    let source = FeedSource(lines: lines, size: lines.size, of: run.source)
    var validation = run.options.validation
    // Counting the same cases again would give the same.
    validation.isDetailed = publication.cases != side.caseCount || !run.options.erased.isEmpty
    let tables = PublishedTableFiles(folder, forms, monitor: monitor)
    var options = TableWritingOptions()
    options.countsFormulas = false
    var artefacts: [any Artefact] = [
      JSONPages(folder, head, cases: publication.cases, run.options, base: run.base),
      OutputArtefact(FeedWriter(.yaml, to: PublishedSink(folder, PublishedNames.yaml))) {
        [folder] (_, _) throws(IOFailure) in try folder.end(PublishedNames.yaml, as: .yaml)
      },
      OutputArtefact(
        TableViewWriter(
          TableWriter(to: tables, options),
          ViewWriter(ViewDescription.all, to: PublishedTables(folder: folder, part: .views), options, hasCodebook: true)
        )
      ) { (writer, head) throws(IOFailure) in try writer.tables.folder.finish(head) },
      statistics, entries,
    ]
    if run.options.hasCasePages { artefacts.append(CasePageFiles(folder, publication)) }
    var handler = PublishHandler(validation, known: side.judged, artefacts)
    var outcome = try source.pass(FindingLog(limit: source.limits.findings, selection: validation.rules)).run(&handler)
    var losses = Losses()
    for artefact in artefacts { losses.add(artefact.losses) }
    let isRefused = source.report(losses, [], &outcome.log)
    var report = source.report(&outcome, of: handler.validation, validation)
    report.coverage = validation.isDetailed ? handler.validation.census.coverage : side.coverage
    return (report, outcome.isReadable && !isRefused)
  }

  /// A table with more records than a sheet has rows, if that is certain before they are written; `nil` if it is not.
  private static func crowded(_ side: ComparedSide, _ options: PublishOptions) -> (table: String, count: Int)? {
    guard options.erased.isEmpty else { return nil }
    return side.recordCounts.first { $0.count > SheetLimits.xlsx.rows }
  }

  /// Writes what is known once the cases are.
  private func writeRest(_ report: Report) throws(IOFailure) {
    var report = report
    report.language = publication.language
    try write(report, as: .json, to: PublishedNames.report)
    try write(report, as: .html, to: PublishedNames.reportPage)
    try writeSchemas()
    let newest = try writeNews()
    // The database may take longer than all that.
    try forms.finish()
    try folder.write(
      DCATCatalogue(publication, files: folder.files, issued: issued).text(), to: PublishedNames.dcat, as: .dcat)
    let page = IndexPage(
      publication, statistics: statistics.statistics, newest: newest, files: folder.files, report: summary(report),
      hasPages: run.options.hasCasePages)
    try folder.write(page.text(), to: PublishedNames.page, as: .page)
    try folder.writeSums()
  }

  /// The number of cases that the page of the feed may show.
  private static let shown = 30

  /// Writes the pages of Atom; returns the newest cases that are there.
  private func writeNews() throws(IOFailure) -> [PublishedEntry] {
    let size = run.options.pageSize
    let pages = max(1, (publication.cases + size - 1) / size)
    var newest: [PublishedEntry] = []
    try entries.eachPage(size) { (number, entries) throws(IOFailure) in
      newest += entries.filter { !$0.isDeleted }.prefix(Self.shown - newest.count)
      let page = AtomPage(
        publication, entries: entries, number: number, of: pages, hasCasePages: run.options.hasCasePages)
      try folder.write(page.text(), to: AtomPage.name(number), as: .atom)
    }
    return newest
  }

  private func summary(_ report: Report) -> ReportSummary {
    let verdict: ReportSummary.Verdict =
      switch report.verdict {
      case .valid: .valid
      case .invalid: .invalid
      case .unknown: .unknown
      }
    return ReportSummary(
      verdict: verdict, errors: report.count(.error), warnings: report.count(.warning), infos: report.count(.info))
  }

  private func write(_ report: Report, as format: ReportFormat, to name: String) throws(IOFailure) {
    var failure: IOFailure?
    try? report.render(as: format) { piece in
      var piece = piece
      piece.withUTF8 { bytes in
        do throws(IOFailure) { try unsafe folder.write(UnsafeRawBufferPointer(bytes), to: name) } catch {
          failure = error
        }
      }
      if let failure { throw failure }
    }
    if let failure { throw failure }
    try folder.end(name, as: .report)
  }

  /// The context of the feed: its base, its language, and the names of the extensions of its head.
  private var context: JSONValue {
    let head = publication.head
    return JSONLDContext.document(
      base: IRI(run.base), language: head.dataset.language,
      extensions: (head.extensions.members + head.dataset.extensions.members).map(\.name))
  }

  /// Writes the descriptions of the schema, each as the command writes it.
  private func writeSchemas() throws(IOFailure) {
    let texts: [(String, String)] = [
      ("feed.schema.json", JSONText.indented(JSONSchema.document(.feed))),
      ("case.schema.json", JSONText.indented(JSONSchema.document(.case))),
      ("line.schema.json", JSONText.indented(JSONSchema.document(.line))),
      ("tables.json", JSONText.indented(TableSchema.document())),
      ("tables.postgresql.sql", SQLSchema.script(for: .postgresql)),
      ("tables.sqlite.sql", SQLSchema.script(for: .sqlite)),
      ("codes.csv", CodeLists.csv()),
      ("codebook.csv", Codebook.columns),
      ("codebook.sv.md", Codebook.markdown(.sv)),
      ("codebook.en.md", Codebook.markdown(.en)),
      ("context.jsonld", JSONText.indented(context)),
    ]
    for (name, text) in texts {
      try folder.write(text, to: "\(PublishedNames.Folder.schema.rawValue)/\(name)", as: .schema)
    }
  }
}

extension Publication {
  /// The language of what is for people and in one language: that of the feed, if it is Swedish or English.
  var language: Language { head.dataset.language.string.lowercased().hasPrefix("en") ? .en : .sv }
}
