extension Format {
  /// A folder of tables with `datapackage.json`.
  public static let csv = Format(
    name: "csv", fileExtensions: [], layout: .tables, isFolder: true, isLike: nil,
    makeReader: { input, limits, pool in TableReader(input.input.folder, input.tables, limits: limits, pool: pool) },
    makeWriter: nil)
}
