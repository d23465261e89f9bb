internal import Synchronization

/// Watches a run from outside: how far it is, and whether it shall stop.
///
/// It may be asked and told from any thread, and `stop` also from a signal handler.
public final class RunMonitor: Sendable {
  private let stopReason = Atomic<Int32>(0)
  private let read = Atomic<Int>(0)
  private let whole = Atomic<Int>(0)
  private let caseCount = Atomic<Int>(0)
  private let findingCount = Atomic<Int>(0)
  private let onProgress: (@Sendable (RunMonitor) -> Void)?

  /// A monitor.
  ///
  /// - Parameter onProgress: is called after each block that was read, on the thread that reads.
  public init(onProgress: (@Sendable (RunMonitor) -> Void)? = nil) { self.onProgress = onProgress }

  /// Lets the run end at the next block that it reads, with what it has found so far and without output.
  ///
  /// - Parameter reason: the number of the signal that asks for it; not 0.
  public func stop(reason: Int32) { stopReason.store(reason, ordering: .relaxed) }

  /// Why the run shall stop; nil where it shall not.
  public var stopped: Int32? {
    let reason = stopReason.load(ordering: .relaxed)
    return reason == 0 ? nil : reason
  }

  /// Bytes that were read, those of every pass.
  public var bytesRead: Int { read.load(ordering: .relaxed) }
  /// Bytes that are expected to be read in all; 0 where that is not known.
  public var bytesExpected: Int { whole.load(ordering: .relaxed) }
  /// Cases that were read.
  public var cases: Int { caseCount.load(ordering: .relaxed) }
  /// Findings that were made.
  public var findings: Int { findingCount.load(ordering: .relaxed) }

  func expect(_ bytes: Int) { whole.wrappingAdd(bytes, ordering: .relaxed) }

  func note(cases: Int, findings: Int) {
    caseCount.store(cases, ordering: .relaxed)
    findingCount.store(findings, ordering: .relaxed)
  }

  /// Takes note of a block that is about to be read.
  func willRead(_ path: String) throws(IOFailure) {
    guard stopped != nil else { return }
    throw IOFailure(.interrupted, path: path, reason: .init(sv: "körningen stoppades", en: "the run was stopped"))
  }

  func didRead(_ bytes: Int) {
    read.wrappingAdd(bytes, ordering: .relaxed)
    onProgress?(self)
  }
}
