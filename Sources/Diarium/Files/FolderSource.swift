@_spi(Engine) internal import DiariumConversion
internal import DiariumDigest
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A folder of tables on disk, as it was when it was listed.
///
/// Links in it are not followed: one could lead to any file that the user may read, and its contents would appear in
/// reports.
struct FolderSource: TableFolder {
  let path: String
  let files: [String]
  let entries: [TableFolderEntry]
  private let identity: FileStatus.Identity
  /// The versions of its files, by name.
  private let versions: [String: FileStatus.Version]
  private let monitor: RunMonitor?

  /// Lists a folder.
  ///
  /// - Throws: `IOFailure` if the folder does not exist, or cannot be read.
  init(_ path: String, monitor: RunMonitor? = nil) throws(IOFailure) {
    self.path = path
    self.monitor = monitor
    guard let folder = Directory.open(path), let status = folder.status, let names = folder.names() else {
      throw System.failure(.input, path)
    }
    identity = status.identity
    var versions: [String: FileStatus.Version] = [:]
    var entries: [TableFolderEntry] = []
    // A link is not followed: whoever packed the folder would choose what is read. A pipe or a device would be read
    // endlessly.
    for (name, isUnicode) in names.sorted(by: { $0.name < $1.name }) {
      guard isUnicode else {
        entries.append(TableFolderEntry(name, .misnamed))
        continue
      }
      guard let status = folder.status(name) else {
        // It has disappeared since. An entry that exists and cannot be examined is not taken for absent.
        guard errno == ENOENT else { throw System.failure(.input, Self.path(of: name, in: path)) }
        continue
      }
      switch status.kind {
      case .file:
        versions[name] = status.version
        entries.append(TableFolderEntry(name, .file))
      case .folder: entries.append(TableFolderEntry(name, .folder))
      case .link: entries.append(TableFolderEntry(name, .link))
      case .other: entries.append(TableFolderEntry(name, .other))
      }
    }
    self.entries = entries
    self.versions = versions
    files = versions.keys.sorted()
  }

  /// Whether a file of a folder is read, by its name.
  static func isRead(_ name: String) -> Bool {
    name == DataPackage.fileName || TableDescription.isTable(file: name) || SimpleSheets.mayBe(file: name)
  }

  func open(_ name: String) throws(IOFailure) -> any ByteSource {
    guard let version = versions[name] else {
      throw IOFailure(.input, path: path(of: name), reason: .init(sv: "finns inte", en: "No such file or directory"))
    }
    let (folder, identity) = (path, identity)
    let open: @Sendable () -> Int32 = {
      guard let folder = Directory.open(folder) else { return -1 }
      guard folder.status?.identity == identity else { return ReadFile.isAnother }
      return folder.openat(name, O_RDONLY | O_NONBLOCK)
    }
    let opened = open()
    guard opened != ReadFile.isAnother else { throw ReadFile.changed(path) }
    guard opened >= 0 else { throw System.failure(.input, path(of: name)) }
    let descriptor = OpenFiles.Descriptor(opened)
    guard FileStatus(descriptor: opened)?.version == version else { throw ReadFile.changed(path(of: name)) }
    return FileSource(ReadFile(path(of: name), descriptor, version: version, reopen: open), monitor: monitor)
  }

  /// Checks that the folder's tables are as they were when it was listed.
  ///
  /// - Throws: `IOFailure` if one was changed, added or removed.
  func checkUnchanged() throws(IOFailure) {
    guard let folder = Directory.open(path) else { throw ReadFile.changed(path) }
    if let changed = firstChanged(in: folder) { throw ReadFile.changed(changed) }
  }

  /// The path of the first table that has changed since the folder was listed, or of the folder if it is another one;
  /// `nil` if nothing has changed.
  func firstChanged(in folder: Directory) -> String? {
    guard folder.status?.identity == identity, let entries = folder.entries() else { return path }
    // Entries that were not files then were reported, and not read.
    let irregular = self.entries.filter { $0.kind != .file }.map(\.name)
    let names = Set(entries).union(versions.keys).subtracting(irregular).filter { Self.isRead($0) }
    return names.sorted().first { folder.status($0)?.version != versions[$0] }.map { path(of: $0) }
  }

  /// The size in bytes of all its tables.
  var size: Int { size(of: versions.mapValues(\.size)) }

  func scratch() throws(IOFailure) -> any ScratchSpace { try ScratchFile() }

  func digest(_ name: String) throws(IOFailure) -> (sha256: String, bytes: Int) {
    try FileDigest.of(try open(name))
  }

  func makeDigest() -> any ByteDigest { FileDigest() }

  func lineEndDigests(_ name: String) throws(IOFailure) -> LineEndDigests { try LineEndHash.of(try open(name)) }

  private static func path(of name: String, in folder: String) -> String {
    folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }
}

/// A folder of tables in memory: files by their names.
struct MemoryFolder: TableFolder, TableFolderSink {
  let path: String
  private(set) var contents: [String: [UInt8]]
  var files: [String] { contents.keys.sorted() }
  var size: Int { size(of: contents.mapValues(\.count)) }

  init(_ contents: [String: [UInt8]] = [:], path: String) {
    self.path = path
    self.contents = contents
  }

  func open(_ name: String) throws(IOFailure) -> any ByteSource {
    guard let bytes = contents[name] else {
      throw IOFailure(.input, path: path(of: name), reason: .init(sv: "finns inte", en: "No such file or directory"))
    }
    return BytesSource(bytes, path: path(of: name))
  }

  func scratch() throws(IOFailure) -> any ScratchSpace { try ScratchFile() }

  func digest(_ name: String) throws(IOFailure) -> (sha256: String, bytes: Int) {
    try FileDigest.of(try open(name))
  }

  func makeDigest() -> any ByteDigest { FileDigest() }

  func lineEndDigests(_ name: String) throws(IOFailure) -> LineEndDigests { try LineEndHash.of(try open(name)) }

  mutating func write(_ bytes: UnsafeRawBufferPointer, to name: String) throws(IOFailure) {
    unsafe contents[name, default: []].append(contentsOf: bytes)
  }

  mutating func end(_ name: String) throws(IOFailure) -> (sha256: String, bytes: Int) {
    if contents[name] == nil { contents[name] = [] }
    return try digest(name)
  }
}

/// Compares written bytes with the files of a folder.
struct ComparisonFolder: TableFolderSink, ~Copyable {
  private let folder: any TableFolder
  private var sinks: [String: ComparisonSink] = [:]
  private var digests: [String: FileDigest] = [:]
  /// Where each differing file first differs.
  private var differences: [String: Location] = [:]

  init(_ folder: any TableFolder) { self.folder = folder }

  mutating func write(_ bytes: UnsafeRawBufferPointer, to name: String) throws(IOFailure) {
    if sinks[name] == nil {
      guard folder.files.contains(name) else {
        differences[name] = Location(path: folder.path(of: name))
        return unsafe digests[name, default: FileDigest()].update(bytes)
      }
      sinks[name] = ComparisonSink(try folder.open(name))
    }
    unsafe digests[name, default: FileDigest()].update(bytes)
    try unsafe sinks[name]?.write(bytes)
  }

  mutating func end(_ name: String) throws(IOFailure) -> (sha256: String, bytes: Int) {
    if sinks[name] == nil {
      differences[name] = Location(path: folder.path(of: name))
    } else if let place = try sinks[name]?.difference() {
      differences[name] = place
    }
    return digests[name, default: FileDigest()].finish()
  }

  /// Where the written bytes first differ from the existing tables, in the order of their names; `nil` if they do not.
  func difference() -> Location? {
    var places = differences
    for name in folder.files where digests[name] == nil {
      guard name == DataPackage.fileName || TableDescription.isTable(file: name) else { continue }
      places[name] = Location(path: folder.path(of: name))
    }
    return places.min { $0.key < $1.key }?.value
  }
}

/// The digest and the size of a file being written.
struct FileDigest: ByteDigest {
  /// SHA-256 (FIPS 180-4) in lower-case hexadecimal, and the number of bytes.
  typealias Result = (sha256: String, bytes: Int)

  private var hash = SHA256Hash()
  private var bytes = 0

  mutating func update(_ part: UnsafeRawBufferPointer) {
    unsafe hash.update(part)
    bytes += part.count
  }

  /// The digest of a source, which is read to its end.
  static func of(_ source: any ByteSource) throws(IOFailure) -> Result {
    var digest = FileDigest()
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
    defer { unsafe buffer.deallocate() }
    while true {
      let count = try unsafe source.read(at: digest.bytes, into: buffer)
      if count == 0 { return digest.finish() }
      unsafe digest.update(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    }
  }

  /// The digest of what it was given.
  func finish() -> Result { (hash.digest(), bytes) }
}
