@_spi(Engine) internal import DiariumConversion
internal import DiariumPublish
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree
internal import Synchronization

/// The forms of a feed that are made of its tables in one file each: a workbook and a database.
///
/// To pack the tables takes longer than to make them, so each form has a thread of its own.
final class PackedForms {
  private typealias Workbook = WorkbookOutput<FileSink>
  private typealias Database = DatabaseOutput<FileSink>

  /// `nil` if a table has more rows than a sheet.
  private let workbook: OwnedThread<Workbook>?
  private let database: OwnedThread<Database>
  private let files: (workbook: OpenOutput?, database: OpenOutput)
  private let folder: PublishedFolder
  private let result = Result()
  /// What the publisher should know.
  private(set) var notes: [Message] = []

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
    self.folder = folder
    var books: (file: OpenOutput, thread: OwnedThread<Workbook>)?
    if let crowded {
      notes = [Self.noWorkbook(Workbook.excess("\(crowded.table).csv", rows: crowded.count))]
    } else {
      let file = try folder.makeFile(PublishedNames.workbook)
      books = (
        file, try OwnedThread(pool, capacity: Self.waiting) { Workbook(to: FileSink(file), titles: nil) }
      )
    }
    let file = try folder.makeFile(PublishedNames.database)
    database = try OwnedThread(pool, capacity: Self.waiting) { Database(to: FileSink(file), monitor: monitor) }
    workbook = books?.thread
    files = (books?.file, file)
  }

  /// Has bytes of a table packed.
  func write(_ bytes: UnsafeRawBufferPointer, to name: String) throws(IOFailure) {
    let bytes = unsafe Array(bytes)
    try workbook?.perform { (workbook) throws(IOFailure) in try workbook.write(bytes, to: name) }
    try database.perform { (database) throws(IOFailure) in try database.write(bytes, to: name) }
  }

  /// Has both put together, now that all tables have ended; they are not whole before `finish`.
  ///
  /// - Parameter head: the head of the feed.
  /// - Throws: `IOFailure` if what was to be done before has failed.
  func end(_ head: borrowing Tape) throws(IOFailure) {
    let (sheet, rows) = (FeedSheet(head, titles: nil, limits: .xlsx), FeedSheet(head, titles: nil, limits: nil))
    if !sheet.losses.isEmpty { result.note(Self.longHead) }
    try workbook?.perform { [file = files.workbook, result] (workbook) throws(IOFailure) in
      if let excess = workbook.excess { result.note(excess) }
      guard result.excess.withLock({ $0 == nil }), let file else { return }
      try workbook.write(sheet)
      try workbook.finish()
      let digest = try FileDigest.of(file)
      result.workbook.withLock { $0 = digest }
    }
    try database.perform { [file = files.database, result] (database) throws(IOFailure) in
      try database.write(rows)
      guard try database.losses().isEmpty else { return }
      try database.finish()
      let digest = try FileDigest.of(file)
      result.database.withLock { $0 = digest }
    }
  }

  /// Waits until both are whole.
  ///
  /// A workbook with more rows or longer texts than sheets have, and a database in which a record has no place, are left
  /// out, and `notes` says so.
  ///
  /// - Throws: `IOFailure` if the system refuses.
  func finish() throws(IOFailure) {
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

  private static func noWorkbook(_ reason: Message) -> Message {
    .init(
      sv: "\(PublishedNames.workbook) skrivs inte: \(reason.sv)",
      en: "\(PublishedNames.workbook) is not written: \(reason.en)")
  }

  /// What the threads say at the end.
  private final class Result: Sendable {
    /// What has no room in a workbook.
    let excess = Mutex<Message?>(nil)
    /// What the digests of the files are; `nil` for one that is not whole.
    let workbook = Mutex<FileDigest.Result?>(nil)
    let database = Mutex<FileDigest.Result?>(nil)

    func note(_ more: Message) { excess.withLock { $0 = $0 ?? more } }
  }

  private static let longHead = Message(
    sv: "ett värde i huvudet är längre än en cell", en: "a value of the head is longer than a cell")
}
