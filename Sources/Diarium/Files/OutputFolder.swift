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
  /// The hidden name, while there is one.
  private var hidden: String?
  /// Holds the lock of the hidden folder.
  private var lock: Int32 = -1
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
    default:
      throw IOFailure(.create, path: path, reason: .init(sv: "är en fil; ange en mapp", en: "is a file; name a folder"))
    }
    try make(in: OutputFile.folder(of: target), "\(target.split(separator: "/").last ?? "out")")
  }

  /// Makes the hidden folder, after what runs that were killed have left is gone.
  ///
  /// A hidden folder is locked as long as its run lives. All of this happens under a lock of the parent, so that no other
  /// run takes a folder for dead that is not locked yet.
  private mutating func make(in parent: String, _ name: String) throws(IOFailure) {
    let descriptor = System.open(parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    // Where the parent cannot be read, others are not seen and nothing is cleaned.
    if descriptor >= 0 { flock(descriptor, LOCK_EX) }
    defer { if descriptor >= 0 { close(descriptor) } }
    for entry in System.entries(parent) ?? [] where Self.isHidden(entry, of: name) { try clean("\(parent)/\(entry)") }
    let hidden = "\(parent)/.\(name).\(getpid())-\(UInt32.random(in: 0 ... .max)).tmp"
    guard unsafe mkdir(hidden, 0o777) == 0 else { throw System.failure(.create, path) }
    self.hidden = hidden
    lock = System.open(hidden, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if lock >= 0 { flock(lock, LOCK_EX | LOCK_NB) }
    // A folder that others may not read stays so.
    if let mode = System.mode(ofFolder: target) { unsafe chmod(hidden, mode) }
  }

  /// Whether a name is that of a hidden folder for a target: `.target.PID-RANDOM.tmp`.
  private static func isHidden(_ entry: String, of name: String) -> Bool {
    guard entry.hasPrefix(".\(name).") else { return false }
    var rest = entry.dropFirst(name.count + 2)
    if rest.hasSuffix(".old") { rest = rest.dropLast(4) }
    guard rest.hasSuffix(".tmp") else { return false }
    let numbers = rest.dropLast(4).split(separator: "-", omittingEmptySubsequences: false)
    return numbers.count == 2 && numbers.allSatisfy { UInt64($0) != nil }
  }

  /// Removes what a run has left that was killed, or puts it back where the old folder had no name at that moment.
  private func clean(_ left: String) throws(IOFailure) {
    let descriptor = System.open(left, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      throw IOFailure(
        .create, path: path, reason: .init(sv: "en annan körning skriver den", en: "another run is writing it"))
    }
    if left.hasSuffix(".old"), System.entry(target) == nil, unsafe rename(left, target) == 0 { return }
    Self.remove(left)
  }

  deinit {
    for file in files.values where file.descriptor >= 0 { close(file.descriptor) }
    if let hidden { Self.remove(hidden) }
    if lock >= 0 { close(lock) }
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
        .create, path: path,
        reason: .init(
          sv: "där finns `\(other)`, som inte är en tabell i en datamängd; ange en egen mapp",
          en: "there is `\(other)`, which is no table of a feed; name a folder of its own"))
    }
    guard mayReplace || entries.isEmpty else {
      throw IOFailure(
        .create, path: path,
        reason: .init(
          sv: "där finns redan tabeller; ange --force för att ersätta dem",
          en: "there are tables already; pass --force to replace them"))
    }
  }

  private static func remove(_ folder: String) {
    for entry in System.entries(folder) ?? [] { unsafe unlink("\(folder)/\(entry)") }
    unsafe rmdir(folder)
  }
}
