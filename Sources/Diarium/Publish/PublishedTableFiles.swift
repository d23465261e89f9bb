@_spi(Engine) internal import DiariumConversion
internal import DiariumPublish
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree
internal import Synchronization

/// The tables of a feed, which are made once and go to a folder, an archive, a workbook and a database.
///
/// To pack them takes longer than to make them, so each of the three has a thread.
struct PublishedTableFiles: TableFolderSink, ~Copyable {
  private typealias Archive = ArchiveOutput<FileSink>
  private typealias Workbook = WorkbookOutput<FileSink>
  private typealias Database = DatabaseOutput<FileSink>

  private var tables: PublishedTables
  private let archive: OwnedThread<Archive>
  private let workbook: OwnedThread<Workbook>
  private let database: OwnedThread<Database>
  private let files: (archive: OpenOutput, workbook: OpenOutput, database: OpenOutput)
  private let folder: PublishedFolder
  /// What the publisher should know.
  private(set) var notes: [Message] = []

  /// The number of pieces of tables, of 64 KiB at most, that may wait for a thread.
  private static let waiting = 6

  /// - Parameters:
  ///   - folder: the folder of the publication.
  ///   - pool: where threads come from.
  ///   - monitor: tells when to stop.
  /// - Throws: `IOFailure` if a file cannot be created.
  init(_ folder: PublishedFolder, _ pool: Threads, monitor: RunMonitor?) throws(IOFailure) {
    let files = (
      archive: try folder.makeFile(PublishedNames.archive), workbook: try folder.makeFile(PublishedNames.workbook),
      database: try folder.makeFile(PublishedNames.database)
    )
    let archive = try OwnedThread(pool, capacity: Self.waiting) { Archive(to: FileSink(files.archive)) }
    let workbook = try OwnedThread(pool, capacity: Self.waiting) {
      Workbook(to: FileSink(files.workbook), titles: nil)
    }
    let database = try OwnedThread(pool, capacity: Self.waiting) {
      Database(to: FileSink(files.database), monitor: monitor)
    }
    tables = PublishedTables(folder: folder, part: .csv)
    (self.folder, self.files) = (folder, files)
    (self.archive, self.workbook, self.database) = (archive, workbook, database)
  }

  mutating func write(_ bytes: UnsafeRawBufferPointer, to name: String) throws(IOFailure) {
    try unsafe tables.write(bytes, to: name)
    let bytes = unsafe Array(bytes)
    try archive.perform { (archive) throws(IOFailure) in try archive.write(bytes, to: name) }
    guard name != DataPackage.fileName else { return }
    try workbook.perform { (workbook) throws(IOFailure) in try workbook.write(bytes, to: name) }
    try database.perform { (database) throws(IOFailure) in try database.write(bytes, to: name) }
  }

  mutating func end(_ name: String) throws(IOFailure) -> (sha256: String, bytes: Int) {
    try archive.perform { (archive) throws(IOFailure) in _ = try archive.end(name) }
    return try tables.end(name)
  }

  /// Puts the archive, the workbook and the database together, once all tables have ended.
  ///
  /// A workbook with more rows or longer texts than sheets have, and a database in which a record has no place, are left
  /// out, and `notes` says so.
  ///
  /// - Parameter head: the head of the feed.
  /// - Throws: `IOFailure` if the system refuses.
  mutating func finish(_ head: borrowing Tape) throws(IOFailure) {
    let paths = Set(folder.files.filter { $0.kind == .table }.map(\.path))
    let names = TableDescription.all.filter { paths.contains("\(PublishedNames.Folder.csv.rawValue)/\($0.fileName)") }
    let metadata = JSONText.indented(CSVWMetadata.document(of: names.map(\.name)))
    try folder.write(metadata, to: "\(PublishedNames.Folder.csv.rawValue)/\(PublishedNames.csvw)", as: .csvw)
    let (sheet, rows) = (FeedSheet(head, titles: nil, limits: .xlsx), FeedSheet(head, titles: nil, limits: nil))
    try archive.perform { (archive) throws(IOFailure) in
      try archive.write(Array(metadata.utf8), to: PublishedNames.csvw)
      _ = try archive.end(PublishedNames.csvw)
      try archive.finish()
    }
    let result = Result(excess: sheet.losses.isEmpty ? nil : Self.longHead)
    try workbook.perform { (workbook) throws(IOFailure) in
      if let excess = workbook.excess { result.note(excess) }
      guard result.excess.withLock({ $0 == nil }) else { return }
      try workbook.write(sheet)
      try workbook.finish()
    }
    try database.perform { (database) throws(IOFailure) in
      try database.write(rows)
      let isWhole = try database.losses().isEmpty
      result.isDatabaseWhole.withLock { $0 = isWhole }
      try database.finish()
    }
    // The database takes longest: its indices come at the end.
    try archive.finish()
    try folder.endFile(files.archive, PublishedNames.archive, as: .archive)
    try workbook.finish()
    if let reason = result.excess.withLock({ $0 }) {
      folder.remove(PublishedNames.workbook)
      notes.append(
        .init(
          sv: "\(PublishedNames.workbook) skrivs inte: \(reason.sv)",
          en: "\(PublishedNames.workbook) is not written: \(reason.en)"))
    } else {
      try folder.endFile(files.workbook, PublishedNames.workbook, as: .workbook)
    }
    try database.finish()
    if result.isDatabaseWhole.withLock({ $0 }) {
      try folder.endFile(files.database, PublishedNames.database, as: .database)
    } else {
      folder.remove(PublishedNames.database)
      notes.append(
        .init(
          sv: "\(PublishedNames.database) skrivs inte: något har ingen plats i den; `diarium convert` säger vad",
          en: "\(PublishedNames.database) is not written: something has no place in it; `diarium convert` says what"))
    }
  }

  /// What the threads say at the end.
  private final class Result: Sendable {
    /// What has no room in a workbook.
    let excess: Mutex<Message?>
    let isDatabaseWhole = Mutex(true)

    init(excess: Message?) { self.excess = Mutex(excess) }

    func note(_ more: Message) { excess.withLock { $0 = $0 ?? more } }
  }

  private static let longHead = Message(
    sv: "ett värde i huvudet är längre än en cell", en: "a value of the head is longer than a cell")
}
