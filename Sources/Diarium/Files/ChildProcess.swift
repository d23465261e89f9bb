@_spi(Engine) internal import DiariumTree

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Another program, run to its end within limits of time, memory and output, and for no longer than this run.
struct ChildProcess {
  /// The name of the program, which is searched for in `PATH`, and its arguments.
  var arguments: [String]
  /// A descriptor passed to the program as number 3.
  var third: Int32?
  /// The number of seconds after which it is killed.
  var seconds: Int
  /// The number of bytes of memory that it may allocate.
  var memory = 1 << 30
  /// The number of bytes that it may write to standard output.
  var output: Int

  /// The ways in which it can end.
  enum Ending: Hashable, Sendable {
    /// By itself, with an exit code.
    case exited(Int32)
    /// By a signal from elsewhere.
    case signalled(Int32)
    /// Killed here, since it wrote too much.
    case wroteTooMuch
    /// Killed here, since it took too long.
    case tookTooLong
    /// Not at all: it was not found.
    case notFound
    /// Not at all: the system did not start it.
    case notStarted
  }

  /// The result of a run.
  struct Result: Sendable {
    var output: [UInt8] = []
    /// The beginning of what it wrote to standard error.
    var errors: [UInt8] = []
    var ending: Ending
  }

  /// The number of bytes of standard error that are kept.
  private static let errorsKept = 1 << 14

  /// Runs the program.
  ///
  /// It has no standard input, the signals as set by a shell, and a process group of its own, so that everything it has
  /// started ends with it.
  ///
  /// - Throws: `IOFailure` if the run is told to stop meanwhile; the program is killed.
  func run(_ monitor: RunMonitor?) throws(IOFailure) -> Result {
    guard let out = Pipe(), let err = Pipe() else { return Result(ending: .notStarted) }
    let process: pid_t
    switch start(out, err) {
    case .success(let started): process = started
    case .failure(let code): return Result(ending: code.number == ENOENT ? .notFound : .notStarted)
    }
    bound(process)
    out.closeWriting()
    err.closeWriting()
    var result = Result(ending: .tookTooLong)
    let deadline = Waiting.now + seconds * 1000
    let ending = read(out, err, into: &result, until: deadline, monitor)
    result.ending = ending ?? wait(for: process, until: deadline, monitor) ?? .tookTooLong
    switch result.ending {
    case .exited, .signalled: break
    default: Self.end(process)
    }
    guard monitor?.stopped == nil else {
      Self.end(process)
      throw IOFailure(
        .interrupted, path: arguments[0], reason: .init(sv: "körningen stoppades", en: "the run was stopped"))
    }
    return result
  }

  /// Reads the program's output until it has closed both streams; returns how to end it if it has not.
  private func read(
    _ out: Pipe, _ err: Pipe, into result: inout Result, until deadline: Int, _ monitor: RunMonitor?
  ) -> Ending? {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { unsafe buffer.deallocate() }
    var open = [out, err]
    while !open.isEmpty {
      let events = open.map { Waiting.Event.reading($0.reading) }
      guard Waiting.wait(monitor, forAnyOf: events, milliseconds: max(0, deadline - Waiting.now)) == .ready else {
        return .tookTooLong
      }
      for pipe in open {
        let count = unsafe System.readSome(pipe.reading, buffer.baseAddress, buffer.count)
        if count < 0, errno == EINTR || errno == EAGAIN { continue }
        guard count > 0 else {
          open.removeAll { $0 === pipe }
          continue
        }
        if pipe === out {
          guard result.output.count + count <= output else { return .wroteTooMuch }
          unsafe result.output.append(contentsOf: buffer[..<count])
        } else {
          unsafe result.errors.append(contentsOf: buffer[..<min(count, Self.errorsKept - result.errors.count)])
        }
      }
    }
    return nil
  }

  /// Waits until the program has ended; `nil` if it has not in time, or if the run is told to stop.
  private func wait(for process: pid_t, until deadline: Int, _ monitor: RunMonitor?) -> Ending? {
    var status: Int32 = 0
    while true {
      let ended = unsafe waitpid(process, &status, WNOHANG)
      if ended == process {
        return status & 0x7F == 0 ? .exited((status >> 8) & 0xFF) : .signalled(status & 0x7F)
      }
      if ended < 0, errno != EINTR { return .exited(0) }
      guard Waiting.now < deadline, Waiting.wait(monitor, for: nil, milliseconds: 5) != .stopped else { return nil }
    }
  }

  /// Kills the program with everything it has started.
  private static func end(_ process: pid_t) {
    kill(-process, SIGKILL)
    kill(process, SIGKILL)
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
  }

  private struct Code: Error {
    let number: Int32
  }

  private func start(_ out: Pipe, _ err: Pipe) -> Swift.Result<pid_t, Code> {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, out.writing, 1)
    unsafe posix_spawn_file_actions_adddup2(&actions, err.writing, 2)
    // All our descriptors are closed in the child except those placed there: numbers from 10 on leave space.
    let copy = third.map { System.copy($0) }
    defer { if let copy, copy >= 0 { close(copy) } }
    if let copy { unsafe posix_spawn_file_actions_adddup2(&actions, copy, 3) }
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    // Signals ignored here would be ignored there too, including a closed pipe, and the program would run on for
    // nobody.
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe posix_spawnattr_setsigmask(&attributes, &signals)
    for number in [SIGPIPE, SIGINT, SIGTERM, SIGHUP] { unsafe sigaddset(&signals, number) }
    unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    let flags = Int32(POSIX_SPAWN_SETSIGDEF) | Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETPGROUP)
    unsafe posix_spawnattr_setflags(&attributes, Int16(truncatingIfNeeded: flags))
    var words: [UnsafeMutablePointer<CChar>?] = unsafe arguments.map { unsafe strdup($0) } + [nil]
    defer { for index in unsafe words.indices { unsafe free(words[index]) } }
    var process = pid_t()
    let failure = unsafe posix_spawnp(&process, arguments[0], &actions, &attributes, &words, environ)
    return failure == 0 ? .success(process) : .failure(Code(number: failure))
  }

  /// Limits the memory and the processor time of a program that has just begun.
  private func bound(_ process: pid_t) {
    #if os(Linux)
      // prlimit(2), which the C library declares only with _GNU_SOURCE.
      typealias Limit = @convention(c) (pid_t, Int32, UnsafePointer<rlimit>?, UnsafeMutablePointer<rlimit>?) -> Int32
      guard let symbol = unsafe dlsym(nil, "prlimit") else { return }
      let limit = unsafe unsafeBitCast(symbol, to: Limit.self)
      #if canImport(Glibc)
        let (space, time, core) = (RLIMIT_AS.rawValue, RLIMIT_CPU.rawValue, RLIMIT_CORE.rawValue)
      #else
        let (space, time, core) = (RLIMIT_AS, RLIMIT_CPU, RLIMIT_CORE)
      #endif
      for (resource, value) in [(space, memory), (time, seconds + 1), (core, 0)] {
        var bounds = rlimit(rlim_cur: rlim_t(value), rlim_max: rlim_t(value))
        _ = unsafe limit(process, Int32(resource), &bounds, nil)
      }
    #endif
  }

  /// A pipe whose ends are closed in other programs, and when it is released.
  private final class Pipe {
    let reading: Int32
    private(set) var writing: Int32

    init?() {
      var ends: [Int32] = [-1, -1]
      guard unsafe pipe(&ends) == 0 else { return nil }
      (reading, writing) = (System.copy(ends[0]), System.copy(ends[1]))
      for end in ends { close(end) }
      if reading < 0 || writing < 0 { return nil }
      _ = fcntl(reading, F_SETFL, O_NONBLOCK)
    }

    func closeWriting() {
      if writing >= 0 { close(writing) }
      writing = -1
    }

    deinit {
      if reading >= 0 { close(reading) }
      closeWriting()
    }
  }
}
