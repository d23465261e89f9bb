@_spi(Engine) internal import DiariumTree

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The few system calls that reading and writing files needs.
enum System {
  /// The system's words for its last error.
  static func failure(_ kind: IOFailure.Kind, _ path: String) -> IOFailure {
    let code = errno
    let words = unsafe String(cString: strerror(code))
    let reason = Message(sv: swedish[code] ?? words, en: words)
    return IOFailure(kind, path: path, reason: code == ENOENT && path.contains("\u{FFFD}") ? notUnicode : reason)
  }

  /// A name that is not UTF-8 arrives with U+FFFD in it, and no file has that name.
  private static let notUnicode = Message(
    sv: "finns inte; filens namn är inte UTF-8: byt namn på den, eller läs den från standard in",
    en: "there is no such file; its name is not UTF-8: rename it, or read it from standard input")

  /// Swedish for the most common errors; the system itself speaks English unless a locale is set.
  private static let swedish: [Int32: String] = [
    ENOENT: "finns inte", EACCES: "åtkomst nekas", EPERM: "är inte tillåtet", ENOSPC: "det finns inget utrymme kvar",
    EISDIR: "är en mapp", ENOTDIR: "en del av sökvägen är ingen mapp", EROFS: "filsystemet går bara att läsa",
    EIO: "fel på enheten", ENAMETOOLONG: "namnet är för långt", EMFILE: "för många öppna filer",
    EDQUOT: "diskkvoten är slut", EFBIG: "filen blir för stor", ELOOP: "för många symboliska länkar",
    EBUSY: "är upptagen (en monterad mapp, eller i bruk)", ENFILE: "för många öppna filer i systemet",
    EXDEV: "ligger på ett annat filsystem", ENOMEM: "minnet räcker inte", ENXIO: "enheten finns inte",
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
  /// Returns `nil` if the system refuses.
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

  /// Reads the next bytes of a stream; 0 at its end, negative if the system refuses.
  static func readSome(_ descriptor: Int32, _ target: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    #if canImport(Glibc)
      unsafe Glibc.read(descriptor, target, count)
    #elseif canImport(Musl)
      unsafe Musl.read(descriptor, target, count)
    #else
      unsafe Darwin.read(descriptor, target, count)
    #endif
  }

  /// Writes all the bytes; false if the system refuses.
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

  /// Writes all the bytes from an offset of a file on; false if the system refuses.
  static func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer, at offset: Int) -> Bool {
    var written = 0
    while written < bytes.count {
      let part = unsafe UnsafeRawBufferPointer(rebasing: bytes[written...])
      let count = unsafe pwrite(descriptor, part.baseAddress, part.count, off_t(offset + written))
      if count < 0 {
        if errno == EINTR { continue }
        return false
      }
      written += count
    }
    return true
  }

  /// Asks the system to begin to put bytes of a file on the disk, so that less is left when they are waited for.
  static func beginSynchronizing(_ descriptor: Int32, _ bytes: Range<Int>) {
    #if os(Linux)
      // As for renameat2(2): a declaration with _GNU_SOURCE.
      typealias Begin = @convention(c) (Int32, Int64, Int64, UInt32) -> Int32
      guard let symbol = unsafe dlsym(nil, "sync_file_range") else { return }
      let write: UInt32 = 2
      _ = unsafe unsafeBitCast(symbol, to: Begin.self)(descriptor, Int64(bytes.lowerBound), Int64(bytes.count), write)
    #endif
  }

  /// Writes some of the bytes; negative if the system refuses.
  static func writeSome(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
      unsafe Glibc.write(descriptor, bytes.baseAddress, bytes.count)
    #elseif canImport(Musl)
      unsafe Musl.write(descriptor, bytes.baseAddress, bytes.count)
    #else
      unsafe Darwin.write(descriptor, bytes.baseAddress, bytes.count)
    #endif
  }

  /// A copy of a descriptor that no started program inherits; its number is at least 10, so that it is never in the way
  /// of the standard streams.
  static func copy(_ descriptor: Int32) -> Int32 { fcntl(descriptor, F_DUPFD_CLOEXEC, 10) }

  /// The path with links followed, if it exists.
  static func resolved(_ path: String) -> String? {
    guard let found = unsafe path.withCString({ unsafe realpath($0, nil) }) else { return nil }
    defer { unsafe free(found) }
    return unsafe String(cString: found)
  }
}
