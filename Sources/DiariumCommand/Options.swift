public import ArgumentParser
public import Diarium
@_spi(Engine) internal import DiariumTree

/// When colour is used.
enum Colour: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never

  /// Whether a stream gets colour.
  ///
  /// `NO_COLOR` (no-color.org), `CLICOLOR_FORCE` and `TERM=dumb` count if nothing is specified.
  func isUsed(onTerminal: Bool) -> Bool {
    switch self {
    case .always: return true
    case .never: return false
    case .auto:
      if Console.variable("NO_COLOR") != nil { return false }
      if let force = Console.variable("CLICOLOR_FORCE"), force != "0" { return true }
      return onTerminal && Console.variable("TERM") != "dumb"
    }
  }
}

extension Format: ExpressibleByArgument {}
extension Report.FailOn: ExpressibleByArgument {}

extension Loss: ExpressibleByArgument {}

/// One or several inputs that form one feed, and how they are read.
struct InputsOptions: ParsableArguments {
  @Argument(
    help: .init(
      sv: """
        Datamängden: filer, mappar med tabeller, mönster inom citattecken, eller - för standard in; flera är en och \
        samma datamängd.
        """,
      en: "The feed: files, folders of tables, globs in quotes, or - for standard input; several are one feed.",
      value: .init(sv: "indata", en: "inputs")),
    completion: .file(extensions: ["json", "jsonl", "ndjson", "yaml", "yml"]))
  var inputs: [String]

  @OptionGroup var reading: ReadingOptions

  func validate() throws {
    try ReadingOptions.checkStandardInput(inputs)
  }

  /// The paths of the inputs, with patterns expanded in place.
  func paths() throws -> [String] { try inputs.flatMap { try InputPattern.paths($0) } }

  /// Opens inputs that form one feed.
  func open(_ paths: [String]) throws -> FeedSource { try reading.open(paths) }

  /// Opens the inputs as one feed.
  func open() throws -> FeedSource { try open(paths()) }
}

/// How inputs are read.
struct ReadingOptions: ParsableArguments {
  @Option(
    name: .customLong("from"),
    help: .init(
      sv: "Indatas form, när namnet inte säger den.", en: "The form of the input, where its name does not say it.",
      value: .init(verbatim: "form")))
  var format: Format?

  @Option(
    help: .init(
      sv: "Hur djupt listor och poster får nästlas, 1 till 1000.",
      en: "How deep lists and records may be nested, 1 to 1000.", value: .init(sv: "antal", en: "count")))
  var maxDepth = Limits().depth

  @Option(
    help: .init(
      sv: "Det största ärendet, eller huvudet med register: byte, med K, M eller G (64M; högst 2G).",
      en: "The largest case, or head with registers: bytes, with K, M or G (64M; at most 2G).",
      value: .init(sv: "byte", en: "bytes")))
  var maxBytes: ByteCount?

  @Option(
    help: .init(
      sv: "Noder som aliasen i ett YAML-dokument får stå för.",
      en: "Nodes that the aliases of a YAML document may stand for.", value: .init(sv: "antal", en: "count")))
  var maxAliasNodes = Limits().aliasNodes

  @Option(
    help: .init(
      sv: """
        Anmärkningar som redovisas av en regel; 0 redovisar alla. Alla räknas, men bara av dem som redovisas kan det \
        sägas att de följer av en annan.
        """,
      en: """
        Findings that are listed of one rule; 0 lists all. All are counted, but only of those that are listed can it be \
        said that they follow from another.
        """,
      value: .init(sv: "antal", en: "count")))
  var maxFindings = Limits().findings

  @Option(
    help: .init(
      sv: "Trådar som arbetar samtidigt, 1 till 64; annars en för varje processor. Resultatet beror inte på det.",
      en: "Threads that work at once, 1 to 64; one on each processor by default. The output does not depend on it.",
      value: .init(sv: "antal", en: "count")))
  var jobs: Int?

  @OptionGroup var tables: TableOptions

  @OptionGroup var head: HeadOptions

  @OptionGroup var settings: ConfigurationOptions

  func validate() throws {
    if let jobs, !(1...64).contains(jobs) {
      throw ValidationError(sv: "--jobs är från 1 till 64", en: "--jobs is from 1 to 64")
    }
    guard (1...1000).contains(maxDepth) else {
      throw ValidationError(sv: "--max-depth är från 1 till 1000", en: "--max-depth is from 1 to 1000")
    }
    guard maxAliasNodes >= 0 else {
      throw ValidationError(sv: "--max-alias-nodes är 0 eller mer", en: "--max-alias-nodes is 0 or more")
    }
    guard maxFindings >= 0 else {
      throw ValidationError(sv: "--max-findings är 0 eller mer", en: "--max-findings is 0 or more")
    }
  }

  /// Refuses uses of standard input that cannot be read: a terminal, and the same input twice.
  ///
  /// - Parameter inputs: all paths that are read.
  /// - Throws: `ValidationError`, which is wrong usage.
  static func checkStandardInput(_ inputs: [String]) throws {
    if inputs.count(where: { ["-", "/dev/stdin", "/dev/fd/0", "/proc/self/fd/0"].contains($0) }) > 1 {
      throw ValidationError(sv: "standard in kan bara läsas en gång", en: "standard input can be read once")
    }
    if inputs.contains("-"), Console.inputIsTerminal {
      throw ValidationError(
        sv: "standard in är en terminal; ange en fil, eller skicka in en datamängd med ett rör",
        en: "standard input is a terminal; name a file, or pipe a feed in")
    }
  }

  func open(_ inputs: [String]) throws -> FeedSource {
    var limits = Limits()
    limits.depth = maxDepth
    limits.findings = maxFindings
    limits.aliasNodes = maxAliasNodes
    if let maxBytes { limits.bytes = maxBytes.count }
    let source = try FeedSource(
      contentsOf: inputs, as: format, tables: try tables.reading, limits: limits, monitor: Signals.monitor, jobs: jobs)
    return try head.apply(to: source, settings)
  }
}

/// A number of bytes as written on the command line: `4096`, `64M`, `2G`.
struct ByteCount: ExpressibleByArgument {
  let count: Int

  init?(argument: String) {
    let shifts: [Character: Int] = ["K": 10, "M": 20, "G": 30]
    let unit = argument.uppercased().last.flatMap { shifts[$0] }
    guard let number = Int(unit == nil ? argument : String(argument.dropLast())), number > 0 else { return nil }
    let (count, isTooLarge) = number.multipliedReportingOverflow(by: 1 << (unit ?? 0))
    guard !isTooLarge, count <= Limits.largestBytes else { return nil }
    self.count = count
  }
}

/// A report: its format, and its destination.
struct ReportOption: ExpressibleByArgument {
  static var defaultCompletionKind: CompletionKind { .list(ReportFormat.allCases.map(\.rawValue)) }

  let format: ReportFormat
  let path: String?

  init(_ format: ReportFormat) {
    self.format = format
    path = nil
  }

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let format = ReportFormat(rawValue: String(parts[0])), parts.count == 1 || !parts[1].isEmpty else {
      return nil
    }
    self.format = format
    path = parts.count == 2 && parts[1] != "-" ? String(parts[1]) : nil
  }

  /// Refuses two reports to one stream: a reader could not tell where one ends.
  static func refuseMixture(_ reports: [ReportOption]) throws {
    guard reports.filter({ $0.path == nil }).count > 1 else { return }
    throw ValidationError(
      sv: "bara en rapport får plats på skärmen eller i röret; ge var och en av de andra en fil: json=rapport.json",
      en: "one report goes to the screen or the pipe; give each of the others a path: json=report.json")
  }

  /// Refuses a workbook where a terminal would show it.
  ///
  /// - Parameters:
  ///   - reports: the reports.
  ///   - isShown: whether a terminal shows those without a path.
  /// - Throws: `ValidationError`, which is wrong usage.
  static func refuseBytes(_ reports: [ReportOption], where isShown: Bool) throws {
    guard isShown, reports.contains(where: { $0.path == nil && $0.format.isBinary }) else { return }
    throw ValidationError(
      sv: "en arbetsbok är ingen text för terminalen: ange en fil: xlsx=rapport.xlsx",
      en: "a workbook is no text for the terminal: name a file: xlsx=report.xlsx")
  }

  /// Writes the report to its path.
  func write(_ report: Report, to path: String, replacing: Bool) throws {
    try report.write(as: format, to: path, replacing: replacing, monitor: Signals.monitor)
  }
}

/// Colour, progress and quietness of a run.
struct SpeechOptions: ParsableArguments {
  @Option(
    help: .init(
      sv: "När färg används: auto, always, never.", en: "When to use colour: auto, always, never.",
      value: .init(sv: "när", en: "when")))
  var color = Colour.auto

  @Option(
    help: .init(
      sv:
        "När det sägs hur långt en lång körning har kommit: auto (på en terminal, efter en halv sekund), always, never.",
      en: "When to say how far a long run is: auto (on a terminal, after half a second), always, never.",
      value: .init(sv: "när", en: "when"))
  )
  var progress = ProgressLine.Use.auto

  @Flag(
    name: .shortAndLong,
    help: .init(sv: "Säg ingenting utom anmärkningar och fel.", en: "Say nothing but findings and errors."))
  var quiet = false

  @OptionGroup var tongue: LanguageOptions

  func validate() throws { ProgressLine.shared.begin(quiet ? .never : progress) }
}
