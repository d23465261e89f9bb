import ArgumentParser
import Diarium

/// Runs a conversion, and says what came of it.
struct Formatting {
  private let speech: SpeechOptions

  init(_ speech: SpeechOptions) { self.speech = speech }

  func run(_ file: FeedFile, to target: FormatTarget, _ options: FormatOptions) throws {
    let began = Console.seconds
    let outcome = try file.format(to: target, options)
    let seconds = Console.seconds - began
    var report = outcome.report
    report.language = speech.tongue.language
    let isTerminal = Console.errorIsTerminal
    let isColoured = speech.color.isUsed(onTerminal: isTerminal)
    Console.error(ReportOption(isTerminal ? .human : .concise).text(report, isColoured: isColoured))
    // A run that was short and has nothing to say says nothing.
    let isSilent = outcome.report.log.isEmpty && outcome.report.notes.isEmpty && outcome.isWritten && seconds < 0.5
    if !speech.quiet, !isSilent {
      Console.error(HumanReport(report, isColoured: isColoured).summary(seconds: seconds) + "\n")
    }
    if !outcome.isWritten {
      let message: Message =
        outcome.isCut
        ? .init(
          sv: "utdata höggs av; använd inte det som skrevs", en: "the output was cut off; do not use what was written")
        : .nothingWritten
      Console.error("diarium: \(message[report.language])\n")
      throw ExitCode(outcome.report.isReadable ? Exit.findings : Exit.code(outcome.report))
    }
    if outcome.differs == true {
      let message = Message(
        sv: "är inte i kanonisk form; `diarium fmt --write` sätter den i det",
        en: "not in canonical form; `diarium fmt --write` puts it there")
      Console.error("\(file.path): \(message[report.language])\n")
      throw ExitCode(Exit.findings)
    }
    throw ExitCode(Exit.code(outcome.report))
  }
}

extension Message {
  /// Of a run that leaves no output.
  static let nothingWritten = Message(sv: "inget har skrivits", en: "nothing was written")
}
