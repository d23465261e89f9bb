@_spi(Engine) internal import DiariumTree

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Writes to something other than a regular file: standard output, a pipe, a terminal, a device.
///
/// Its reader may be slow, or may not read at all; a signal ends the waiting.
final class StreamWriter: Sendable {
  let path: String
  private let descriptor: Int32
  private let monitor: RunMonitor?
  private let isFile: Bool
  private let isOwned: Bool

  /// The number of bytes that a pipe takes at once if it takes any (PIPE_BUF of pipe(7)): with more, writing could
  /// block.
  static let atOnce = 4096

  /// Writes to a standard stream.
  ///
  /// - Parameters:
  ///   - stream: the stream.
  ///   - path: its name; `-` for standard output.
  ///   - isLong: whether much is to be written: writing single pages to a pipe takes a fifth of the time of a
  ///     conversion.
  ///   - monitor: tells when to stop waiting.
  convenience init(_ stream: StandardStream, path: String, isLong: Bool, monitor: RunMonitor?) {
    let own = isLong ? Self.reopened(stream) : -1
    self.init(own < 0 ? stream.rawValue : own, path: path, isOwned: own >= 0, monitor: monitor)
  }

  private init(_ descriptor: Int32, path: String, isOwned: Bool, monitor: RunMonitor?) {
    self.descriptor = descriptor
    self.path = path
    self.isOwned = isOwned
    self.monitor = monitor
    isFile = FileStatus(descriptor: descriptor)?.kind == .file
  }

  /// Reopens the pipe that is a standard stream, so that writing to it never blocks; negative if that is impossible.
  ///
  /// The descriptor itself cannot be made non-blocking: that would affect all its other holders, including a shell.
  private static func reopened(_ stream: StandardStream) -> Int32 {
    #if os(Linux)
      guard FileStatus(descriptor: stream.rawValue)?.isPipe == true else { return -1 }
      return System.open("/proc/self/fd/\(stream.rawValue)", O_WRONLY | O_NONBLOCK | O_CLOEXEC)
    #else
      return -1
    #endif
  }

  deinit {
    if isOwned { close(descriptor) }
  }

  /// Opens a pipe or a device by its path.
  ///
  /// A pipe is waited for until somebody reads it.
  static func open(_ path: String, monitor: RunMonitor?) throws(IOFailure) -> StreamWriter {
    while true {
      let descriptor = System.open(path, O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
      if descriptor >= 0 { return StreamWriter(descriptor, path: path, isOwned: true, monitor: monitor) }
      guard errno == ENXIO, FileStatus(path)?.kind == .other else { throw System.failure(.create, path) }
      guard Waiting.wait(monitor, for: nil, milliseconds: 20) != .stopped else { throw interrupted(path) }
    }
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws(IOFailure) {
    if isFile {
      guard unsafe System.write(descriptor, bytes) else { throw failure() }
      return
    }
    var rest = unsafe bytes
    while unsafe !rest.isEmpty {
      // Owned descriptors were opened non-blocking; to others, a page is written when it will be taken.
      if !isOwned { try wait() }
      let part = unsafe UnsafeRawBufferPointer(rebasing: rest.prefix(isOwned ? Int.max : Self.atOnce))
      let count = unsafe System.writeSome(descriptor, part)
      if count < 0 {
        guard errno == EINTR || errno == EAGAIN else { throw failure() }
        if isOwned { try wait() }
        continue
      }
      unsafe rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
  }

  private func wait() throws(IOFailure) {
    guard Waiting.wait(monitor, for: .writing(descriptor)) == .stopped else { return }
    guard monitor?.waitOnce(for: .writing(descriptor)) == true else { throw Self.interrupted(path) }
  }

  private func failure() -> IOFailure {
    switch errno {
    case EPIPE:
      IOFailure(.closedPipe, path: path, reason: .init(sv: "ingen läser utdata", en: "nobody reads the output"))
    case EBADF where !isOwned:
      IOFailure(.write, path: path, reason: .init(sv: "standard ut är stängd", en: "standard output is closed"))
    default: System.failure(.write, path)
    }
  }

  private static func interrupted(_ path: String) -> IOFailure {
    IOFailure(.interrupted, path: path, reason: .init(sv: "körningen stoppades", en: "the run was stopped"))
  }
}

/// A stream that holds back its first bytes, so that a run that fails early writes nothing.
struct HeldStream: ByteSink {
  /// The number of bytes held back until `commit`, or until there are more.
  static let heldBack = 2 << 20

  private let stream: StreamWriter
  private var held: [UInt8] = []
  /// Whether bytes have already been written.
  private(set) var isFlowing = false

  init(_ stream: StreamWriter) { self.stream = stream }

  /// Standard output.
  static func standardOutput(_ monitor: RunMonitor?) -> HeldStream {
    HeldStream(StreamWriter(.output, path: "-", isLong: true, monitor: monitor))
  }

  mutating func write(_ bytes: UnsafeRawBufferPointer) throws(IOFailure) {
    if isFlowing { return try unsafe stream.write(bytes) }
    // Only filled pages take memory; growing would copy them.
    if held.isEmpty { held.reserveCapacity(Self.heldBack + bytes.count) }
    unsafe held.append(contentsOf: bytes)
    if held.count > Self.heldBack { try commit() }
  }

  /// Releases the bytes held back.
  mutating func commit() throws(IOFailure) {
    isFlowing = true
    let bytes = held
    held = []
    var failure: IOFailure?
    unsafe bytes.withUnsafeBytes { bytes in
      do throws(IOFailure) { try unsafe stream.write(bytes) } catch { failure = error }
    }
    if let failure { throw failure }
  }
}

/// Standard output and standard error, for printing texts.
package enum StandardStream: Int32, Sendable {
  case output = 1
  case error = 2

  /// Prints a whole text, waiting for a slow reader as long as the run continues.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - monitor: tells when to stop; then it waits for a second more.
  /// - Throws: `IOFailure` if nobody reads (`closedPipe`), if the run was stopped (`interrupted`), or if the system
  ///   refuses (`write`).
  package func print(_ text: String, monitor: RunMonitor?) throws(IOFailure) {
    let isLong = text.utf8.count > StreamWriter.atOnce
    let stream = StreamWriter(self, path: "-", isLong: isLong, monitor: monitor)
    var text = text
    var failure: IOFailure?
    text.withUTF8 { bytes in
      do throws(IOFailure) { try unsafe stream.write(UnsafeRawBufferPointer(bytes)) } catch { failure = error }
    }
    if let failure { throw failure }
  }

  /// The stream that a path names, by any of the system's names for it; `nil` if it names none.
  init?(path: String) {
    switch path {
    case "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1": self = .output
    case "/dev/stderr", "/dev/fd/2", "/proc/self/fd/2": self = .error
    default: return nil
    }
  }

  /// Whether a path names standard output or standard error: `-`, `/dev/stdout`, `/dev/fd/2` and the like.
  package static func isNamed(by path: String) -> Bool { path == "-" || StandardStream(path: path) != nil }
}
