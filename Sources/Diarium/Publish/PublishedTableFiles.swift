@_spi(Engine) internal import DiariumConversion
internal import DiariumPublish
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// The tables of a feed, which are written once and go to a folder, an archive, a workbook and a database.
struct PublishedTableFiles: TableFolderSink, ~Copyable {
  private var tables: PublishedTables
  private var archive: ArchiveOutput<PublishedSink>
  private var workbook: WorkbookOutput<PublishedSink>
  private var database: DatabaseOutput<PublishedSink>
  private let folder: PublishedFolder
  private let descriptor: Int32
  /// The number of rows of the table with the most.
  private(set) var notes: [Message] = []

  /// - Parameters:
  ///   - folder: the folder of the publication.
  ///   - language: the language of what a workbook says beside the data.
  ///   - monitor: tells when to stop.
  /// - Throws: `IOFailure` if the file of the database cannot be created.
  init(_ folder: PublishedFolder, monitor: RunMonitor?) throws(IOFailure) {
    self.folder = folder
    tables = PublishedTables(folder: folder, part: .csv)
    archive = ArchiveOutput(to: PublishedSink(folder, PublishedNames.archive))
    workbook = WorkbookOutput(to: PublishedSink(folder, PublishedNames.workbook), titles: nil)
    descriptor = try folder.makeFile(PublishedNames.database)
    var sink = PublishedSink(folder, PublishedNames.database)
    sink.file = (descriptor, PublishedNames.database)
    database = DatabaseOutput(to: sink, monitor: monitor)
  }

  mutating func write(_ bytes: UnsafeRawBufferPointer, to name: String) throws(IOFailure) {
    try unsafe tables.write(bytes, to: name)
    try unsafe archive.write(bytes, to: name)
    guard name != DataPackage.fileName else { return }
    try unsafe workbook.write(bytes, to: name)
    try unsafe database.write(bytes, to: name)
  }

  mutating func end(_ name: String) throws(IOFailure) -> (sha256: String, bytes: Int) {
    _ = try archive.end(name)
    return try tables.end(name)
  }

  /// Puts the archive, the workbook and the database together, once all tables have ended.
  ///
  /// A workbook with more rows or longer texts than sheets have, and a database in which a record has no place, are left
  /// out, and `notes` says so.
  ///
  /// - Parameters:
  ///   - head: the head of the feed.
  ///   - metadata: the CSV on the Web metadata of the tables.
  /// - Throws: `IOFailure` if the system refuses.
  mutating func finish(_ head: borrowing Tape, metadata: String) throws(IOFailure) {
    var failure: IOFailure?
    unsafe Array(metadata.utf8).withUnsafeBytes { bytes in
      do throws(IOFailure) { try unsafe archive.write(bytes, to: PublishedNames.csvw) } catch { failure = error }
    }
    if let failure { throw failure }
    _ = try archive.end(PublishedNames.csvw)
    try folder.write(metadata, to: "\(PublishedNames.Folder.csv.rawValue)/\(PublishedNames.csvw)", as: .csvw)
    try archive.finish()
    try folder.end(PublishedNames.archive, as: .archive)
    let sheet = FeedSheet(head, titles: nil, limits: .xlsx)
    if let reason = workbook.excess ?? (sheet.losses.isEmpty ? nil : Self.longHead) {
      notes.append(
        .init(
          sv: "\(PublishedNames.workbook) skrivs inte: \(reason.sv)", en: "\(PublishedNames.workbook) is not written: \(reason.en)"))
    } else {
      try workbook.write(sheet)
      try workbook.finish()
      try folder.end(PublishedNames.workbook, as: .workbook)
    }
    try database.write(FeedSheet(head, titles: nil, limits: nil))
    let losses = try database.losses()
    try database.finish()
    try folder.endFile(descriptor, PublishedNames.database, as: .database)
    guard !losses.isEmpty else { return }
    folder.remove(PublishedNames.database)
    notes.append(
      .init(
        sv: "\(PublishedNames.database) skrivs inte: poster eller värden har ingen plats i en databas; `diarium convert` säger vilka",
        en: "\(PublishedNames.database) is not written: records or values have no place in a database; `diarium convert` says which"))
  }

  private static let longHead = Message(
    sv: "ett värde i huvudet är längre än en cell", en: "a value of the head is longer than a cell")
}
