public import ArgumentParser
public import Diarium
@_spi(Engine) internal import DiariumTree

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "import",
    abstract: .init(
      sv: "Gör ärenden av texterna i publicerade \(Importing.kinds.sv).",
      en: "Make cases of the texts of published \(Importing.kinds.en)."),
    discussion: .init(
      sv: """
        En handling är en text (.txt), eller en .pdf vars text hämtas med pdftotext (poppler-utils). Ingenting antas som \
        inte står i handlingen, och varje tecken redovisas: det hamnar i ett fält, hör till sidan, eller pekas ut av en \
        anmärkning. --explain visar handlingen med en marginal som säger vad varje rad blev.
        """,
      en: """
        A document is a text (.txt), or a .pdf whose text pdftotext (poppler-utils) takes out. Nothing is inferred that \
        the document does not state, and every character is accounted for: it goes to a field, to the page, or a \
        finding names it. --explain shows the document with a margin that says what each line became.
        """),
    examples: [
      "diarium import utlatande.txt --municipality 0180 --dataset dataset.yaml -o feed.json",
      "diarium import reports/*.pdf -o feed.jsonl", "diarium import utlatande.txt --explain html > import.html",
    ])

  @Argument(
    help: .init(
      sv: "Handlingarna: texter, PDF-filer, mönster inom citattecken, eller - för en text från standard in.",
      en: "The documents: texts, PDFs, globs in quotes, or - for a text from standard input.",
      value: .init(sv: "handlingar", en: "documents")),
    completion: .file(extensions: ["txt", "pdf"]))
  var documents: [String]

  @Option(
    name: .shortAndLong,
    help: .init(
      sv: "Filen, eller med ett snedstreck mappen, som skrivs; den blir till hel eller inte alls. - är standard ut.",
      en: "The file, or with a slash the folder, to write, which appears whole or not at all; - is standard output.",
      value: .init(sv: "utdata", en: "output")),
    completion: .file())
  var output: String?

  @Option(
    name: .customLong("to"),
    help: .init(
      sv: "Utdatas form, när namnet inte säger den; annars json.",
      en: "The form of the output, where its name does not say it; json otherwise.", value: .init(verbatim: "form")))
  var outputFormat: Format?

  @Option(
    help: .init(
      sv: "En fil i YAML eller JSON med datamängdens fält: title, publisher, license och language.",
      en: "A file of YAML or JSON with the fields of the dataset: title, publisher, license and language.",
      value: .init(sv: "fil", en: "file")),
    completion: .file(extensions: ["yaml", "yml", "json"]))
  var dataset: String?

  @Option(
    help: .init(
      sv: "Nämnden vars ärenden det är, när handlingen inte säger det.",
      en: "The board whose matters they are, where a document does not name it.", value: .init(sv: "organ", en: "body"))
  )
  var body: String?

  @Option(
    help: .init(
      sv: "Kommunens kod, som alla id börjar med: 0180.",
      en: "The code of the municipality, with which ids begin: 0180.", value: .init(sv: "kod", en: "code")))
  var municipality: MunicipalityCode?

  @Option(
    help: .init(
      sv: "Skriv ingen datamängd, utan handlingarna med vad varje rad blev: human, html.",
      en: "Write no feed, but the documents with what each line became: human, html.",
      value: .init(verbatim: "human|html")))
  var explain: Explaining?

  @Flag(help: .init(sv: "Ersätt utdata om det redan finns.", en: "Replace the output if it is there."))
  var force = false

  @Flag(
    help: .init(
      sv: "Ta bort tabeller i mappen som inte skrivs på nytt.",
      en: "Remove tables from the output folder that are not written again."))
  var clean = false

  @Option(
    help: .init(
      sv:
        "En rapport: \(ReportFormat.list.sv), på standard fel eller till en fil. Kan anges flera gånger.",
      en: "A report: \(ReportFormat.list.en), to standard error or to a path. May be given several times.",
      value: .init(sv: "format[=fil]", en: "format[=path]")))
  var report: [ReportOption] = []

  @Option(
    help: .init(
      sv: "Anmärkningar som redovisas av en regel och handling; 0 redovisar alla. Alla räknas.",
      en: "Findings that are listed of one rule and document; 0 lists all. All are counted.",
      value: .init(sv: "antal", en: "count")))
  var maxFindings = Limits().findings

  @Option(
    help: .init(
      sv: "Sekunder som pdftotext får ta för en PDF, 1 till 86400.",
      en: "Seconds that pdftotext may take for one PDF, 1 to 86400.", value: .init(sv: "antal", en: "count")))
  var maxSeconds = 60

  @OptionGroup var rules: RuleOptions

  @OptionGroup var speech: SpeechOptions

  enum Explaining: String, ExpressibleByArgument, CaseIterable {
    case human, html
  }

  func validate() throws {
    try ReadingOptions.checkStandardInput(documents + [dataset].compactMap { $0 })
    if explain != nil, output != nil || outputFormat != nil {
      throw ValidationError(
        sv: "--explain skrivs på standard ut, och ingen datamängd skrivs",
        en: "--explain goes to standard output, and no feed is written")
    }
    guard maxFindings >= 0 else {
      throw ValidationError(sv: "--max-findings är 0 eller mer", en: "--max-findings is 0 or more")
    }
    guard (1...86_400).contains(maxSeconds) else {
      throw ValidationError(sv: "--max-seconds är från 1 till 86400", en: "--max-seconds is from 1 to 86400")
    }
    try ReportOption.refuseMixture(report)
    try ReportOption.refuseBytes(report, where: true)
  }

  func run() throws {
    let (target, format) = try self.target()
    let paths = try documents.flatMap { try InputPattern.paths($0) }
    var claims = OutputClaims(inputs: paths + [dataset].compactMap { $0 })
    try claims.claim(output ?? "-")
    for path in report.compactMap(\.path) { try claims.claim(path) }
    let run = try ImportRun(findings: maxFindings, rules: rules.selection)
    run.dataset = try readDataset()
    run.secondsForPDF = maxSeconds
    run.municipalityCode = municipality
    run.body = body
    run.monitor = Signals.monitor
    var explained: [ImportedDocument] = []
    for path in paths {
      let document = try run.read(contentsOf: path, isKept: explain == nil)
      if explain == .human {
        let text = document.explanationText(
          speech.tongue.language, isColoured: speech.color.isUsed(onTerminal: Console.outputIsTerminal))
        try Console.print(.init(verbatim: text))
      } else if explain == .html {
        explained.append(document)
      }
    }
    if explain == .html { try Console.print(.init(verbatim: ExplanationPage.html(explained, speech.tongue.language))) }
    var report = run.report
    (report.language, report.audience) = (speech.tongue.language, .command)
    try say(report)
    summarise(run)
    let failed = run.documents.contains { !$0.isImported }
    if explain != nil { throw ExitCode(report.isInterrupted ? Exit.interrupted : failed ? Exit.findings : 0) }
    guard !report.isInterrupted, run.documents.contains(where: \.isImported) else {
      Console.error("diarium: \(Message.nothingWritten[speech.tongue.language])\n")
      throw ExitCode(report.isInterrupted ? Exit.interrupted : Exit.findings)
    }
    let outcome = try run.write(to: target, as: format)
    if !outcome.isWritten {
      var refusal = outcome.report
      refusal.audience = .command
      Console.error(.init(verbatim: refusal.rendered(as: .concise)))
      Console.error("diarium: \(Message.nothingWritten[speech.tongue.language])\n")
      throw ExitCode(outcome.report.isInterrupted ? Exit.interrupted : Exit.findings)
    }
    throw ExitCode(failed || report.fails ? Exit.findings : 0)
  }

  /// The dataset that was named.
  private func readDataset() throws -> Dataset? {
    guard let dataset else { return nil }
    do throws(FeedError) {
      return try Dataset(contentsOf: dataset, monitor: Signals.monitor)
    } catch {
      guard let finding = error.finding else { throw error }
      let said = Report(on: finding, speech.tongue.language).rendered(as: .concise)
      Console.error(.init(verbatim: said))
      Console.error("diarium: \(Message.nothingWritten.said)\n")
      throw ExitCode(error.kind == .syntax ? Exit.unreadable : Exit.findings)
    }
  }

  private func target() throws -> (ConversionTarget, Format) {
    let named = output.flatMap { Format(fileName: $0) ?? (Console.isFolder($0) ? .ofFolders : nil) }
    let format = outputFormat ?? named ?? .json
    if let output, let named = Format(fileName: output), named != format {
      throw ValidationError(
        sv: "--to \(format.rawValue) och namnet \(output) stämmer inte överens",
        en: "--to \(format.rawValue) and the name \(output) do not agree")
    }
    if let refusal = format.refusal(toWrite: output ?? "-") { throw ValidationError(sv: refusal.sv, en: refusal.en) }
    guard let output, output != "-" else {
      guard !format.isFolder else {
        throw ValidationError(
          sv: "tabeller är en mapp: ange den med --output", en: "tables are a folder: name it with --output")
      }
      guard !format.isPacked || !Console.outputIsTerminal else { throw ConvertCommand.binary }
      return (.standardOutput, format)
    }
    return (
      format.isFolder ? .folder(output, replacing: force, cleaning: clean) : .file(output, replacing: force), format
    )
  }

  /// Findings go to standard error, since the feed may go to standard output.
  private func say(_ result: Report) throws {
    let wanted = report.isEmpty ? [ReportOption(.standard(onTerminal: Console.errorIsTerminal))] : report
    for option in wanted {
      if let path = option.path {
        try option.write(result, to: path, replacing: force)
      } else {
        let isColoured = speech.color.isUsed(onTerminal: Console.errorIsTerminal)
        let text = result.rendered(
          as: option.format, isColoured: isColoured, width: Console.width(ofError: true))
        Console.error(.init(verbatim: text))
      }
    }
  }

  private func summarise(_ run: ImportRun) {
    guard !speech.quiet else { return }
    let isSwedish = speech.tongue.language == .sv
    for document in run.documents {
      guard document.isImported else {
        Console.error("\(document.path): \(isSwedish ? "inte inläst" : "not imported")\n")
        continue
      }
      let none = isSwedish ? "inget ärende" : "no case"
      let id = document.caseIDs.isEmpty ? none : document.caseIDs.joined(separator: ", ")
      let shares = document.shares
      Console.error(
        isSwedish
          ? "\(document.path): \(id); \(document.fields) fält; av tecknen \(Self.percent(shares.field)) i fält, "
            + "\(Self.percent(shares.furniture)) sidans, \(Self.percent(shares.unplaced)) ej placerade\n"
          : "\(document.path): \(id); \(document.fields) fields; of the characters \(Self.percent(shares.field)) in fields, "
            + "\(Self.percent(shares.furniture)) of the page, \(Self.percent(shares.unplaced)) unplaced\n")
    }
  }

  /// A share with one decimal; at least `0.1 %` unless it is zero.
  private static func percent(_ share: Double) -> String {
    var tenths = Int((share * 1000).rounded())
    if share > 0, tenths == 0 { tenths = 1 }
    return "\(tenths / 10).\(tenths % 10) %"
  }
}

extension MunicipalityCode: ExpressibleByArgument {
  /// The code given as an argument; `nil` if it is invalid.
  public init?(argument: String) { self.init(argument) }
}

extension Report {
  /// A report on one finding, which prevents a run from beginning.
  fileprivate init(on finding: Finding, _ language: Language) {
    var log = FindingLog(limit: 0)
    log.add(finding)
    log.change { Mask.mask(&$0) }
    self.init(version: DiariumVersion.package, inputs: [], log: log, isReadable: true, failOn: .error)
    (self.language, audience) = (language, .command)
  }
}
