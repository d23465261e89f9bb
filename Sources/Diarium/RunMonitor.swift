@_spi(Engine) internal import DiariumTree
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Watches a run from outside: its progress, and whether it is to stop.
///
/// It may be used from any thread, and `stop` also from a signal handler.
///
/// ```swift
/// let monitor = RunMonitor { print($0.bytesRead) }
/// let report = try FeedSource(contentsOf: "feed.json", monitor: monitor).validate()
/// ```
public final class RunMonitor: Sendable {
  private let stopReason = Atomic<Int32>(0)
  private let read = Atomic<Int>(0)
  private let whole = Atomic<Int>(0)
  private let caseCount = Atomic<Int>(0)
  private let findingCount = Atomic<Int>(0)
  /// The total time in microseconds for which a reader of the output is still waited for once the run is to stop: the
  /// findings so far must still be reported, and a reader that takes a little at a time must not keep the run from
  /// ending.
  private let grace = Atomic<Int>(1_000_000)
  private let onProgress: (@Sendable (RunMonitor) -> Void)?
  /// The ends of a pipe that contains a byte once the run is to stop: a thread that waits for a descriptor thus learns
  /// of it, whichever thread a signal comes to, and however shortly before the wait.
  private let ends: (reading: Int32, writing: Int32)

  /// A monitor.
  ///
  /// - Parameter onProgress: called after each block that was read, on the thread that reads.
  public init(onProgress: (@Sendable (RunMonitor) -> Void)? = nil) {
    self.onProgress = onProgress
    var pipe: [Int32] = [-1, -1]
    // Without it the run stops where it next looks.
    if Self.open(&pipe) { for end in pipe { _ = fcntl(end, F_SETFL, O_NONBLOCK) } }
    ends = (pipe[0], pipe[1])
  }

  deinit {
    if ends.reading >= 0 { close(ends.reading) }
    if ends.writing >= 0 { close(ends.writing) }
  }

  private static func open(_ ends: inout [Int32]) -> Bool {
    var opened: [Int32] = [-1, -1]
    guard unsafe pipe(&opened) == 0 else { return false }
    // If a standard stream is closed, they have its number now.
    ends = opened.map { System.copy($0) }
    for end in opened { close(end) }
    guard ends.contains(where: { $0 < 0 }) else { return true }
    for end in ends where end >= 0 { close(end) }
    ends = [-1, -1]
    return false
  }

  /// Readable once the run is to stop; negative if there is no such descriptor.
  var wake: Int32 { ends.reading }

  /// Makes the run end at the next block that it reads, with its findings so far and without output.
  ///
  /// - Parameter reason: the number of the signal that asks for it, not 0; that of an interrupt if there is none.
  public func stop(reason: Int32 = 2) {
    stopReason.store(reason, ordering: .relaxed)
    // A signal handler must leave errno unchanged.
    let before = errno
    var byte: UInt8 = 0
    _ = unsafe write(ends.writing, &byte, 1)
    errno = before
  }

  /// Waits for an event for as long as a stopping run may still wait; false if the time is up.
  func waitOnce(for event: Waiting.Event) -> Bool {
    let left = grace.load(ordering: .relaxed)
    let began = Waiting.microseconds
    let answer = Waiting.wait(nil, for: event, milliseconds: max(0, left + 999) / 1000)
    grace.store(max(0, left - (Waiting.microseconds - began)), ordering: .relaxed)
    return answer == .ready
  }

  /// The reason why the run is to stop; `nil` if it is not.
  public var stopped: Int32? {
    let reason = stopReason.load(ordering: .relaxed)
    return reason == 0 ? nil : reason
  }

  /// The number of bytes read, in all passes.
  public var bytesRead: Int { read.load(ordering: .relaxed) }
  /// The number of bytes expected in all; 0 if that is unknown.
  public var bytesExpected: Int { whole.load(ordering: .relaxed) }
  /// The number of cases read.
  public var cases: Int { caseCount.load(ordering: .relaxed) }
  /// The number of findings made.
  public var findings: Int { findingCount.load(ordering: .relaxed) }

  func expect(_ bytes: Int) { whole.wrappingAdd(bytes, ordering: .relaxed) }

  func note(cases: Int, findings: Int) {
    caseCount.store(cases, ordering: .relaxed)
    findingCount.store(findings, ordering: .relaxed)
  }

  /// Throws if the run is to stop, before a block is read or an output gets its name.
  func goOn(_ path: String) throws(IOFailure) {
    guard stopped != nil else { return }
    throw IOFailure(.interrupted, path: path, reason: .init(sv: "körningen stoppades", en: "the run was stopped"))
  }

  func didRead(_ bytes: Int) {
    read.wrappingAdd(bytes, ordering: .relaxed)
    onProgress?(self)
  }
}
