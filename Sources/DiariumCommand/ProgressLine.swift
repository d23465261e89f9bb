import ArgumentParser
import Diarium
@_spi(Engine) import DiariumTree
import Synchronization

/// One line on standard error that shows the progress of a long run.
final class ProgressLine: Sendable {
  /// When the line is shown.
  enum Use: String, ExpressibleByArgument, CaseIterable {
    case auto, always, never
  }

  static let shared = ProgressLine()

  private struct State {
    var isShown = false
    var isTerminal = false
    /// When the run began, and when the line may be shown next, in seconds.
    var began = 0.0
    var next = Double.infinity
    var isOnScreen = false
  }

  private let state = Mutex(State())

  /// The number of seconds during which nothing is shown.
  private static let silence = 0.5

  /// Begins a run.
  func begin(_ use: Use) {
    state.withLock { state in
      state.isTerminal = Console.errorIsTerminal
      state.isShown = use == .always || use == .auto && state.isTerminal && Console.variable("TERM") != "dumb"
      state.began = Console.seconds
      state.next = state.isShown ? state.began + Self.silence : .infinity
    }
  }

  /// Shows the progress of the run, if it is time.
  func show(_ monitor: RunMonitor) {
    state.withLock { state in
      guard state.isShown, Console.seconds >= state.next else { return }
      state.next = Console.seconds + (state.isTerminal ? 0.1 : 1)
      let (read, whole) = (monitor.bytesRead, monitor.bytesExpected)
      // A look at the data between cases may read some of it again.
      let share = whole > 0 ? "\(min(99, read * 100 / whole)) %" : "\(read >> 20) MiB"
      let line = Message(
        sv: "\(share), \(monitor.cases) ärenden, \(monitor.findings) anmärkningar",
        en: "\(share), \(monitor.cases) cases, \(monitor.findings) findings"
      ).said
      Console.progress(state.isTerminal ? "\r\u{1B}[K\(line)" : "\(line)\n")
      state.isOnScreen = state.isTerminal
    }
  }

  /// Removes the line from the screen.
  func clear() {
    state.withLock { state in
      if state.isOnScreen { Console.progress("\r\u{1B}[K") }
      state.isOnScreen = false
    }
  }
}
