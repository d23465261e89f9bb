import ArgumentParser
import Diarium
@_spi(Engine) import DiariumTree

/// The command `diarium`.
@main
struct DiariumCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "diarium",
    abstract: .init(
      sv: "Kommunala beslut som öppna data: granska, konvertera och beskriv datamängder med ärenden.",
      en: "Municipal decisions as open data: check, convert and describe feeds of council cases (ärenden)."),
    discussion: .init(
      sv: """
        Data skrivs på standard ut, det som sägs om dem på standard fel. Ingenting hämtas från något nätverk.

        Slutkoder: 0 klart; 1 anmärkningar på eller över --fail-on; 2 indata kunde inte läsas så långt att de kan \
        bedömas; 64 fel användning; 66 indata finns inte; 70 internt fel; 73, 74 utdata kan inte skapas eller skrivas; \
        130 avbrutet.
        """,
      en: """
        Data go to standard output, what is said about them to standard error. Nothing is fetched from a network.

        Exit codes: 0 done; 1 findings at or above --fail-on; 2 the input could not be read far enough to judge; 64 \
        wrong usage; 66 no such input; 70 internal error; 73, 74 output cannot be made or written; 130 interrupted.
        """),
    examples: ["diarium validate feed.json", "diarium fmt feed.json -o tidy.json"],
    subcommands: [
      ApplyCommand.self, ConvertCommand.self, DiffCommand.self, ImportCommand.self, ExplainCommand.self,
      FixCommand.self, FormatCommand.self, InspectCommand.self, PublishCommand.self, RulesCommand.self,
      SchemaCommand.self, TemplateCommand.self, ValidateCommand.self,
    ], version: "diarium \(DiariumVersion.package) (schema \(Schema.version.rawValue))")

  @OptionGroup var tongue: LanguageOptions

  func run() throws {
    let text = Message(
      sv: """
        diarium granskar, konverterar och beskriver öppna data om kommunala beslut. Prova:

          diarium validate feed.json        säg vad som är fel i en datamängd, och var
          diarium fmt feed.json             skriv den i kanonisk form
          diarium inspect feed.json         säg vad den innehåller

        diarium --help listar kommandona.

        """,
      en: """
        diarium checks, converts and describes open data about municipal decisions. Try:

          diarium validate feed.json        say what is wrong with a feed, and where
          diarium fmt feed.json             print it in canonical form
          diarium inspect feed.json         say what it holds

        diarium --help lists the commands.

        """)
    Console.error(.init(verbatim: text.said))
    throw ExitCode(Exit.usage)
  }

  static func main() {
    Console.fillClosedStreams()
    Memory.keepSmall()
    Console.ignoreClosedPipes()
    Signals.stopRuns()
    Signals.tellCrashes()
    do {
      try Subcommands.check(Array(CommandLine.arguments.dropFirst()), of: Self.self)
      var command = try parseAsRoot()
      try command.run()
    } catch {
      if let failure = FeedError(error) { Self.exit(failure) }
      end(error)
    }
  }

  /// Ends the program with the output of the argument parser: help, a version, or what is wrong with the arguments.
  private static func end(_ error: any Error) -> Never {
    let code = exitCode(for: error).rawValue
    let text = UsageWords.said(fullMessage(for: error))
    guard !text.isEmpty else { Console.exit(code) }
    if code == Exit.done {
      // Help and version are texts of the program.
      do {
        try Console.print(.init(verbatim: text + "\n"))
      } catch {
        if let failure = FeedError(error) { exit(failure) }
      }
    } else {
      // Quoted arguments are masked and made visible.
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { Screen.shown(String($0)) }
      Console.error(.init(verbatim: lines.joined(separator: "\n") + "\n"))
    }
    Console.exit(code)
  }

  /// Ends the program after a failure of the system, with one sentence.
  private static func exit(_ failure: FeedError) -> Never {
    guard failure.kind != .closedPipe else { Console.exit(Exit.done) }
    let (code, message) = Exit.words(failure)
    Console.exit(code, message.said)
  }
}

/// The exit codes of the contract; those from 64 on are from `sysexits.h`.
enum Exit {
  static let done: Int32 = 0
  static let findings: Int32 = 1
  static let unreadable: Int32 = 2
  static let usage: Int32 = 64
  static let noInput: Int32 = 66
  static let internalError: Int32 = 70
  static let cannotCreate: Int32 = 73
  static let cannotWrite: Int32 = 74

  /// The code of a run stopped by a signal: 130 for an interrupt from the keyboard.
  static var interrupted: Int32 { 128 + (Signals.monitor.stopped ?? 2) }

  /// The exit code of a failure of the system, and its message.
  static func words(_ failure: FeedError) -> (code: Int32, message: Message) {
    let (code, what): (Int32, Message) =
      switch failure.kind {
      case .closedPipe: (done, .empty)
      case .interrupted: (interrupted, .init(sv: "stoppad", en: "stopped"))
      case .input: (noInput, .init(sv: "kan inte läsas", en: "cannot read"))
      case .output: (cannotCreate, .init(sv: "kan inte skapas", en: "cannot create"))
      case .syntax, .value, .loss: (unreadable, .init(sv: "kan inte läsas", en: "cannot read"))
      case .write: (cannotWrite, .init(sv: "kan inte skrivas", en: "cannot write"))
      }
    guard failure.kind != .interrupted else { return (code, what) }
    let (path, reason) = (failure.location.shownPath, failure.commandMessage ?? failure.message)
    if failure.location.line != nil {
      // What is wrong in a text is at a place, and can be mended there.
      let (place, help) = (failure.location.shownPlace, failure.help)
      return (
        code,
        .init(
          sv: "\(place): \(reason.sv)\(help.map { "; \($0.sv)" } ?? "")",
          en: "\(place): \(reason.en)\(help.map { "; \($0.en)" } ?? "")")
      )
    }
    return (code, .init(sv: "\(path): \(what.sv): \(reason.sv)", en: "\(path): \(what.en): \(reason.en)"))
  }

  /// The exit code for a report.
  static func code(_ report: Report) -> Int32 {
    if report.isInterrupted { return interrupted }
    return report.isReadable ? (report.fails ? findings : done) : unreadable
  }
}
