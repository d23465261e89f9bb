@_spi(Engine) internal import DiariumConversion
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// A form for people that holds less than a feed does: it is written, and what it leaves out is counted.
///
/// ```swift
/// var options = ConversionOptions()
/// options.view = .simple
/// options.tables.titles = .sv
/// let outcome = try source.convert(to: .folder("sheet/"), options)
/// for finding in outcome.report.findings { print(finding.message.en) }
/// ```
public enum FeedView: String, Hashable, Sendable, CaseIterable {
  /// The simple sheet: a row for each thing that happened.
  ///
  /// A folder and an archive hold `simple.csv`, and the head in `dataset.yaml`; a file is the sheet alone.
  case simple
}

extension FeedView {
  /// Whether the sheet can be written so that readers, to whom nothing says how, read it as it is.
  package func refusal(of tables: TableWritingOptions) -> Message? {
    if tables.isSpreadsheetSafe {
      return .init(
        sv: "det enkla bladet säger ingenstans att apostrofer är skydd, så de skulle läsas som text",
        en: "the simple sheet says nowhere that apostrophes are guards, so they would be read as text")
    }
    if tables.isLossless {
      return .init(
        sv: "det enkla bladet kan inte skilja tomma värden från det som saknas",
        en: "the simple sheet cannot keep empty values apart from what is absent")
    }
    guard [.utf8, .utf16LittleEndian, .utf16BigEndian, .windows1252].contains(tables.encoding) else {
      return .init(
        sv: "det enkla bladet säger ingenstans att det är i \(tables.encoding.rawValue); skriv det i UTF-8",
        en: "the simple sheet says nowhere that it is in \(tables.encoding.rawValue); write it in UTF-8")
    }
    return nil
  }
}
