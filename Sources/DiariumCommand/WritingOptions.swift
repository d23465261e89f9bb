import ArgumentParser
import Diarium

/// How tables are written.
struct WritingOptions: ParsableArguments {
  @OptionGroup var dialect: DialectOptions

  @Flag(
    help: .init(
      sv: "Sätt en apostrof före texter som ett kalkylprogram skulle köra som formler; vid läsning tas den bort igen.",
      en: "Put an apostrophe before texts that a spreadsheet would run as formulas; reading takes it off again."))
  var spreadsheetSafe = false

  @Flag(
    help: .init(
      sv: "Skilj null, tomma texter, listor och poster från det som saknas.",
      en: "Keep null, empty texts, lists and records apart from what is absent."))
  var lossless = false

  @Option(
    help: .init(
      sv: "Teckenkodningen i tabeller som skrivs: \(CharacterEncoding.names).",
      en: "The encoding of tables that are written: \(CharacterEncoding.names).",
      value: .init(sv: "kodning", en: "encoding")))
  var outputEncoding: String?

  /// How tables are written.
  ///
  /// - Throws: `ValidationError` if nothing of the output is a table, though it is said how tables are written.
  func tables(_ format: Format) throws -> TableWritingOptions {
    let tables = try tables()
    var plain = TableWritingOptions()
    plain.isLossless = lossless
    if let refusal = format.refusal(of: tables) { throw ValidationError(sv: refusal.sv, en: refusal.en) }
    guard format.layout != .tables, tables != plain else { return tables }
    throw ValidationError(
      sv: "\(format.name) har inga tabeller, så det kan inte sägas hur de skrivs",
      en: "\(format.name) has no tables, so nothing can be said of how they are written")
  }

  /// How views are written.
  ///
  /// - Throws: `ValidationError` if they are said to be written so that no reader could know how.
  func tables(of views: [FeedView], _ format: Format) throws -> TableWritingOptions {
    let tables = try tables()
    if let refusal = format.refusal(of: tables) { throw ValidationError(sv: refusal.sv, en: refusal.en) }
    guard let refusal = views.lazy.compactMap({ $0.refusal(of: tables) }).first else { return tables }
    throw ValidationError(sv: refusal.sv, en: refusal.en)
  }

  private func tables() throws -> TableWritingOptions {
    var tables = try dialect.tables
    tables.isSpreadsheetSafe = spreadsheetSafe
    tables.isLossless = lossless
    if let outputEncoding { tables.encoding = try TableOptions.encoding(outputEncoding, "--output-encoding") }
    return tables
  }
}

/// How tables look, with or without values in them.
struct DialectOptions: ParsableArguments {
  @Option(
    help: .init(
      sv: """
        Tabeller som Excel öppnar rätt: sv med semikolon, decimalkomma och byteordningsmärke, en med komma, \
        decimalpunkt och byteordningsmärke.
        """,
      en: """
        Tables that Excel opens rightly: sv with semicolons, decimal commas and a byte-order mark, en with commas, \
        decimal points and a byte-order mark.
        """,
      value: .init(sv: "språk", en: "language")))
  var excel: Language?

  @Option(
    help: .init(
      sv: "Rubriker i ord, på svenska (sv) eller engelska (en), i stället för kolumnernas namn.",
      en: "Headings in words, in Swedish (sv) or English (en), instead of the columns' names.",
      value: .init(sv: "språk", en: "language")))
  var titles: Language?

  @Option(
    help: .init(
      sv: "Tecknet mellan cellerna som skrivs: , ; | eller tab.",
      en: "The character between the cells that are written: , ; | or tab.",
      value: .init(sv: "tecken", en: "character")))
  var outputDelimiter: String?

  /// The options as the library takes them.
  ///
  /// - Throws: `ValidationError` at a delimiter that is none.
  var tables: TableWritingOptions {
    get throws {
      var tables = excel.map { TableWritingOptions.excel($0) } ?? TableWritingOptions()
      tables.titles = titles
      if let outputDelimiter {
        tables.delimiter = try TableOptions.delimiter(outputDelimiter, "--output-delimiter")
      }
      return tables
    }
  }
}
