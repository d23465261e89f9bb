@_spi(Engine) internal import DiariumConversion
@_spi(Engine) internal import DiariumSchema

/// The names of what is in a published folder: nothing else in one is ever replaced or removed.
enum PublishedNames {
  static let json = "feed.json"
  static let jsonLines = "feed.jsonl"
  static let yaml = "feed.yaml"
  static let archive = "feed.csv.zip"
  static let workbook = "feed.xlsx"
  static let database = "feed.sqlite"
  static let delta = "delta.json"
  static let history = "history.jsonl"
  static let index = "index.jsonl"
  static let atom = "atom.xml"
  static let dcat = "dcat.rdf"
  static let page = "index.html"
  static let reportPage = "report.html"
  static let report = "report.json"
  static let sums = "SHA256SUMS"
  static let csvw = "csv-metadata.json"

  /// A folder of a published feed.
  enum Folder: String, CaseIterable {
    case csv
    case views
    case cases
    case deltas
    case schema
  }

  /// The descriptions in the folder `schema`.
  static let schemas = [
    "feed.schema.json", "case.schema.json", "line.schema.json", "tables.json", "tables.postgresql.sql",
    "tables.sqlite.sql", "codes.csv", "codebook.csv", "codebook.sv.md", "codebook.en.md", "context.jsonld",
  ]

  private static let files: Set<String> = [
    json, jsonLines, yaml, archive, workbook, database, delta, history, index, atom, dcat, page, reportPage, report,
    sums,
  ]

  /// The page of a feed in JSON: the first is `feed.json`, which so has the same address however many there are.
  ///
  /// - Parameter number: the number of the page, from 1.
  /// - Returns: the name of its file.
  static func json(page number: Int) -> String { number == 1 ? json : "feed-\(padded(number, 4)).json" }

  /// The delta of a publication.
  static func delta(number: Int) -> String { "\(Folder.deltas.rawValue)/\(padded(number, 6)).json" }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// Whether a file is one of a folder, or of the published folder itself for `nil`.
  static func contains(_ name: String, in folder: Folder?) -> Bool {
    switch folder {
    case nil:
      files.contains(name) || isNumbered(name, after: "feed-", before: ".json")
        || isNumbered(name, after: "atom-", before: ".xml")
    case .csv: name == csvw || FolderContents.tables.contains(name)
    case .views: FolderContents.views.contains(name)
    case .cases: name.hasSuffix(".html") && name.utf8.allSatisfy(isPlain)
    case .deltas: isNumbered(name, after: "", before: ".json")
    case .schema: schemas.contains(name)
    }
  }

  private static func isNumbered(_ name: String, after start: String, before end: String) -> Bool {
    guard name.hasPrefix(start), name.hasSuffix(end) else { return false }
    let digits = name.utf8.dropFirst(start.utf8.count).dropLast(end.utf8.count)
    return digits.count >= 4 && digits.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// Whether a byte may stand in the name of a page: `a-z`, `0-9`, `_`, `-` and the point before `html`.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61...0x7A, 0x30...0x39, 0x5F, 0x2D, 0x2E: true
    default: false
    }
  }
}
