#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A folder of tables that appears whole or not at all.
///
/// It is written under a hidden name beside its target and takes the target's place when it is done. What was there
/// before goes only then, and only if it is tables.
struct OutputFolder: TableFolderSink, ~Copyable {
  private let path: String
  private let target: String
  private let mayReplace: Bool
  private var hidden: String?
  private var files: [String: OpenFile] = [:]

  /// A file that is being written.
  private struct OpenFile {
    var descriptor: Int32
    var digest = FileDigest()
  }

  /// Begins a folder.
  ///
  /// - Parameters:
  ///   - path: the path of the folder, whose parent must be there; a link is followed.
  ///   - mayReplace: whether tables that are there may be replaced.
  /// - Throws: `IOFailure` where the path is a file, where the folder holds something that may not be replaced or is no
  ///   table, and where the system refuses.
  init(_ path: String, mayReplace: Bool) throws(IOFailure) {
    self.path = path
    self.mayReplace = mayReplace
    var target = System.resolved(path) ?? path
    while target.count > 1, target.hasSuffix("/") { target.removeLast() }
    self.target = target
    switch System.entry(target) {
    case nil: break
    case .directory: try Self.check(target, path, mayReplace)
    default: throw IOFailure(.create, path: path, reason: "is a file; name a folder")
    }
    let name =
      "\(OutputFile.folder(of: target))/.\(target.split(separator: "/").last ?? "out").\(getpid())-\(UInt32.random(in: 0 ... .max)).tmp"
    guard unsafe mkdir(name, 0o777) == 0 else { throw System.failure(.create, path) }
    // A folder that others may not read stays so.
    if let mode = System.mode(ofFolder: target) { unsafe chmod(name, mode) }
    hidden = name
  }

  deinit {
    for file in files.values where file.descriptor >= 0 { close(file.descriptor) }
    if let hidden { Self.remove(hidden) }
  }

  mutating func write(_ bytes: UnsafeRawBufferPointer, to name: String) throws(IOFailure) {
    if files[name] == nil {
      let file = "\(hidden ?? target)/\(name)"
      let descriptor = System.open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      guard descriptor >= 0 else { throw System.failure(.create, file) }
      files[name] = OpenFile(descriptor: descriptor)
    }
    guard let descriptor = files[name]?.descriptor, unsafe System.write(descriptor, bytes) else {
      throw System.failure(.write, path)
    }
    unsafe files[name]?.digest.update(bytes)
  }

  mutating func end(_ name: String) throws(IOFailure) -> (sha256: String, bytes: Int) {
    guard let file = files[name] else { return FileDigest().finish() }
    // A disk that is full may say so only now.
    guard fsync(file.descriptor) == 0, close(file.descriptor) == 0 else { throw System.failure(.write, path) }
    files[name]?.descriptor = -1
    return file.digest.finish()
  }

  /// Tables in the target that were not written this time: whoever reads the folder would read them too.
  func stale() -> [String] {
    (System.entries(target) ?? []).filter { TableDescription.isTable(file: $0) && files[$0] == nil }.sorted()
  }

  /// Puts the folder in its place.
  mutating func commit() throws(IOFailure) {
    guard let name = hidden else { return }
    if System.entry(target) != nil {
      try Self.check(target, path, mayReplace)
      if try exchange(name) {
        Self.remove(name)
        hidden = nil
        return
      }
    }
    guard unsafe rename(name, target) == 0 else { throw System.failure(.create, path) }
    hidden = nil
  }

  /// Exchanges the names of the new folder and the old; false where the old one is empty, so that it need not be.
  private func exchange(_ name: String) throws(IOFailure) -> Bool {
    guard System.entries(target)?.isEmpty == false else { return false }
    switch System.exchange(name, target) {
    case true?: return true
    case false?: throw System.failure(.create, path)
    case nil: break
    }
    // Where the file system cannot exchange names, there is a moment without either.
    let old = name + ".old"
    guard unsafe rename(target, old) == 0 else { throw System.failure(.create, path) }
    guard unsafe rename(name, target) == 0 else {
      let failure = System.failure(.create, path)
      _ = unsafe rename(old, target)
      throw failure
    }
    guard unsafe rename(old, name) == 0 else { throw System.failure(.create, path) }
    return true
  }

  /// Sees to it that nothing but tables can be lost.
  private static func check(_ target: String, _ path: String, _ mayReplace: Bool) throws(IOFailure) {
    guard let entries = System.entries(target) else { throw System.failure(.create, path) }
    if let other = entries.filter({ $0 != DataPackage.fileName && !TableDescription.isTable(file: $0) }).min() {
      throw IOFailure(
        .create, path: path, reason: "there is `\(other)`, which is no table of a feed; name a folder of its own")
    }
    guard mayReplace || entries.isEmpty else {
      throw IOFailure(.create, path: path, reason: "there are tables already; pass --force to replace them")
    }
  }

  private static func remove(_ folder: String) {
    for entry in System.entries(folder) ?? [] { unsafe unlink("\(folder)/\(entry)") }
    unsafe rmdir(folder)
  }
}
