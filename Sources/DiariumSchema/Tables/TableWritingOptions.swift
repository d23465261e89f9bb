public import DiariumTree

/// How tables are written: by default as RFC 4180 says, in UTF-8, with the names of columns as headings.
///
/// What a reader must know to get every value back is recorded in `datapackage.json`, and read there.
///
/// ```swift
/// var options = ConversionOptions(format: .csv)
/// options.tables = .excel(.sv)
/// options.tables.isSpreadsheetSafe = true
/// try source.convert(to: .folder("tables/"), options)
/// ```
public struct TableWritingOptions: Hashable, Sendable {
  /// The encoding; a value with a character that it lacks is a loss.
  public var encoding = CharacterEncoding.utf8
  /// Whether each table begins with a byte-order mark, by which Excel knows UTF-8; UTF-16 always does.
  public var hasByteOrderMark = false
  /// The character between cells: `,`, `;`, TAB or `|`; another counts as `,`.
  public var delimiter: Character = ","
  /// The language of the headings; `nil` for the names of the columns.
  public var titles: Language?
  /// Whether numbers have a decimal comma, in columns of numbers.
  public var hasDecimalComma = false
  /// Whether a text that a spreadsheet would run as a formula, or take for one that is guarded, gets an apostrophe in
  /// front; reading removes it.
  public var isSpreadsheetSafe = false
  /// Whether null, the empty text, and empty lists and records are kept apart from what is absent.
  public var isLossless = false
  /// What a sheet of a workbook holds; `nil` for tables that are no sheets.
  @_spi(Engine) public var sheet: SheetLimits?
  /// Whether programs that show the tables may take a text for a formula: nothing else says that it is none.
  @_spi(Engine) public var countsFormulas = true

  /// The defaults.
  public init() {}

  /// Tables that Excel opens by a double click, in a country's settings.
  ///
  /// - Parameter language: Swedish for semicolons and decimal commas, English for commas and decimal points.
  /// - Returns: the options.
  public static func excel(_ language: Language) -> TableWritingOptions {
    var options = TableWritingOptions()
    // Excel takes UTF-8 without it for the code page of the country.
    (options.hasByteOrderMark, options.titles) = (true, nil)
    if language == .sv { (options.delimiter, options.hasDecimalComma) = (";", true) }
    return options
  }

  /// The delimiter as a byte.
  @_spi(Engine) public var delimiterByte: UInt8 {
    guard let byte = delimiter.asciiValue, [0x2C, 0x3B, 0x09, 0x7C].contains(byte) else { return 0x2C }
    return byte
  }

  /// Whether cells are written as they are.
  @_spi(Engine) public var leavesCellsAlone: Bool { !hasDecimalComma && !isSpreadsheetSafe && !isLossless }
}

extension TableDescription {
  /// The heading of a column.
  @_spi(Engine) public func heading(of column: Column, in language: Language?) -> String {
    language.map { title(of: column)[$0] } ?? column.name
  }
}
