import ArgumentParser
import Diarium

struct FormatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt",
    abstract: "Print a feed in canonical form.",
    discussion: """
      Members come in the order of the schema, what means absence is left out, the layout is one. Text and numbers are \
      never touched, and a value with a finding is carried as it stands.

      Examples:
        diarium fmt feed.json
        diarium fmt --check feed.jsonl
      """)

  @OptionGroup var input: InputOptions

  @Option(
    name: .shortAndLong, help: "The file to write, which appears whole or not at all; - is standard output.",
    completion: .file())
  var output: String?

  @Flag(help: "Write nothing; exit 1 where the file is not in canonical form.")
  var check = false

  @Flag(help: "Replace the input.")
  var write = false

  @Flag(help: "Replace the output file if it is there.")
  var force = false

  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    if [check, write, output != nil].filter({ $0 }).count > 1 {
      throw ValidationError("--check, --write and --output exclude each other")
    }
    if write, input.input == "-" { throw ValidationError("--write needs a file") }
  }

  func run() throws {
    let file = try input.open()
    if let output, let named = Form(fileName: output), named != file.form {
      throw ValidationError("\(output) is the name of a \(named.rawValue) file; `diarium convert` writes another form")
    }
    let target: FormatTarget =
      if check { .comparison } else if write { .input } else if let output, output != "-" {
        .file(output, replacing: force)
      } else { .standardOutput }
    try Formatting(speech).run(file, to: target, form: nil)
  }
}

struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Write a feed in another form: json, jsonl or yaml.",
    discussion: """
      Nothing is lost silently: a value comes through equal, or a finding names it.

      Examples:
        diarium convert feed.json -o feed.yaml
        diarium convert feed.jsonl --to json
      """)

  @OptionGroup var input: InputOptions

  @Option(
    name: .shortAndLong, help: "The file to write, which appears whole or not at all; - is standard output.",
    completion: .file())
  var output: String?

  @Option(name: .customLong("to"), help: "The form of the output, where its name does not say it.")
  var outputForm: Form?

  @Flag(help: "Replace the output file if it is there.")
  var force = false

  @OptionGroup var speech: SpeechOptions

  func run() throws {
    guard let form = outputForm ?? output.flatMap({ Form(fileName: $0) }) else {
      throw ValidationError("name the form of the output with --to, or by the extension of --output")
    }
    if let output, let named = Form(fileName: output), named != form {
      throw ValidationError("--to \(form.rawValue) and the name \(output) do not agree")
    }
    let file = try input.open()
    let target: FormatTarget =
      if let output, output != "-" { .file(output, replacing: force) } else { .standardOutput }
    try Formatting(speech).run(file, to: target, form: form)
  }
}

/// Runs a conversion, and says what came of it.
struct Formatting {
  private let speech: SpeechOptions

  init(_ speech: SpeechOptions) { self.speech = speech }

  func run(_ file: FeedFile, to target: FormatTarget, form: Form?) throws {
    let outcome = try file.format(to: target, form: form)
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
      throw ExitCode(outcome.report.isReadable ? Exit.findings : Exit.unreadable)
    }
    if outcome.differs == true {
      Console.error("\(file.path): not in canonical form; `diarium fmt --write` puts it there\n")
      throw ExitCode(Exit.findings)
    }
    throw ExitCode(Exit.code(outcome.report))
  }
}
