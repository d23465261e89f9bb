@_spi(Engine) internal import DiariumTree

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The files of a folder that is being written, and of the folders in it.
///
/// The name of a file is its own, or that of a folder, a slash, and its name there.
struct FolderFiles: ~Copyable {
  private let folder: Directory
  private let path: String
  /// Whether each file is on the disk when it ends; where not, `synchronize` waits for all of them.
  private let synchronizesEach: Bool
  private var files: [String: OpenFile] = [:]
  /// The folders in it, by name.
  private var folders: [String: Directory] = [:]

  /// A file being written, until it has ended.
  private struct OpenFile {
    var file: DigestedFile?
    var end: FileDigest.Result?
  }

  /// No files in a folder.
  ///
  /// - Parameters:
  ///   - folder: the open folder.
  ///   - path: its path in messages.
  ///   - synchronizesEach: whether each file is on the disk when it ends.
  init(_ folder: Directory, path: String, synchronizesEach: Bool = true) {
    (self.folder, self.path, self.synchronizesEach) = (folder, path, synchronizesEach)
  }

  deinit { for file in files.values { if let open = file.file { close(open.descriptor) } } }

  /// Appends bytes to a file, which the first of them create.
  mutating func write(_ bytes: UnsafeRawBufferPointer, to name: String) throws(IOFailure) {
    if files[name] == nil {
      files[name] = OpenFile(file: DigestedFile(try create(name), beginsEarly: !synchronizesEach))
    }
    guard unsafe files[name]?.file?.write(bytes) ?? false else { throw System.failure(.write, path) }
  }

  /// Ends a file.
  ///
  /// - Returns: SHA-256 of its bytes in lower-case hexadecimal, and their number.
  mutating func end(_ name: String) throws(IOFailure) -> FileDigest.Result {
    guard let open = files[name] else { return FileDigest().finish() }
    guard let file = open.file else { return open.end ?? FileDigest().finish() }
    let end = file.finish()
    files[name] = OpenFile(end: end)
    // A full disk may report it only now.
    let isThere = !synchronizesEach || fsync(file.descriptor) == 0
    guard close(file.descriptor) == 0, isThere else { throw System.failure(.write, path) }
    return end
  }

  /// Notes that a file which was created to be written elsewhere has ended.
  mutating func end(_ name: String, _ end: FileDigest.Result) { files[name] = OpenFile(end: end) }

  /// The files that have ended, with their digests and sizes.
  var ended: [(name: String, end: FileDigest.Result)] {
    files.compactMap { name, file in file.end.map { (name, $0) } }
  }

  /// Whether a file is written.
  func holds(_ name: String) -> Bool { files[name] != nil }

  /// Writes a small file at once, of which there may be any number: nothing is kept of it.
  ///
  /// - Parameters:
  ///   - bytes: its bytes.
  ///   - name: its name, which no file has yet.
  /// - Returns: SHA-256 of the bytes in lower-case hexadecimal.
  /// - Throws: `IOFailure` if the system does not take it.
  mutating func writeWhole(_ bytes: [UInt8], to name: String) throws(IOFailure) -> String {
    let descriptor = try create(name)
    var digest = FileDigest()
    let isWritten = unsafe bytes.withUnsafeBytes { bytes in
      unsafe digest.update(bytes)
      return unsafe System.write(descriptor, bytes)
    }
    guard close(descriptor) == 0, isWritten else { throw System.failure(.write, "\(path)/\(name)") }
    return digest.finish().sha256
  }

  /// Creates a file in which bytes may be written in any order; whoever asks for it closes it.
  ///
  /// - Parameter name: its name, which no file has yet.
  /// - Returns: its descriptor.
  /// - Throws: `IOFailure` if the system refuses.
  mutating func create(_ name: String) throws(IOFailure) -> Int32 {
    let (inner, entry) = Self.parts(name)
    var place = folder
    if let inner {
      if folders[inner] == nil {
        guard folder.makeFolder(inner, 0o777), let made = folder.folder(inner) else {
          throw System.failure(.create, "\(path)/\(inner)")
        }
        folders[inner] = made
      }
      place = folders[inner] ?? folder
    }
    let descriptor = place.openat(entry, O_RDWR | O_CREAT | O_EXCL, 0o666)
    guard descriptor >= 0 else { throw System.failure(.create, "\(path)/\(name)") }
    return descriptor
  }

  /// Opens a file that was written.
  ///
  /// - Parameters:
  ///   - name: its name, which is its path in messages too.
  ///   - monitor: tells when to stop.
  /// - Returns: its bytes.
  /// - Throws: `IOFailure` if the system refuses.
  func read(_ name: String, monitor: RunMonitor? = nil) throws(IOFailure) -> FileSource {
    let (inner, entry) = Self.parts(name)
    let place = inner.flatMap { folders[$0] } ?? folder
    return try FileSource(entry, in: place, path: name, monitor: monitor)
  }

  /// Takes a file away.
  mutating func remove(_ name: String) {
    let (inner, entry) = Self.parts(name)
    if let open = files.removeValue(forKey: name)?.file { close(open.descriptor) }
    (inner.flatMap { folders[$0] } ?? folder).removeFile(entry)
  }

  /// Waits until everything that was written is on the disk.
  ///
  /// - Throws: `IOFailure` if the system says that it is not.
  func synchronize() throws(IOFailure) {
    guard folder.synchronize() else { throw System.failure(.write, path) }
  }

  /// The folder that a file is in, and its name there.
  static func parts(_ name: String) -> (folder: String?, name: String) {
    guard let slash = name.utf8.firstIndex(of: 0x2F) else { return (nil, name) }
    return (String(name[..<slash]), String(name[name.utf8.index(after: slash)...]))
  }
}
