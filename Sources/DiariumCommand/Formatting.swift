import ArgumentParser
import Diarium

/// Runs a conversion, and says what came of it.
struct Formatting {
  private let speech: SpeechOptions

  init(_ speech: SpeechOptions) { self.speech = speech }

  func run(_ file: FeedFile, to target: FormatTarget, _ options: FormatOptions) throws {
    let outcome = try file.format(to: target, options)
    let isTerminal = Console.errorIsTerminal
    let isColoured = speech.color.isUsed(onTerminal: isTerminal)
    Console.error(ReportOption(isTerminal ? .human : .concise).text(outcome.report, isColoured: isColoured))
    if !speech.quiet, !outcome.report.log.isEmpty || !outcome.isWritten {
      Console.error(HumanReport(outcome.report, isColoured: isColoured).summary() + "\n")
    }
    if !outcome.isWritten {
      Console.error(
        outcome.isCut
          ? "diarium: the output was cut off; do not use what was written\n" : "diarium: nothing was written\n")
      throw ExitCode(outcome.report.isReadable ? Exit.findings : Exit.code(outcome.report))
    }
    if outcome.differs == true {
      Console.error("\(file.path): not in canonical form; `diarium fmt --write` puts it there\n")
      throw ExitCode(Exit.findings)
    }
    throw ExitCode(Exit.code(outcome.report))
  }
}
