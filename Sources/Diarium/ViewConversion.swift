@_spi(Engine) internal import DiariumConversion
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// Writing of views.
extension FeedSource {
  /// Writes views of the feed.
  ///
  /// - Parameters:
  ///   - target: the destination of the output.
  ///   - options: the views, how they are written, and what may be left out beside what they have no place for.
  /// - Returns: the findings, and whether there is output.
  /// - Throws: `FeedError` if bytes cannot be read or written, or if the target is none for views.
  func convertViews(to target: ConversionTarget, _ options: ConversionOptions) throws(FeedError) -> ConversionOutcome {
    var options = options
    options.format = try formatOfViews(target, options)
    if hasPartOfCases { throw FeedError.isPart(path) }
    return try FeedError.converting { () throws(IOFailure) in try writeViews(to: target, options) }
  }

  /// The views in memory: files by their names.
  ///
  /// ```swift
  /// var options = ConversionOptions()
  /// options.views = [.decisions]
  /// let rows = try source.encodedViews(options).files?["v_decisions.csv"]
  /// ```
  ///
  /// - Parameter options: the views, the simple sheet for none; how they are written, and what may be left out beside
  ///   what they have no place for.
  /// - Returns: the files by their names, none if `convert(to:_:)` would write none, and the outcome of the conversion.
  /// - Throws: `FeedError` if bytes cannot be read, or if the views cannot be written so.
  public func encodedViews(
    _ options: ConversionOptions = ConversionOptions()
  ) throws(FeedError) -> (files: [String: [UInt8]]?, outcome: ConversionOutcome) {
    if hasPartOfCases { throw FeedError.isPart(path) }
    var options = options
    if options.views.isEmpty { options.views = [.simple] }
    try refuse(options.views, isOneTable: false, options.tables)
    options.format = .csv
    return try FeedError.converting { () throws(IOFailure) in
      var files: [String: [UInt8]] = [:]
      let outcome = try convert(toViewsIn: MemoryFolder(path: path), isAlone: false, options) {
        (folder) throws(IOFailure) in files = folder.contents
      }
      return (outcome.isWritten ? files : nil, outcome)
    }
  }

  /// One view alone, or packed with what is beside it, in memory; no bytes if `convert(to:_:)` would write none.
  func encodedView(
    _ options: ConversionOptions
  ) throws(IOFailure) -> (bytes: [UInt8]?, outcome: ConversionOutcome) {
    var bytes: [UInt8] = []
    let outcome: ConversionOutcome
    if options.format?.isWorkbook ?? false {
      outcome = try convert(toViewsIn: workbook(BytesSink(), options), isAlone: false, options.forSheets) {
        (folder) throws(IOFailure) in
        try folder.finish()
        bytes = folder.sink.bytes
      }
    } else if options.format?.isArchive ?? false {
      outcome = try convert(toViewsIn: ArchiveOutput(to: BytesSink()), isAlone: false, options) {
        (folder) throws(IOFailure) in
        try folder.finish()
        bytes = folder.sink.bytes
      }
    } else {
      outcome = try convert(toViewsIn: LoneSheet(to: BytesSink()), isAlone: true, options) {
        (folder) throws(IOFailure) in bytes = folder.sink.bytes
      }
    }
    return (outcome.isWritten ? bytes : nil, outcome)
  }

  /// Refuses views that cannot be written so.
  func refuse(_ views: [FeedView], isOneTable: Bool, _ tables: TableWritingOptions) throws(FeedError) {
    let refusal =
      FeedView.refusal(ofTogether: views, isOneTable: isOneTable)
      ?? views.lazy.compactMap { $0.refusal(of: tables) }.first
    if let refusal { throw FeedError(.output, at: Location(path: path), refusal) }
  }

  /// The format that views are written in: tables, in a folder or one by itself, an archive or a workbook.
  private func formatOfViews(_ target: ConversionTarget, _ options: ConversionOptions) throws(FeedError) -> Format {
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
    let isNamed = named != nil || place == "-" || place.lowercased().hasSuffix(".csv")
    guard let format = options.format ?? named ?? (isNamed ? .csv : nil) else {
      throw FeedError(
        .output, at: Location(path: place),
        .init(sv: "filändelsen säger ingen form", en: "the extension names no form"),
        help: .init(
          sv: "ange formen, eller skriv till en fil som slutar på .csv, .xlsx eller .zip",
          en: "name the form, or write to a file that ends in .csv, .xlsx or .zip"))
    }
    if let refusal = format.refusalOfViews { throw FeedError(.output, at: Location(path: place), refusal) }
    let isFolder = if case .folder = target { true } else { false }
    guard format.layout == .tables, named == nil || named == format, !isFolder || format.isFolder else {
      throw FeedError(
        .output, at: Location(path: place),
        .init(
          sv: "en vy är en tabell, och inte \((named ?? format).name)",
          en: "a view is a table, and not \((named ?? format).name)"),
        help: .init(
          sv: "skriv den till en mapp, ett arkiv (.zip), en arbetsbok (.xlsx) eller en fil (.csv)",
          en: "write it to a folder, an archive (.zip), a workbook (.xlsx) or a file (.csv)"))
    }
    try refuse(options.views, isOneTable: !isFolder && !format.isPacked, options.tables)
    try refuseWorkbook(target, as: format, options.tables)
    return format
  }

  private func writeViews(
    to target: ConversionTarget, _ options: ConversionOptions
  ) throws(IOFailure) -> ConversionOutcome {
    let isArchive = options.format?.isArchive ?? false
    let isWorkbook = options.format?.isWorkbook ?? false
    switch target {
    case .file(let path, _) where StandardStream(path: path) == .output:
      return try writeViews(to: .standardOutput, options)
    case .standardOutput where isFile(at: "-"): throw OutputClaims.isInput("-")
    case .file(let output, _) where isFile(at: output), .folder(let output, _, _) where isFile(at: output):
      throw OutputClaims.isInput(output)
    case .standardOutput where isWorkbook:
      let output = workbook(HeldStream.standardOutput(monitor), options)
      return try convert(toViewsIn: output, isAlone: false, options.forSheets) { (folder) throws(IOFailure) in
        try folder.finish()
        try folder.sink.commit()
      }
    case .file(let path, let replacing) where isWorkbook:
      let output = workbook(try OutputFile(path, mayReplace: replacing, monitor: monitor), options)
      return try convert(toViewsIn: output, isAlone: false, options.forSheets) { (folder) throws(IOFailure) in
        try folder.finish()
        try folder.sink.commit(unlessStopped: monitor)
      }
    case .standardOutput where isArchive:
      return try convert(toViewsIn: ArchiveOutput(to: HeldStream.standardOutput(monitor)), isAlone: false, options) {
        (folder) throws(IOFailure) in
        try folder.finish()
        try folder.sink.commit()
      }
    case .standardOutput:
      return try convert(
        toViewsIn: LoneSheet(to: HeldStream.standardOutput(monitor)), isAlone: true, options,
        isCut: { $0.sink.isFlowing }, commit: { (folder) throws(IOFailure) in try folder.sink.commit() })
    case .file(let path, let replacing) where isArchive:
      let sink = try OutputFile(path, mayReplace: replacing, monitor: monitor)
      return try convert(toViewsIn: ArchiveOutput(to: sink), isAlone: false, options) { (folder) throws(IOFailure) in
        try folder.finish()
        try folder.sink.commit(unlessStopped: monitor)
      }
    case .file(let path, let replacing):
      let sink = try OutputFile(path, mayReplace: replacing, monitor: monitor)
      return try convert(
        toViewsIn: LoneSheet(to: sink), isAlone: true, options, isCut: { $0.sink.isFlowing },
        commit: { (folder) throws(IOFailure) in try folder.sink.commit(unlessStopped: monitor) })
    case .folder(let path, let replacing, let cleaning):
      var stale: [String] = []
      let contents: FolderContents = options.views.contains(.simple) ? .tables : .views
      let folder = try OutputFolder(path, mayReplace: replacing, contents: contents, monitor: monitor)
      var outcome = try convert(toViewsIn: folder, isAlone: false, options) { (folder) throws(IOFailure) in
        if !cleaning { stale = folder.stale() }
        if stale.isEmpty { try folder.commit() }
      }
      outcome.leave(stale, in: path, areRead: options.views.contains(.simple))
      return outcome
    case .input, .comparison: throw OutputClaims.isInput(path)
    }
  }

  /// The views for analysis among some, each once, in their order.
  private static func descriptions(_ views: [FeedView]) -> [ViewDescription] {
    FeedView.allCases.filter(views.contains).compactMap(\.description)
  }

  private func workbook<Sink: ByteSink & ~Copyable>(
    _ sink: consuming Sink, _ options: ConversionOptions
  ) -> WorkbookOutput<Sink> {
    let views = Self.descriptions(options.views)
    return WorkbookOutput(to: sink, titles: options.tables.titles, views.isEmpty ? .simple : .views(views))
  }

  /// Writes views for analysis, or a simple sheet.
  ///
  /// - Parameters:
  ///   - folder: the destination.
  ///   - isAlone: whether a view is written without what is beside it elsewhere: a codebook, or the head.
  ///   - options: the views, and how they are written.
  ///   - isCut: whether bytes of the output have already been written.
  ///   - commit: makes the output appear.
  /// - Returns: the outcome of the conversion.
  /// - Throws: `IOFailure` if bytes cannot be read or written.
  private func convert<Folder: TableFolderSink & ~Copyable>(
    toViewsIn folder: consuming Folder, isAlone: Bool, _ options: ConversionOptions,
    isCut: (borrowing Folder) -> Bool = { _ in false }, commit: (inout Folder) throws(IOFailure) -> Void
  ) throws(IOFailure) -> ConversionOutcome {
    let views = Self.descriptions(options.views)
    guard !views.isEmpty else {
      let hasHead = !isAlone && !Folder.hasFeedSheet
      return try convert(toSheetIn: folder, hasHead: hasHead, options, isCut: isCut, commit: commit)
    }
    let writer = ViewWriter(views, to: folder, options.tables, hasCodebook: !isAlone)
    return try convert(
      writer, options, isCut: { isCut($0.folder) },
      commit: { (writer) throws(IOFailure) in
        try commit(&writer.folder)
        return nil
      })
  }

  /// Surveys the feed, and writes it as a simple sheet.
  private func convert<Folder: TableFolderSink & ~Copyable>(
    toSheetIn folder: consuming Folder, hasHead: Bool, _ options: ConversionOptions,
    isCut: (borrowing Folder) -> Bool, commit: (inout Folder) throws(IOFailure) -> Void
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
    return try convert(
      writer, options, isCut: { isCut($0.folder) },
      commit: { (writer) throws(IOFailure) in
        try commit(&writer.folder)
        return nil
      })
  }
}
