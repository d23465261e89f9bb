import ArgumentParser
import Diarium
@_spi(Engine) import DiariumTree

struct FormatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "fmt",
    abstract: .init(sv: "Skriv en datamängd i kanonisk form.", en: "Print a feed in canonical form."),
    discussion: .init(
      sv: """
        Fälten kommer i schemats ordning, det som betyder ej angivet utelämnas, och layouten är en enda. Texter och tal \
        rörs aldrig, och ett värde med en anmärkning följer med som det är. --write ersätter ingen YAML-fil med \
        kommentarer, som skulle gå förlorade, om inte --allow-loss comments anges.
        """,
      en: """
        Members come in the order of the schema, what means absence is left out, the layout is one. Text and numbers \
        are never touched, and a value with a finding is carried as it stands. --write replaces no YAML file with \
        comments, which would be lost, unless --allow-loss comments says so.
        """),
    examples: ["diarium fmt feed.json", "diarium fmt --check feed.jsonl"])

  @OptionGroup var input: InputsOptions

  @OptionGroup var each: OneByOne

  @Option(
    name: .shortAndLong,
    help: .init(
      sv: "Filen, eller mappen med tabeller, som skrivs; den blir till hel eller inte alls. - är standard ut.",
      en: "The file, or the folder of tables, to write, which appears whole or not at all; - is standard output.",
      value: .init(sv: "utdata", en: "output")),
    completion: .file())
  var output: String?

  @Flag(
    help: .init(
      sv: "Skriv ingenting; säg var filen inte är i kanonisk form, och sluta i så fall med 1.",
      en: "Write nothing; say where the file is not in canonical form, and exit 1 if so."))
  var check = false

  @Flag(help: .init(sv: "Ersätt indata.", en: "Replace the input."))
  var write = false

  @Flag(help: .init(sv: "Ersätt utdata om det redan finns.", en: "Replace the output if it is there."))
  var force = false

  @Flag(
    help: .init(
      sv: "Ta bort tabeller i mappen som inte skrivs på nytt.",
      en: "Remove tables from the output folder that are not written again."))
  var clean = false

  @Option(
    help: .init(
      sv: "Utelämna det som inte har någon plats i resultatet; `comments`: ta bort kommentarerna ur en YAML-fil.",
      en: "Leave out what has no place in the output; `comments`: delete those of a YAML file.",
      value: .init(sv: "slag", en: "kind")))
  var allowLoss: [Loss] = []

  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    if [check, write, output != nil].filter({ $0 }).count > 1 {
      throw ValidationError(
        sv: "--check, --write och --output kan inte kombineras", en: "--check, --write and --output exclude each other")
    }
    if write, input.inputs.contains("-") {
      throw ValidationError(sv: "--write behöver en fil", en: "--write needs a file")
    }
    if each.each, output != nil {
      throw ValidationError(
        sv: "--each och --output kan inte kombineras", en: "--each and --output exclude each other")
    }
  }

  func run() throws {
    let paths = try input.paths()
    if paths.count > 1, !each.each, check || write {
      throw ValidationError(
        sv: "flera indata är en och samma datamängd, som inte är någon fil; --each behandlar var och en för sig",
        en: "several inputs are one feed, which is not a file; --each processes each on its own")
    }
    // If one of several inputs cannot be printed, none is.
    if each.each, isPrinted {
      if paths.contains(where: { Console.isFolder($0) }) { throw Self.unprintable }
      if paths.contains(where: { Format(fileName: $0)?.isArchive ?? false }) { throw Self.notSeveral }
    }
    throw ExitCode(try each.run(paths, isPrinted: isPrinted) { try convert(try input.open($0)) })
  }

  /// Whether the output goes to standard output.
  private var isPrinted: Bool { !check && !write && output ?? "-" == "-" }

  private static var unprintable: ValidationError {
    ValidationError(
      sv: "tabeller är en mapp: ange den med --output, eller använd --check eller --write",
      en: "tables are a folder: name it with --output, or use --check or --write")
  }

  private static var notSeveral: ValidationError {
    ValidationError(
      sv: "arkiv kan inte skrivas ut efter varandra: använd --check eller --write",
      en: "archives cannot be printed one after the other: use --check or --write")
  }

  private func convert(_ file: FeedSource) throws -> Int32 {
    if file.format.isWorkbook || file.format.isDatabase {
      let (reason, help) = (file.format.isNoCanonicalForm, Format.convertInstead)
      throw ValidationError(
        sv: "\(Screen.shown(file.path)) \(reason.sv); \(help.sv)",
        en: "\(Screen.shown(file.path)) \(reason.en); \(help.en)")
    }
    if let output, let named = Format(fileName: output), named != file.format {
      throw ValidationError(
        sv: "\(output) är namnet på en fil i formen \(named.rawValue); `diarium convert` skriver en annan form",
        en: "\(output) is the name of a \(named.rawValue) file; `diarium convert` writes another form")
    }
    if file.format.isFolder, isPrinted { throw Self.unprintable }
    if file.format.isArchive, isPrinted {
      if each.each { throw Self.notSeveral }
      if Console.outputIsTerminal { throw ConvertCommand.binary }
    }
    let target: ConversionTarget =
      if check { .comparison } else if write { .input } else if let output, output != "-" {
        file.format.isFolder
          ? .folder(output, replacing: force, cleaning: clean) : .file(output, replacing: force)
      } else { .standardOutput }
    return try Conversion(speech).run(
      file, to: target, ConversionOptions(format: file.format, allowing: Set(allowLoss)))
  }
}
