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
    return reading
  }
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
