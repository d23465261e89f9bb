@_spi(Engine) internal import DiariumConversion
internal import DiariumPublish
@_spi(Engine) internal import DiariumTree

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The folder of a published feed on its way: its files, with their digests, until it takes its place.
final class PublishedFolder {
  private var output: OutputFolder
  private let sums = RecordSorter(inMemory: RecordSorter.small)
  /// The files that are no pages of cases, in the order in which they ended.
  private(set) var files: [PublishedFile] = []
  private let path: String

  /// Begins a folder; an earlier publication may be in its place.
  ///
  /// - Throws: `IOFailure` if something else is there, or if another run is publishing to it.
  init(_ path: String, monitor: RunMonitor?) throws(IOFailure) {
    self.path = path
    output = try OutputFolder(path, mayReplace: true, contents: .publication(nil), monitor: monitor)
  }

  /// Appends bytes to a file.
  func write(_ bytes: UnsafeRawBufferPointer, to name: String) throws(IOFailure) {
    try unsafe output.files.write(bytes, to: name)
  }

  /// Appends bytes to a file.
  func write(_ bytes: [UInt8], to name: String) throws(IOFailure) {
    var failure: IOFailure?
    unsafe bytes.withUnsafeBytes { bytes in
      do throws(IOFailure) { try unsafe write(bytes, to: name) } catch { failure = error }
    }
    if let failure { throw failure }
  }

  /// Ends a file that was written in parts.
  ///
  /// - Returns: SHA-256 of its bytes in lower-case hexadecimal, and their number.
  @discardableResult
  func end(_ name: String, as kind: PublishedFile.Kind) throws(IOFailure) -> (sha256: String, bytes: Int) {
    let end = try output.files.end(name)
    try note(name, kind, end)
    return end
  }

  /// Writes a whole file.
  func write(_ text: String, to name: String, as kind: PublishedFile.Kind) throws(IOFailure) {
    let bytes = Array(text.utf8)
    try note(name, kind, (try output.files.writeWhole(bytes, to: name), bytes.count))
  }

  /// Writes the page of a case, of which nothing is kept but the digest.
  func writePage(_ bytes: [UInt8], to name: String) throws(IOFailure) {
    try sums.add(Array(name.utf8), Array(try output.files.writeWhole(bytes, to: name).utf8))
  }

  /// Copies a file.
  func copy(_ source: any ByteSource, to name: String, as kind: PublishedFile.Kind) throws(IOFailure) {
    // An empty file is one, too.
    try unsafe write(UnsafeRawBufferPointer(start: nil, count: 0), to: name)
    try unsafe Self.eachBlock(of: source) { (bytes) throws(IOFailure) in try unsafe write(bytes, to: name) }
    try end(name, as: kind)
  }

  /// Calls a function with the bytes of a file that was written, in order.
  func eachBlock(of name: String, _ body: (UnsafeRawBufferPointer) throws(IOFailure) -> Void) throws(IOFailure) {
    try unsafe Self.eachBlock(of: read(name), body)
  }

  private static func eachBlock(
    of source: any ByteSource, _ body: (UnsafeRawBufferPointer) throws(IOFailure) -> Void
  ) throws(IOFailure) {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
    defer { unsafe buffer.deallocate() }
    var place = 0
    while true {
      let count = try unsafe source.read(at: place, into: buffer)
      if count == 0 { return }
      try unsafe body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      place += count
    }
  }

  /// Creates a file that another thread writes, or in which bytes are written in any order.
  ///
  /// - Throws: `IOFailure` if the system refuses.
  func makeFile(_ name: String) throws(IOFailure) -> OpenOutput {
    OpenOutput(try output.files.create(name), path: "\(path)/\(name)")
  }

  /// Ends such a file, given its digest.
  func endFile(_ name: String, _ digest: FileDigest.Result, as kind: PublishedFile.Kind) throws(IOFailure) {
    output.files.end(name, digest)
    try note(name, kind, digest)
  }

  /// Takes a file away that is not to be published after all.
  func remove(_ name: String) { output.files.remove(name) }

  /// Opens a file that was written.
  func read(_ name: String, monitor: RunMonitor? = nil) throws(IOFailure) -> FileSource {
    try output.files.read(name, monitor: monitor)
  }

  private func note(
    _ name: String, _ kind: PublishedFile.Kind, _ end: FileDigest.Result
  ) throws(IOFailure) {
    files.append(PublishedFile(path: name, kind: kind, bytes: end.bytes, sha256: end.sha256))
    try sums.add(Array(name.utf8), Array(end.sha256.utf8))
  }

  /// Writes the digests of all files, by their names, as `sha256sum --check` reads them.
  func writeSums() throws(IOFailure) {
    var cursor = try sums.finish().cursor()
    var waiting: [UInt8] = []
    while let entry = try cursor.next() {
      waiting += entry.value + [0x20, 0x20] + entry.key + [0x0A]
      if waiting.count > 1 << 16 { try flush(&waiting) }
    }
    try flush(&waiting)
    _ = try output.files.end(PublishedNames.sums)
  }

  private func flush(_ bytes: inout [UInt8]) throws(IOFailure) {
    try write(bytes, to: PublishedNames.sums)
    bytes.removeAll(keepingCapacity: true)
  }

  /// Puts the folder in its place.
  ///
  /// - Throws: `IOFailure` if something else has the place, or if the system refuses.
  func commit() throws(IOFailure) {
    // The files were written without waiting for the disk one by one.
    try output.files.synchronize()
    try output.commit()
  }
}

/// A file of a published folder.
struct PublishedSink: ByteSink {
  let folder: PublishedFolder
  let name: String
  init(_ folder: PublishedFolder, _ name: String) { (self.folder, self.name) = (folder, name) }

  mutating func write(_ bytes: UnsafeRawBufferPointer) throws(IOFailure) { try unsafe folder.write(bytes, to: name) }
}

/// An open file, which is closed with the last who holds it.
final class OpenOutput: ByteSource {
  let descriptor: Int32
  let path: String

  init(_ descriptor: Int32, path: String) { (self.descriptor, self.path) = (descriptor, path) }

  deinit { close(descriptor) }

  /// Reads what was written.
  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(IOFailure) -> Int {
    guard let count = unsafe System.read(descriptor, at: offset, into: buffer) else {
      throw System.failure(.write, path)
    }
    return count
  }
}

/// The bytes of such a file.
struct FileSink: ByteSink {
  private let output: OpenOutput

  init(_ output: OpenOutput) { self.output = output }

  var file: (descriptor: Int32, path: String)? { (output.descriptor, output.path) }

  mutating func write(_ bytes: UnsafeRawBufferPointer) throws(IOFailure) {
    guard unsafe System.write(output.descriptor, bytes) else { throw System.failure(.write, output.path) }
  }
}

/// A folder of tables or views in a published folder.
struct PublishedTables: TableFolderSink {
  let folder: PublishedFolder
  let part: PublishedNames.Folder

  mutating func write(_ bytes: UnsafeRawBufferPointer, to name: String) throws(IOFailure) {
    try unsafe folder.write(bytes, to: "\(part.rawValue)/\(name)")
  }

  mutating func end(_ name: String) throws(IOFailure) -> (sha256: String, bytes: Int) {
    try folder.end("\(part.rawValue)/\(name)", as: kind(of: name))
  }

  private func kind(of name: String) -> PublishedFile.Kind {
    switch name {
    case DataPackage.fileName: .dataPackage
    case _ where part == .csv: .table
    case _ where name.hasPrefix("codebook"): .codebook
    default: .view
    }
  }
}
