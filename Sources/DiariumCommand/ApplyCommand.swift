import ArgumentParser
import Diarium
@_spi(Engine) import DiariumTree

struct ApplyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "apply",
    abstract: .init(
      sv: "Lägg till det som ändrats i en datamängd, och bevisa att resultatet är utgivarens.",
      en: "Apply what changed to a feed, and prove that the result is its publisher's."),
    discussion: .init(
      sv: """
        Filer med ändringar (delta.json och mappen deltas i det som publish skriver) läggs till i ordning. Var och en \
        säger med kontrollsummor vilken datamängd den utgår från och vilken den leder till, och stämmer de inte skrivs \
        ingenting. De som redan är tillagda hoppas över.
        """,
      en: """
        Files of changes (delta.json and the folder deltas of what publish writes) are applied in order. Each says by \
        digests which feed it starts from and which it leads to, and if these do not agree nothing is written. Those \
        that were applied before are passed over.
        """),
    examples: [
      "diarium apply feed.jsonl delta.json -o feed-new.jsonl",
      "diarium apply feed.jsonl deltas/000011.json deltas/000012.json -o feed-new.jsonl",
    ])

  @Argument(
    help: .init(
      sv: "Datamängden som du har, hel.", en: "The feed that you have, whole.", value: .init(sv: "äldre", en: "old")),
    completion: .file())
  var old: String

  @Argument(
    help: .init(
      sv: "Filer med ändringar, i ordning.", en: "Files of changes, in order.", value: .init(verbatim: "delta")),
    completion: .file(extensions: ["json"]))
  var deltas: [String]

  @OptionGroup var reading: ReadingOptions

  @Option(
    name: .shortAndLong,
    help: .init(
      sv: "Filen, eller med ett snedstreck mappen, som skrivs; den blir till hel eller inte alls.",
      en: "The file, or with a slash the folder, to write, which appears whole or not at all.",
      value: .init(sv: "utdata", en: "output")),
    completion: .file())
  var output: String

  @Flag(help: .init(sv: "Ersätt utdata om det redan finns.", en: "Replace the output if it is there."))
  var force = false

  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    try ReadingOptions.checkStandardInput([old] + deltas)
  }

  func run() throws {
    guard let format = Format(fileName: output), format.isWritten else {
      throw ValidationError(
        sv: "namnet på --output säger ingen form; låt det sluta på .jsonl",
        en: "the name of --output says no form; let it end in .jsonl")
    }
    let source = try reading.open([old])
    let changes = try deltas.map { try reading.open([$0]) }
    let applied = try source.applying(changes)
    for report in applied.reports { speech.tell(report) }
    if applied.reports.contains(where: \.isInterrupted) { throw ExitCode(Exit.interrupted) }
    if let refusal = applied.refusal {
      let help = applied.help.map { "; \($0.said)" } ?? ""
      Console.error("diarium: \(refusal.said)\(help)\n")
      throw ExitCode(applied.reports.isEmpty ? Exit.findings : Exit.unreadable)
    }
    let target: ConversionTarget =
      format.isFolder ? .folder(output, replacing: force, cleaning: force) : .file(output, replacing: force)
    let outcome = try applied.convert(to: target, ConversionOptions(format: format))
    guard outcome.isWritten else {
      Console.error("diarium: \(Message(sv: "inget har skrivits", en: "nothing was written").said)\n")
      throw ExitCode(Exit.findings)
    }
    guard !speech.quiet else { return }
    let count = applied.applied
    let message = Message(
      sv: "\(count) av \(deltas.count) ändringar tillagda; \(applied.sha256)",
      en: "\(count) of \(deltas.count) changes applied; \(applied.sha256)")
    Console.error("diarium: \(message.said)\n")
  }
}
