import ArgumentParser
import Diarium

/// How tables are read where they do not say it themselves, or say it wrongly.
struct TableOptions: ParsableArguments {
  @Option(
    help: .init(
      sv: "Tabellernas teckenkodning, när den inte ska avgöras av filen: \(CharacterEncoding.names).",
      en: "The encoding of tables, rather than what the whole file tells: \(CharacterEncoding.names).",
      value: .init(sv: "kodning", en: "encoding")))
  var encoding: String?

  @Option(
    help: .init(
      sv: "Tecknet mellan cellerna i tabeller, när rubrikraden inte ska avgöra det: , ; | eller tab.",
      en: "The character between the cells of tables, rather than what the header tells: , ; | or tab.",
      value: .init(sv: "tecken", en: "character")))
  var delimiter: String?

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
  var dateFormat: String?

  @Option(
    help: .init(
      sv: "Första året för kalkylprogrammens dagnummer i datumkolumner: 1900 eller 1904; annars läses de inte.",
      en: "The first year of day numbers of spreadsheets in columns of dates, 1900 or 1904; else they are not read.",
      value: .init(sv: "år", en: "year")))
  var epoch: Int?

  @Option(
    help: .init(
      sv: "Hur tal skrivs i tabeller: sv (1 250,50) eller en (1,250.50); annars avgör varje tal för sig.",
      en: "How numbers are written in tables: sv (1 250,50) or en (1,250.50); else each number tells by itself.",
      value: .init(sv: "språk", en: "language")))
  var locale: String?

  @Option(
    help: .init(
      sv: "Kommunens kod, som id-värden i det enkla bladet börjar med: 0180.",
      en: "The code of the municipality, with which ids of the simple sheet begin: 0180.",
      value: .init(sv: "kod", en: "code")))
  var municipality: String?

  // Each type of option costs a start of the command as much as all tables of the schema; texts are there already.

  func validate() throws {
    if let skipRows, !(0...1_000_000).contains(skipRows) {
      throw ValidationError(sv: "--skip-rows är från 0 till 1000000", en: "--skip-rows is from 0 to 1000000")
    }
    _ = try reading
  }

  /// The options as the library takes them.
  ///
  /// - Throws: `ValidationError` at a value that is none.
  var reading: TableReadingOptions {
    get throws {
      var reading = TableReadingOptions()
      reading.encoding = try encoding.map { try Self.encoding($0, "--encoding") }
      reading.delimiter = try delimiter.map { try Self.delimiter($0, "--delimiter") }
      reading.skippedRows = skipRows
      reading.dateFormat = try Self.value(dateFormat, "--date-format", "d/M/yyyy") { DatePattern($0) }
      reading.epoch = try Self.value(epoch.map(String.init), "--epoch", "1900, 1904") { text in
        Int(text).flatMap { TableReadingOptions.Epoch(rawValue: $0) }
      }
      reading.locale = try Self.value(locale, "--locale", "sv, en") { TableReadingOptions.NumberLocale(rawValue: $0) }
      reading.municipalityCode = try Self.value(municipality, "--municipality", "0180") { MunicipalityCode($0) }
      return reading
    }
  }

  /// The encoding with a name.
  static func encoding(_ text: String, _ option: String) throws -> CharacterEncoding {
    try value(text, option, CharacterEncoding.names) { CharacterEncoding(label: $0) } ?? .utf8
  }

  /// The character between cells, by itself or by its name.
  static func delimiter(_ text: String, _ option: String) throws -> Character {
    try value(text, option, ", ; | tab") { text in
      switch text.lowercased() {
      case ",", ";", "|", "\t": Character(text)
      case "tab", "\\t": "\t"
      default: nil
      }
    } ?? ","
  }

  private static func value<Value>(
    _ text: String?, _ option: String, _ values: String, _ make: (String) -> Value?
  ) throws -> Value? {
    guard let text else { return nil }
    guard let value = make(text) else {
      throw ValidationError(
        sv: "\(option) är inte `\(text)` (värden: \(values))", en: "\(option) cannot be `\(text)` (values: \(values))")
    }
    return value
  }
}

extension CharacterEncoding {
  /// The names of all, for help.
  static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
