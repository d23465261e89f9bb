@_spi(Engine) internal import DiariumConversion
internal import DiariumPublish
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree
internal import Synchronization

/// The tables of a feed, which are made once and go to a folder, a workbook, a database, and at last to an archive.
///
/// To pack them takes longer than to make them, so workbook and database have a thread each. The archive is made of the files,
/// one after the other, while the database makes its indices, which takes a single processor about as long.
struct PublishedTableFiles: TableFolderSink, ~Copyable {
  private typealias Archive = ArchiveOutput<FileSink>
  private typealias Workbook = WorkbookOutput<FileSink>
  private typealias Database = DatabaseOutput<FileSink>

  private var tables: PublishedTables
  /// `nil` if a table has more rows than a sheet.
  private let workbook: OwnedThread<Workbook>?
  private let database: OwnedThread<Database>
  private let files: (workbook: OpenOutput?, database: OpenOutput)
  private let folder: PublishedFolder
  private let monitor: RunMonitor?
  /// What the publisher should know.
  private(set) var notes: [Message]

  /// The number of pieces of tables, of 64 KiB at most, that may wait for a thread.
  private static let waiting = 6

  /// - Parameters:
  ///   - folder: the folder of the publication.
  ///   - pool: where threads come from.
  ///   - crowded: a table with more records than a sheet has rows; `nil` if none is known to have.
  ///   - monitor: tells when to stop.
  /// - Throws: `IOFailure` if a file cannot be created.
  init(
    _ folder: PublishedFolder, _ pool: Threads, crowded: (table: String, count: Int)?, monitor: RunMonitor?
  ) throws(IOFailure) {
    var books: (file: OpenOutput, thread: OwnedThread<Workbook>)?
    var notes: [Message] = []
    if let crowded {
      notes = [Self.noWorkbook(Workbook.excess("\(crowded.table).csv", rows: crowded.count))]
    } else {
      let file = try folder.makeFile(PublishedNames.workbook)
      books = (
        file, try OwnedThread(pool, capacity: Self.waiting) { Workbook(to: FileSink(file), titles: nil) }
      )
    }
    let file = try folder.makeFile(PublishedNames.database)
    let database = try OwnedThread(pool, capacity: Self.waiting) { Database(to: FileSink(file), monitor: monitor) }
    (workbook, self.database, self.notes) = (books?.thread, database, notes)
    files = (books?.file, file)
    tables = PublishedTables(folder: folder, part: .csv)
    (self.folder, self.monitor) = (folder, monitor)
  }

  mutating func write(_ bytes: UnsafeRawBufferPointer, to name: String) throws(IOFailure) {
    try unsafe tables.write(bytes, to: name)
    guard name != DataPackage.fileName else { return }
    let bytes = unsafe Array(bytes)
    try workbook?.perform { (workbook) throws(IOFailure) in try workbook.write(bytes, to: name) }
    try database.perform { (database) throws(IOFailure) in try database.write(bytes, to: name) }
  }

  mutating func end(_ name: String) throws(IOFailure) -> (sha256: String, bytes: Int) { try tables.end(name) }

  /// Puts the archive, the workbook and the database together, once all tables have ended.
  ///
  /// A workbook with more rows or longer texts than sheets have, and a database in which a record has no place, are left
  /// out, and `notes` says so.
  ///
  /// - Parameter head: the head of the feed.
  /// - Throws: `IOFailure` if the system refuses.
  mutating func finish(_ head: borrowing Tape) throws(IOFailure) {
    let (sheet, rows) = (FeedSheet(head, titles: nil, limits: .xlsx), FeedSheet(head, titles: nil, limits: nil))
    let result = Result(excess: sheet.losses.isEmpty ? nil : Self.longHead)
    try workbook?.perform { [file = files.workbook] (workbook) throws(IOFailure) in
      if let excess = workbook.excess { result.note(excess) }
      guard result.excess.withLock({ $0 == nil }), let file else { return }
      try workbook.write(sheet)
      try workbook.finish()
      let digest = try FileDigest.of(file)
      result.workbook.withLock { $0 = digest }
    }
    try database.perform { [file = files.database] (database) throws(IOFailure) in
      try database.write(rows)
      guard try database.losses().isEmpty else { return }
      try database.finish()
      let digest = try FileDigest.of(file)
      result.database.withLock { $0 = digest }
    }
    try writeMetadata()
    try writeArchive()
    if let workbook {
      try workbook.finish()
      if let digest = result.workbook.withLock({ $0 }) {
        try folder.endFile(PublishedNames.workbook, digest, as: .workbook)
      } else {
        folder.remove(PublishedNames.workbook)
        notes.append(Self.noWorkbook(result.excess.withLock { $0 } ?? Self.longHead))
      }
    }
    try database.finish()
    if let digest = result.database.withLock({ $0 }) {
      try folder.endFile(PublishedNames.database, digest, as: .database)
    } else {
      folder.remove(PublishedNames.database)
      notes.append(
        .init(
          sv: "\(PublishedNames.database) skrivs inte: något har ingen plats i den; `diarium convert` säger vad",
          en: "\(PublishedNames.database) is not written: something has no place in it; `diarium convert` says what"))
    }
  }

  /// Writes what CSVW says of the tables that there are.
  private func writeMetadata() throws(IOFailure) {
    let paths = Set(folder.files.filter { $0.kind == .table }.map(\.path))
    let names = TableDescription.all.map(\.name).filter { paths.contains(Self.path("\($0).csv")) }
    try folder.write(JSONText.indented(CSVWMetadata.document(of: names)), to: Self.path(PublishedNames.csvw), as: .csvw)
  }

  /// Packs the files of the folder of tables.
  private func writeArchive() throws(IOFailure) {
    let file = try folder.makeFile(PublishedNames.archive)
    var archive = Archive(to: FileSink(file), hasDigests: false)
    let names = TableDescription.all.map(\.fileName) + [DataPackage.fileName, PublishedNames.csvw]
    let written = Set(folder.files.map(\.path))
    for name in names where written.contains(Self.path(name)) {
      try unsafe folder.eachBlock(of: Self.path(name)) { (bytes) throws(IOFailure) in
        try monitor?.goOn(name)
        try unsafe archive.write(bytes, to: name)
      }
      _ = try archive.end(name)
    }
    try archive.finish()
    try folder.endFile(PublishedNames.archive, try FileDigest.of(file), as: .archive)
  }

  private static func path(_ name: String) -> String { "\(PublishedNames.Folder.csv.rawValue)/\(name)" }

  private static func noWorkbook(_ reason: Message) -> Message {
    .init(
      sv: "\(PublishedNames.workbook) skrivs inte: \(reason.sv)",
      en: "\(PublishedNames.workbook) is not written: \(reason.en)")
  }

  /// What the threads say at the end.
  private final class Result: Sendable {
    /// What has no room in a workbook.
    let excess: Mutex<Message?>
    /// What the digests of the files are; `nil` for one that is not whole.
    let workbook = Mutex<FileDigest.Result?>(nil)
    let database = Mutex<FileDigest.Result?>(nil)

    init(excess: Message?) { self.excess = Mutex(excess) }

    func note(_ more: Message) { excess.withLock { $0 = $0 ?? more } }
  }

  private static let longHead = Message(
    sv: "ett värde i huvudet är längre än en cell", en: "a value of the head is longer than a cell")
}
