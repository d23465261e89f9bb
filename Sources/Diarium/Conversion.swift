@_spi(Engine) internal import DiariumConversion
@_spi(Engine) internal import DiariumTree

extension FeedSource {
  /// Writes the feed in canonical form, in its own format or in another.
  ///
  /// ```swift
  /// let outcome = try FeedSource(contentsOf: "tables/").convert(to: .file("feed.yaml", replacing: true))
  /// print(outcome.isWritten, outcome.report.findings.count)
  /// ```
  ///
  /// Text is never touched.
  ///
  /// A value with a finding is carried over unchanged. Nothing is written if the text is not well formed, or if a value
  /// has no place in the format: a member that occurs twice in one object, since one of the two would be lost; in
  /// tables, an unknown member or a value of a wrong type; and, if the input is replaced, comments of YAML. To standard
  /// output, the first 2 MiB are held back until the end; the beginning of a larger output may already have been
  /// written when such a value is found.
  ///
  /// - Parameters:
  ///   - target: the destination of the output.
  ///   - options: the format to write, and what may be left out.
  /// - Returns: the findings, and whether there is output.
  /// - Throws: `FeedError` if bytes cannot be read or written.
  @discardableResult public func convert(
    to target: ConversionTarget, _ options: ConversionOptions = ConversionOptions()
  ) throws(FeedError) -> ConversionOutcome {
    if !options.views.isEmpty { return try convertViews(to: target, options) }
    var options = options
    if options.format == nil, case .file(let path, _) = target, path.lowercased().hasSuffix(".csv") {
      throw .isOneTable(path)
    }
    options.format = options.format ?? target.format ?? format
    try refuse(target, as: options.format ?? format)
    try refuseWorkbook(target, as: options.format ?? format, options.tables)
    return try FeedError.converting { () throws(IOFailure) in try write(to: target, options) }
  }

  /// Refuses a target that cannot hold the format: tables are a folder, and an input that is replaced or compared keeps
  /// its own format.
  private func refuse(_ target: ConversionTarget, as output: Format) throws(FeedError) {
    switch target {
    case .standardOutput where output.isFolder: throw .needsFolder("-")
    case .file(let path, _) where output.isFolder: throw .needsFolder(path)
    case .folder(let path, _, _) where !output.isFolder:
      throw FeedError(
        .output, at: Location(path: path),
        .init(sv: "\(output.name) är en fil, och ingen mapp", en: "\(output.name) is a file, and not a folder"))
    case _ where hasPartOfCases: throw FeedError.isPart(path)
    case .input where hasLoneTable || hasSimpleSheet, .comparison where hasLoneTable || hasSimpleSheet:
      throw FeedError(
        .output, at: Location(path: path),
        hasSimpleSheet
          ? .init(sv: "är ett enkelt blad", en: "is a simple sheet")
          : .init(sv: "är en ensam tabell", en: "is a lone table"),
        help: .init(
          sv: "skriv den som en mapp med tabeller, eller i en annan form",
          en: "write it as a folder of tables, or in another form"))
    case .input where inputs.count > 1:
      throw FeedError(
        .output, at: Location(path: path),
        .init(
          sv: "flera indata är en och samma datamängd, som inte är någon fil",
          en: "several inputs are one feed, which is not a file"),
        help: .init(sv: "skriv dem en i taget", en: "write them one by one"))
    case .input where output != format, .comparison where output != format:
      throw FeedError(
        .output, at: Location(path: path),
        .init(
          sv: "är \(format.name), och kan inte ersättas av eller jämföras med \(output.name)",
          en: "is \(format.name), and cannot be replaced by or compared with \(output.name)"))
    case .standardOutput, .file, .folder, .input, .comparison: break
    }
  }

  private func write(
    to target: ConversionTarget, _ options: ConversionOptions
  ) throws(IOFailure) -> ConversionOutcome {
    let format = options.format ?? self.format
    switch target {
    case .file(let path, _) where StandardStream(path: path) == .output:
      return try write(to: .standardOutput, options)
    case .standardOutput where isFile(at: "-"): throw OutputClaims.isInput("-")
    case .standardOutput where format.isPacked:
      return try convert(toPacked: HeldStream.standardOutput(monitor), options) { (sink) throws(IOFailure) in
        try sink.commit()
      }
    case .standardOutput:
      return try convert(
        FeedWriter(format, to: HeldStream.standardOutput(monitor)), options, isCut: { $0.sink.isFlowing },
        commit: { (writer) throws(IOFailure) in
          try writer.sink.commit()
          return nil
        })
    case .file(let output, _) where isFile(at: output), .folder(let output, _, _) where isFile(at: output):
      throw IOFailure(
        .create, path: output,
        reason: .init(
          sv: "är indata", en: "is the input")
      ).advising(
        command: .init(
          sv: "är indata; `diarium fmt --write` ersätter den", en: "is the input; `diarium fmt --write` replaces it"))
    case .input:
      var options = options
      options.replacesInput = true
      if format.isFolder { return try convert(toFolder: path, options, replacing: true, cleaning: true, isInput: true) }
      if case .folder(let folder as ArchiveFolder) = inputs[0].input { return try replaceArchive(folder, options) }
      guard case .file(let input) = inputs[0].input, let source = input as? FileSource, source.version != nil else {
        throw Self.irreplaceable(path)
      }
      return try convert(toFile: path, options, replacing: true, unlessEqualTo: source)
    case .file(let path, let replacing): return try convert(toFile: path, options, replacing: replacing)
    case .folder(let path, let replacing, let cleaning):
      return try convert(toFolder: path, options, replacing: replacing, cleaning: cleaning)
    case .comparison: return try compare(options)
    }
  }

  /// Writes to a file, which is left alone on request if it already has the same contents.
  private func convert(
    toFile path: String, _ options: ConversionOptions, replacing: Bool, unlessEqualTo source: FileSource? = nil
  ) throws(IOFailure) -> ConversionOutcome {
    let sink = try OutputFile(path, mayReplace: replacing, monitor: monitor)
    if (options.format ?? format).isPacked {
      return try convert(toPacked: sink, options) { (sink) throws(IOFailure) in
        try sink.commit(unlessStopped: monitor)
      }
    }
    return try convert(
      FeedWriter(options.format ?? format, to: sink), options, isCut: { $0.sink.isFlowing },
      commit: { (writer) throws(IOFailure) in
        if let source, try writer.sink.equals(source) {
          try source.checkUnchanged()
          return nil
        }
        try writer.sink.commit(replacing: source?.version, unlessStopped: monitor)
        return nil
      })
  }

  private func convert(
    toFolder path: String, _ options: ConversionOptions, replacing: Bool, cleaning: Bool, isInput: Bool = false
  ) throws(IOFailure) -> ConversionOutcome {
    var stale: [String] = []
    let writer = TableWriter(
      to: try OutputFolder(path, mayReplace: replacing, monitor: monitor), options.tables)
    var outcome = try convert(writer, options) { (writer) throws(IOFailure) in
      var source: FolderSource?
      if isInput, case .folder(let folder) = inputs[0].input {
        source = folder as? FolderSource
        if try writer.folder.equals(folder) {
          try source?.checkUnchanged()
          return nil
        }
      }
      if !cleaning { stale = writer.folder.stale() }
      if stale.isEmpty { try writer.folder.commit(replacing: source) }
      return nil
    }
    outcome.leave(stale, in: path)
    return outcome
  }

  private func compare(_ options: ConversionOptions) throws(IOFailure) -> ConversionOutcome {
    switch inputs[0].input {
    case .file(let source):
      return try convert(FeedWriter(options.format ?? format, to: ComparisonSink(source)), options) {
        (writer) throws(IOFailure) in CanonicalComparison(place: try writer.sink.difference())
      }
    case .folder(let folder):
      return try convert(TableWriter(to: ComparisonFolder(folder), options.tables), options) {
        (writer) throws(IOFailure) in
        CanonicalComparison(place: writer.folder.difference())
      }
    }
  }

  /// The feed in canonical form, in memory; no bytes if `convert(to:_:)` would write none.
  ///
  /// - Parameters:
  ///   - output: the format; `nil` for that of the source. Tables are several files, `encodedTables(_:allowing:)`,
  ///     or packed in one, `.zip`.
  ///   - losses: values without a place in the format that are left out and counted.
  /// - Returns: the bytes, and the outcome of the conversion.
  /// - Throws: `FeedError` if bytes cannot be read, and of the kind `output` if the format is tables.
  public func encoded(
    as output: Format? = nil, allowing losses: Set<Loss> = []
  ) throws(FeedError) -> (bytes: [UInt8]?, outcome: ConversionOutcome) {
    try encoded(ConversionOptions(format: output, allowing: losses))
  }

  /// The feed in canonical form, in memory; no bytes if `convert(to:_:)` would write none.
  ///
  /// - Parameter options: the format, with that of the source for `nil`, and what may be left out.
  /// - Returns: the bytes, and the outcome of the conversion.
  /// - Throws: `FeedError` if bytes cannot be read, and of the kind `output` if the format is tables.
  public func encoded(
    _ options: ConversionOptions
  ) throws(FeedError) -> (bytes: [UInt8]?, outcome: ConversionOutcome) {
    if hasPartOfCases { throw FeedError.isPart(path) }
    var options = options
    let format = options.format ?? format
    options.format = format
    if !options.views.isEmpty {
      if let refusal = format.refusalOfViews { throw FeedError(.output, at: Location(path: path), refusal) }
      try refuse(options.views, isOneTable: !format.isPacked, options.tables)
      try refuseWorkbook(.standardOutput, as: format, options.tables)
      return try FeedError.converting { () throws(IOFailure) in try encodedView(options) }
    }
    guard !format.isFolder else { throw FeedError.severalTexts }
    try refuseWorkbook(.standardOutput, as: format, options.tables)
    return try FeedError.converting { () throws(IOFailure) in
      var bytes: [UInt8] = []
      if format.isPacked {
        let outcome = try convert(toPacked: BytesSink(), options) { (sink) throws(IOFailure) in bytes = sink.bytes }
        return (outcome.isWritten ? bytes : nil, outcome)
      }
      let outcome = try convert(FeedWriter(format, to: BytesSink()), options) { (writer) throws(IOFailure) in
        bytes = writer.sink.bytes
        return nil
      }
      return (outcome.isWritten ? bytes : nil, outcome)
    }
  }

  /// The feed as tables, in memory: files by their names; none if `convert(to:_:)` would write none.
  ///
  /// - Parameters:
  ///   - options: how the tables are written.
  ///   - losses: values without a place in tables that are left out and counted.
  /// - Returns: the files by their names, and the outcome of the conversion.
  /// - Throws: `FeedError` if bytes cannot be read.
  public func encodedTables(
    _ options: TableWritingOptions = TableWritingOptions(), allowing losses: Set<Loss> = []
  ) throws(FeedError) -> (files: [String: [UInt8]]?, outcome: ConversionOutcome) {
    if hasPartOfCases { throw FeedError.isPart(path) }
    return try FeedError.converting { () throws(IOFailure) in
      var files: [String: [UInt8]] = [:]
      var conversion = ConversionOptions(format: .csv, allowing: losses)
      conversion.tables = options
      let outcome = try convert(TableWriter(to: MemoryFolder(path: path), options), conversion) {
        (writer) throws(IOFailure) in
        files = writer.folder.contents
        return nil
      }
      return (outcome.isWritten ? files : nil, outcome)
    }
  }
}
