@_spi(Engine) internal import DiariumConversion
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A folder of tables, or of a template, that appears complete or not at all.
///
/// It is written under a hidden name next to its target and takes the target's place when it is done. The previous
/// contents are removed only then, and only if they are such files. Only files of our own are ever removed, by their
/// names (`FolderContents`), from folders that are open and not links.
struct OutputFolder: TableFolderSink, ~Copyable {
  private let path: String
  private let place: OutputPlace
  private let mayReplace: Bool
  private let contents: FolderContents
  private var writtenFiles: WrittenFiles { WrittenFiles(contents: contents) }
  /// The hidden name, while there is one.
  private var hidden: String?
  /// The hidden folder, which is locked as long as it is open.
  private let folder: Directory
  /// What is written in it.
  var files: FolderFiles

  /// Begins a folder.
  ///
  /// - Parameters:
  ///   - path: the path of the folder, whose parent must exist; a link is followed.
  ///   - mayReplace: whether existing files may be replaced.
  ///   - contents: what is written.
  ///   - monitor: tells when to stop; then another run is no longer waited for.
  /// - Throws: `IOFailure` if the path is a file, if the folder holds something that may not be replaced or is not
  ///   among the contents, if it is the current folder of the program, or if the system refuses.
  init(
    _ path: String, mayReplace: Bool, contents: FolderContents = .tables, monitor: RunMonitor? = nil
  ) throws(IOFailure) {
    try Self.checkPath(path)
    let place = try OutputPlace(path)
    if place.old != nil { try Self.check(try Self.open(place), path, mayReplace, contents) }
    let (hidden, folder) = try Self.make(place, WrittenFiles(contents: contents), monitor)
    self.path = path
    self.mayReplace = mayReplace
    self.contents = contents
    self.place = place
    self.hidden = hidden
    self.folder = folder
    // Of a publication there may be a hundred thousand.
    if case .publication = contents {
      files = FolderFiles(folder, path: path, synchronizesEach: false)
    } else {
      files = FolderFiles(folder, path: path)
    }
  }

  /// Ensures that a folder can be replaced at all.
  private static func checkPath(_ path: String) throws(IOFailure) {
    if let old = FileStatus(path) {
      guard old.kind == .folder else {
        throw IOFailure(
          .create, path: path, reason: .init(sv: "är en fil; ange en mapp", en: "is a file; name a folder"))
      }
      // It is replaced by another folder, and anyone inside would be in one that no longer exists.
      guard old.identity != FileStatus(".")?.identity else {
        throw IOFailure(
          .create, path: path,
          reason: .init(
            sv: "är mappen du står i, som inte kan bytas ut; ange en mapp i den, eller kör från en annan mapp",
            en: "is the folder you are in, which cannot be replaced; name a folder in it, or run from another folder"))
      }
    }
  }

  /// Creates the hidden folder, after removing the remains of killed runs.
  ///
  /// A hidden folder is locked as long as its run lives. All of this happens under a lock on the parent, so that no
  /// other run takes a folder for dead before it is locked.
  private static func make(
    _ place: OutputPlace, _ files: WrittenFiles, _ monitor: RunMonitor?
  ) throws(IOFailure) -> (String, Directory) {
    let parent = place.parent
    parent.lock(monitor)
    defer { parent.unlock() }
    for left in parent.entries() ?? [] where place.isHidden(left) { try clean(left, place, files) }
    let name = place.hiddenName()
    // Nobody else sees an unfinished folder.
    guard parent.makeFolder(name, 0o700) else { throw System.failure(.create, place.path) }
    guard let folder = parent.folder(name) else { throw System.failure(.create, place.path) }
    // Anyone who may write to the parent may have put a folder of their own in its place.
    guard let status = folder.status, status.owner == geteuid(), folder.entries()?.isEmpty == true else {
      throw interfered(place.path)
    }
    _ = folder.holdLock()
    return (name, folder)
  }

  private static func interfered(_ path: String) -> IOFailure {
    IOFailure(
      .create, path: path,
      reason: .init(
        sv: "någon annan ändrar i mappen där den ska ligga", en: "somebody else changes the folder that it is to be in")
    )
  }

  /// Removes the remains of a killed run, or puts the old folder back if it had no name at that moment.
  ///
  /// Anything that merely has such a name, such as a link, somebody else's folder, or one that holds anything that no
  /// run writes, is left alone.
  private static func clean(_ left: String, _ place: OutputPlace, _ files: WrittenFiles) throws(IOFailure) {
    guard let folder = place.parent.folder(left), let status = folder.status,
      status.owner == geteuid() || status.owner == place.old?.owner, files.stranger(in: folder) == nil
    else { return }
    guard folder.holdLock() else {
      throw IOFailure(
        .create, path: place.path,
        reason: .init(sv: "en annan körning skriver den", en: "another run is writing it"))
    }
    if left.hasSuffix(".old"), place.parent.status(place.name) == nil, place.parent.rename(left, to: place.name) {
      return
    }
    if let there = place.parent.folder(place.name) { files.moveLitter(folder, to: there) }
    files.remove(folder, left, from: place.parent)
  }

  deinit {
    if let hidden { writtenFiles.remove(folder, hidden, from: place.parent) }
  }

  mutating func write(_ bytes: UnsafeRawBufferPointer, to name: String) throws(IOFailure) {
    try unsafe files.write(bytes, to: name)
  }

  mutating func end(_ name: String) throws(IOFailure) -> (sha256: String, bytes: Int) { try files.end(name) }

  /// The files in the target that were not written this time: readers of the folder would read them too.
  func stale() -> [String] {
    let there = place.old == nil ? [] : place.parent.folder(place.name)?.entries() ?? []
    return there.filter { $0 != DataPackage.fileName && contents.contains($0) && !files.holds($0) }.sorted()
  }

  /// Whether the folder holds the same tables as another, and nothing else.
  func equals(_ other: any TableFolder) throws(IOFailure) -> Bool {
    let ended = files.ended
    guard Set(other.files.filter(contents.contains)) == Set(ended.map(\.name)) else { return false }
    for (name, end) in ended { guard try other.digest(name) == end else { return false } }
    return true
  }

  /// Puts the folder in its place.
  ///
  /// - Parameter source: the existing folder, if the new one was made from it: anything that another program has put
  ///   there meanwhile is newer, and is left alone.
  /// - Throws: `IOFailure` if something else has the place, or if the system refuses.
  mutating func commit(replacing source: FolderSource? = nil) throws(IOFailure) {
    guard let name = hidden else { return }
    try source?.checkUnchanged()
    let old = place.parent.status(place.name) == nil ? nil : try Self.open(place)
    if let old {
      try Self.check(old, path, mayReplace, contents)
      // Tables that others may not read remain so.
      for (name, _) in files.ended where !name.utf8.contains(0x2F) {
        let new = folder.openat(name, O_RDONLY)
        guard new >= 0 else { throw System.failure(.create, path) }
        if let status = old.status(name) { status.give(to: new) } else { old.status?.giveOwner(to: new) }
        close(new)
      }
    }
    if let status = old?.status {
      status.give(to: folder.descriptor)
    } else {
      fchmod(folder.descriptor, 0o777 & ~OutputFile.mask)
    }
    if let old, try exchange(name, old, source) {
      writtenFiles.moveLitter(old, to: folder)
      writtenFiles.remove(old, name, from: place.parent)
      hidden = nil
      return
    }
    guard place.parent.rename(name, to: place.name) else { throw System.failure(.create, path) }
    hidden = nil
  }

  /// Exchanges the names of the new folder and the old; false if the old one is empty, so that it need not be done.
  private func exchange(_ name: String, _ old: Directory, _ source: FolderSource?) throws(IOFailure) -> Bool {
    let parent = place.parent
    switch parent.exchange(name, place.name) {
    case true?:
      // Anything put there meanwhile is not lost, nor is anything that took the folder's place.
      let isStrange = parent.status(name)?.identity != old.status?.identity || writtenFiles.stranger(in: old) != nil
      guard !isStrange, source?.firstChanged(in: old) == nil else {
        _ = parent.exchange(name, place.name)
        throw isStrange ? Self.interfered(path) : ReadFile.changed(path)
      }
      return true
    case false?: throw System.failure(.create, path)
    case nil: break
    }
    guard old.entries()?.isEmpty == false else { return false }
    // If the file system cannot exchange names, there is a moment without either.
    let aside = name + ".old"
    guard parent.rename(place.name, to: aside) else { throw System.failure(.create, path) }
    guard parent.rename(name, to: place.name) else {
      let failure = System.failure(.create, path)
      _ = parent.rename(aside, to: place.name)
      throw failure
    }
    guard parent.rename(aside, to: name) else { throw System.failure(.create, path) }
    return true
  }

  private static func open(_ place: OutputPlace) throws(IOFailure) -> Directory {
    guard let folder = place.parent.folder(place.name) else { throw System.failure(.create, place.path) }
    return folder
  }

  /// Ensures that nothing but the contents can be lost, and nothing that is write-protected.
  private static func check(
    _ folder: Directory, _ path: String, _ mayReplace: Bool, _ contents: FolderContents
  ) throws(IOFailure) {
    guard let entries = folder.entries() else { throw System.failure(.create, path) }
    let files = WrittenFiles(contents: contents)
    if let other = files.stranger(in: folder) {
      throw IOFailure(.create, path: path, reason: contents.holds(other))
    }
    guard mayReplace || entries.allSatisfy({ WrittenFiles.isLitter($0, in: folder) }) else {
      let (reason, command) = contents.isThere
      throw IOFailure(.create, path: path, reason: reason).advising(command: command)
    }
    if folder.status?.isWritable(".", in: folder.descriptor) == false { throw OutputPlace.isProtected(path) }
    if let name = files.protected(in: folder) {
      throw OutputPlace.isProtected(path.hasSuffix("/") ? path + name : "\(path)/\(name)")
    }
  }
}
