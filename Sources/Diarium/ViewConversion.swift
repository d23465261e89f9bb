@_spi(Engine) internal import DiariumConversion
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// Writing of views.
extension FeedSource {
  /// Writes a view of the feed.
  ///
  /// - Parameters:
  ///   - view: the view.
  ///   - target: the destination of the output.
  ///   - options: how it is written, and what may be left out beside what the view has no place for.
  /// - Returns: the findings, and whether there is output.
  /// - Throws: `FeedError` if bytes cannot be read or written, or if the target is none for a view.
  func convert(
    _ view: FeedView, to target: ConversionTarget, _ options: ConversionOptions
  ) throws(FeedError) -> ConversionOutcome {
    var options = options
    options.format = try format(of: view, target, options)
    if hasPartOfCases { throw FeedError.isPart(path) }
    return try FeedError.converting { () throws(IOFailure) in try write(to: target, options) }
  }

  /// The view in memory: files by their names.
  ///
  /// ```swift
  /// var options = ConversionOptions()
  /// options.view = .simple
  /// let sheet = try source.encodedView(options).files?["simple.csv"]
  /// ```
  ///
  /// - Parameter options: the view, the simple sheet for `nil`; how it is written, and what may be left out beside what
  ///   it has no place for.
  /// - Returns: the files by their names, none if `convert(to:_:)` would write none, and the outcome of the conversion.
  /// - Throws: `FeedError` if bytes cannot be read, or if the view cannot be written so.
  public func encodedView(
    _ options: ConversionOptions = ConversionOptions()
  ) throws(FeedError) -> (files: [String: [UInt8]]?, outcome: ConversionOutcome) {
    if hasPartOfCases { throw FeedError.isPart(path) }
    if let refusal = (options.view ?? .simple).refusal(of: options.tables) {
      throw FeedError(.output, at: Location(path: path), refusal)
    }
    var options = options
    options.format = .csv
    return try FeedError.converting { () throws(IOFailure) in
      var files: [String: [UInt8]] = [:]
      let outcome = try convert(toSheetIn: MemoryFolder(path: path), hasHead: true, options) {
        (writer) throws(IOFailure) in files = writer.folder.contents
      }
      return (outcome.isWritten ? files : nil, outcome)
    }
  }

  /// The sheet alone, or packed with its head, in memory; no bytes if `convert(to:_:)` would write none.
  func encodedSheet(
    _ options: ConversionOptions
  ) throws(IOFailure) -> (bytes: [UInt8]?, outcome: ConversionOutcome) {
    var bytes: [UInt8] = []
    if options.format?.isWorkbook ?? false {
      let options = options.forSheets
      let output = WorkbookOutput(to: BytesSink(), titles: options.tables.titles, isSimple: true)
      let outcome = try convert(toSheetIn: output, hasHead: false, options) { (writer) throws(IOFailure) in
        try writer.folder.finish()
        bytes = writer.folder.sink.bytes
      }
      return (outcome.isWritten ? bytes : nil, outcome)
    }
    if options.format?.isArchive ?? false {
      let outcome = try convert(toSheetIn: ArchiveOutput(to: BytesSink()), hasHead: true, options) {
        (writer) throws(IOFailure) in
        try writer.folder.finish()
        bytes = writer.folder.sink.bytes
      }
      return (outcome.isWritten ? bytes : nil, outcome)
    }
    let outcome = try convert(toSheetIn: LoneSheet(to: BytesSink()), hasHead: false, options) {
      (writer) throws(IOFailure) in bytes = writer.folder.sink.bytes
    }
    return (outcome.isWritten ? bytes : nil, outcome)
  }

  /// The format that a view is written in: a table, in a folder or by itself, or an archive.
  private func format(
    of view: FeedView, _ target: ConversionTarget, _ options: ConversionOptions
  ) throws(FeedError) -> Format {
    if let refusal = view.refusal(of: options.tables) { throw FeedError(.output, at: Location(path: path), refusal) }
    let named: Format?
    let place: String
    switch target {
    case .input, .comparison:
      throw FeedError(
        .output, at: Location(path: path),
        .init(
          sv: "en vy saknar delar av datamängden, och kan inte ersätta den eller jämföras med den",
          en: "a view lacks parts of the feed, and cannot replace it or be compared with it"),
        help: .init(sv: "skriv vyn till en annan fil eller mapp", en: "write the view to another file or folder"))
    case .standardOutput: (named, place) = (nil, "-")
    case .file(let path, _): (named, place) = (Format(fileName: path), path)
    case .folder(let path, _, _): (named, place) = (.ofFolders, path)
    }
    let format = options.format ?? named ?? .csv
    let isFolder = if case .folder = target { true } else { false }
    guard format.layout == .tables, named == nil || named == format, !isFolder || format.isFolder else {
      throw FeedError(
        .output, at: Location(path: place),
        .init(
          sv: "det enkla bladet är en tabell, och inte \((named ?? format).name)",
          en: "the simple sheet is a table, and not \((named ?? format).name)"),
        help: .init(
          sv: "skriv det till en mapp, ett arkiv (.zip), en arbetsbok (.xlsx) eller en fil (.csv)",
          en: "write it to a folder, an archive (.zip), a workbook (.xlsx) or a file (.csv)"))
    }
    try refuseWorkbook(target, as: format, options.tables)
    return format
  }

  private func write(to target: ConversionTarget, _ options: ConversionOptions) throws(IOFailure) -> ConversionOutcome {
    let isArchive = options.format?.isArchive ?? false
    let isWorkbook = options.format?.isWorkbook ?? false
    switch target {
    case .file(let path, _) where StandardStream(path: path) == .output: return try write(to: .standardOutput, options)
    case .standardOutput where isFile(at: "-"): throw OutputClaims.isInput("-")
    case .file(let output, _) where isFile(at: output), .folder(let output, _, _) where isFile(at: output):
      throw OutputClaims.isInput(output)
    case .standardOutput where isWorkbook:
      let options = options.forSheets
      let output = WorkbookOutput(
        to: HeldStream.standardOutput(monitor), titles: options.tables.titles, isSimple: true)
      return try convert(toSheetIn: output, hasHead: false, options) { (writer) throws(IOFailure) in
        try writer.folder.finish()
        try writer.folder.sink.commit()
      }
    case .file(let path, let replacing) where isWorkbook:
      let options = options.forSheets
      let sink = try OutputFile(path, mayReplace: replacing, monitor: monitor)
      let output = WorkbookOutput(to: sink, titles: options.tables.titles, isSimple: true)
      return try convert(toSheetIn: output, hasHead: false, options) { (writer) throws(IOFailure) in
        try writer.folder.finish()
        try writer.folder.sink.commit(unlessStopped: monitor)
      }
    case .standardOutput where isArchive:
      return try convert(toSheetIn: ArchiveOutput(to: HeldStream.standardOutput(monitor)), hasHead: true, options) {
        (writer) throws(IOFailure) in
        try writer.folder.finish()
        try writer.folder.sink.commit()
      }
    case .standardOutput:
      return try convert(
        toSheetIn: LoneSheet(to: HeldStream.standardOutput(monitor)), hasHead: false, options,
        isCut: { $0.folder.sink.isFlowing },
        commit: { (writer) throws(IOFailure) in try writer.folder.sink.commit() })
    case .file(let path, let replacing) where isArchive:
      let sink = try OutputFile(path, mayReplace: replacing, monitor: monitor)
      return try convert(toSheetIn: ArchiveOutput(to: sink), hasHead: true, options) { (writer) throws(IOFailure) in
        try writer.folder.finish()
        try writer.folder.sink.commit(unlessStopped: monitor)
      }
    case .file(let path, let replacing):
      let sink = try OutputFile(path, mayReplace: replacing, monitor: monitor)
      return try convert(
        toSheetIn: LoneSheet(to: sink), hasHead: false, options, isCut: { $0.folder.sink.isFlowing },
        commit: { (writer) throws(IOFailure) in try writer.folder.sink.commit(unlessStopped: monitor) })
    case .folder(let path, let replacing, let cleaning):
      var stale: [String] = []
      let folder = try OutputFolder(path, mayReplace: replacing, monitor: monitor)
      var outcome = try convert(toSheetIn: folder, hasHead: true, options) { (writer) throws(IOFailure) in
        if !cleaning { stale = writer.folder.stale() }
        if stale.isEmpty { try writer.folder.commit() }
      }
      outcome.leave(stale, in: path)
      return outcome
    case .input, .comparison: throw OutputClaims.isInput(path)
    }
  }

  /// Surveys the feed, and writes it as a simple sheet.
  private func convert<Folder: TableFolderSink & ~Copyable>(
    toSheetIn folder: consuming Folder, hasHead: Bool, _ options: ConversionOptions,
    isCut: (borrowing SheetWriter<Folder>) -> Bool = { _ in false },
    commit: (inout SheetWriter<Folder>) throws(IOFailure) -> Void
  ) throws(IOFailure) -> ConversionOutcome {
    let sheet = SheetWritingOptions(options.tables, hasHead: hasHead)
    var handler = ConversionHandler(
      SheetSurvey(sheet), dropsDuplicates: options.allowedLosses.contains(.duplicate), keepsAbsences: false)
    for size in sizes { monitor?.expect(size) }
    var pass = pass(FindingLog(limit: 1))
    // What is wrong with the feed is said, and prevents writing, when it is read to be written.
    pass.endsAnyway = true
    _ = try pass.run(&handler)
    let writer = SheetWriter(
      to: folder, sheet, extras: handler.output.extras, written: handler.output.written, possible: handler.output.bodies
    )
    return try convert(writer, options, isCut: isCut) { (writer) throws(IOFailure) in
      try commit(&writer)
      return nil
    }
  }

  /// The findings on what a view leaves out, one for each kind of thing.
  func leftOut(of view: (losses: SheetLosses, head: LeftOutHead?)) -> [Finding] {
    var findings = view.losses.kinds.map { kind in
      Finding(
        .view, ViewWords.message(kind, view.losses.counts[kind] ?? 0), help: ViewWords.help(kind.reason),
        at: view.losses.place(of: kind).map(counted) ?? Location(path: path))
    }
    if view.head == .registers {
      findings.append(
        Finding(
          .view,
          .init(
            sv: "datamängdens register står inte i arbetsboken: där är ett enkelt blad allt utom huvudet",
            en: "the registers of the feed are not in the workbook, where a simple sheet is all but the head"),
          help: .init(
            sv: "skriv till en mapp eller ett arkiv: där står de i dataset.yaml",
            en: "write to a folder or an archive: there they are in dataset.yaml"),
          at: Location(path: path)))
    }
    if view.head == .whole {
      findings.append(
        Finding(
          .view,
          .init(
            sv: "datamängdens huvud och register står inte i bladet",
            en: "the head and registers of the feed are not in the sheet"),
          help: .init(
            sv: "skriv till en mapp eller ett arkiv: där står de i dataset.yaml",
            en: "write to a folder or an archive: there they are in dataset.yaml"),
          at: Location(path: path)))
    }
    return findings
  }
}
