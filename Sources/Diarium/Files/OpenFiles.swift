@_spi(Engine) internal import DiariumTree
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The descriptors of the files being read.
///
/// Only some are open at once, however many inputs a run has: the one opened longest ago is closed, and reopened when
/// it is needed.
final class OpenFiles: Sendable {
  static let shared = OpenFiles()

  /// A descriptor, closed when nobody holds it any more.
  final class Descriptor: Sendable {
    let number: Int32

    init(_ number: Int32) { self.number = number }

    deinit { close(number) }
  }

  private struct State {
    var open: [Descriptor?]
    var next = 0
  }

  private let state: Mutex<State>

  private init() {
    var limit = rlimit()
    #if canImport(Glibc)
      let isKnown = unsafe getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0
    #else
      let isKnown = unsafe getrlimit(RLIMIT_NOFILE, &limit) == 0
    #endif
    let many = isKnown ? Int(clamping: limit.rlim_cur) / 4 : 64
    state = Mutex(State(open: Array(repeating: nil, count: max(4, min(128, many)))))
  }

  /// Keeps a descriptor open, in place of the one opened longest ago.
  func keep(_ descriptor: Descriptor) {
    let last = state.withLock { state in
      let last = state.open[state.next]
      state.open[state.next] = descriptor
      state.next = (state.next + 1) % state.open.count
      return last
    }
    // Closed here, where nobody waits for it.
    _ = consume last
  }

  /// Closes a descriptor that nobody reads from any more.
  func forget(_ descriptor: Descriptor) {
    state.withLock { state in
      if let place = state.open.firstIndex(where: { $0 === descriptor }) { state.open[place] = nil }
    }
  }
}

/// A regular file being read, as it was when it was first opened: no other version is read.
final class ReadFile: Sendable {
  let path: String
  let version: FileStatus.Version
  /// The result of `reopen` if something else has taken the file's place.
  static let isAnother: Int32 = -2
  private let reopen: @Sendable () -> Int32
  private let held: Mutex<Held>

  private struct Held {
    weak var descriptor: OpenFiles.Descriptor?
  }

  /// An open file.
  ///
  /// - Parameters:
  ///   - path: the path, as named in failures.
  ///   - descriptor: the descriptor, which is closed with this file, or before.
  ///   - version: the version to read.
  ///   - reopen: opens the file again; negative if the system refuses, `isAnother` if something else has its path.
  init(
    _ path: String, _ descriptor: OpenFiles.Descriptor, version: FileStatus.Version,
    reopen: @escaping @Sendable () -> Int32
  ) {
    self.path = path
    self.version = version
    self.reopen = reopen
    held = Mutex(Held(descriptor: descriptor))
    OpenFiles.shared.keep(descriptor)
  }

  deinit {
    if let descriptor = held.withLock({ $0.descriptor }) { OpenFiles.shared.forget(descriptor) }
  }

  /// Reads up to where the file ended when it was opened: bytes written after that belong to another version, and there
  /// would be no end to them if they are the output of this very run.
  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(IOFailure) -> Int {
    // For files that it makes up as they are read, as in /proc, the system gives a size of 0.
    let end = version.size == 0 ? Int.max : version.size
    guard offset < end else { return 0 }
    let buffer = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer.prefix(end - offset))
    let descriptor = try self.descriptor()
    let count = unsafe System.read(descriptor.number, at: offset, into: buffer)
    let failure = count == nil ? System.failure(.input, path) : nil
    withExtendedLifetime(descriptor) {}
    if let failure { throw failure }
    return count ?? 0
  }

  /// Checks that the file is as it was, and still what its path leads to.
  ///
  /// - Throws: `IOFailure` if it has changed, so that what was read does not represent any one moment; also if it was
  ///   removed, or if another has taken its place, which is how most programs write files.
  func checkUnchanged() throws(IOFailure) {
    guard FileStatus(path)?.version == version else { throw Self.changed(path) }
  }

  private func descriptor() throws(IOFailure) -> OpenFiles.Descriptor {
    if let descriptor = held.withLock({ $0.descriptor }) { return descriptor }
    let number = reopen()
    guard number != Self.isAnother else { throw Self.changed(path) }
    guard number >= 0 else { throw System.failure(.input, path) }
    let descriptor = OpenFiles.Descriptor(number)
    guard FileStatus(descriptor: number)?.version == version else { throw Self.changed(path) }
    held.withLock { $0.descriptor = descriptor }
    OpenFiles.shared.keep(descriptor)
    return descriptor
  }

  static func changed(_ path: String) -> IOFailure {
    IOFailure(
      .input, path: path,
      reason: .init(
        sv: "ändrades medan den lästes; kör igen när ingen skriver till den",
        en: "was changed while it was read; run again when nobody writes to it"))
  }
}
