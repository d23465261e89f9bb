@_spi(Engine) internal import DiariumConversion
@_spi(Engine) internal import DiariumTree

/// Opening and monitoring of a source's inputs.
extension FeedSource {
  typealias Opened = (input: FeedPass.Input, size: Int, isSpooled: Bool)

  /// Opens an input; one of several that cannot be opened says so when it is read, so that it does not hide the others.
  static func open(
    _ path: String, _ format: Format?, _ tables: TableReadingOptions, _ limits: Limits, _ pool: Threads,
    _ monitor: RunMonitor?, isOneOfSeveral: Bool
  ) throws(IOFailure) -> Opened {
    do throws(IOFailure) {
      return try open(path, format, tables, limits, pool, monitor)
    } catch {
      guard isOneOfSeveral, error.kind == .input else { throw error }
      return (.init(.file(MissingSource(path, error)), format: format ?? Format(fileName: path) ?? .json), 0, false)
    }
  }

  private static func open(
    _ path: String, _ format: Format?, _ tables: TableReadingOptions, _ limits: Limits, _ pool: Threads,
    _ monitor: RunMonitor?
  ) throws(IOFailure) -> Opened {
    if path != "-", FileStatus(path)?.kind == .folder {
      guard format?.isFolder ?? true else {
        throw IOFailure(
          .input, path: path,
          reason: .init(
            sv: "är en mapp; ange en fil, eller läs den som tabeller",
            en: "is a folder; name a file, or read it as tables")
        ).advising(
          command: .init(
            sv: "är en mapp; ange en fil, eller läs den med --from csv",
            en: "is a folder; name a file, or read it with --from csv"))
      }
      let folder = try FolderSource(path, monitor: monitor)
      // Every table is surveyed once before the cases are read.
      monitor?.expect(2 * folder.size)
      return (.init(.folder(folder), format: .csv), folder.size, false)
    }
    let source = try FileSource(path, monitor: monitor)
    var named = format ?? Format(fileName: path)
    // Whatever its name says: no text begins as one.
    if format == nil, let packed = Format(packed: try FileSignature(of: source)) { named = packed }
    if format == nil, named == nil, Self.isTable(path) { named = .csv }
    if named == nil { named = try sniff(source) }
    let known = named ?? .json
    if known.isFolder {
      let table = try LoneTable(source, size: source.size, tables, limits)
      monitor?.expect(3 * source.size)
      return (.init(.folder(table), format: known), source.size, source.isInScratch)
    }
    if known.isWorkbook {
      let folder = WorkbookFolder(source, size: source.size, format: known, monitor: monitor)
      monitor?.expect(source.size)
      return (.init(.folder(folder), format: known), source.size, source.isInScratch)
    }
    if known.isDatabase {
      let folder = DatabaseFolder(source, size: source.size, pool: pool, monitor: monitor)
      // Its rows are read once, and then as those of a folder are.
      monitor?.expect(3 * source.size)
      return (.init(.folder(folder), format: known), source.size, source.isInScratch)
    }
    if known.isArchive {
      let folder = ArchiveFolder(source, size: source.size, monitor: monitor)
      // It is unpacked once, and then read as a folder is.
      monitor?.expect(source.size + 2 * folder.size)
      return (.init(.folder(folder), format: known), source.size, source.isInScratch)
    }
    // Documents are read twice, since members may be in any order.
    monitor?.expect((known.layout == .lines ? 1 : 2) * source.size)
    return (.init(.file(source), format: known), source.size, source.isInScratch)
  }

  /// Whether a file's name is that of a table.
  private static func isTable(_ path: String) -> Bool {
    [".csv", ".tsv", ".tab", ".psv"].contains { path.lowercased().hasSuffix($0) }
  }

  /// The error for a text that is requested as a folder of tables.
  static func isNoFolder(_ name: String) -> IOFailure {
    IOFailure(
      .input, path: name,
      reason: .init(sv: "en text är ingen mapp med tabeller", en: "a text is not a folder of tables"))
  }

  /// The number of bytes that the format is determined from.
  static let sniffed = 1 << 16

  private static func sniff(_ source: any ByteSource) throws(IOFailure) -> Format {
    var wanted = sniffed
    while true {
      let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: wanted, alignment: 16)
      defer { unsafe buffer.deallocate() }
      let count = try unsafe source.read(at: 0, into: buffer)
      // A head with its registers may be one long line.
      if count < wanted || wanted >= 1 << 26 || (unsafe buffer.contains(0x0A)) {
        return unsafe Format(sniffing: buffer[..<count])
      }
      wanted *= 8
    }
  }

  /// A pass over the feed whose findings join those of a log.
  func pass(_ log: FindingLog) -> FeedPass {
    var pass = FeedPass(inputs, limits: limits, log: log) { () throws(IOFailure) in try ScratchFile() }
    pass.onProgress = { [monitor] in monitor?.note(cases: $0, findings: $1) }
    pass.pool = pool
    return pass
  }

  /// The paths of the inputs.
  public var paths: [String] { inputs.map(\.input.path) }

  /// The paths of everything that is read: the inputs, and the head that is given for them.
  package var pathsRead: [String] { paths + Set(inputs.compactMap(\.header?.source.path)).sorted() }

  /// Whether a path leads to one of the inputs, or into one; `-` for standard output.
  ///
  /// A link to an input, or another name for it, leads there too.
  package func isFile(at path: String) -> Bool { OutputClaims.isInput(path, among: pathsRead) }

  /// Checks that the inputs are as they were when they were opened.
  ///
  /// - Throws: `IOFailure` if one has changed: what was read of it does not represent any one moment.
  func checkUnchanged() throws(IOFailure) {
    for input in inputs { try Self.checkUnchanged(input.input) }
  }

  /// Checks that the inputs are as they were when they were opened; one of several that has changed does not hide the
  /// others.
  func checkUnchanged(_ outcome: inout FeedPass.Outcome) throws(IOFailure) {
    guard !outcome.isInterrupted else { return }
    for input in inputs {
      do throws(IOFailure) {
        try Self.checkUnchanged(input.input)
      } catch {
        guard inputs.count > 1 else { throw error }
        outcome.isReadable = false
        let isTold = outcome.log.findings.contains { $0.rule == .unreadableInput && $0.location.path == error.path }
        if !isTold { outcome.log.add(FeedPass.unreadable(error, error.path)) }
      }
    }
  }

  private static func checkUnchanged(_ input: FeedInput) throws(IOFailure) {
    switch input {
    case .file(let source): try (source as? FileSource)?.checkUnchanged()
    case .folder(let folder as ArchiveFolder): try folder.checkUnchanged()
    case .folder(let folder as WorkbookFolder): try folder.checkUnchanged()
    case .folder(let folder as DatabaseFolder): try folder.checkUnchanged()
    case .folder(let table as LoneTable): try (table.source as? FileSource)?.checkUnchanged()
    case .folder(let folder): try (folder as? FolderSource)?.checkUnchanged()
    }
  }
}
