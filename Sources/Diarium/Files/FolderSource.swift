internal import Crypto

/// A folder of tables on disk.
struct FolderSource: TableFolder {
  let path: String
  let files: [String]
  let entries: [TableFolderEntry]
  private let monitor: RunMonitor?

  /// Lists a folder.
  ///
  /// - Throws: `IOFailure` where there is no such folder, or it may not be read.
  init(_ path: String, monitor: RunMonitor? = nil) throws(IOFailure) {
    self.path = path
    self.monitor = monitor
    guard let names = System.entries(path) else { throw System.failure(.input, path) }
    // A pipe or a device among them would be read without end.
    entries = names.sorted().map { name in
      switch System.entry(path.hasSuffix("/") ? path + name : "\(path)/\(name)") {
      case .file?: TableFolderEntry(name, .file)
      case .directory?: TableFolderEntry(name, .folder)
      case .other?: TableFolderEntry(name, .other)
      case nil: TableFolderEntry(name, .link)
      }
    }
    files = entries.filter { $0.kind == .file }.map(\.name)
  }

  func open(_ name: String) throws(IOFailure) -> any ByteSource {
    try FileSource(path(of: name), monitor: monitor)
  }

  /// Bytes of all its tables.
  var size: Int {
    files.filter { TableDescription.isTable(file: $0) }.reduce(0) { $0 + System.size(at: path(of: $1)) }
  }

  func scratch() throws(IOFailure) -> any ScratchSpace { try ScratchFile() }

  func digest(_ name: String) throws(IOFailure) -> (sha256: String, bytes: Int) {
    try FileDigest.of(try open(name))
  }

  func lineEndDigests(_ name: String) throws(IOFailure) -> LineEndDigests { try LineEndHash.of(try open(name)) }
}

/// A folder of tables in memory: files by their names.
struct MemoryFolder: TableFolder, TableFolderSink {
  let path: String
  private(set) var contents: [String: [UInt8]]
  var files: [String] { contents.keys.sorted() }
  var size: Int { contents.reduce(0) { $0 + (TableDescription.isTable(file: $1.key) ? $1.value.count : 0) } }

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

  func lineEndDigests(_ name: String) throws(IOFailure) -> LineEndDigests { try LineEndHash.of(try open(name)) }

  mutating func write(_ bytes: UnsafeRawBufferPointer, to name: String) throws(IOFailure) {
    unsafe contents[name, default: []].append(contentsOf: bytes)
  }

  mutating func end(_ name: String) throws(IOFailure) -> (sha256: String, bytes: Int) {
    if contents[name] == nil { contents[name] = [] }
    return try digest(name)
  }
}

/// Compares what is written with the files of a folder.
struct ComparisonFolder: TableFolderSink, ~Copyable {
  private let folder: any TableFolder
  private var sinks: [String: ComparisonSink] = [:]
  private var digests: [String: FileDigest] = [:]
  /// Where each file that differs first does.
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

  /// Where what was written first differs from the tables that are there, by their names; nil where it does not.
  func difference() -> Location? {
    var places = differences
    for name in folder.files where digests[name] == nil {
      guard name == DataPackage.fileName || TableDescription.isTable(file: name) else { continue }
      places[name] = Location(path: folder.path(of: name))
    }
    return places.min { $0.key < $1.key }?.value
  }
}

/// The digest and the size of a file that is being written.
struct FileDigest {
  private var hash = SHA256()
  private var bytes = 0

  mutating func update(_ part: UnsafeRawBufferPointer) {
    unsafe hash.update(bufferPointer: part)
    bytes += part.count
  }

  /// The digest of a source, which is read to its end.
  static func of(_ source: any ByteSource) throws(IOFailure) -> (sha256: String, bytes: Int) {
    var digest = FileDigest()
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
    defer { unsafe room.deallocate() }
    while true {
      let count = try unsafe source.read(at: digest.bytes, into: room)
      if count == 0 { return digest.finish() }
      unsafe digest.update(UnsafeRawBufferPointer(rebasing: room[..<count]))
    }
  }

  /// SHA-256 (FIPS 180-4) in lower-case hexadecimal, and the number of bytes.
  func finish() -> (sha256: String, bytes: Int) { (Hexadecimal.text(hash.finalize()), bytes) }
}

/// Bytes as text.
enum Hexadecimal {
  /// Two lower-case digits a byte.
  static func text(_ bytes: some Sequence<UInt8>) -> String {
    bytes.map { byte in
      let digits = String(byte, radix: 16)
      return byte < 16 ? "0" + digits : digits
    }.joined()
  }
}
