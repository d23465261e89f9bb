import ArgumentParser
import Diarium
@_spi(Engine) import DiariumTree

struct CodesCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case csv, json
  }

  static let configuration = CommandConfiguration(
    "codes",
    abstract: .init(
      sv: "Skriv varje kod i varje kodlista, med etiketter på svenska och engelska.",
      en: "Print every code of every code list, with labels in Swedish and English."),
    discussion: .init(
      sv: """
        En rad är en kod: list, code, label_sv, label_en och exhaustive, som säger om listan är fullständig; ordinal är kodens \
        plats i listan, aliases_sv andra ord för samma sak, columns kolumnerna i tabellerna som har koder ur listan.
        """,
      en: """
        A row is a code: list, code, label_sv, label_en and exhaustive, which says whether the list is complete; ordinal is \
        the code's place in its list, aliases_sv other Swedish words for it, columns the columns of tables that hold codes \
        of the list.
        """),
    examples: ["diarium schema codes -o codes.csv", "diarium schema codes --format json"])

  @Option(
    help: .init(
      sv: "csv för en tabell, json för ett dokument med listorna.",
      en: "csv for a table, json for a document of the lists.", value: .init(verbatim: "format")))
  var format = Format.csv

  @OptionGroup var output: TextOutput

  @OptionGroup var tongue: LanguageOptions

  func run() throws {
    switch format {
    case .csv: try output.write(CodeLists.csv())
    case .json: try output.write(JSONText.indented(CodeLists.document()))
    }
  }
}
