@_spi(Engine) internal import DiariumConversion
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// A form that holds less than a feed does: a sheet for people, or a flat table for analysis.
///
/// ```swift
/// var options = ConversionOptions()
/// options.views = [.decisions, .votes]
/// let outcome = try source.convert(to: .folder("views/"), options)
/// print(outcome.report.notes.map(\.en))
/// ```
public enum FeedView: String, Hashable, Sendable, CaseIterable {
  /// The simple sheet: a row for each thing that happened. It is read back, and what it leaves out is counted.
  ///
  /// A folder and an archive hold `simple.csv`, and the head in `dataset.yaml`; a file is the sheet alone.
  case simple
  /// A row for each statement, with its signatories, referral, document and body.
  ///
  /// This and the following are joins of the tables, which cannot be read back. A folder and an archive hold
  /// `v_statements.csv`, and a codebook of the columns: `codebook.csv`, `codebook.sv.md` and `codebook.en.md`; a
  /// workbook has a sheet for each, and a file is one view alone.
  case statements
  /// A row for each signatory of a reservation, with the party and the decision.
  case reservations
  /// A row for each decision, with its items, the proposals that it made, and its meeting.
  case decisions
  /// A row for each vote, with the counts, the decision, and the proposals of both sides.
  case votes
}

extension FeedView {
  /// Why a view cannot be written so; `nil` if it can: readers of the simple sheet, to whom nothing says how, must read it
  /// as it is.
  package func refusal(of tables: TableWritingOptions) -> Message? {
    guard self == .simple else {
      guard tables.isLossless else { return nil }
      return .init(
        sv: "en vy för analys kan inte skilja tomma värden från det som saknas",
        en: "a view for analysis cannot keep empty values apart from what is absent")
    }
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

extension FeedView {
  /// The description of a view for analysis; `nil` for the simple sheet.
  var description: ViewDescription? { ViewDescription.named(rawValue) }

  /// Why views cannot be written together; `nil` if they can.
  ///
  /// - Parameters:
  ///   - views: the views.
  ///   - isOneTable: whether there is room for one table only.
  /// - Returns: the reason.
  package static func refusal(ofTogether views: [FeedView], isOneTable: Bool) -> Message? {
    guard Set(views).count > 1 else { return nil }
    if views.contains(.simple) {
      return .init(
        sv: "det enkla bladet skrivs för sig, och inte tillsammans med andra vyer",
        en: "the simple sheet is written by itself, and not together with other views")
    }
    guard isOneTable else { return nil }
    return .init(
      sv: "flera vyer är flera tabeller: skriv dem till en mapp, ett arkiv (.zip) eller en arbetsbok (.xlsx)",
      en: "several views are several tables: write them to a folder, an archive (.zip) or a workbook (.xlsx)")
  }
}
