import ArgumentParser
import Diarium
@_spi(Engine) import DiariumTree

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "schema",
    abstract: .init(sv: "Skriv schemat i ett annat schemaspråk.", en: "Print the schema in another language."),
    examples: ["diarium schema json-schema --of case", "diarium schema codebook --lang sv"],
    subcommands: [
      JSONSchemaCommand.self, TableSchemaCommand.self, SQLCommand.self, CodebookCommand.self, CodesCommand.self,
      ScriptCommand.self, CSVWCommand.self, JSONLDCommand.self,
    ])
}

struct JSONSchemaCommand: ParsableCommand {
  enum Subject: String, ExpressibleByArgument, CaseIterable {
    case feed, `case`, line, report, diff
  }

  static let configuration = CommandConfiguration(
    "json-schema",
    abstract: .init(
      sv: "Skriv schemat som ett JSON Schema (draft 2020-12).", en: "Print the schema as a JSON Schema (draft 2020-12)."
    ),
    examples: ["diarium schema json-schema", "diarium schema json-schema --of line -o line.schema.json"])

  @Option(
    name: .customLong("of"),
    help: .init(
      sv: """
        Vad det beskriver: en datamängd, ett ärende, en rad i JSON Lines, eller en rapport från validate eller diff.
        """,
      en: "What it describes: a feed, a case, a line of JSON Lines, or a report of validate or diff.",
      value: .init(sv: "vad", en: "what")))
  var subject = Subject.feed

  @OptionGroup var output: TextOutput

  @OptionGroup var tongue: LanguageOptions

  func run() throws {
    let schema: JSONValue =
      switch subject {
      case .feed: JSONSchema.document(.feed)
      case .case: JSONSchema.document(.case)
      case .line: JSONSchema.document(.line)
      case .report: Report.schema()
      case .diff: DifferenceReport.schema()
      }
    try output.write(JSONText.indented(schema))
  }
}

struct TableSchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "table-schema",
    abstract: .init(
      sv: "Skriv tabellerna som Table Schema (Data Package 2.0).",
      en: "Print the tables as Table Schemas (Data Package 2.0)."),
    examples: ["diarium schema table-schema", "diarium schema table-schema --of reservations"])

  @Option(
    name: .customLong("of"),
    help: .init(
      sv: "Tabellen; alla om ingen anges.", en: "The table; all of them where none is named.",
      value: .init(sv: "tabell", en: "table")),
    completion: .list(TableSchema.names))
  var table: String?

  @OptionGroup var output: TextOutput

  @OptionGroup var tongue: LanguageOptions

  func run() throws {
    guard let table else { return try output.write(JSONText.indented(TableSchema.document())) }
    guard let document = TableSchema.document(of: table) else {
      throw Self.isNoTable(table)
    }
    try output.write(JSONText.indented(document))
  }

  /// The fault of a name that is no table's, with the one that may have been meant.
  static func isNoTable(_ name: String) -> ValidationError {
    let near = WordSearch.nearest(to: name, among: TableSchema.names)
    let names = TableSchema.names.joined(separator: ", ")
    return ValidationError(
      sv: "det finns ingen tabell `\(name)`; \(near.map { "menade du \($0)?" } ?? "tabellerna är \(names)")",
      en: "no table `\(name)`; \(near.map { "did you mean \($0)?" } ?? "the tables are \(names)")")
  }
}

struct CodebookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "codebook",
    abstract: .init(
      sv: "Skriv alla poster, fält, vyer och koder, med titlar och betydelser.",
      en: "Print every record, field, view and code, with titles and meanings."),
    examples: [
      "diarium schema codebook", "diarium schema codebook --format csv -o codebook.csv",
      "diarium schema codebook --lang sv -o kodbok.md",
    ])

  /// The forms of a codebook.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case markdown, csv
  }

  @Option(
    help: .init(
      sv: "markdown för människor, eller csv: en rad för varje kolumn i tabeller och vyer, på båda språken.",
      en: "markdown for people, or csv: a row for each column of tables and views, in both languages.",
      value: .init(sv: "form", en: "form")))
  var format = Form.markdown

  @OptionGroup var tongue: LanguageOptions

  @OptionGroup var output: TextOutput

  func run() throws {
    try output.write(format == .csv ? Codebook.columns : Codebook.markdown(tongue.language))
  }
}

/// The destination of a text other than a feed.
struct TextOutput: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: .init(
      sv: "Filen som skrivs; standard ut om ingen anges.",
      en: "The file to write; standard output where none is named.",
      value: .init(sv: "utdata", en: "output")), completion: .file())
  var output: String?

  @Flag(help: .init(sv: "Ersätt filen om den redan finns.", en: "Replace the output file if it is there."))
  var force = false

  func write(_ text: String) throws {
    guard let output, output != "-" else { return try Console.print(.init(verbatim: text)) }
    try OutputText.write(text, to: output, replacing: force, monitor: Signals.monitor)
  }
}
