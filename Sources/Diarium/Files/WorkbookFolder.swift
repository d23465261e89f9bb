internal import DiariumArchive
@_spi(Engine) internal import DiariumConversion
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree
internal import DiariumWorkbook
internal import Synchronization

/// The sheets of a workbook as a folder of tables.
///
/// All of them are read once, when the folder is first asked for its files, into records of CSV: small ones into memory, the
/// others into scratch space. What reads tables then reads sheets.
final class WorkbookFolder: TableFolder {
  let path: String
  /// The workbook.
  let source: any ByteSource
  private let bytes: Int
  private let format: Format
  private let monitor: RunMonitor?
  private let contents = Mutex<Result<WorkbookContents, ReadFailure>?>(nil)

  /// A workbook that nothing has been read of yet; what is wrong with it is said by `check`.
  ///
  /// - Parameters:
  ///   - source: the workbook.
  ///   - size: the number of its bytes.
  ///   - format: the format that it is in, `.xlsx` or `.ods`.
  ///   - monitor: watches the reading, and can stop it.
  init(_ source: any ByteSource, size: Int, format: Format, monitor: RunMonitor? = nil) {
    path = source.path
    self.source = source
    bytes = size
    self.format = format
    self.monitor = monitor
  }

  /// What has been read of it.
  ///
  /// - Throws: `.syntax` if it is damaged, `.input` if bytes cannot be read.
  func read() throws(ReadFailure) -> WorkbookContents {
    let result = contents.withLock { contents in
      if let contents { return contents }
      let made = Result { () throws(ReadFailure) in try WorkbookContents(source, size: bytes, format, monitor) }
      contents = made
      return made
    }
    return try result.get()
  }

  var isArchive: Bool { false }
  var parts: TableFolderParts { .sheets }
  var kind: Message { .init(sv: "arbetsboken", en: "the workbook") }
  var files: [String] { entries.map(\.name) }
  var entries: [TableFolderEntry] {
    ((try? read())?.files.keys.sorted() ?? []).map { TableFolderEntry($0, .file) }
  }
  // Nothing is known of the sheets before they are read.
  var size: Int { bytes }

  func path(of name: String) -> String {
    Location.path(of: (try? read())?.files[name]?.name.name ?? name, in: path)
  }

  func check() throws(ReadFailure) { _ = try read() }

  func open(_ name: String) throws(IOFailure) -> any ByteSource {
    let contents: WorkbookContents
    do throws(ReadFailure) { contents = try read() } catch {
      switch error {
      case .input(let failure): throw failure
      case .syntax(let error): throw IOFailure(.input, path: path, reason: error.finding.message)
      }
    }
    if name == SimpleSheets.workbookHead, let head = contents.head { return head.source }
    guard let sheet = contents.files[name] else {
      throw IOFailure(.input, path: path(of: name), reason: .init(sv: "finns inte", en: "No such file or directory"))
    }
    return sheet.source
  }

  func scratch() throws(IOFailure) -> any ScratchSpace { try ScratchFile() }
  func digest(_ name: String) throws(IOFailure) -> (sha256: String, bytes: Int) {
    try FileDigest.of(try open(name))
  }
  func makeDigest() -> any ByteDigest { FileDigest() }
  func lineEndDigests(_ name: String) throws(IOFailure) -> LineEndDigests { try LineEndHash.of(try open(name)) }
  func findings() -> [Finding] { (try? read())?.findings(path) ?? [] }

  /// Checks that the workbook is as it was when it was opened.
  ///
  /// - Throws: `IOFailure` if it has changed.
  func checkUnchanged() throws(IOFailure) { try (source as? FileSource)?.checkUnchanged() }
}

/// What has been read of a workbook.
struct WorkbookContents: Sendable {
  /// The sheets, in their order.
  let sheets: [ReadSheet]
  /// What it says of itself.
  let facts: WorkbookFacts
  /// The sheets by the names of their files: tables by theirs, others by those on their tabs.
  let files: [String: ReadSheet]
  /// The head of the feed; `nil` if no sheet has it.
  let head: SheetHead?

  /// Reads a workbook.
  ///
  /// - Throws: `.syntax` if it is damaged, `.input` if bytes cannot be read.
  init(
    _ source: any ByteSource, size: Int, _ format: Format, _ monitor: RunMonitor?
  ) throws(ReadFailure) {
    let signature = try Self.signature(source)
    let store = SheetStore(source.path, monitor)
    do throws(ReadFailure) {
      let directory = try ArchiveDirectory(of: source, size: size, separatesByBackslash: true)
      let book: any Workbook
      if Self.isOpenDocument(directory, signature, format) {
        book = try OpenDocumentWorkbook(directory, source)
      } else {
        let makeScratch = { () throws(IOFailure) -> any ScratchSpace in try ScratchFile() }
        book = try OfficeWorkbook(directory, source, scratch: makeScratch)
      }
      try book.read(into: store)
      facts = book.facts
    } catch {
      throw Self.ofWorkbook(error, source.path)
    }
    let parts = PartFiles(store.sheets.map { ($0.name.name, $0.role) })
    var sheets = store.sheets
    for (index, role) in parts.roles.enumerated() { sheets[index].role = role }
    if let number = parts.head {
      do throws(IOFailure) { head = try SheetHead(sheets[number].source) } catch { throw .input(error) }
    } else {
      head = nil
    }
    (self.sheets, files) = (sheets, parts.numbers.mapValues { sheets[$0] })
  }

  /// The kind of the file; what is another format under the name of a workbook is refused.
  private static func signature(_ source: any ByteSource) throws(ReadFailure) -> FileSignature? {
    let signature: FileSignature?
    do throws(IOFailure) { signature = try FileSignature(of: source) } catch { throw .input(error) }
    guard let signature, ![.xlsx, .ods, .zip, .zippedTables].contains(signature) else { return signature }
    throw .syntax(SyntaxError(signature.finding(source.path, for: .feed)))
  }

  /// Whether it is a workbook of OpenDocument: what is in it decides, not its name.
  private static func isOpenDocument(
    _ directory: ArchiveDirectory, _ signature: FileSignature?, _ format: Format
  ) -> Bool {
    let names = Set(directory.entries.map(\.path))
    switch (names.contains("content.xml"), names.contains("[Content_Types].xml")) {
    case (true, false): return true
    case (false, true): return false
    default: return signature == .ods || (signature != .xlsx && format == .ods)
    }
  }

  /// The failure of an archive as that of a workbook, which nobody packs with a zip program.
  private static func ofWorkbook(_ failure: ReadFailure, _ path: String) -> ReadFailure {
    guard case .syntax(let error) = failure, error.finding.rule == .unreadableArchive else { return failure }
    return WorkbookFault.ofArchive(error, path)
  }
}

extension WorkbookFolder {
  /// Tells the sheet from the path of a place in it, and the cell from its offset where nothing has named it.
  func enter(_ location: inout Location) {
    guard location.path == path || location.path.hasPrefix(Location.path(of: "", in: path)) else { return }
    if location.cell == nil, location.path != path, let offset = location.offset, let contents = try? read() {
      location.cell = contents.cell(at: offset, in: location.path)
    }
    location.enter(workbook: path)
  }
}

extension WorkbookContents {
  /// The cell at an offset of a sheet's rows, by its path.
  fileprivate func cell(at offset: Int, in path: String) -> String? {
    if let head, head.source.path == path { return head.cell(at: offset) }
    guard let sheet = sheets.first(where: { $0.source.path == path }) else { return nil }
    return SheetCells.cell(at: offset, in: sheet.source)
  }
}
