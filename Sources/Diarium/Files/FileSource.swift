internal import DiariumTree

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A file, or standard input, as bytes that can be read anywhere and again.
///
/// What cannot be read twice (a pipe, a terminal, standard input) is spooled first: to memory, and beyond 16 MiB to a
/// file without a name in the folder for temporary files, which is gone when the program ends, however it ends.
final class FileSource: ByteSource {
  let path: String
  private let descriptor: Int32
  private let spooled: BytesSource?
  private let monitor: RunMonitor?
  /// Whether it is a stream that was too long for memory.
  let isInScratch: Bool

  /// Bytes of a stream that are kept in memory.
  private static let inMemory = 16 << 20

  /// Opens a path; `-` is standard input.
  init(_ path: String, monitor: RunMonitor? = nil) throws(IOFailure) {
    self.path = path
    self.monitor = monitor
    let opened = path == "-" ? dup(STDIN_FILENO) : System.open(path, O_RDONLY | O_CLOEXEC)
    guard opened >= 0 else {
      throw path == "-"
        ? IOFailure(.input, path: path, reason: .init(sv: "standard in är stängd", en: "standard input is closed"))
        : System.failure(.input, path)
    }
    switch System.entry(opened) {
    case .file where path != "-":
      descriptor = opened
      spooled = nil
      isInScratch = false
    case .directory:
      close(opened)
      throw IOFailure(.input, path: path, reason: .init(sv: "är en mapp; ange en fil", en: "is a folder; name a file"))
    default:
      defer { close(opened) }
      (descriptor, spooled) = try Self.spool(opened, path, monitor)
      isInScratch = descriptor >= 0
    }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(IOFailure) -> Int {
    try monitor?.willRead(path)
    let count: Int
    if let spooled {
      count = try unsafe spooled.read(at: offset, into: buffer)
    } else {
      guard let read = unsafe System.read(descriptor, at: offset, into: buffer) else {
        throw System.failure(.input, path)
      }
      count = read
    }
    monitor?.didRead(count)
    return count
  }

  /// Bytes of the file; of a stream those that were spooled.
  var size: Int { spooled?.bytes.count ?? System.size(descriptor) }

  /// Reads a stream to its end.
  private static func spool(
    _ stream: Int32, _ path: String, _ monitor: RunMonitor?
  ) throws(IOFailure) -> (Int32, BytesSource?) {
    var bytes: [UInt8] = []
    var scratch: Int32 = -1
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
    defer { unsafe room.deallocate() }
    while true {
      do throws(IOFailure) {
        try monitor?.willRead(path)
      } catch {
        if scratch >= 0 { close(scratch) }
        throw error
      }
      let count = unsafe System.readSome(stream, room.baseAddress, room.count)
      if count < 0 {
        if errno == EINTR { continue }
        let failure = System.failure(.input, path)
        if scratch >= 0 { close(scratch) }
        throw failure
      }
      if count == 0 { break }
      let part = unsafe UnsafeRawBufferPointer(rebasing: room[..<count])
      if scratch < 0 {
        unsafe bytes.append(contentsOf: part)
        guard bytes.count > inMemory else { continue }
        scratch = try ScratchFile.open()
        let isWritten = unsafe bytes.withUnsafeBytes { unsafe System.write(scratch, $0) }
        guard isWritten else { throw spoolFailure(scratch) }
        bytes = []
      } else if unsafe !System.write(scratch, part) {
        throw spoolFailure(scratch)
      }
    }
    return scratch >= 0 ? (scratch, nil) : (-1, BytesSource(bytes, path: path))
  }

  private static func spoolFailure(_ scratch: Int32) -> IOFailure {
    let failure = System.failure(.write, ScratchFile.folder)
    close(scratch)
    return failure
  }
}
