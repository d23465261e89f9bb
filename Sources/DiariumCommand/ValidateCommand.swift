public import ArgumentParser
public import Diarium
@_spi(Engine) internal import DiariumTree

struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "validate",
    abstract: .init(
      sv: "Säg vad som är fel i en datamängd, var, och vad som ska göras.",
      en: "Say what is wrong with a feed, where, and what to do."),
    discussion: .init(
      sv: """
        Alla regler som gäller prövas, och allt som är fel hittas, inte bara det första. Anmärkningarna skrivs på \
        standard ut, slutsatsen på standard fel.
        """,
      en: """
        Every rule in force is applied, and everything that is wrong is found, not only the first. The findings go to \
        standard output, the verdict to standard error.
        """),
    examples: [
      "diarium validate feed.json", "diarium validate tables/ --report concise --report json=report.json",
      "diarium validate feed.jsonl --split quarantine",
    ])

  @OptionGroup var input: InputsOptions

  @OptionGroup var each: OneByOne

  @Option(
    help: .init(
      sv: """
        En rapport: \(ReportFormat.list.sv), på standard ut eller till en fil. Kan anges flera gånger. \
        Annars human på en terminal och concise på andra håll.
        """,
      en: """
        A report: \(ReportFormat.list.en), to standard output or to a path. May be given several times. \
        Else human on a terminal and concise elsewhere.
        """, value: .init(sv: "format[=fil]", en: "format[=path]")))
  var report: [ReportOption] = []

  @Option(
    help: .init(
      sv: "Den nivå från vilken anmärkningar gör att körningen underkänns: error, warning, info, never.",
      en: "The level from which findings make the run fail: error, warning, info, never.",
      value: .init(sv: "nivå", en: "level")))
  var failOn = Report.FailOn.error

  @Option(
    help: .init(
      sv: """
        Skriv ärendena till en mapp som är tom eller inte finns: de utan anmärkning från --fail-on i good, de andra i \
        bad, med sina anmärkningar i x_diarium_findings, och det som inte kan läsas i unread.txt.
        """,
      en: """
        Write the cases to a folder that is empty or not there: those without a finding from --fail-on on to good, the \
        others to bad, with their findings in x_diarium_findings, and what cannot be read to unread.txt.
        """, value: .init(sv: "mapp", en: "folder")), completion: .directory)
  var split: String?

  @OptionGroup var rules: RuleOptions

  @Option(
    help: .init(
      sv: "Dagen som reglerna om tid räknar som i dag, ÅÅÅÅ-MM-DD; den står i rapporten.",
      en: "The day that the rules about time take for today, YYYY-MM-DD; it stands in the report.",
      value: .init(sv: "datum", en: "date")))
  var asOf: CivilDate?

  @Option(
    help: .init(
      sv: """
        En JSON-rapport från förut: dess anmärkningar är kända, och bara andra räknas. Annars `baseline` i .diarium.yml.
        """,
      en: """
        A JSON report made before: its findings are known, and only others count. Else `baseline` in .diarium.yml.
        """, value: .init(sv: "fil", en: "file")), completion: .file(extensions: ["json", "jsonl"]))
  var baseline: String?

  @Option(
    help: .init(
      sv: "Hur många dagar gammalt det senaste beslutet får vara.",
      en: "How many days old the newest decision may be.", value: .init(sv: "dagar", en: "days")))
  var maxAge: Int?

  @Flag(
    help: .init(
      sv: "Ersätt rapporternas filer, och det som --split skrev förra gången; aldrig indata.",
      en: "Replace the files of reports, and what --split wrote the last time; never the input."))
  var force = false

  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    try ReportOption.refuseMixture(report)
    try ReportOption.refuseBytes(report, where: Console.outputIsTerminal)
    if let asOf, asOf.day == nil {
      throw ValidationError(sv: "--as-of är en dag, ÅÅÅÅ-MM-DD", en: "--as-of is a day, YYYY-MM-DD")
    }
    if let maxAge, maxAge < 0 {
      throw ValidationError(sv: "--max-age är 0 dagar eller mer", en: "--max-age is 0 days or more")
    }
    if each.each, split != nil {
      throw ValidationError(
        sv: "--split delar en enda datamängd; ange indata en i taget, utan --each",
        en: "--split divides one feed; name the inputs one at a time, without --each")
    }
    if split == "" || split == "-" {
      throw ValidationError(sv: "--split är en mapp", en: "--split is a folder")
    }
    if each.each, report.contains(where: { $0.path != nil }) {
      throw ValidationError(
        sv: "--each skriver rapporterna på standard ut, och ingen till en fil",
        en: "--each writes its reports to standard output, and none to a file")
    }
    if each.each, let format = report.map(\.format).first(where: \.isOneDocument) {
      throw ValidationError(
        sv: "--each skriver en rapport för varje indata, och \(format.rawValue) är ett enda dokument",
        en: "--each writes a report on each input, and \(format.rawValue) is one document")
    }
  }

  func run() throws {
    throw ExitCode(try each.run(try input.paths(), isPrinted: isPrinted) { try validate(try input.open($0)) })
  }

  /// Whether a report goes to standard output.
  private var isPrinted: Bool { report.isEmpty || report.contains { $0.path == nil } }

  /// The options: what the configuration says, and the flags, which win.
  private func options() throws -> ValidationOptions {
    var options = ValidationOptions()
    if var configuration = try input.reading.settings.configuration() {
      if baseline != nil { configuration.baseline = nil }
      try options.apply(configuration)
    }
    options.failOn = failOn
    rules.apply(to: &options.rules)
    if let profiles = rules.profiles { options.profiles = profiles }
    if let asOf { options.asOf = asOf }
    if let baseline { options.baseline = try Baseline(contentsOf: baseline) }
    options.maximumAge = maxAge
    // Another input may need an exception that this one does not.
    options.isPartial = each.each
    return options
  }

  private func validate(_ file: FeedSource) throws -> Int32 {
    var claims = OutputClaims(inputs: file.pathsRead)
    if isPrinted { try claims.claim("-") }
    for path in report.compactMap(\.path) { try claims.claim(path) }
    if let split { for path in file.splitPaths(in: split) { try claims.claim(path) } }
    let wanted = report.isEmpty ? [ReportOption(.standard(onTerminal: Console.outputIsTerminal))] : report
    var options = try self.options()
    options.isDetailed = wanted.contains(where: \.format.isDetailed)
    let began = Console.seconds
    let divided = try split.map { folder in
      try file.split(into: folder, replacing: force, language: speech.tongue.language, options)
    }
    var result = try divided?.report ?? file.validate(options)
    (result.language, result.audience) = (speech.tongue.language, .command)
    let seconds = Console.seconds - began
    for option in wanted {
      if let path = option.path {
        try option.write(result, to: path, replacing: force)
      } else {
        let isColoured = speech.color.isUsed(onTerminal: Console.outputIsTerminal)
        do {
          guard !option.format.isBinary else {
            try result.print(as: option.format, monitor: Signals.monitor)
            continue
          }
          try result.render(as: option.format, isColoured: isColoured, width: Console.width()) {
            try Console.print(.init(verbatim: $0))
          }
        } catch {
          guard FeedError(error)?.kind == .closedPipe else { throw error }
          // A reader that stops early still gets the verdict from the exit code.
          continue
        }
      }
    }
    if !speech.quiet {
      let human = HumanReport(result, isColoured: speech.color.isUsed(onTerminal: Console.errorIsTerminal))
      Console.error(.init(verbatim: human.summary(seconds: seconds) + "\n"))
    }
    guard let split, let divided else { return Exit.code(result) }
    let note = SplitNote(divided, in: file.splitPaths(in: split))
    if !speech.quiet || !note.isWritten { Console.error("diarium: \(note.message.said)\n") }
    return note.isWritten ? Exit.code(result) : max(Exit.code(result), Exit.findings)
  }
}

extension CivilDate: ExpressibleByArgument {
  /// The date given as an argument; `nil` if it is invalid.
  public init?(argument: String) { self.init(argument) }
}
