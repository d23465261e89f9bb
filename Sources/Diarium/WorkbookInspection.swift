@_spi(Engine) internal import DiariumConversion
@_spi(Engine) internal import DiariumSchema
internal import DiariumWorkbook

/// The properties of a workbook.
///
/// ```swift
/// for sheet in try source.inspect().workbook?.sheets ?? [] { print(sheet.name, sheet.rows, sheet.contents) }
/// ```
public struct WorkbookInspection: Hashable, Sendable {
  /// A sheet.
  public struct Sheet: Hashable, Sendable {
    /// The name on its tab.
    public var name: String
    /// What it is: the name of a table, `simple`, `feed`, `help` for what explains others, `empty`, or `other` for what is
    /// not read.
    public var contents: String
    /// The number of rows, up to the last one with a cell.
    public var rows: Int
    /// The number of columns, up to the last one with a cell.
    public var columns: Int
    /// Whether programs hide it.
    public var isHidden: Bool
  }

  /// The program that wrote the workbook, as it says; `nil` if it does not.
  public var application: String?
  /// The epoch of its dates: `1900`, `1904`, or `1899` in OpenDocument.
  public var epoch: String
  /// Its sheets, in their order.
  public var sheets: [Sheet]

  init(_ contents: WorkbookContents) {
    (application, epoch) = (contents.facts.application, contents.facts.epoch)
    sheets = contents.sheets.map { sheet in
      .init(
        name: sheet.name.name, contents: sheet.role.name, rows: sheet.facts.rows, columns: sheet.facts.columns,
        isHidden: sheet.name.isHidden)
    }
  }
}
