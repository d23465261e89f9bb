public import DiariumModel
public import DiariumTree

/// How tables are read where they do not say it, or say it wrongly.
///
/// What is not given is found out from the whole file, and a finding says what was found. What is given counts, and no
/// finding says it again.
///
/// ```swift
/// var options = TableReadingOptions()
/// options.delimiter = ";"
/// options.locale = .swedish
/// let source = try FeedSource(contentsOf: "tables/", tables: options)
/// ```
public struct TableReadingOptions: Hashable, Sendable {
  /// The locale that numbers are written in.
  public enum NumberLocale: String, Hashable, Sendable, CaseIterable {
    /// A decimal comma, and spaces between groups of digits: `1 250,50`.
    case swedish = "sv"
    /// A decimal point, and commas between groups of digits: `1,250.50`.
    case english = "en"
  }

  /// The first day of the day numbers that spreadsheets write for dates.
  public enum Epoch: Int, Hashable, Sendable, CaseIterable {
    /// Day 1 is 1 January 1900, and day 60 the 29 February of that year, which did not exist: Excel, LibreOffice.
    case from1900 = 1900
    /// Day 0 is 1 January 1904: old workbooks of Excel for Mac.
    case from1904 = 1904
  }

  /// The encoding; `nil` to find it out.
  public var encoding: CharacterEncoding?
  /// The character between cells: `,`, `;`, TAB or `|`; `nil` to find it out.
  public var delimiter: Character?
  /// The number of lines before the header; `nil` to find it out.
  public var skippedRows: Int?
  /// How dates are written, beside the form of the schema; `nil` if it is told from each date alone.
  public var dateFormat: DatePattern?
  /// The first day of day numbers; `nil` if they are refused.
  public var epoch: Epoch?
  /// How numbers are written; `nil` if it is told from each number alone.
  public var locale: NumberLocale?
  /// The code of the municipality, with which ids of a simple sheet begin; `nil` for none.
  public var municipalityCode: MunicipalityCode?

  /// The defaults: everything is found out.
  public init() {}
}
