import ArgumentParser
import Diarium
@_spi(Engine) import DiariumTree

struct DiffCommand: ParsableCommand {
  /// The formats of the output: reports, and the feed of what changed.
  enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    case human, json, jsonl, html, delta

    /// The report; `nil` for a feed.
    var report: DifferenceFormat? { DifferenceFormat(rawValue: rawValue) }
  }

  static let configuration = CommandConfiguration(
    "diff",
    abstract: .init(
      sv: "Säg vad som skiljer två datamängder åt, fält för fält.",
      en: "Say what differs between two feeds, field by field."),
    discussion: .init(
      sv: """
        Datamängderna jämförs efter innehåll och inte som text, och får ha olika form: ärenden och poster hör ihop efter \
        id, var de än står. Slutkoden är 0 om inget skiljer, 1 om något gör det, 2 om en av dem inte kunde läsas. \
        human och html maskerar personnummer och visar inga värden ur hemliga ärenden; json, jsonl och delta återger \
        data som de är. delta är en datamängd med det som ändrats, och en gravsten för varje ärende som är borta.
        """,
      en: """
        Feeds are compared by their contents and not as text, and may be in different forms: cases and records belong \
        together by their ids, wherever they are. The exit code is 0 if nothing differs, 1 if something does, 2 if one \
        of them could not be read. human and html mask personal numbers and show no values of confidential cases; json, \
        jsonl and delta give the data as they are. delta is a feed of what changed, with a tombstone for each case that \
        is gone.
        """),
    examples: [
      "diarium diff old.json new.json", "diarium diff old.jsonl tables/ --format html -o changes.html",
      "diarium diff old.jsonl new.jsonl --format delta -o delta.json",
    ])

  @Argument(
    help: .init(
      sv: "Den äldre datamängden: en fil, en mapp med tabeller, eller - för standard in.",
      en: "The older feed: a file, a folder of tables, or - for standard input.",
      value: .init(sv: "äldre", en: "old")),
    completion: .file())
  var old: String

  @Argument(
    help: .init(
      sv: "Den nyare datamängden, på samma sätt.", en: "The newer feed, likewise.",
      value: .init(sv: "nyare", en: "new")),
    completion: .file())
  var new: String

  @OptionGroup var reading: ReadingOptions

  @Option(
    help: .init(
      sv: "human, json, jsonl, html eller delta.", en: "human, json, jsonl, html or delta.",
      value: .init(verbatim: "format")))
  var format = OutputFormat.human

  @Option(
    name: .shortAndLong,
    help: .init(
      sv: "Filen som skrivs; den blir till hel eller inte alls. - är standard ut.",
      en: "The file to write, which appears whole or not at all; - is standard output.",
      value: .init(sv: "utdata", en: "output")),
    completion: .file())
  var output: String?

  @Flag(help: .init(sv: "Ersätt utdata om det redan finns.", en: "Replace the output if it is there."))
  var force = false

  @Flag(
    help: .init(
      sv: "Jämför inte anmärkningarna: inga regler prövas, vilket går fortare.",
      en: "Do not compare the findings: no rules are applied, which takes less time."))
  var noFindings = false

  @OptionGroup var rules: RuleOptions

  @Option(
    help: .init(
      sv: "Dagen som reglerna om tid räknar som i dag, och då borttagna ärenden blir gravstenar, ÅÅÅÅ-MM-DD.",
      en: "The day that the rules about time take for today, and on which gone cases become tombstones, YYYY-MM-DD.",
      value: .init(sv: "datum", en: "date")))
  var asOf: CivilDate?

  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    try ReadingOptions.checkStandardInput([old, new])
    if let asOf, asOf.day == nil {
      throw ValidationError(sv: "--as-of är en dag, ÅÅÅÅ-MM-DD", en: "--as-of is a day, YYYY-MM-DD")
    }
  }

  func run() throws {
    let (older, newer) = (try reading.open([old]), try reading.open([new]))
    var claims = OutputClaims(inputs: older.pathsRead + newer.pathsRead)
    try claims.claim(path ?? "-")
    throw ExitCode(try format.report.map { try report(older, newer, as: $0) } ?? delta(older, newer))
  }

  /// The file to write; `nil` for standard output.
  private var path: String? { output == "-" ? nil : output }

  private func report(_ older: FeedSource, _ newer: FeedSource, as format: DifferenceFormat) throws -> Int32 {
    var options = ComparisonOptions()
    options.comparesFindings = !noFindings
    (options.language, options.audience) = (speech.tongue.language, .command)
    if var configuration = try reading.settings.configuration() {
      // Which findings are known, the other feed says.
      configuration.baseline = nil
      try options.validation.apply(configuration)
    }
    rules.apply(to: &options.validation.rules)
    if let profiles = rules.profiles { options.validation.profiles = profiles }
    options.validation.isPartial = true
    if let asOf { options.validation.asOf = asOf }
    let comparison = try newer.compared(with: older, options)
    if comparison.isInterrupted { return Exit.interrupted }
    tell(comparison.oldReport, comparison.newReport)
    if let path {
      try OutputText.write(to: path, replacing: force, monitor: Signals.monitor) { write in
        try comparison.render(as: format) { try write($0) }
      }
    } else {
      do {
        try comparison.render(as: format, isColoured: speech.color.isUsed(onTerminal: Console.outputIsTerminal)) {
          try Console.print(.init(verbatim: $0))
        }
      } catch {
        // A reader that stops early still gets the verdict from the exit code.
        guard FeedError(error)?.kind == .closedPipe else { throw error }
      }
    }
    if !speech.quiet {
      let isColoured = speech.color.isUsed(onTerminal: Console.errorIsTerminal)
      Console.error(.init(verbatim: comparison.summary(isColoured: isColoured) + "\n"))
    }
    switch comparison.verdict {
    case .equal: return Exit.done
    case .different: return Exit.findings
    case .unknown: return Exit.unreadable
    }
  }

  private func delta(_ older: FeedSource, _ newer: FeedSource) throws -> Int32 {
    let delta = try newer.delta(since: older, asOf: asOf ?? .today)
    if delta.oldReport.isInterrupted || delta.newReport.isInterrupted { return Exit.interrupted }
    tell(delta.oldReport, delta.newReport)
    if let refusal = delta.refusal {
      let message = Message(sv: "inget har skrivits: \(refusal.sv)", en: "nothing was written: \(refusal.en)")
      Console.error("diarium: \(message.said)\n")
      return delta.isComparable ? Exit.findings : Exit.unreadable
    }
    if let path { try delta.write(to: path, replacing: force) } else { try delta.print() }
    return delta.isEmpty ? Exit.done : Exit.findings
  }

  /// Says what is wrong with feeds that could not be read far enough.
  private func tell(_ reports: Report...) {
    for report in reports where report.verdict == .unknown { speech.tell(report) }
  }
}
