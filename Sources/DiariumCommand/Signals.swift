import Diarium

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Signals that ask the program to end: the run stops, says what it has found so far, and leaves nothing half written.
enum Signals {
  /// Watches the run of this process.
  static let monitor = RunMonitor { ProgressLine.shared.show($0) }

  /// Lets the first such signal stop the run; the second ends the program at once.
  static func stopRuns() {
    // Made now: a signal handler may set it, and not make it.
    _ = monitor
    var action = sigaction()
    let handler: @convention(c) (Int32) -> Void = { Signals.monitor.stop(reason: $0) }
    #if canImport(Darwin)
      unsafe action.__sigaction_u.__sa_handler = handler
    #else
      unsafe action.__sigaction_handler.sa_handler = handler
    #endif
    // No SA_RESTART: what waits for input shall not wait on.
    action.sa_flags = CInt(truncatingIfNeeded: Int(SA_RESETHAND))
    for number in [SIGINT, SIGTERM, SIGHUP] { unsafe sigaction(number, &action, nil) }
  }
}
