@_spi(Engine) internal import DiariumTree

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A file, or standard input, as bytes that can be read anywhere and repeatedly.
///
/// Inputs that cannot be read twice (a pipe, a terminal, standard input) are spooled first: to memory, and beyond 16
/// MiB to a nameless file in the folder for temporary files, which disappears when the program ends, however it ends.
final class FileSource: ByteSource {
  let path: String
  private let content: Content
  private let monitor: RunMonitor?

  private enum Content: Sendable {
    case file(ReadFile)
    case scratch(ScratchFile)
    case memory(BytesSource)
  }

  /// The number of bytes of a stream that are kept in memory.
  private static let inMemory = 16 << 20

  /// Opens a path; `-` for standard input.
  ///
  /// Nothing is waited for except the bytes of a stream, and those only until the run is told to stop.
  init(_ path: String, monitor: RunMonitor? = nil) throws(IOFailure) {
    self.path = path
    self.monitor = monitor
    let opened = path == "-" ? System.copy(STDIN_FILENO) : Self.open(path)
    guard opened >= 0 else { throw path == "-" ? Self.closed : System.failure(.input, path) }
    let descriptor = OpenFiles.Descriptor(opened)
    guard let status = FileStatus(descriptor: opened) else { throw System.failure(.input, path) }
    switch status.kind {
    case .file where path != "-":
      content = .file(ReadFile(path, descriptor, version: status.version) { Self.open(path) })
    case .folder:
      throw IOFailure(.input, path: path, reason: .init(sv: "är en mapp; ange en fil", en: "is a folder; name a file"))
    default:
      content = try Self.spool(descriptor.number, path, monitor)
      withExtendedLifetime(descriptor) {}
    }
  }

  /// A file of a folder.
  init(_ file: ReadFile, monitor: RunMonitor?) {
    path = file.path
    self.monitor = monitor
    content = .file(file)
  }

  /// A file of an open folder.
  ///
  /// - Parameters:
  ///   - name: its name.
  ///   - folder: the folder.
  ///   - path: its path in messages.
  ///   - monitor: tells when to stop.
  /// - Throws: `IOFailure` if there is no such file, or the system refuses.
  convenience init(_ name: String, in folder: Directory, path: String, monitor: RunMonitor?) throws(IOFailure) {
    let open: @Sendable () -> Int32 = { folder.openat(name, O_RDONLY | O_NONBLOCK | O_NOCTTY) }
    let opened = open()
    guard opened >= 0 else { throw System.failure(.input, path) }
    let descriptor = OpenFiles.Descriptor(opened)
    guard let status = FileStatus(descriptor: opened), status.kind == .file else {
      throw System.failure(.input, path)
    }
    self.init(ReadFile(path, descriptor, version: status.version, reopen: open), monitor: monitor)
  }

  private static let closed = IOFailure(
    .input, path: "-", reason: .init(sv: "standard in är stängd", en: "standard input is closed"))

  /// In this way a pipe without a writer opens at once, and can be waited for.
  private static func open(_ path: String) -> Int32 {
    System.open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
  }

  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(IOFailure) -> Int {
    try monitor?.goOn(path)
    let count: Int
    switch content {
    case .file(let file): count = try unsafe file.read(at: offset, into: buffer)
    case .scratch(let file): count = try unsafe file.read(at: offset, into: buffer)
    case .memory(let bytes): count = try unsafe bytes.read(at: offset, into: buffer)
    }
    monitor?.didRead(count)
    return count
  }

  /// The number of bytes in the file; for a stream, those spooled.
  var size: Int {
    switch content {
    case .file(let file): file.version.size
    case .scratch(let file): file.size
    case .memory(let bytes): bytes.bytes.count
    }
  }

  /// Whether it is a stream that was too long for memory.
  var isInScratch: Bool { if case .scratch = content { true } else { false } }

  /// The version of the file being read; `nil` for a stream, whose place nothing can take.
  var version: FileStatus.Version? { if case .file(let file) = content { file.version } else { nil } }

  /// Checks that the file is as it was when it was opened, and still what its path leads to.
  ///
  /// - Throws: `IOFailure` if it has changed, or another has taken its place.
  func checkUnchanged() throws(IOFailure) {
    if case .file(let file) = content { try file.checkUnchanged() }
  }

  /// Reads a stream to its end.
  private static func spool(
    _ stream: Int32, _ path: String, _ monitor: RunMonitor?
  ) throws(IOFailure) -> Content {
    var bytes: [UInt8] = []
    var scratch: ScratchFile?
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
    defer { unsafe buffer.deallocate() }
    while true {
      try monitor?.goOn(path)
      // It was stopped while waiting, which goOn reports.
      if Waiting.wait(monitor, for: .reading(stream)) == .stopped { continue }
      let count = unsafe System.readSome(stream, buffer.baseAddress, buffer.count)
      if count < 0 {
        if errno == EINTR || errno == EAGAIN { continue }
        throw path == "-" && errno == EBADF ? closed : System.failure(.input, path)
      }
      if count == 0 { break }
      let part = unsafe UnsafeRawBufferPointer(rebasing: buffer[..<count])
      if let scratch {
        try unsafe scratch.append(part)
        continue
      }
      unsafe bytes.append(contentsOf: part)
      guard bytes.count > inMemory else { continue }
      let file = try ScratchFile()
      try file.append(bytes)
      bytes = []
      scratch = file
    }
    if let scratch { return .scratch(scratch) }
    return .memory(BytesSource(bytes, path: path))
  }
}
