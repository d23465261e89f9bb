public import ArgumentParser
public import Diarium

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Make cases of the texts of published council reports (utlåtanden).",
    discussion: """
      A document is a text (.txt), or a .pdf whose text pdftotext (poppler-utils) takes out. Nothing is inferred that the \
      document does not state, and every character is accounted for: it goes to a field, to the page, or a finding names \
      it. --explain shows the document with a margin that says what each line became.

      Examples:
        diarium import utlatande.txt --municipality 0180 --dataset dataset.yaml -o feed.json
        diarium import reports/*.pdf -o feed.jsonl
        diarium import utlatande.txt --explain html > import.html
      """)

  @Argument(
    help: "The documents: texts, PDFs, globs in quotes, or - for a text from standard input.",
    completion: .file(extensions: ["txt", "pdf"]))
  var documents: [String]

  @Option(
    name: .shortAndLong,
    help: "The file, or with a slash the folder, to write, which appears whole or not at all; - is standard output.",
    completion: .file())
  var output: String?

  @Option(name: .customLong("to"), help: "The form of the output, where its name does not say it; json otherwise.")
  var outputForm: Form?

  @Option(
    help: "A file of YAML or JSON with the fields of the dataset: title, publisher, license and language.",
    completion: .file(extensions: ["yaml", "yml", "json"]))
  var dataset: String?

  @Option(help: "The board whose matters they are, where a document does not name it.")
  var body: String?

  @Option(help: ArgumentHelp("The code of the municipality, with which ids begin: 0180.", valueName: "code"))
  var municipality: MunicipalityCode?

  @Option(
    help: ArgumentHelp(
      "Write no feed, but the documents with what each line became: human, html.", valueName: "human|html"))
  var explain: Explaining?

  @Flag(help: "Replace the output if it is there.")
  var force = false

  @Flag(help: "Let tables in the output folder go that are not written anew.")
  var clean = false

  @Option(
    help: ArgumentHelp(
      "A report: human, concise, json, jsonl or sarif, to standard error or to a path. May be given several times.",
      valueName: "format[=path]"))
  var report: [ReportOption] = []

  @Option(help: "Findings that are listed of one rule and document; 0 lists all. Counts are always exact.")
  var maxFindings = Limits().findings

  @OptionGroup var rules: RuleOptions

  @OptionGroup var speech: SpeechOptions

  enum Explaining: String, ExpressibleByArgument, CaseIterable {
    case human, html
  }

  func validate() throws {
    try ReadingOptions.refuseTerminal(documents)
    if documents.filter({ $0 == "-" }).count > 1 { throw ValidationError("standard input can be read once") }
    if explain != nil, output != nil || outputForm != nil {
      throw ValidationError("--explain goes to standard output, and no feed is written")
    }
    guard maxFindings >= 0 else { throw ValidationError("--max-findings is 0 or more") }
  }

  func run() throws {
    let (target, form) = try self.target()
    let run = try ImportRun(findings: maxFindings, rules: rules.selection)
    if let dataset { run.dataset = try Dataset(contentsOf: dataset) }
    run.municipalityCode = municipality
    run.body = body
    run.monitor = Signals.monitor
    var explained: [ImportedDocument] = []
    for path in try documents.flatMap({ try InputPattern.paths($0) }) {
      let document = try run.read(path, isKept: explain == nil)
      if explain == .human {
        try Console.print(
          document.explanationText(
            speech.tongue.language, isColoured: speech.color.isUsed(onTerminal: Console.outputIsTerminal)))
      } else if explain == .html {
        explained.append(document)
      }
    }
    if explain == .html { try Console.print(ExplanationPage.html(explained, speech.tongue.language)) }
    var report = run.report
    report.language = speech.tongue.language
    try say(report)
    summarise(run)
    let failed = run.documents.contains { $0.caseID == nil }
    guard explain == nil else { throw ExitCode(failed ? Exit.findings : 0) }
    guard run.documents.contains(where: { $0.caseID != nil }) else {
      Console.error("diarium: \(Message.nothingWritten[speech.tongue.language])\n")
      throw ExitCode(Exit.findings)
    }
    let outcome = try run.write(to: target, form: form)
    if !outcome.isWritten {
      Console.error(ReportOption(.concise).text(outcome.report, isColoured: false))
      Console.error("diarium: \(Message.nothingWritten[speech.tongue.language])\n")
      throw ExitCode(Exit.findings)
    }
    throw ExitCode(failed || report.fails ? Exit.findings : 0)
  }

  private func target() throws -> (FormatTarget, Form) {
    let named = output.flatMap { Form(fileName: $0) ?? (Console.isFolder($0) ? .csv : nil) }
    let form = outputForm ?? named ?? .json
    if let output, let named = Form(fileName: output), named != form {
      throw ValidationError("--to \(form.rawValue) and the name \(output) do not agree")
    }
    guard let output, output != "-" else {
      guard form != .csv else { throw ValidationError("tables are a folder: name it with --output") }
      return (.standardOutput, form)
    }
    return (form == .csv ? .folder(output, replacing: force, cleaning: clean) : .file(output, replacing: force), form)
  }

  /// Findings go to standard error, since the feed may go to standard output.
  private func say(_ result: Report) throws {
    let wanted = report.isEmpty ? [ReportOption(Console.errorIsTerminal ? .human : .concise)] : report
    for option in wanted {
      if let path = option.path {
        try option.write(result, to: path, replacing: force)
      } else {
        Console.error(option.text(result, isColoured: speech.color.isUsed(onTerminal: Console.errorIsTerminal)))
      }
    }
  }

  private func summarise(_ run: ImportRun) {
    guard !speech.quiet else { return }
    let isSwedish = speech.tongue.language == .sv
    for document in run.documents {
      guard let id = document.caseID else {
        Console.error("\(document.path): \(isSwedish ? "inte inläst" : "not imported")\n")
        continue
      }
      let shares = document.shares
      Console.error(
        isSwedish
          ? "\(document.path): \(id); \(document.fields) fält; av tecknen \(Self.percent(shares.field)) i fält, "
            + "\(Self.percent(shares.furniture)) sidans, \(Self.percent(shares.unplaced)) ej placerade\n"
          : "\(document.path): \(id); \(document.fields) fields; of the characters \(Self.percent(shares.field)) in fields, "
            + "\(Self.percent(shares.furniture)) of the page, \(Self.percent(shares.unplaced)) unplaced\n")
    }
  }

  /// A share with one decimal, `0.1 %` for what is not nothing.
  private static func percent(_ share: Double) -> String {
    var tenths = Int((share * 1000).rounded())
    if share > 0, tenths == 0 { tenths = 1 }
    return "\(tenths / 10).\(tenths % 10) %"
  }
}

extension MunicipalityCode: ExpressibleByArgument {
  /// The code that an argument writes; nil where it is none.
  public init?(argument: String) { self.init(argument) }
}
