internal import DiariumModel

/// A form in which a catalogue offers the whole feed.
struct DistributionFormat {
  /// The kind of file.
  let kind: PublishedFile.Kind
  /// The name of its node in the catalogue: `distribution-json`.
  let name: String
  /// The title, the same in all languages.
  let title: String
  /// What it is good for.
  let description: Message
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
      kind: .json, name: "json", title: "JSON",
      description: .init(sv: "Hela datamängden som JSON.", en: "The whole dataset as JSON."),
      fileType: "JSON", mediaType: "application/json", schema: "schema/feed.schema.json"),
    // The EU's list has no JSON Lines, and IANA no media type for it.
    .init(
      kind: .jsonLines, name: "json-lines", title: "JSON Lines",
      description: .init(
        sv: "Ett ärende på varje rad, efter en rad om datamängden.",
        en: "A case on each line, behind a line about the dataset."),
      fileType: "JSON", mediaType: nil, schema: "schema/line.schema.json", specification: "https://jsonlines.org/"),
    .init(
      kind: .yaml, name: "yaml", title: "YAML",
      description: .init(sv: "Hela datamängden som YAML.", en: "The whole dataset as YAML."),
      fileType: "YAML", mediaType: "application/yaml", schema: "schema/feed.schema.json"),
    .init(
      kind: .archive, name: "csv", title: "CSV (ZIP)",
      description: .init(
        sv: "Tabeller som hänger ihop med nycklar, och en beskrivning av dem (Data Package).",
        en: "Tables that are joined by keys, and a description of them (Data Package)."),
      fileType: "CSV", mediaType: "text/csv", packageType: "application/zip", schema: "csv/datapackage.json"),
    .init(
      kind: .workbook, name: "xlsx", title: "Excel (XLSX)",
      description: .init(sv: "Tabellerna som blad i en arbetsbok.", en: "The tables as sheets of a workbook."),
      fileType: "XLSX",
      mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", schema: "csv/datapackage.json"),
    // The EU's list has no SQLite.
    .init(
      kind: .database, name: "sqlite", title: "SQLite",
      description: .init(
        sv: "Tabellerna i en databas, med vyer och sökning i texterna.",
        en: "The tables in a database, with views and a search in the texts."),
      fileType: "OCTET", mediaType: "application/vnd.sqlite3", schema: "schema/tables.sql"),
  ]

  /// The address of a media type.
  static func address(ofMediaType type: String) -> String { "http://www.iana.org/assignments/media-types/\(type)" }
}
