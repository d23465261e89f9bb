import ArgumentParser
import Diarium
@_spi(Engine) import DiariumTree

/// Several inputs that are processed one by one instead of as one feed.
struct OneByOne: ParsableArguments {
  @Flag(
    help: .init(
      sv: "Behandla indata ett i taget, i stället för som en och samma datamängd.",
      en: "Treat the inputs one by one, instead of as one feed."))
  var each = false

  /// Processes the inputs: all of them at once, or one by one.
  ///
  /// One by one, an input that cannot be read or written does not prevent the others from being processed.
  ///
  /// - Parameters:
  ///   - inputs: the inputs.
  ///   - isPrinted: whether the results go to standard output.
  ///   - body: processes inputs that are one feed, and returns the exit code.
  /// - Returns: the exit code; for several the most significant one.
  /// - Throws: the errors of `body`, except failures of single inputs if they are processed one by one; `FeedError` if
  ///   standard output is one of the inputs, before anything is printed.
  func run(_ inputs: [String], isPrinted: Bool = true, _ body: ([String]) throws -> Int32) throws -> Int32 {
    if isPrinted {
      var claims = OutputClaims(inputs: inputs)
      try claims.claim("-")
    }
    guard each else { return try body(inputs) }
    var worst = Exit.done
    for input in inputs {
      do {
        worst = max(worst, try body([input]))
      } catch {
        guard let failure = FeedError(error), failure.kind != .closedPipe, failure.kind != .interrupted else {
          throw error
        }
        let (code, message) = Exit.words(failure)
        Console.error("diarium: \(message.said)\n")
        worst = max(worst, failure.kind == .input ? Exit.unreadable : code)
      }
      if Signals.monitor.stopped != nil { return Exit.interrupted }
    }
    return worst
  }
}
