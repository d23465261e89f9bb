import ArgumentParser
import Diarium

struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Write a feed in another form: json, jsonl, yaml or csv (a folder of tables).",
    discussion: """
      Nothing is lost silently: a value comes through equal, or a finding names it. What has no place in the other form \
      keeps it from being written, unless --allow-loss names the kind: unknown (fields, columns), type (values of a \
      wrong type), duplicate (the second of two), orphan (records that belong to nothing), length (texts too long).

      Examples:
        diarium convert feed.json -o tables/
        diarium convert tables/ more.yaml -o feed.jsonl
      """)

  @OptionGroup var input: InputsOptions

  @Option(
    name: .shortAndLong,
    help: "The file, or with a slash the folder, to write, which appears whole or not at all; - is standard output.",
    completion: .file())
  var output: String?

  @Option(name: .customLong("to"), help: "The form of the output, where its name does not say it.")
  var outputForm: Form?

  @Flag(help: "Replace the output if it is there.")
  var force = false

  @Flag(help: "Let tables in the output folder go that are not written anew.")
  var clean = false

  @Option(help: ArgumentHelp("What may be left out: unknown, type, duplicate, orphan, length.", valueName: "kind"))
  var allowLoss: [Loss] = []

  @OptionGroup var speech: SpeechOptions

  func run() throws {
    guard let form = outputForm ?? output.flatMap(Self.form) else {
      if let output, output.lowercased().hasSuffix(".csv") {
        throw ValidationError("tables are a folder: name it with a slash, \(output.dropLast(4))/")
      }
      throw ValidationError("name the form of the output with --to, or by the extension of --output")
    }
    if let output, let named = Form(fileName: output), named != form {
      throw ValidationError("--to \(form.rawValue) and the name \(output) do not agree")
    }
    let target: FormatTarget
    if let output, output != "-" {
      target =
        form == .csv ? .folder(output, replacing: force, cleaning: clean) : .file(output, replacing: force)
    } else {
      guard form != .csv else { throw ValidationError("tables are a folder: name it with --output") }
      target = .standardOutput
    }
    let file = try input.open()
    try Formatting(speech).run(file, to: target, FormatOptions(form: form, allowing: Set(allowLoss)))
  }

  /// The form that an output's path stands for: an existing folder is one of tables.
  private static func form(_ output: String) -> Form? {
    Form(fileName: output) ?? (Console.isFolder(output) ? .csv : nil)
  }
}
