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
    name: .shortAndLong,
    help: "The file, or the folder of tables, to write, which appears whole or not at all; - is standard output.",
    completion: .file())
  var output: String?

  @Flag(help: "Write nothing; exit 1 where the file is not in canonical form.")
  var check = false

  @Flag(help: "Replace the input.")
  var write = false

  @Flag(help: "Replace the output if it is there.")
  var force = false

  @Flag(help: "Let tables in the output folder go that are not written anew.")
  var clean = false

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
    if file.form == .csv, output == nil || output == "-", !check, !write {
      throw ValidationError("tables are a folder: name it with --output, or use --check or --write")
    }
    let target: FormatTarget =
      if check { .comparison } else if write { .input } else if let output, output != "-" {
        file.form == .csv
          ? .folder(output, replacing: force, cleaning: clean) : .file(output, replacing: force)
      } else { .standardOutput }
    try Formatting(speech).run(file, to: target, FormatOptions())
  }
}
