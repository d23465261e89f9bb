extension Format {
  /// A folder of tables with `datapackage.json`.
  public static let csv = Format(
    name: "csv", fileExtensions: [], layout: .tables, isFolder: true, isLike: nil,
    makeReader: { input, limits, pool in TableReader(input.folder, limits: limits, pool: pool) },
    makeWriter: nil)
}
