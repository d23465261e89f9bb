@_spi(Engine) public import DiariumTree

/// How a simple sheet is written.
@_spi(Engine) public struct SheetWritingOptions: Sendable {
  /// The delimiter, the encoding and the mark at the beginning.
  public var tables: TableWritingOptions
  /// Whether the file of the head is read along with the sheet, so that registers name bodies.
  public var hasHead = false

  /// A sheet with the headings, delimiter and encoding of tables.
  public init(_ tables: TableWritingOptions, hasHead: Bool) {
    (self.tables, self.hasHead) = (tables, hasHead)
  }

  /// The language of headings, records and terms: English ones are names and codes.
  public var language: Language { tables.titles ?? .en }

  /// The headings of a sheet in the long layout.
  ///
  /// - Parameter extras: the names of extensions that have columns.
  /// - Returns: the headings.
  public func headings(_ extras: [String]) -> [String] {
    SheetColumn.allCases.map { $0.title[language] } + extras
  }
}
