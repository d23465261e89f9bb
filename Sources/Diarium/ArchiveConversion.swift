@_spi(Engine) internal import DiariumConversion
@_spi(Engine) internal import DiariumTree

/// Conversion into archives.
extension FeedSource {
  /// Writes the feed as tables in one file: an archive, a workbook or a database.
  ///
  /// - Parameters:
  ///   - sink: receives the archive, all of it at the end.
  ///   - options: what may be left out.
  ///   - commit: makes the archive appear.
  /// - Returns: the outcome of the conversion.
  /// - Throws: `IOFailure` if bytes cannot be read or written.
  func convert<Sink: ByteSink & ~Copyable>(
    toPacked sink: consuming Sink, _ options: ConversionOptions, commit: (inout Sink) throws(IOFailure) -> Void
  ) throws(IOFailure) -> ConversionOutcome {
    let output = options.format ?? format
    if output.isWorkbook { return try convert(toWorkbook: sink, options, commit: commit) }
    if output.isDatabase { return try convert(toDatabase: sink, options, commit: commit) }
    return try convert(TableWriter(to: ArchiveOutput(to: sink), options.tables), options) {
      (writer) throws(IOFailure) in
      try writer.folder.finish()
      try commit(&writer.folder.sink)
      return nil
    }
  }

  /// Replaces an archive by its canonical form; one whose tables are canonical is left alone, however it is packed.
  func replaceArchive(_ folder: ArchiveFolder, _ options: ConversionOptions) throws(IOFailure) -> ConversionOutcome {
    guard let source = folder.source as? FileSource, let version = source.version else {
      throw Self.irreplaceable(path)
    }
    var compared = try convert(TableWriter(to: ComparisonFolder(folder), options.tables), options) {
      (writer) throws(IOFailure) in
      CanonicalComparison(place: writer.folder.difference())
    }
    guard compared.isWritten, compared.differs == true else {
      compared.comparison = nil
      return compared
    }
    if let other = folder.entries.first(where: { $0.kind != .file || !FolderSource.isRead($0.name) }) {
      throw IOFailure(
        .create, path: folder.path(of: other.name),
        reason: .init(
          sv: "är ingen tabell, och skulle gå förlorad; skriv till ett annat arkiv",
          en: "is not a table, and would be lost; write to another archive"))
    }
    return try convert(toPacked: try OutputFile(path, mayReplace: true, monitor: monitor), options) {
      (sink) throws(IOFailure) in try sink.commit(replacing: version, unlessStopped: monitor)
    }
  }

  /// The failure for an input that is not a file.
  static func irreplaceable(_ path: String) -> IOFailure {
    IOFailure(
      .create, path: path,
      reason: .init(
        sv: "är ingen fil som kan ersättas; skriv till en annan",
        en: "is not a file that can be replaced; write to another")
    ).advising(
      command: .init(
        sv: "är ingen fil som kan ersättas; skriv till en fil med --output",
        en: "is not a file that can be replaced; write to a file with --output"))
  }
}

/// The entries of archives in places.
extension FeedSource {
  /// Tells the entries of archives, the sheets of workbooks and the tables of databases from their paths in the places of findings.
  func enterArchives(_ log: inout FindingLog) {
    let folders = packed
    guard !folders.isEmpty else { return }
    log.change { finding in
      Self.enter(&finding.location, folders)
      for index in finding.related.indices { Self.enter(&finding.related[index].location, folders) }
    }
  }

  /// Tells the entry, the sheet or the table from the path of one place.
  func enterArchives(_ location: inout Location) { Self.enter(&location, packed) }

  private static func enter(_ location: inout Location, _ folders: [any TableFolder]) {
    for folder in folders {
      switch folder {
      case let workbook as WorkbookFolder: workbook.enter(&location)
      case let database as DatabaseFolder: database.enter(&location)
      default: location.enter(folder.path)
      }
    }
  }

  /// The inputs that are one file with several in it.
  private var packed: [any TableFolder] {
    inputs.compactMap { input in
      guard input.format.isPacked, case .folder(let folder) = input.input else { return nil }
      return folder
    }
  }
}
