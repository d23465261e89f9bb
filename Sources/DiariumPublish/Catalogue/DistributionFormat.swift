/// A form in which a catalogue offers the whole feed.
struct DistributionFormat {
  /// The kind of file.
  let kind: PublishedFile.Kind
  /// The name of its node in the catalogue: `distribution-json`.
  let name: String
  /// The title, the same in all languages.
  let title: String
  /// The code of the EU's list of types of files.
  let fileType: StaticString
  /// The media type, if IANA has registered one.
  let mediaType: String?
  /// The media type of the package that its files are in.
  var packageType: String?
  /// The path of the schema that it follows, if that is published.
  let schema: String
  /// The specification of the form, where its type of file says too little.
  var specification: String?

  /// The forms, in the order in which a catalogue lists them.
  static let all: [DistributionFormat] = [
    .init(
      kind: .json, name: "json", title: "JSON", fileType: "JSON", mediaType: "application/json",
      schema: "schema/feed.schema.json"),
    // The EU's list has no JSON Lines, and IANA no media type for it.
    .init(
      kind: .jsonLines, name: "json-lines", title: "JSON Lines", fileType: "JSON", mediaType: nil,
      schema: "schema/line.schema.json", specification: "https://jsonlines.org/"),
    .init(
      kind: .yaml, name: "yaml", title: "YAML", fileType: "YAML", mediaType: "application/yaml",
      schema: "schema/feed.schema.json"),
    .init(
      kind: .archive, name: "csv", title: "CSV (ZIP)", fileType: "CSV", mediaType: "text/csv",
      packageType: "application/zip", schema: "csv/datapackage.json"),
    .init(
      kind: .workbook, name: "xlsx", title: "Excel (XLSX)", fileType: "XLSX",
      mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", schema: "csv/datapackage.json"),
    // The EU's list has no SQLite.
    .init(
      kind: .database, name: "sqlite", title: "SQLite", fileType: "OCTET", mediaType: "application/vnd.sqlite3",
      schema: "schema/tables.sql"),
  ]

  /// The address of a media type.
  static func address(ofMediaType type: String) -> String { "http://www.iana.org/assignments/media-types/\(type)" }
}
