import ArgumentParser
import Diarium
@_spi(Engine) import DiariumTree

struct TemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "template",
    abstract: .init(
      sv: "Skriv en tom datamängd att fylla i: tabeller, eller ett enkelt blad.",
      en: "Write an empty feed to fill in: tables, or a simple sheet."),
    discussion: .init(
      sv: """
        I mappen läggs tabeller med bara rubriker, och dataset.yaml som säger vad datamängden är. Den första raden i \
        varje tabell är hjälp. Rader som börjar med # läses inte. Utan namn på tabeller blir det cases och decisions, \
        som är det minsta; items har beslutens ord. cases följer alltid med.

        --simple skriver i stället simple.csv, ett blad där en rad är något som hände, med två ärenden som exempel. \
        Fyll i, och granska mappen med diarium validate.

        Ett namn på .xlsx ger i stället en arbetsbok, med huvudet i bladet feed, koder att välja ur och hjälp i \
        anteckningar på rubrikerna.
        """,
      en: """
        The folder gets tables with nothing but headings, and dataset.yaml, which says what the dataset is. The first \
        row of each table is help. Rows that begin with # are not read. Where no tables are named it is cases and \
        decisions, which are the least; items has the words of decisions. cases is always there.

        --simple writes simple.csv instead, a sheet whose rows are things that happened, with two cases as examples. \
        Fill it in, and check the folder with diarium validate.

        A name in .xlsx gives a workbook instead, with the head in the sheet feed, codes to choose from and help in notes \
        on the headings.
        """),
    examples: [
      "diarium template --simple --titles sv -o arenden.xlsx",
      "diarium template cases decisions items -o tables/",
    ])

  @Argument(
    help: .init(
      sv: "Tabellerna; cases och decisions om ingen anges.", en: "The tables; cases and decisions where none is named.",
      value: .init(sv: "tabeller", en: "tables")),
    completion: .list(TableSchema.names))
  var tables: [String] = []

  @Flag(help: .init(sv: "Skriv det enkla bladet.", en: "Write the simple sheet."))
  var simple = false

  @Flag(
    help: .init(
      sv: "Skriv det enkla bladet med ett ärende på varje rad.", en: "Write the simple sheet with a case a row."))
  var wide = false

  @Option(
    name: .shortAndLong,
    help: .init(
      sv: "Mappen, eller arbetsboken (.xlsx), som skrivs; den blir till hel eller inte alls.",
      en: "The folder, or the workbook (.xlsx), to write, which appears whole or not at all.",
      value: .init(sv: "utdata", en: "output")),
    completion: .file())
  var output: String?

  @Flag(
    help: .init(
      sv: "Ersätt filerna om de redan finns, också ifyllda.",
      en: "Replace the files if they are there, filled in or not."))
  var force = false

  @OptionGroup var dialect: DialectOptions

  @Flag(name: .shortAndLong, help: .init(sv: "Säg inte vad som ska göras härnäst.", en: "Do not say what to do next."))
  var quiet = false

  @OptionGroup var tongue: LanguageOptions

  func validate() throws {
    _ = try layout
    _ = try folder
  }

  func run() throws {
    let folder = try folder
    var template = Template(try layout)
    template.language = dialect.titles ?? tongue.language
    template.options = try dialect.tables
    if let format = Format(fileName: folder), format.isWorkbook {
      if let refusal = format.refusal(toWrite: folder) ?? format.refusal(of: template.options) {
        throw ValidationError(sv: refusal.sv, en: refusal.en)
      }
      try template.write(toWorkbook: folder, replacing: force, monitor: Signals.monitor)
      if !quiet { sayNext([], folder) }
      return
    }
    try template.write(to: folder, replacing: force, monitor: Signals.monitor)
    if !quiet { sayNext(template.files().map(\.name), folder) }
  }

  private var folder: String {
    get throws {
      guard let output else {
        throw ValidationError(
          sv: "ange mappen som ska skrivas med --output", en: "name the folder to write with --output")
      }
      guard output != "-" else {
        throw ValidationError(
          sv: "en mall är en mapp, och går inte till standard ut",
          en: "a template is a folder, and does not go to standard output")
      }
      return output
    }
  }

  private var layout: Template.Layout {
    get throws {
      for name in tables where !TableSchema.names.contains(name) { throw TableSchemaCommand.isNoTable(name) }
      guard !simple, !wide else {
        guard tables.isEmpty else {
          throw ValidationError(
            sv: "det enkla bladet har inga tabeller: ange --simple eller tabeller, inte båda",
            en: "the simple sheet has no tables: give --simple or tables, not both")
        }
        guard simple else {
          throw ValidationError(
            sv: "--wide hör till det enkla bladet: ange --simple --wide",
            en: "--wide belongs to the simple sheet: give --simple --wide")
        }
        return wide ? .wideSheet : .simpleSheet
      }
      return .tables(tables.isEmpty ? Template.leastTables : Set(tables))
    }
  }

  /// Says what was written, and how it becomes a feed.
  private func sayNext(_ files: [String], _ output: String) {
    let place = Screen.shown(output)
    guard !files.isEmpty else {
      let next = Message(
        sv: "\(place)\nfyll i den, och granska: diarium validate \(place)\n",
        en: "\(place)\nfill it in, and check: diarium validate \(place)\n")
      return Console.error(.init(verbatim: next.said))
    }
    let names = files.joined(separator: ", ")
    let next = Message(
      sv: "\(place): \(names)\nfyll i dem, och granska: diarium validate \(place)\n",
      en: "\(place): \(names)\nfill them in, and check: diarium validate \(place)\n")
    Console.error(.init(verbatim: next.said))
  }
}
