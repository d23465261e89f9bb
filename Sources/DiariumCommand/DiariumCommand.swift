import ArgumentParser
import Diarium

/// The command `diarium`.
@main
struct DiariumCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diarium",
    abstract: "Municipal decisions as open data: check, convert and describe feeds of council cases (ärenden).",
    discussion: """
      Data go to standard output, what is said about them to standard error. Nothing is fetched from a network.

      Exit codes: 0 done; 1 findings at or above --fail-on; 2 the input could not be read far enough to judge; 64 wrong \
      usage; 66 no such input; 70 internal error; 73, 74 output cannot be made or written; 130 interrupted.

      Examples:
        diarium validate feed.json
        diarium fmt feed.json -o tidy.json
      """,
    version: "diarium \(DiariumVersion.package) (schema \(Schema.version.rawValue))",
    subcommands: [
      ConvertCommand.self, ImportCommand.self, ExplainCommand.self, FormatCommand.self, InspectCommand.self,
      RulesCommand.self,
      SchemaCommand.self, ValidateCommand.self,
    ])

  func run() throws {
    Console.error(
      """
      diarium checks, converts and describes open data about municipal decisions. Try:

        diarium validate feed.json        say what is wrong with a feed, and where
        diarium fmt feed.json             print it in canonical form
        diarium inspect feed.json         say what it holds

      diarium --help lists the commands.

      """)
    throw ExitCode(Exit.usage)
  }

  static func main() {
    Memory.keepSmall()
    Console.ignoreClosedPipes()
    Signals.stopRuns()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as IOFailure {
      Self.exit(failure)
    } catch {
      exit(withError: error)
    }
  }

  /// Ends the program after a failure of the system, with one sentence.
  private static func exit(_ failure: IOFailure) -> Never {
    let language = LanguageOptions.ofCommandLine
    func exit(_ code: Int32, _ message: Message) -> Never { Console.exit(code, message[language]) }
    switch failure.kind {
    case .closedPipe: Console.exit(Exit.done)
    case .interrupted: exit(Exit.interrupted, .init(sv: "stoppad", en: "stopped"))
    case .input:
      exit(Exit.noInput, "\(failure.path): \(Message(sv: "kan inte läsas", en: "cannot read")): \(failure.reason)")
    case .create:
      exit(
        Exit.cannotCreate, "\(failure.path): \(Message(sv: "kan inte skapas", en: "cannot create")): \(failure.reason)")
    case .write:
      exit(
        Exit.cannotWrite, "\(failure.path): \(Message(sv: "kan inte skrivas", en: "cannot write")): \(failure.reason)")
    }
  }
}

/// The exit codes of the contract; those from 64 on are those of `sysexits.h`.
enum Exit {
  static let done: Int32 = 0
  static let findings: Int32 = 1
  static let unreadable: Int32 = 2
  static let usage: Int32 = 64
  static let noInput: Int32 = 66
  static let cannotCreate: Int32 = 73
  static let cannotWrite: Int32 = 74

  /// Of a run that a signal stopped: 130 for an interrupt from the keyboard.
  static var interrupted: Int32 { 128 + (Signals.monitor.stopped ?? 2) }

  /// The exit code that a report stands for.
  static func code(_ report: Report) -> Int32 {
    if report.isInterrupted { return interrupted }
    return report.isReadable ? (report.fails ? findings : done) : unreadable
  }
}
