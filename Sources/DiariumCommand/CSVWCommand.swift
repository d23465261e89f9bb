import ArgumentParser
import Diarium

struct CSVWCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "csvw",
    abstract: .init(
      sv: "Skriv tabellerna som CSVW (W3C).", en: "Print the tables as CSV on the Web (W3C)."),
    discussion: .init(
      sv: "Filen läggs bredvid tabellerna som csv-metadata.json, där program som känner till CSVW finner den.",
      en: "The file stands beside the tables as csv-metadata.json, where programs for CSV on the Web find it."),
    examples: ["diarium schema csvw -o csv-metadata.json", "diarium schema csvw --of cases,decisions"])

  @Option(
    name: .customLong("of"),
    help: .init(
      sv: "Tabellerna, med komma emellan; alla om ingen anges.",
      en: "The tables, with commas between them; all of them where none is named.",
      value: .init(sv: "tabeller", en: "tables")),
    completion: .list(TableSchema.names))
  var tables: String?

  @OptionGroup var output: TextOutput

  @OptionGroup var tongue: LanguageOptions

  func run() throws {
    let names = tables.map { $0.split(separator: ",").map(String.init) } ?? TableSchema.names
    for name in names where !TableSchema.names.contains(name) { throw TableSchemaCommand.isNoTable(name) }
    try output.write(JSONText.indented(CSVWMetadata.document(of: names)))
  }
}
