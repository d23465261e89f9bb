public import ArgumentParser
public import Diarium

/// How tables are read where they do not say it themselves, or say it wrongly.
struct TableOptions: ParsableArguments {
  @Option(
    help: .init(
      sv: "Tabellernas teckenkodning, när den inte ska avgöras av filen: \(CharacterEncoding.names).",
      en: "The encoding of tables, rather than what the whole file tells: \(CharacterEncoding.names).",
      value: .init(sv: "kodning", en: "encoding")))
  var encoding: CharacterEncoding?

  @Option(
    help: .init(
      sv: "Tecknet mellan cellerna i tabeller, när rubrikraden inte ska avgöra det: , ; | eller tab.",
      en: "The character between the cells of tables, rather than what the header tells: , ; | or tab.",
      value: .init(sv: "tecken", en: "character")))
  var delimiter: Delimiter?

  @Option(
    help: .init(
      sv: "Antal rader före rubrikraden i varje tabell, när den inte ska letas upp.",
      en: "The number of lines before the header of each table, rather than searching for it.",
      value: .init(sv: "antal", en: "count")))
  var skipRows: Int?

  @Option(
    help: .init(
      sv: "Hur datum skrivs i tabeller, förutom ÅÅÅÅ-MM-DD: d/M/yyyy, d MMMM yyyy.",
      en: "How dates are written in tables, besides YYYY-MM-DD: d/M/yyyy, d MMMM yyyy.",
      value: .init(sv: "mönster", en: "pattern")))
  var dateFormat: DatePattern?

  @Option(
    help: .init(
      sv: "Första året för kalkylprogrammens dagnummer i datumkolumner: 1900 eller 1904; annars läses de inte.",
      en: "The first year of day numbers of spreadsheets in columns of dates, 1900 or 1904; else they are not read.",
      value: .init(sv: "år", en: "year")))
  var epoch: TableReadingOptions.Epoch?

  @Option(
    help: .init(
      sv: "Hur tal skrivs i tabeller: sv (1 250,50) eller en (1,250.50); annars avgör varje tal för sig.",
      en: "How numbers are written in tables: sv (1 250,50) or en (1,250.50); else each number tells by itself.",
      value: .init(sv: "språk", en: "language")))
  var locale: TableReadingOptions.NumberLocale?

  func validate() throws {
    guard let skipRows, !(0...1_000_000).contains(skipRows) else { return }
    throw ValidationError(sv: "--skip-rows är från 0 till 1000000", en: "--skip-rows is from 0 to 1000000")
  }

  /// The options as the library takes them.
  var reading: TableReadingOptions {
    var reading = TableReadingOptions()
    reading.encoding = encoding
    reading.delimiter = delimiter?.character
    reading.skippedRows = skipRows
    reading.dateFormat = dateFormat
    reading.epoch = epoch
    reading.locale = locale
    return reading
  }
}

extension TableReadingOptions.Epoch: ExpressibleByArgument {}
extension TableReadingOptions.NumberLocale: ExpressibleByArgument {}

extension DatePattern: ExpressibleByArgument {
  /// The pattern given as an argument; `nil` if it is invalid.
  public init?(argument: String) { self.init(argument) }
}

/// A character between cells, as given on the command line.
struct Delimiter: ExpressibleByArgument {
  let character: Character

  static var allValueStrings: [String] { [",", ";", "|", "tab"] }

  init?(argument: String) {
    switch argument.lowercased() {
    case ",", "comma", "komma": character = ","
    case ";", "semicolon", "semikolon": character = ";"
    case "|", "pipe": character = "|"
    case "\t", "tab", "\\t": character = "\t"
    default: return nil
    }
  }
}

extension CharacterEncoding: ExpressibleByArgument {
  /// The encoding with a name or a common alias.
  public init?(argument: String) { self.init(label: argument) }

  /// The names of all, for help.
  static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
