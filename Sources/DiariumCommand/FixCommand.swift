import ArgumentParser
import Diarium
@_spi(Engine) import DiariumTree

struct FixCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "fix",
    abstract: .init(
      sv: "Rätta det i en datamängd som kan rättas utan att någon väljer.",
      en: "Mend what can be mended in a feed without anybody's choice."),
    discussion: .init(
      sv: """
        Bara det som anmärkningarna pekar på ändras; layouten, och kommentarer i YAML, står kvar. Ändringarna skrivs på \
        standard ut, och filerna lämnas som de är, om inte --write anges. Arbetsböcker, databaser och arkiv skrivs till \
        en ny fil med --output.
        """,
      en: """
        Only what findings point at is changed; the layout, and comments of YAML, stay. The changes are printed and the \
        files left as they are, unless --write says so. Workbooks, databases and archives are written to a new file by \
        --output.
        """),
    examples: ["diarium fix feed.yaml", "diarium fix tables/ --unsafe --rule str/unknown-field --write"])

  @OptionGroup var input: InputsOptions

  @OptionGroup var each: OneByOne

  @Option(
    help: .init(
      sv: "Rätta bara en regels eller en kategoris (`enc`) anmärkningar; kan anges flera gånger.",
      en: "Mend only findings of a rule or a category (`enc`); may be given several times.",
      value: .init(sv: "regel", en: "rule")))
  var rule: [RuleName] = []

  @Flag(
    help: .init(
      sv: "Rätta också efter förslag: det som troligen menades, när det bara finns ett.",
      en: "Mend by suggestions too: what was probably meant, where there is only one."))
  var unsafe = false

  @Flag(help: .init(sv: "Ersätt filerna.", en: "Replace the files."))
  var write = false

  @Option(
    name: .shortAndLong,
    help: .init(
      sv: "En fil, eller mapp med tabeller, som den rättade datamängden skrivs till.",
      en: "A file, or a folder of tables, to write the mended feed to.", value: .init(sv: "utdata", en: "output")),
    completion: .file())
  var output: String?

  @Flag(help: .init(sv: "Ersätt utdata om det redan finns.", en: "Replace the output if it is there."))
  var force = false

  @Option(
    help: .init(
      sv: "Vilkas regler som prövas: core, eller se för dem och det som svensk lag och sed säger.",
      en: "Whose rules are applied: core, or se for these and what Swedish law and custom say.",
      value: .init(verbatim: "core|se")))
  var profile: Rule.Profile?

  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    if write, output != nil {
      throw ValidationError(
        sv: "--write och --output kan inte kombineras", en: "--write and --output exclude each other")
    }
    if write, input.inputs.contains("-") {
      throw ValidationError(sv: "--write behöver en fil", en: "--write needs a file")
    }
    if each.each, output != nil {
      throw ValidationError(
        sv: "--each och --output kan inte kombineras", en: "--each and --output exclude each other")
    }
    for name in rule where !name.isKnown { throw RuleName.unknown(name.name) }
  }

  func run() throws {
    throw ExitCode(try each.run(try input.paths(), isPrinted: !write) { try fix(try input.open($0)) })
  }

  private func fix(_ file: FeedSource) throws -> Int32 {
    if write, file.format.isPacked {
      throw ValidationError(
        sv: "\(Screen.shown(file.path)) är packad, och mer än värden finns i den: ange en ny fil med --output",
        en: "\(Screen.shown(file.path)) is packed, and more than values is in it: name a new file with --output")
    }
    var options = FixOptions()
    options.rules = Set(rule.map(\.name))
    options.includesUnsafe = unsafe
    if var configuration = try input.reading.settings.configuration() {
      // What is known can be mended all the same.
      (configuration.baseline, configuration.exceptions) = (nil, [])
      try options.validation.apply(configuration)
    }
    if let profile { options.validation.profiles = profile == .se ? [.core, .se] : [.core] }
    let fixed = try file.fixed(options)
    guard fixed.before.verdict != .unknown else {
      try Console.print(.init(verbatim: fixed.before.rendered(as: .concise)))
      let message = Message(
        sv: "indata har inte kunnat läsas till slutet, och ingenting rättas",
        en: "the input could not be read to its end, and nothing is mended")
      Console.error("diarium: \(message.said)\n")
      return fixed.before.isInterrupted ? Exit.interrupted : Exit.unreadable
    }
    if write {
      try fixed.write()
    } else if let output {
      let format = Format(fileName: output) ?? file.format
      let target: ConversionTarget =
        format.isFolder ? .folder(output, replacing: force, cleaning: false) : .file(output, replacing: force)
      let code = try Conversion(speech).run(fixed.source, to: target, ConversionOptions(format: format))
      say(fixed)
      return code
    } else {
      try Console.print(.init(verbatim: try fixed.difference(in: speech.tongue.language)))
    }
    say(fixed)
    return write || fixed.paths.isEmpty ? Exit.done : Exit.findings
  }

  /// Says how much was mended, and what is left.
  private func say(_ fixed: FixedFeed) {
    guard !speech.quiet else { return }
    let count = fixed.mended.reduce(0) { $0 + $1.count }
    let left = Severity.allCases.reduce(0) { $0 + fixed.after.count($1) }
    let files = fixed.paths.count
    let done = write || output != nil
    let message = Message(
      sv: """
        \(count) \(count == 1 ? "anmärkning" : "anmärkningar") \(done ? "rättade" : "kan rättas") i \(files) \
        \(files == 1 ? "fil" : "filer"), \(left) kvar\(done || files == 0 ? "" : "; --write ersätter filerna")
        """,
      en: """
        \(count) \(count == 1 ? "finding" : "findings") \(done ? "mended" : "can be mended") in \(files) \
        \(files == 1 ? "file" : "files"), \(left) left\(done || files == 0 ? "" : "; --write replaces the files")
        """)
    Console.error("diarium: \(message.said)\n")
  }
}
