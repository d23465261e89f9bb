internal import DiariumModel

/// The comments of scripts, in one language.
struct ScriptWords {
  private let program: TableScript.Program
  private let language: Language

  init(_ program: TableScript.Program, _ language: Language) {
    self.program = program
    self.language = language
  }

  func pick(_ sv: String, _ en: String) -> String { language == .sv ? sv : en }

  /// What the script does, how it is run, and what becomes of the cells: one sentence a line.
  var head: [String] {
    let version = Schema.version.rawValue
    let made = "diarium schema script --for \(program.rawValue) --lang \(language.rawValue)"
    let opening = [
      pick(
        "Läser in tabellerna i en mapp från diarium (schema \(version)) med typer och etiketter på svenska.",
        "Loads the tables in a folder written by diarium (schema \(version)) with types and labels in English."),
      pick("Skriptet är gjort av: \(made).", "This script is made by: \(made)."), "",
    ]
    let reading = [
      pick(
        "Tabellerna ska ha den form som diarium convert skriver utan andra flaggor, eller diarium fmt.",
        "The tables must have the form that diarium convert writes without further options, or diarium fmt."),
      pick("En tabell som mappen saknar hoppas över.", "A table that the folder does not have is passed over."),
      pick(
        "Bara en tom cell är ett saknat värde: 0123, 2016:5, NO och 1e5 förblir text.",
        "Only an empty cell is a missing value: 0123, 2016:5, NO and 1e5 stay texts."),
      pick(
        "Datum förblir text, eftersom ett datum kan vara ett år (2024) eller en månad (2024-06).",
        "Dates stay texts, since a date may be a year (2024) or a month (2024-06)."),
    ]
    return opening + usage + [""] + reading + cells
  }

  /// How the script is run.
  private var usage: [String] {
    switch program {
    case .r:
      [
        pick("Kör i R (paketen readr och haven):", "Run in R (packages readr and haven):"),
        "  source(\"diarium.R\", encoding = \"UTF-8\")", "  tables <- read_diarium(\"tables\")",
        "  table(haven::as_factor(tables$decisions$outcome))",
      ]
    case .pandas:
      [
        pick(
          "Kör i Python 3.9 eller senare med pandas 2 eller senare, med skriptet som diarium.py:",
          "Run in Python 3.9 or later with pandas 2 or later, with this script as diarium.py:"),
        "  from diarium import read_diarium, with_labels", "  tables = read_diarium(\"tables\")",
        "  with_labels(tables[\"decisions\"])[\"outcome\"].value_counts()",
      ]
    case .spss:
      [
        pick(
          "Lägg skriptet i mappen med tabellerna och kör i SPSS eller PSPP (med hela sökvägen).",
          "Put this script in the folder of the tables, and run in SPSS or PSPP (with the whole path)."),
        "  INSERT FILE='tables/diarium.sps' CD=YES ENCODING='UTF8'.",
        "  DATASET ACTIVATE decisions.", "  FREQUENCIES outcome.",
        pick(
          "Varje tabell blir en datamängd med dess namn; den aktiva datamängden ersätts.",
          "Each table becomes a dataset of its name; the active dataset is replaced."),
        pick(
          "PSPP slutar vid den första tabell som saknas: gör då skriptet med --of för de tabeller som finns.",
          "PSPP stops at the first table that is missing: then make the script with --of for the tables that are there."
        ),
      ]
    case .stata:
      [
        pick(
          "Kör i Stata 16 eller senare; varje tabell blir en frame, som ersätter en med samma namn:",
          "Run in Stata 16 or later; each table becomes a frame, which replaces one of the same name:"),
        "  do diarium.do \"tables\"", "  frame change decisions", "  tabulate outcome",
      ]
    }
  }

  /// What the program makes of numbers and codes.
  private var cells: [String] {
    switch program {
    case .r:
      [
        pick(
          "Heltal blir double, eftersom integer slutar vid 2^31; decimaltal förblir text: as.numeric() avrundar.",
          "Integers become double, since integer ends at 2^31; decimals stay texts: as.numeric() rounds."
        ),
        pick(
          "Koder blir haven::labelled; en kod utanför listan står kvar som den är.",
          "Codes become haven::labelled; a code outside of its list stays as it is."),
      ]
    case .pandas:
      [
        pick(
          "Decimaltal blir decimal.Decimal, eftersom float inte håller 0.1 exakt.",
          "Decimals become decimal.Decimal, since float does not hold 0.1 exactly."),
        pick(
          "Koder blir kategorier; etiketterna står i table.attrs, och with_labels() sätter dem i kodernas ställe.",
          "Codes become categories; the labels are in table.attrs, and with_labels() puts them in the place of the codes."
        ),
      ]
    case .spss:
      [
        pick(
          "Texter har en bredd i SPSS: en längre cell kapas, och cells_cut säger hur många på raden som är kapade.",
          "Texts have a width in SPSS: a longer cell is cut, and cells_cut says how many in the row are."),
        pick(
          "Blanktecken sist på en rad försvinner, och en tabb blir blanktecken; radslut i texter blir LF.",
          "Blanks at the end of a line are lost, and a TAB becomes blanks; line ends within texts become LF."),
        pick(
          "En rad i en fil får ha 32767 byte, så långa som texter kan vara i SPSS; en längre avbryter läsningen.",
          "A line of a file may have 32767 bytes, the longest text of SPSS; a longer one ends the reading."),
        pick(
          "Heltal är exakta upp till 2^53; decimaltal förblir text: NUMBER(value, F40.10) avrundar.",
          "Integers are exact up to 2^53; decimals stay texts: NUMBER(value, F40.10) rounds."),
      ]
    case .stata:
      [
        pick(
          "Koder blir tal från 1 i listans ordning, med etiketter; en kod utanför listan får nästa tal och är sin etikett.",
          "Codes become numbers from 1 in the order of their list; one outside of it gets the next, and is its own label."
        ),
        pick(
          "Heltal är exakta upp till 2^53; decimaltal förblir text: destring avrundar.",
          "Integers are exact up to 2^53; decimals stay texts: destring rounds."),
      ]
    }
  }
}
