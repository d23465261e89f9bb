@_spi(Engine) internal import DiariumConversion
internal import DiariumModel
internal import DiariumPublish
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// What is written of a feed once its cases are in order: everything but the feed as JSON Lines, its index and the deltas.
struct PublishedArtefacts {
  private let folder: PublishedFolder
  private let run: PublishRun
  private let head: PublishedHead
  private let publication: Publication
  private let cases: Int

  /// - Parameters:
  ///   - folder: the folder of the publication, in which the feed is as JSON Lines.
  ///   - run: the publication.
  ///   - head: the head of the feed.
  ///   - publication: what the metadata say.
  ///   - cases: the number of cases.
  init(
    _ folder: PublishedFolder, _ run: PublishRun, _ head: PublishedHead, _ publication: Publication, index cases: Int
  ) {
    (self.folder, self.run, self.head, self.publication, self.cases) = (folder, run, head, publication, cases)
  }

  /// Writes them.
  ///
  /// - Parameter outcome: receives findings on what has no place, and notes.
  /// - Returns: whether all of them are written.
  /// - Throws: `FeedError` if the system refuses.
  func write(_ outcome: inout PublishOutcome) throws(FeedError) -> Bool {
    var notes: [Message] = []
    var result: (report: Report, isWhole: Bool)?
    try FeedError.converting { () throws(IOFailure) in
      result = try writeCaseByCase(&notes)
    }
    outcome.notes += notes
    guard let result else { return false }
    guard result.isWhole else {
      // What is wrong with what would have been published is said where it would have been.
      outcome.report = result.report
      return false
    }
    try FeedError.converting { () throws(IOFailure) in try writeRest(result.report) }
    return true
  }

  /// Writes what is made case by case.
  private func writeCaseByCase(_ notes: inout [Message]) throws(IOFailure) -> (report: Report, isWhole: Bool) {
    let monitor = run.source.monitor
    let lines = try folder.read(PublishedNames.jsonLines, monitor: monitor)
    let source = FeedSource(lines: lines, size: lines.size, of: run.source)
    var validation = run.options.validation
    validation.isDetailed = true
    var tableNotes: [Message] = []
    let tables = try PublishedTableFiles(folder, run.source.pool, monitor: monitor)
    var options = TableWritingOptions()
    options.countsFormulas = false
    let artefacts: [any Artefact] = [
      JSONPages(folder, head, cases: cases, run.options, base: run.base),
      OutputArtefact(FeedWriter(.yaml, to: PublishedSink(folder, PublishedNames.yaml))) {
        [folder] (_, _) throws(IOFailure) in try folder.end(PublishedNames.yaml, as: .yaml)
      },
      OutputArtefact(TableWriter(to: tables, options)) { (writer, head) throws(IOFailure) in
        try writer.folder.finish(head, metadata: "{}\n")
        tableNotes = writer.folder.notes
      },
      OutputArtefact(
        ViewWriter(ViewDescription.all, to: PublishedTables(folder: folder, part: .views), options, hasCodebook: true)
      ) { (_, _) throws(IOFailure) in },
    ]
    var handler = PublishHandler(validation, artefacts)
    var outcome = try source.pass(FindingLog(limit: source.limits.findings, selection: validation.rules)).run(&handler)
    var losses = Losses()
    for artefact in artefacts { losses.add(artefact.losses) }
    let isRefused = source.report(losses, [], &outcome.log)
    var report = source.report(&outcome, of: handler.validation, validation)
    report.coverage = handler.validation.census.coverage
    notes += tableNotes
    return (report, outcome.isReadable && !isRefused)
  }

  /// Writes what is known once the cases are.
  private func writeRest(_ report: Report) throws(IOFailure) {
    var report = report
    report.language = publication.language
    try write(report, as: .json, to: PublishedNames.report)
    try write(report, as: .html, to: PublishedNames.reportPage)
    try writeSchemas()
    try folder.writeSums()
  }

  private func write(_ report: Report, as format: ReportFormat, to name: String) throws(IOFailure) {
    var failure: IOFailure?
    try? report.render(as: format) { piece in
      var piece = piece
      piece.withUTF8 { bytes in
        do throws(IOFailure) { try unsafe folder.write(UnsafeRawBufferPointer(bytes), to: name) } catch { failure = error }
      }
      if let failure { throw failure }
    }
    if let failure { throw failure }
    try folder.end(name, as: .report)
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
