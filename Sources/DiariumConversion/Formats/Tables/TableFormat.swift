@_spi(Engine) internal import DiariumTree

extension Format {
  /// A folder of tables with `datapackage.json`.
  public static let csv = Format(
    name: "csv", fileExtensions: [], layout: .tables, isFolder: true,
    isLike: { bytes in
      let signature = FileSignature(bytes: bytes, path: "")
      return (signature == nil || signature == .utf16)
        && (!TableGuess(bytes, lines: 1).tables.isEmpty || SheetGuess(bytes, lines: 1).isSheet)
    },
    makeReader: makeTableReader, makeWriter: nil)

  /// Such a folder packed in a ZIP archive.
  ///
  /// Workbooks are ZIP archives too, and are told by what is in them.
  public static let zip = Format(
    name: "zip", fileExtensions: ["zip"], layout: .tables, isArchive: true,
    isLike: { bytes in
      let signature = FileSignature(bytes: bytes, path: "")
      return signature == .zip || signature == .zippedTables
    },
    makeReader: makeTableReader, makeWriter: nil)

  /// A workbook of Office Open XML (ISO/IEC 29500), whose sheets are tables.
  public static let xlsx = Format(
    name: "xlsx", fileExtensions: ["xlsx", "xlsm"], layout: .tables, isWorkbook: true,
    isLike: { FileSignature(bytes: $0, path: "") == .xlsx }, makeReader: makeTableReader, makeWriter: nil)

  /// A workbook of OpenDocument (ISO/IEC 26300), which is read and not written.
  public static let ods = Format(
    name: "ods", fileExtensions: ["ods"], layout: .tables, isWorkbook: true, isWritten: false,
    isLike: { FileSignature(bytes: $0, path: "") == .ods }, makeReader: makeTableReader, makeWriter: nil)

  /// A database of SQLite 3 (https://www.sqlite.org/fileformat2.html), with keys, checks, views and an index of texts.
  public static let sqlite = Format(
    name: "sqlite", fileExtensions: ["sqlite", "sqlite3", "db"], layout: .tables, isDatabase: true,
    isLike: { FileSignature(bytes: $0, path: "") == .sqlite }, makeReader: makeTableReader, makeWriter: nil)

  @Sendable private static func makeTableReader(
    _ input: FeedPass.Input, _ limits: Limits, _ pool: any ThreadPool
  ) -> any FormatReader {
    // What cannot be read is told by the reader of tables.
    if let folder = input.input.folder, let sheets = try? SimpleSheets.files(in: folder), let sheet = sheets.first {
      return SheetReader(sheet, in: folder, input, limits: limits)
    }
    return TableReader(input, limits: limits, pool: pool)
  }
}
