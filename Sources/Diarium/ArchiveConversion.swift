@_spi(Engine) internal import DiariumConversion
@_spi(Engine) internal import DiariumTree

/// Conversion into archives.
extension FeedSource {
  /// Writes the feed as tables in one file: an archive, or a workbook.
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
    if (options.format ?? format).isWorkbook { return try convert(toWorkbook: sink, options, commit: commit) }
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
  /// The paths of inputs that are archives.
  var archives: [String] { inputs.filter(\.format.isArchive).map(\.input.path) }

  /// Tells the entries of archives from their paths in the places of findings.
  func enterArchives(_ log: inout FindingLog) {
    guard !archives.isEmpty else { return }
    log.change { finding in Self.enter(&finding, archives) }
  }

  private static func enter(_ finding: inout Finding, _ archives: [String]) {
    for archive in archives {
      finding.location.enter(archive)
      for index in finding.related.indices { finding.related[index].location.enter(archive) }
    }
  }
}
