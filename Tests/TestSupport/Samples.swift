public import Diarium
@_spi(Engine) import DiariumConversion
@_spi(Engine) import DiariumSchema
@_spi(Engine) import DiariumTree

/// Small feeds and ways to look at them.
public enum Samples {
  /// The member `dataset` of a feed.
  public static let dataset = """
    "dataset":{"title":"Ärenden i Ekeby","publisher":{"name":"Ekeby kommun"},"license":"CC0-1.0","language":"sv"}
    """

  /// A feed with members of its own.
  public static func feed(_ members: String = "") -> String {
    "{\"diarium\":\"1.0\",\(dataset)\(members.isEmpty ? "" : ",\(members)")}"
  }

  /// A feed with one case that has members of its own.
  public static func caseFeed(_ members: String = "") -> String {
    feed("\"cases\":[{\"id\":\"ks-1\",\"title\":\"Motion om cykelbanor\"\(members.isEmpty ? "" : ",\(members)")}]")
  }

  /// The rules that are found while a feed is read, and no others.
  public static var structural: ValidationOptions {
    var options = ValidationOptions()
    options.profiles = []
    return options
  }

  /// All rules, on a day.
  public static var allRules: ValidationOptions {
    var options = ValidationOptions()
    options.profiles = Set(Rule.Profile.allCases)
    if let day = Rule.exampleDay { options.asOf = day }
    return options
  }

  /// The report on a text.
  public static func report(
    _ text: String, format: Format? = nil, limits: Limits = Limits(), options: ValidationOptions = Samples.structural
  ) throws -> Report {
    try report(bytes: Array(text.utf8), format: format, limits: limits, options: options)
  }

  /// The report on bytes.
  public static func report(
    bytes: [UInt8], format: Format? = nil, limits: Limits = Limits(), options: ValidationOptions = Samples.structural
  ) throws -> Report {
    try FeedSource(bytes: bytes, as: format, name: "feed.json", limits: limits).validate(options)
  }

  /// A finding as `line:column rule pointer`.
  public static func line(_ finding: Finding) -> String {
    "\(finding.location.line ?? 0):\(finding.location.column ?? 0) \(finding.rule.name) \(finding.location.pointer ?? "-")"
  }

  /// The canonical text of a feed; nil where none can be written.
  public static func encoded(_ text: String, from format: Format? = nil, to output: Format? = nil) throws -> String? {
    let (bytes, _) = try FeedSource(bytes: Array(text.utf8), as: format, name: "feed.json").encoded(as: output)
    return bytes.map { String(decoding: $0, as: UTF8.self) }
  }

  /// The tables of a feed; nil where none can be written.
  public static func encodedTables(
    _ text: String, from format: Format? = nil, allowing losses: Set<Loss> = []
  ) throws -> [String: [UInt8]]? {
    try FeedSource(bytes: Array(text.utf8), as: format, name: "feed.json").encodedTables(allowing: losses).files
  }

  /// The canonical text of a feed in tables; nil where none can be written.
  public static func encoded(
    tables: [String: [UInt8]], to output: Format, allowing losses: Set<Loss> = []
  ) throws -> String? {
    let (bytes, _) = try FeedSource(tables: tables).encoded(as: output, allowing: losses)
    return bytes.map { String(decoding: $0, as: UTF8.self) }
  }

  /// The tables with the rows of each in another order, but for the registers' and the cases', whose order is kept in
  /// lists; without what describes them, but for the head.
  public static func shuffled(_ tables: [String: [UInt8]], seed: UInt64) throws -> [String: [UInt8]] {
    var random = SeededGenerator(seed: seed)
    var shuffled: [String: [UInt8]] = [:]
    for name in tables.keys.sorted() {
      let bytes = tables[name] ?? []
      let table = Schema.tables.first { $0.fileName == name }
      let hasOrder = table.map { $0.hasOrdinal } ?? false
      guard hasOrder else {
        shuffled[name] = bytes
        continue
      }
      var rows = CSVSplit.rows(bytes)
      let header = rows.removeFirst()
      rows.shuffle(using: &random)
      shuffled[name] = header + rows.joined()
    }
    shuffled["datapackage.json"] = CSVSplit.withoutResources(tables["datapackage.json"] ?? [])
    return shuffled
  }

  /// The text of a JSON value, indented.
  public static func text(_ value: JSONValue) -> String { JSONText.indented(value) }
}
