internal import DiariumArchive
@_spi(Engine) internal import DiariumConversion
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// Tables that are packed in a ZIP archive.
///
/// The rows of all tables come in turns, so each is packed by itself, in memory and beyond that in scratch space, and
/// the archive is put together at the end: nothing is written before, and no size is written twice.
struct ArchiveOutput<Sink: ByteSink & ~Copyable>: TableFolderSink, ~Copyable {
  /// The destination of the archive.
  var sink: Sink
  private let hasDigests: Bool
  private var files: [String: PackedTable] = [:]

  /// An archive without files so far.
  ///
  /// - Parameters:
  ///   - sink: the destination.
  ///   - hasDigests: whether the digest of a file is wanted when it ends; if not, it is empty.
  init(to sink: consuming Sink, hasDigests: Bool = true) {
    self.sink = sink
    self.hasDigests = hasDigests
  }

  mutating func write(_ bytes: UnsafeRawBufferPointer, to name: String) throws(IOFailure) {
    try unsafe file(name).write(bytes)
  }

  mutating func end(_ name: String) throws(IOFailure) -> (sha256: String, bytes: Int) { try file(name).end() }

  private mutating func file(_ name: String) -> PackedTable {
    if let file = files[name] { return file }
    let file = PackedTable(hasDigest: hasDigests)
    files[name] = file
    return file
  }

  /// Writes the archive: the tables in their order, then the documents that describe them; or a simple sheet and its
  /// head; or views and their codebook.
  mutating func finish() throws(IOFailure) {
    var writer = ArchiveWriter()
    let names = TableDescription.all.map(\.fileName) + [DataPackage.fileName, PublishedNames.csvw]
    let views =
      ViewDescription.all.map(\.fileName) + [ViewCodebook.tableName] + Language.allCases.map(ViewCodebook.textName)
    for name in names + [SimpleSheets.fileName, SimpleSheets.headName] + views {
      guard let file = files[name], let numbers = file.numbers else { continue }
      try write(writer.header(name, numbers))
      try file.eachPart { (part) throws(IOFailure) in try write(part) }
    }
    try write(writer.end())
  }

  private mutating func write(_ bytes: [UInt8]) throws(IOFailure) {
    var failure: IOFailure?
    unsafe bytes.withUnsafeBytes { bytes in
      do throws(IOFailure) { try unsafe sink.write(bytes) } catch { failure = error }
    }
    if let failure { throw failure }
  }
}

/// A table that is packed as its rows come.
private final class PackedTable {
  private var packed = PackedFile()
  /// `nil` if nobody wants it.
  private var digest: FileDigest?
  private var waiting: [UInt8] = []
  private var scratch: ScratchFile?
  /// What the archive says of it, once it has ended.
  private(set) var numbers: ArchiveWriter.Numbers?

  /// The number of packed bytes that wait in memory.
  private static let inMemory = 1 << 16

  init(hasDigest: Bool) { digest = hasDigest ? FileDigest() : nil }

  func write(_ bytes: UnsafeRawBufferPointer) throws(IOFailure) {
    unsafe digest?.update(bytes)
    waiting += try unsafe packed.write(bytes)
    guard waiting.count > Self.inMemory else { return }
    if scratch == nil { scratch = try ScratchFile() }
    try scratch?.append(waiting)
    waiting = []
  }

  func end() throws(IOFailure) -> (sha256: String, bytes: Int) {
    let end = try packed.end()
    waiting += end.bytes
    numbers = end.numbers
    return digest?.finish() ?? ("", 0)
  }

  /// Passes the packed bytes, in order.
  func eachPart(_ body: ([UInt8]) throws(IOFailure) -> Void) throws(IOFailure) {
    if let scratch {
      let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.inMemory, alignment: 16)
      defer { unsafe buffer.deallocate() }
      var place = 0
      while true {
        let count = try unsafe scratch.read(at: place, into: buffer)
        if count == 0 { break }
        try body(unsafe Array(buffer[..<count]))
        place += count
      }
    }
    try body(waiting)
  }
}
