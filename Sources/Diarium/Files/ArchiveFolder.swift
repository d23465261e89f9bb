internal import DiariumArchive
@_spi(Engine) internal import DiariumConversion
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree
internal import Synchronization

/// A folder of tables that is packed in a ZIP archive.
///
/// Its tables are unpacked once, when they are first read: small ones into memory, the others into scratch space, so
/// that they can be read anywhere and repeatedly.
final class ArchiveFolder: TableFolder {
  let path: String
  /// The archive.
  let source: any ByteSource
  private let contents: Result<ArchiveContents, ReadFailure>
  private let monitor: RunMonitor?
  private let unpacked = Mutex(Unpacked())

  /// What has been unpacked.
  private struct Unpacked {
    var sources: [String: any ByteSource] = [:]
    var scratch: ScratchFile?
    /// The number of bytes in memory.
    var held = 0
    /// The result of the check, once it has been made.
    var check: Result<Void, ReadFailure>?

    mutating func space() throws(IOFailure) -> ScratchFile {
      if let scratch { return scratch }
      let made = try ScratchFile()
      scratch = made
      return made
    }
  }

  /// The size up to which an unpacked file stays in memory, and that of all such files.
  private static let inMemory = 1 << 18
  private static let allInMemory = 16 << 20

  /// Looks at the directory of an archive; what is wrong with it is said by `check`.
  ///
  /// - Parameters:
  ///   - source: the archive.
  ///   - size: the number of its bytes.
  ///   - monitor: watches the reading, and can stop it.
  init(_ source: any ByteSource, size: Int, monitor: RunMonitor? = nil) {
    path = source.path
    self.source = source
    self.monitor = monitor
    do throws(ReadFailure) {
      try Self.refuseOthers(source)
      contents = .success(ArchiveContents(try ArchiveDirectory(of: source, size: size)))
    } catch {
      contents = .failure(error)
    }
  }

  /// Refuses what is another format under the name of an archive; a workbook is an archive of something else.
  private static func refuseOthers(_ source: any ByteSource) throws(ReadFailure) {
    let signature: FileSignature?
    do throws(IOFailure) { signature = try FileSignature(of: source) } catch { throw .input(error) }
    guard let signature, signature != .zip, signature != .zippedTables else { return }
    throw .syntax(SyntaxError(signature.finding(source.path, for: .feed)))
  }

  var isArchive: Bool { true }

  var files: [String] { entries.filter { $0.kind == .file }.map(\.name) }

  var entries: [TableFolderEntry] { (try? contents.get().entries) ?? [] }

  var size: Int { size(of: ((try? contents.get().files) ?? [:]).mapValues(\.size)) }

  func path(of name: String) -> String {
    Location.path(of: (try? contents.get().files[name]?.path) ?? name, in: path)
  }

  /// Unpacks every file: a damaged one may be a table under another name, and an archive is whole or it is not.
  func check() throws(ReadFailure) {
    let files = try contents.get().files
    let result = unpacked.withLock { unpacked in
      if let check = unpacked.check { return check }
      let check = Result { () throws(ReadFailure) in
        for (name, entry) in files.sorted(by: { $0.value.path < $1.value.path }) {
          if FolderSource.isRead(name) {
            try unpack(entry, name, &unpacked)
          } else {
            try unsafe entry.unpack(from: source) { (_) throws(IOFailure) in }
          }
        }
      }
      unpacked.check = check
      return check
    }
    try result.get()
  }

  func open(_ name: String) throws(IOFailure) -> any ByteSource {
    let place = path(of: name)
    guard let entry = try? contents.get().files[name] else {
      throw IOFailure(.input, path: place, reason: .init(sv: "finns inte", en: "No such file or directory"))
    }
    let result = unpacked.withLock { unpacked in
      Result { () throws(ReadFailure) in try unpack(entry, name, &unpacked) }
    }
    do throws(ReadFailure) {
      return try result.get()
    } catch {
      switch error {
      case .input(let failure): throw failure
      case .syntax(let error): throw IOFailure(.input, path: place, reason: error.finding.message)
      }
    }
  }

  /// Unpacks a file, once.
  @discardableResult private func unpack(
    _ entry: ArchiveEntry, _ name: String, _ unpacked: inout Unpacked
  ) throws(ReadFailure) -> any ByteSource {
    if let source = unpacked.sources[name] { return source }
    let place = path(of: name)
    let source: any ByteSource
    if entry.size <= min(Self.inMemory, Self.allInMemory - unpacked.held) {
      var bytes: [UInt8] = []
      bytes.reserveCapacity(entry.size)
      try unsafe entry.unpack(from: self.source) { (part) throws(IOFailure) in unsafe bytes.append(contentsOf: part) }
      unpacked.held += entry.size
      source = BytesSource(bytes, path: place)
    } else {
      let scratch: ScratchFile
      do throws(IOFailure) { scratch = try unpacked.space() } catch { throw .input(error) }
      let start = scratch.size
      try unsafe entry.unpack(from: self.source) { (part) throws(IOFailure) in try unsafe scratch.append(part) }
      source = ScratchPart(path: place, scratch: scratch, start: start, size: entry.size, monitor: monitor)
    }
    unpacked.sources[name] = source
    return source
  }

  func scratch() throws(IOFailure) -> any ScratchSpace { try ScratchFile() }

  func digest(_ name: String) throws(IOFailure) -> (sha256: String, bytes: Int) {
    try FileDigest.of(try open(name))
  }

  func makeDigest() -> any ByteDigest { FileDigest() }

  func lineEndDigests(_ name: String) throws(IOFailure) -> LineEndDigests { try LineEndHash.of(try open(name)) }

  /// Checks that the archive is as it was when it was opened.
  ///
  /// - Throws: `IOFailure` if it has changed.
  func checkUnchanged() throws(IOFailure) { try (source as? FileSource)?.checkUnchanged() }
}
