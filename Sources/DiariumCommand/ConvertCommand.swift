import ArgumentParser
import Diarium
@_spi(Engine) import DiariumTree

struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "convert",
    abstract: .init(
      sv: "Skriv en datamängd i en annan form: \(Format.list.sv).",
      en: "Write a feed in another form: \(Format.list.en)."),
    discussion: .init(
      sv: """
        Ingenting går förlorat i tysthet: ett värde kommer fram som det är, eller så pekar en anmärkning ut det. Det \
        som saknar plats i den andra formen gör att ingenting skrivs, om inte --allow-loss anger slaget: unknown (fält \
        och kolumner som schemat inte känner till), type (värden av fel typ), duplicate (det andra av två lika), orphan \
        (poster som inte hör till något), length (för långa texter), character (tecken som teckenkodningen saknar).
        """,
      en: """
        Nothing is lost silently: a value comes through equal, or a finding names it. What has no place in the other \
        form keeps it from being written, unless --allow-loss names the kind: unknown (fields, columns), type (values \
        of a wrong type), duplicate (the second of two), orphan (records that belong to nothing), length (texts too \
        long), character (characters that the encoding lacks).
        """),
    examples: [
      "diarium convert feed.json -o tables/", "diarium convert tables/ more.yaml -o feed.jsonl",
      "diarium convert feed.json --view decisions,votes -o views/",
    ])

  @OptionGroup var input: InputsOptions

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
      sv: "Utdatas form, när namnet inte säger den.", en: "The form of the output, where its name does not say it.",
      value: .init(sv: "form", en: "form")))
  var outputFormat: Format?

  @Flag(help: .init(sv: "Ersätt utdata om det redan finns.", en: "Replace the output if it is there."))
  var force = false

  @Flag(
    help: .init(
      sv: "Ta bort tabeller i mappen som inte skrivs på nytt.",
      en: "Remove tables from the output folder that are not written again."))
  var clean = false

  @Option(
    help: .init(
      sv: "Vad som får utelämnas: unknown, type, duplicate, orphan, length, character.",
      en: "What may be left out: unknown, type, duplicate, orphan, length, character.",
      value: .init(sv: "slag", en: "kind")))
  var allowLoss: [Loss] = []

  @Option(
    help: .init(
      sv: """
        Skriv en vy, som rymmer mindre än datamängden: simple, det enkla bladet, med en rad för varje sak som har hänt; \
        eller för analys, också flera: statements, reservations, decisions, votes, med en rad för varje post och det \
        som hör till den intill. Till en mapp, .zip eller .xlsx, eller en ensam till en .csv eller standard ut.
        """,
      en: """
        Write a view, which holds less than the feed: simple, the simple sheet, with a row for each thing that happened; \
        or for analysis, several as well: statements, reservations, decisions, votes, with a row for each record and \
        what belongs to it beside it. To a folder, .zip or .xlsx, or one alone to a .csv or standard output.
        """,
      value: .init(sv: "vy", en: "view")),
    completion: .list(FeedView.allCases.map(\.rawValue)))
  var view: [String] = []

  @OptionGroup var writing: WritingOptions

  @OptionGroup var speech: SpeechOptions

  func run() throws {
    if !view.isEmpty { return try write(try view.flatMap(Self.views)) }
    guard let format = outputFormat ?? output.flatMap(Self.format) else {
      if let output, output.lowercased().hasSuffix(".csv") {
        throw ValidationError(
          sv: "tabeller är en mapp: ange den med ett snedstreck, \(output.dropLast(4))/",
          en: "tables are a folder: name it with a slash, \(output.dropLast(4))/")
      }
      throw ValidationError(
        sv: "ange utdatas form med --to, eller med filändelsen i --output",
        en: "name the form of the output with --to, or by the extension of --output")
    }
    if let refusal = format.refusal(toWrite: output ?? "-") { throw ValidationError(sv: refusal.sv, en: refusal.en) }
    if let output, let named = Format(fileName: output), named != format {
      throw ValidationError(
        sv: "--to \(format.rawValue) och namnet \(output) stämmer inte överens",
        en: "--to \(format.rawValue) and the name \(output) do not agree")
    }
    let target: ConversionTarget
    if let output, output != "-" {
      target =
        format.isFolder ? .folder(output, replacing: force, cleaning: clean) : .file(output, replacing: force)
    } else {
      guard !format.isFolder else {
        throw ValidationError(
          sv: "tabeller är en mapp: ange den med --output", en: "tables are a folder: name it with --output")
      }
      guard !format.isPacked || !Console.outputIsTerminal else { throw Self.binary }
      target = .standardOutput
    }
    var options = ConversionOptions(format: format, allowing: Set(allowLoss))
    options.tables = try writing.tables(format)
    throw ExitCode(try Conversion(speech).run(try input.open(), to: target, options))
  }

  /// Writes views of the feed.
  private func write(_ views: [FeedView]) throws {
    let named = output.flatMap(Self.format)
    let format = outputFormat ?? named ?? .csv
    // A view is one table, so a file with such a name holds it.
    let isFile = named == nil && output != nil && output != "-"
    if let refusal = format.refusalOfViews { throw ValidationError(sv: refusal.sv, en: refusal.en) }
    guard format.layout == .tables, named == nil || named == format, !isFile || !format.isPacked else {
      let other = outputFormat == nil || outputFormat?.layout == .tables ? named ?? format : format
      throw ValidationError(
        sv: "en vy skrivs till en mapp, ett arkiv (.zip), en arbetsbok (.xlsx) eller en fil (.csv), "
          + "och inte som \(other.name)",
        en: "a view is written to a folder, an archive (.zip), a workbook (.xlsx) or a file (.csv), "
          + "and not as \(other.name)")
    }
    if isFile, outputFormat == nil, output?.lowercased().hasSuffix(".csv") == false {
      throw ValidationError(
        sv: "ange utdatas form med --to, eller med filändelsen i --output (.csv, .xlsx, .zip, eller / för en mapp)",
        en:
          "name the form of the output with --to, or by the extension of --output (.csv, .xlsx, .zip, or / for a folder)"
      )
    }
    if let refusal = format.refusal(toWrite: output ?? "-") { throw ValidationError(sv: refusal.sv, en: refusal.en) }
    let isFolder = named?.isFolder ?? false
    if let refusal = FeedView.refusal(ofTogether: views, isOneTable: !isFolder && !format.isPacked) {
      throw ValidationError(sv: refusal.sv, en: refusal.en)
    }
    var options = ConversionOptions(format: format, allowing: Set(allowLoss))
    options.tables = try writing.tables(of: views, format)
    options.views = views
    let target: ConversionTarget
    if let output, output != "-" {
      target =
        named?.isFolder ?? false
        ? .folder(output, replacing: force, cleaning: clean) : .file(output, replacing: force)
    } else {
      guard !format.isPacked || !Console.outputIsTerminal else { throw Self.binary }
      target = .standardOutput
    }
    throw ExitCode(try Conversion(speech).run(try input.open(), to: target, options))
  }

  /// The views of an argument: names with commas between them.
  private static func views(_ argument: String) throws -> [FeedView] {
    try argument.split(separator: ",", omittingEmptySubsequences: false).map { name in
      guard let view = FeedView(rawValue: String(name)) else {
        let names = FeedView.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError(
          sv: "--view är inte `\(name)` (värden: \(names))", en: "--view cannot be `\(name)` (values: \(names))")
      }
      return view
    }
  }

  /// The error for bytes that would go to a terminal.
  static var binary: ValidationError {
    ValidationError(
      sv: "arkiv och arbetsböcker är ingen text för terminalen: ange en fil med --output",
      en: "archives and workbooks are no text for the terminal: name a file with --output")
  }

  /// The format that an output's path indicates: an existing folder is one of tables.
  private static func format(_ output: String) -> Format? {
    Format(fileName: output) ?? (Console.isFolder(output) ? .ofFolders : nil)
  }
}
