#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// An open folder.
///
/// Its contents are reached by name from here: neither a link of that name nor another folder at the path can lead
/// elsewhere. Everything created, replaced or removed on disk goes through a `Directory`.
final class Directory: Sendable {
  let descriptor: Int32

  private init(_ descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  /// Opens the folder that a path leads to, also through links; `nil` if the system refuses.
  static func open(_ path: String) -> Directory? {
    let descriptor = System.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    return descriptor >= 0 ? Directory(descriptor) : nil
  }

  /// Opens a folder in this one; `nil` if the name is not that of a folder, or is that of a link.
  func folder(_ name: String) -> Directory? {
    let descriptor = openat(name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    return descriptor >= 0 ? Directory(descriptor) : nil
  }

  /// The status of the folder itself.
  var status: FileStatus? { FileStatus(descriptor: descriptor) }

  /// The status of an entry; `nil` if there is none.
  func status(_ name: String) -> FileStatus? { FileStatus(name, in: descriptor) }

  /// Opens an entry by its name; negative if the system refuses, and for a link.
  func openat(_ name: String, _ flags: Int32, _ mode: mode_t = 0) -> Int32 {
    while true {
      let opened = unsafe name.withCString { unsafe open(in: descriptor, $0, flags | O_NOFOLLOW | O_CLOEXEC, mode) }
      if opened >= 0 || errno != EINTR { return opened }
    }
  }

  private func open(
    in folder: Int32, _ name: UnsafePointer<CChar>, _ flags: Int32, _ mode: mode_t
  ) -> Int32 {
    #if canImport(Glibc)
      unsafe Glibc.openat(folder, name, flags, mode)
    #elseif canImport(Musl)
      unsafe Musl.openat(folder, name, flags, mode)
    #else
      unsafe Darwin.openat(folder, name, flags, mode)
    #endif
  }

  /// Opens a file in this folder that has no name yet; negative if the file system does not support that.
  func openNameless() -> Int32 {
    #if os(Linux)
      // O_TMPFILE of <fcntl.h>, a macro that Swift does not import: __O_TMPFILE | O_DIRECTORY.
      openat(".", O_RDWR | 0o20000000 | O_DIRECTORY, 0o600)
    #else
      -1
    #endif
  }

  /// The names of its entries; `nil` if they cannot be read to the end.
  ///
  /// Invalid UTF-8 in a name becomes U+FFFD, and nothing can be reached by such a name.
  func entries() -> [String]? { names()?.map(\.name) }

  /// The names of its entries, and whether each is UTF-8; `nil` if they cannot be read to the end.
  func names() -> [(name: String, isUnicode: Bool)]? {
    // Opened once more, since each descriptor has its own position in the list.
    let other = openat(".", O_RDONLY | O_DIRECTORY)
    guard other >= 0 else { return nil }
    guard let stream = unsafe fdopendir(other) else {
      close(other)
      return nil
    }
    defer { unsafe closedir(stream) }
    var names: [(name: String, isUnicode: Bool)] = []
    errno = 0
    while let entry = unsafe readdir(stream) {
      let entry = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
        unsafe $0.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: entry.pointee.d_name)) {
          unsafe (name: String(cString: $0), isUnicode: String(validatingCString: $0) != nil)
        }
      }
      if entry.name != ".", entry.name != ".." { names.append(entry) }
      errno = 0
    }
    return errno == 0 ? names : nil
  }

  func makeFolder(_ name: String, _ mode: mode_t) -> Bool { unsafe mkdirat(descriptor, name, mode) == 0 }

  /// Removes a file, or a link.
  @discardableResult func removeFile(_ name: String) -> Bool { unsafe unlinkat(descriptor, name, 0) == 0 }

  /// Removes an empty folder.
  @discardableResult func removeFolder(_ name: String) -> Bool { unsafe unlinkat(descriptor, name, AT_REMOVEDIR) == 0 }

  /// Moves a file to another folder, unless its name is taken there.
  func moveFile(_ name: String, to other: Directory) {
    guard other.status(name) == nil else { return }
    _ = unsafe renameat(descriptor, name, other.descriptor, name)
  }

  func rename(_ name: String, to other: String) -> Bool {
    unsafe renameat(descriptor, name, descriptor, other) == 0
  }

  /// Gives a nameless file a name that is not taken.
  func link(_ nameless: Int32, to name: String) -> Bool {
    #if os(Linux)
      unsafe linkat(AT_FDCWD, "/proc/self/fd/\(nameless)", descriptor, name, Int32(AT_SYMLINK_FOLLOW)) == 0
    #else
      false
    #endif
  }

  /// Atomically exchanges what two names refer to; `nil` if the system cannot.
  func exchange(_ one: String, _ other: String) -> Bool? {
    #if os(Linux)
      // Swift sees only declarations of the C library without _GNU_SOURCE, which exclude renameat2(2).
      typealias Rename = @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32
      guard let symbol = unsafe dlsym(nil, "renameat2") else { return nil }
      let rename = unsafe unsafeBitCast(symbol, to: Rename.self)
      let exchange: UInt32 = 2
      if unsafe rename(descriptor, one, descriptor, other, exchange) == 0 { return true }
      return errno == EINVAL || errno == ENOSYS ? nil : false
    #else
      return nil
    #endif
  }

  /// Waits until its file system has written everything to the disk; false if the system says that it could not.
  func synchronize() -> Bool {
    #if os(Linux)
      // As for renameat2(2): a declaration with _GNU_SOURCE.
      typealias Synchronize = @convention(c) (Int32) -> Int32
      if let symbol = unsafe dlsym(nil, "syncfs") {
        return unsafe unsafeBitCast(symbol, to: Synchronize.self)(descriptor) == 0
      }
    #endif
    sync()
    return true
  }

  /// Locks it against other lockers, waiting for them for at most two seconds: anyone who can read a folder can lock
  /// it, and must not be able to block others.
  func lock(_ monitor: RunMonitor?) {
    for _ in 0..<100 {
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 || monitor?.stopped != nil { return }
      _ = Waiting.wait(monitor, for: nil, milliseconds: 20)
    }
  }

  func unlock() { flock(descriptor, LOCK_UN) }

  /// Locks it as long as it is open; false if another run holds it.
  func holdLock() -> Bool { flock(descriptor, LOCK_EX | LOCK_NB) == 0 }
}
