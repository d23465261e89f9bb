public import ArgumentParser
public import Diarium

struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Say what is wrong with a feed, where, and what to do.",
    discussion: """
      Every rule in force is applied, and everything that is wrong is found, not only the first. The findings go to \
      standard output, the verdict to standard error.

      Examples:
        diarium validate feed.json
        diarium validate tables/ --report concise --report json=report.json
      """)

  @OptionGroup var input: InputsOptions

  @Option(
    help: ArgumentHelp(
      "A report: human, concise, json, jsonl or sarif, to standard output or to a path. May be given several times.",
      discussion: "human on a terminal, concise elsewhere.", valueName: "format[=path]"))
  var report: [ReportOption] = []

  @Option(help: "The level from which findings make the run fail: error, warning, info, never.")
  var failOn = Report.FailOn.error

  @OptionGroup var rules: RuleOptions

  @Option(
    help: ArgumentHelp(
      "The day that the rules about time take for today, YYYY-MM-DD; it stands in the report.", valueName: "date"))
  var asOf: CivilDate?

  @Flag(help: "Replace the files of reports if they are there; never the input.")
  var force = false

  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    if let asOf, asOf.day == nil { throw ValidationError("--as-of is a day, YYYY-MM-DD") }
  }

  func run() throws {
    let file = try input.open()
    for path in report.compactMap(\.path) where file.isFile(at: path) {
      throw IOFailure(.create, path: path, reason: .init(sv: "är indata", en: "is the input"))
    }
    let wanted = report.isEmpty ? [ReportOption(Console.outputIsTerminal ? .human : .concise)] : report
    var options = ValidationOptions()
    options.failOn = failOn
    options.isDetailed = wanted.contains { $0.format == .json || $0.format == .jsonl }
    options.rules = rules.selection
    options.profiles = rules.profiles
    if let asOf { options.asOf = asOf }
    let began = Console.seconds
    var result = try file.validate(options)
    result.language = speech.tongue.language
    let seconds = Console.seconds - began
    for option in wanted {
      if let path = option.path {
        try option.write(result, to: path, replacing: force)
      } else {
        let isColoured = speech.color.isUsed(onTerminal: Console.outputIsTerminal)
        do {
          try Console.print(option.text(result, isColoured: isColoured))
        } catch let failure as IOFailure where failure.kind == .closedPipe {
          // Who reads no further still learns the verdict by the exit code.
          continue
        }
      }
    }
    if !speech.quiet {
      let human = HumanReport(result, isColoured: speech.color.isUsed(onTerminal: Console.errorIsTerminal))
      Console.error(human.summary(seconds: seconds) + "\n")
    }
    throw ExitCode(Exit.code(result))
  }
}

extension CivilDate: ExpressibleByArgument {
  /// The date that an argument writes; nil where it is none.
  public init?(argument: String) { self.init(argument) }
}
