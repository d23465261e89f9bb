import Diarium
@_spi(Engine) import DiariumTree

extension SpeechOptions {
  /// Says on standard error what is wrong with an input that is not all that a command is about.
  func tell(_ report: Report) {
    var report = report
    (report.language, report.audience) = (tongue.language, .command)
    let isTerminal = Console.errorIsTerminal
    Console.error(
      .init(
        verbatim: report.rendered(
          as: .standard(onTerminal: isTerminal), isColoured: color.isUsed(onTerminal: isTerminal),
          width: Console.width(ofError: true))))
  }
}
