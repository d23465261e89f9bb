public import ArgumentParser
public import Diarium
@_spi(Engine) import DiariumTree

struct ScriptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "script",
    abstract: .init(
      sv: "Skriv ett skript som läser in tabeller i R, pandas, SPSS eller Stata, med typer och etiketter.",
      en: "Print a script that loads tables into R, pandas, SPSS or Stata, with types and labels."),
    discussion: .init(
      sv: """
        Skriptet passar alla mappar med tabeller som diarium convert skriver utan andra flaggor. Det börjar med hur det \
        körs, och vad programmet gör av texter, tal och koder. Etiketterna är på det språk som --lang anger.
        """,
      en: """
        The script fits every folder of tables that diarium convert writes without further options. It begins with how it is \
        run, and with what the program makes of texts, numbers and codes. The labels are in the language of --lang.
        """),
    examples: [
      "diarium schema script --for r --lang sv -o diarium.R",
      "diarium schema script --for spss --of cases --of decisions -o tables/diarium.sps",
    ])

  @Option(
    name: .customLong("for"),
    help: .init(
      sv: "Programmet: r, pandas, spss (även PSPP) eller stata.",
      en: "The program: r, pandas, spss (PSPP too) or stata.",
      value: .init(sv: "program", en: "program")))
  var program: TableScript.Program

  @Option(
    name: .customLong("of"),
    help: .init(
      sv: "En tabell som läses in; kan anges flera gånger; alla om ingen anges.",
      en: "A table to load; may be given several times; all of them where none is named.",
      value: .init(sv: "tabell", en: "table")),
    completion: .list(TableSchema.names))
  var tables: [String] = []

  @OptionGroup var output: TextOutput

  @OptionGroup var tongue: LanguageOptions

  func run() throws {
    for name in tables where !TableSchema.names.contains(name) { throw TableSchemaCommand.isNoTable(name) }
    try output.write(TableScript.text(for: program, in: tongue.language, tables: tables))
  }
}

extension TableScript.Program: ExpressibleByArgument {}
