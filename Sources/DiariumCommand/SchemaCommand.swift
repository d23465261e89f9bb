public import ArgumentParser
public import Diarium

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the schema in another language.",
    discussion: """
      Examples:
        diarium schema json-schema --of case
        diarium schema codebook --lang sv
      """,
    subcommands: [JSONSchemaCommand.self, TableSchemaCommand.self, CodebookCommand.self])
}

struct JSONSchemaCommand: ParsableCommand {
  enum Subject: String, ExpressibleByArgument, CaseIterable {
    case feed, `case`, line, report
  }

  static let configuration = CommandConfiguration(
    commandName: "json-schema",
    abstract: "Print the schema as a JSON Schema (draft 2020-12).",
    discussion: """
      Examples:
        diarium schema json-schema
        diarium schema json-schema --of line -o line.schema.json
      """)

  @Option(
    name: .customLong("of"), help: "What it describes: a feed, a case, a line of JSON Lines, or a report of validate.")
  var subject = Subject.feed

  @OptionGroup var output: TextOutput

  func run() throws {
    let schema: JSONValue =
      switch subject {
      case .feed: JSONSchema.document(.feed)
      case .case: JSONSchema.document(.case)
      case .line: JSONSchema.document(.line)
      case .report: Report.schema()
      }
    try output.write(JSONText.indented(schema))
  }
}

struct TableSchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "table-schema",
    abstract: "Print the tables as Table Schemas (Data Package 2.0).",
    discussion: """
      Examples:
        diarium schema table-schema
        diarium schema table-schema --of reservations
      """)

  @Option(
    name: .customLong("of"), help: "The table; all of them where none is named.",
    completion: .list(TableDescription.names))
  var table: String?

  @OptionGroup var output: TextOutput

  func run() throws {
    guard let table else { return try output.write(JSONText.indented(TableSchema.document())) }
    guard let found = Schema.tables.first(where: { $0.name == table }) else {
      let near = WordSearch.nearest(to: table, among: TableDescription.names)
      throw ValidationError(
        "no table `\(table)`"
          + (near.map { "; did you mean \($0)?" }
            ?? "; the tables are \(TableDescription.names.joined(separator: ", "))"))
    }
    try output.write(JSONText.indented(TableSchema.schema(of: found, among: Set(TableDescription.names))))
  }
}

extension Codebook.Language: ExpressibleByArgument {}

struct CodebookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "codebook",
    abstract: "Print every record, field and code, with titles and meanings, in Markdown.",
    discussion: """
      Examples:
        diarium schema codebook
        diarium schema codebook --lang sv -o kodbok.md
      """)

  @Option(help: "The language: sv or en; from the environment, else en.")
  var lang: Codebook.Language?

  @OptionGroup var output: TextOutput

  func run() throws { try output.write(Codebook.markdown(lang ?? Self.fromEnvironment)) }

  private static var fromEnvironment: Codebook.Language {
    let asked = ["DIARIUM_LANG", "LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(Console.variable).first ?? "en"
    return asked.hasPrefix("sv") ? .sv : .en
  }
}

/// Where a text that is no feed goes.
struct TextOutput: ParsableArguments {
  @Option(name: .shortAndLong, help: "The file to write; standard output where none is named.", completion: .file())
  var output: String?

  @Flag(help: "Replace the output file if it is there.")
  var force = false

  func write(_ text: String) throws {
    guard let output, output != "-" else { return try Console.print(text) }
    try OutputText.write(text, to: output, replacing: force)
  }
}
