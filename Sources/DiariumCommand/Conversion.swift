import ArgumentParser
import Diarium
@_spi(Engine) import DiariumTree

/// Runs a conversion, and reports its outcome.
struct Conversion {
  private let speech: SpeechOptions

  init(_ speech: SpeechOptions) { self.speech = speech }

  /// Converts a feed.
  ///
  /// - Returns: the exit code.
  func run(_ file: FeedSource, to target: ConversionTarget, _ options: ConversionOptions) throws -> Int32 {
    let began = Console.seconds
    let outcome = try file.convert(to: target, options)
    let seconds = Console.seconds - began
    var report = outcome.report
    (report.language, report.audience) = (speech.tongue.language, .command)
    let isTerminal = Console.errorIsTerminal
    let isColoured = speech.color.isUsed(onTerminal: isTerminal)
    let text = report.rendered(
      as: .standard(onTerminal: isTerminal), isColoured: isColoured, width: Console.width(ofError: true))
    Console.error(.init(verbatim: text))
    // A short run that has nothing to report stays silent.
    let isSilent = outcome.report.log.isEmpty && outcome.report.notes.isEmpty && outcome.isWritten && seconds < 0.5
    if !speech.quiet, !isSilent {
      Console.error(.init(verbatim: HumanReport(report, isColoured: isColoured).summary(seconds: seconds) + "\n"))
    }
    if !outcome.isWritten {
      let message: Message =
        outcome.isCut
        ? .init(
          sv: "utdata höggs av; använd inte det som skrevs", en: "the output was cut off; do not use what was written")
        : .nothingWritten
      Console.error("diarium: \(message[report.language])\n")
      return outcome.report.isReadable ? Exit.findings : Exit.code(outcome.report)
    }
    if let place = outcome.comparison?.place {
      let numbers = place.shownNumbers
      let message = Message(
        sv:
          "är inte i kanonisk form\(numbers.isEmpty ? "" : " från och med här"); `diarium fmt --write` sätter den i det",
        en: "not in canonical form\(numbers.isEmpty ? "" : " from here on"); `diarium fmt --write` puts it there")
      Console.error("\(place.shownPlace): \(message[report.language])\n")
      return Exit.findings
    }
    return Exit.code(outcome.report)
  }
}

extension Message {
  /// The message of a run that leaves no output.
  static let nothingWritten = Message(sv: "inget har skrivits", en: "nothing was written")
}
