internal import DiariumTree

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The few calls of the system that reading and writing files needs.
enum System {
  /// The system's words for its last error.
  static func failure(_ kind: IOFailure.Kind, _ path: String) -> IOFailure {
    let words = unsafe String(cString: strerror(errno))
    return IOFailure(kind, path: path, reason: Message(sv: swedish[errno] ?? words, en: words))
  }

  /// Swedish for what happens most; the system itself speaks English where no locale is set.
  private static let swedish: [Int32: String] = [
    ENOENT: "finns inte", EACCES: "åtkomst nekas", EPERM: "är inte tillåtet", ENOSPC: "det finns inget utrymme kvar",
    EISDIR: "är en mapp", ENOTDIR: "en del av sökvägen är ingen mapp", EROFS: "filsystemet går bara att läsa",
    EIO: "fel på enheten", ENAMETOOLONG: "namnet är för långt", EMFILE: "för många öppna filer",
    EDQUOT: "diskkvoten är slut", EFBIG: "filen blir för stor", ELOOP: "för många symboliska länkar",
  ]

  static func open(_ path: String, _ flags: Int32, _ mode: mode_t = 0) -> Int32 {
    while true {
      let descriptor = unsafe path.withCString { unsafe openFile($0, flags, mode) }
      if descriptor >= 0 || errno != EINTR { return descriptor }
    }
  }

  private static func openFile(_ path: UnsafePointer<CChar>, _ flags: Int32, _ mode: mode_t) -> Int32 {
    #if canImport(Glibc)
      unsafe Glibc.open(path, flags, mode)
    #elseif canImport(Musl)
      unsafe Musl.open(path, flags, mode)
    #else
      unsafe Darwin.open(path, flags, mode)
    #endif
  }

  /// Reads up to the buffer's size; fewer only at the end.
  ///
  /// Nil where the system refuses.
  static func read(_ descriptor: Int32, at offset: Int, into buffer: UnsafeMutableRawBufferPointer) -> Int? {
    var filled = 0
    while filled < buffer.count {
      let part = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
      let count = unsafe pread(descriptor, part.baseAddress, part.count, off_t(offset + filled))
      if count < 0 {
        if errno == EINTR { continue }
        return nil
      }
      if count == 0 { break }
      filled += count
    }
    return filled
  }

  /// Reads what a stream has next; 0 at its end, negative where the system refuses.
  static func readSome(_ descriptor: Int32, _ room: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    #if canImport(Glibc)
      unsafe Glibc.read(descriptor, room, count)
    #elseif canImport(Musl)
      unsafe Musl.read(descriptor, room, count)
    #else
      unsafe Darwin.read(descriptor, room, count)
    #endif
  }

  /// Writes all the bytes; false where the system refuses.
  static func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Bool {
    var written = 0
    while written < bytes.count {
      let part = unsafe UnsafeRawBufferPointer(rebasing: bytes[written...])
      let count = unsafe writeSome(descriptor, part)
      if count < 0 {
        if errno == EINTR { continue }
        return false
      }
      written += count
    }
    return true
  }

  private static func writeSome(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
      unsafe Glibc.write(descriptor, bytes.baseAddress, bytes.count)
    #elseif canImport(Musl)
      unsafe Musl.write(descriptor, bytes.baseAddress, bytes.count)
    #else
      unsafe Darwin.write(descriptor, bytes.baseAddress, bytes.count)
    #endif
  }

  /// What a path leads to.
  enum Entry {
    /// A regular file, with its permission bits.
    case file(mode_t)
    case directory, other
  }

  static func entry(_ path: String) -> Entry? {
    var info = stat()
    guard unsafe path.withCString({ unsafe stat($0, &info) }) == 0 else { return nil }
    return entry(info)
  }

  /// Bytes of a file that is open.
  static func size(_ descriptor: Int32) -> Int {
    var info = stat()
    return unsafe fstat(descriptor, &info) == 0 ? Int(info.st_size) : 0
  }

  /// Bytes of the file at a path; 0 where there is none.
  static func size(at path: String) -> Int {
    var info = stat()
    return unsafe path.withCString({ unsafe stat($0, &info) }) == 0 ? Int(info.st_size) : 0
  }

  /// Whether a path leads to a regular file.
  static func isFile(_ path: String) -> Bool {
    if case .file? = entry(path) { true } else { false }
  }

  /// The permission bits of a folder.
  static func mode(ofFolder path: String) -> mode_t? {
    var info = stat()
    guard unsafe path.withCString({ unsafe stat($0, &info) }) == 0, info.st_mode & S_IFMT == S_IFDIR else { return nil }
    return info.st_mode & 0o7777
  }

  static func entry(_ descriptor: Int32) -> Entry? {
    var info = stat()
    guard unsafe fstat(descriptor, &info) == 0 else { return nil }
    return entry(info)
  }

  private static func entry(_ info: stat) -> Entry {
    switch info.st_mode & S_IFMT {
    case S_IFREG: .file(info.st_mode & 0o7777)
    case S_IFDIR: .directory
    default: .other
    }
  }

  /// The path with links followed, where it exists.
  static func resolved(_ path: String) -> String? {
    guard let found = unsafe path.withCString({ unsafe realpath($0, nil) }) else { return nil }
    defer { unsafe free(found) }
    return unsafe String(cString: found)
  }

  /// The names of what is in a folder; nil where it cannot be read.
  static func entries(_ path: String) -> [String]? {
    guard let folder = unsafe opendir(path) else { return nil }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
        unsafe $0.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: entry.pointee.d_name)) {
          unsafe String(cString: $0)
        }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// Exchanges what two names stand for, at once; nil where the system cannot.
  static func exchange(_ one: String, _ other: String) -> Bool? {
    #if os(Linux)
      // Swift sees only what the C library declares without _GNU_SOURCE, and renameat2(2) is not among it.
      typealias Rename = @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32
      guard let symbol = unsafe dlsym(nil, "renameat2") else { return nil }
      let rename = unsafe unsafeBitCast(symbol, to: Rename.self)
      let exchange: UInt32 = 2
      if unsafe rename(AT_FDCWD, one, AT_FDCWD, other, exchange) == 0 { return true }
      return errno == EINVAL || errno == ENOSYS ? nil : false
    #else
      return nil
    #endif
  }
}
