@_spi(Engine) internal import DiariumConversion
internal import DiariumPublish
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// The tables of a feed, which are made once and go to a folder, a workbook, a database, and at last to an archive.
///
/// The archive is made of the files, one after the other, while the database makes its indices, which takes a single processor
/// about as long.
struct PublishedTableFiles: TableFolderSink, ~Copyable {
  private var tables: PublishedTables
  private let forms: PackedForms
  private let folder: PublishedFolder
  private let monitor: RunMonitor?

  /// - Parameters:
  ///   - folder: the folder of the publication.
  ///   - forms: what is made of the tables besides.
  ///   - monitor: tells when to stop.
  init(_ folder: PublishedFolder, _ forms: PackedForms, monitor: RunMonitor?) {
    tables = PublishedTables(folder: folder, part: .csv)
    (self.folder, self.forms, self.monitor) = (folder, forms, monitor)
  }

  mutating func write(_ bytes: UnsafeRawBufferPointer, to name: String) throws(IOFailure) {
    try unsafe tables.write(bytes, to: name)
    if name != DataPackage.fileName { try unsafe forms.write(bytes, to: name) }
  }

  mutating func end(_ name: String) throws(IOFailure) -> (sha256: String, bytes: Int) { try tables.end(name) }

  /// Puts the archive together, once all tables have ended, while the threads of the other forms do the same.
  ///
  /// - Parameter head: the head of the feed.
  /// - Throws: `IOFailure` if the system refuses.
  mutating func finish(_ head: borrowing Tape) throws(IOFailure) {
    try forms.end(head)
    try writeMetadata()
    try writeArchive()
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
    var archive = ArchiveOutput(to: FileSink(file), hasDigests: false)
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
}
