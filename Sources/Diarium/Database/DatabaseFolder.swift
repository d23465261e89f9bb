@_spi(Engine) internal import DiariumConversion
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree
internal import Synchronization

/// The tables of a database as a folder of tables.
///
/// All of them are read once, when the folder is first asked for its files, into records of CSV, as the sheets of a workbook
/// are: what reads tables then reads databases, as often and by as many threads as it needs.
final class DatabaseFolder: TableFolder {
  let path: String
  /// The database.
  let source: any ByteSource
  let size: Int
  private let pool: Threads
  private let monitor: RunMonitor?
  private let contents = Mutex<Result<DatabaseContents, ReadFailure>?>(nil)

  /// A database that nothing has been read of yet; what is wrong with it is said by `check`.
  ///
  /// - Parameters:
  ///   - source: the database.
  ///   - size: the number of its bytes.
  ///   - pool: the threads that read it.
  ///   - monitor: watches the reading, and can stop it.
  init(_ source: any ByteSource, size: Int, pool: Threads, monitor: RunMonitor? = nil) {
    path = source.path
    self.pool = pool
    self.source = source
    self.size = size
    self.monitor = monitor
  }

  /// What has been read of it.
  ///
  /// - Throws: `.syntax` if it is damaged or in use, `.input` if bytes cannot be read.
  func read() throws(ReadFailure) -> DatabaseContents {
    let result = contents.withLock { contents in
      if let contents { return contents }
      let made = Result { () throws(ReadFailure) in try DatabaseContents(source, size: size, pool, monitor) }
      contents = made
      return made
    }
    return try result.get()
  }

  var parts: TableFolderParts { .tables }
  var kind: Message { .init(sv: "databasen", en: "the database") }
  var files: [String] { ((try? read())?.parts.numbers.keys.sorted()) ?? [] }

  func path(of name: String) -> String {
    guard let contents = try? read(), let number = contents.parts.numbers[name] else {
      return Location.path(of: name, in: path)
    }
    return contents.tables[number].source.path
  }

  func check() throws(ReadFailure) { _ = try read() }

  func open(_ name: String) throws(IOFailure) -> any ByteSource {
    let contents: DatabaseContents
    do throws(ReadFailure) { contents = try read() } catch {
      switch error {
      case .input(let failure): throw failure
      case .syntax(let error): throw IOFailure(.input, path: path, reason: error.finding.message)
      }
    }
    if name == SimpleSheets.workbookHead, let head = contents.head { return head.source }
    guard let number = contents.parts.numbers[name] else {
      throw IOFailure(.input, path: path(of: name), reason: .init(sv: "finns inte", en: "No such file or directory"))
    }
    return contents.tables[number].source
  }

  func scratch() throws(IOFailure) -> any ScratchSpace { try ScratchFile() }
  func digest(_ name: String) throws(IOFailure) -> (sha256: String, bytes: Int) {
    try FileDigest.of(try open(name))
  }
  func makeDigest() -> any ByteDigest { FileDigest() }
  func lineEndDigests(_ name: String) throws(IOFailure) -> LineEndDigests { try LineEndHash.of(try open(name)) }
  func findings() -> [Finding] { (try? read())?.findings(path) ?? [] }

  /// Checks that the database is as it was when it was opened.
  ///
  /// - Throws: `IOFailure` if it has changed.
  func checkUnchanged() throws(IOFailure) { try (source as? FileSource)?.checkUnchanged() }

  /// Tells the table from the path of a place in it; a row has a number, and neither a line nor a cell.
  func enter(_ location: inout Location) {
    guard location.path.hasPrefix(Location.path(of: "", in: path)) else { return }
    if let head = (try? read())?.head, head.source.path == location.path, let offset = location.offset {
      location.record = head.row(at: offset).map { $0 - 1 }
    }
    location.enter(database: path)
  }
}
