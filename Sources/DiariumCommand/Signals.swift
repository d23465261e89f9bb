import Diarium
@_spi(Engine) import DiariumTree

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Signals that ask the program to end: the run stops, reports its findings so far, and leaves nothing half written.
enum Signals {
  /// Watches the run of this process.
  static let monitor = RunMonitor { ProgressLine.shared.show($0) }

  /// Makes the first such signal stop the run; the second ends the program at once.
  static func stopRuns() {
    // Created now: a signal handler may set it, but not create it.
    _ = monitor
    var action = sigaction()
    let handler: @convention(c) (Int32) -> Void = { Signals.monitor.stop(reason: $0) }
    #if canImport(Darwin)
      unsafe action.__sigaction_u.__sa_handler = handler
    #else
      unsafe action.__sigaction_handler.sa_handler = handler
    #endif
    // No SA_RESTART: a wait for input must be interrupted.
    action.sa_flags = CInt(truncatingIfNeeded: Int(SA_RESETHAND))
    // A program started from a thread that blocks signals is not meant to block them itself.
    var numbers = sigset_t()
    unsafe sigemptyset(&numbers)
    for number in [SIGINT, SIGTERM, SIGHUP] where number != SIGHUP || !isIgnored(number) {
      unsafe sigaction(number, &action, nil)
      unsafe sigaddset(&numbers, number)
    }
    unsafe pthread_sigmask(SIG_UNBLOCK, &numbers, nil)
  }

  /// Whether the program was started with a signal ignored, as nohup does.
  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    guard unsafe sigaction(number, nil, &action) == 0 else { return false }
    #if canImport(Darwin)
      let handler = unsafe action.__sigaction_u.__sa_handler
    #else
      let handler = unsafe action.__sigaction_handler.sa_handler
    #endif
    return unsafe unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  /// Makes crashes, such as a lack of memory or a bug of ours, end the program with a sentence.
  ///
  /// With `SWIFT_BACKTRACE` set, for debugging, the stack is printed instead.
  static func tellCrashes() {
    guard Console.variable("SWIFT_BACKTRACE") == nil else { return }
    // Created now: there may be no memory when it is needed.
    _ = crashWords
    var action = sigaction()
    let handler: @convention(c) (Int32) -> Void = { _ in
      unsafe Signals.crashWords.withUnsafeBytes { _ = unsafe write(STDERR_FILENO, $0.baseAddress, $0.count) }
      _exit(Exit.internalError)
    }
    #if canImport(Darwin)
      unsafe action.__sigaction_u.__sa_handler = handler
    #else
      unsafe action.__sigaction_handler.sa_handler = handler
    #endif
    // A full stack has no space for the handler.
    let size = 1 << 16
    let buffer = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
    var stack = unsafe stack_t(ss_sp: buffer, ss_flags: 0, ss_size: size)
    unsafe sigaltstack(&stack, nil)
    action.sa_flags = CInt(truncatingIfNeeded: Int(SA_RESETHAND)) | CInt(SA_ONSTACK)
    for number in [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT] { unsafe sigaction(number, &action, nil) }
  }

  private static let crashWords: [UInt8] = {
    let message = Message(
      sv: "minnet räckte inte, eller det finns ett fel i programmet; använd inte det som skrevs",
      en: "there was not enough memory, or there is a mistake in the program; do not use what was written")
    return Array("diarium \(DiariumVersion.package): \(message[Tongue.language])\n".utf8)
  }()
}
