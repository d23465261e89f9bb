internal import DiariumModel
@_spi(Engine) internal import DiariumTree

/// The artifacts of a run, and the places in them.
struct SARIFPlaces {
  private let report: Report
  private var artifactURIs: [String] = []
  private var indices: [String: Int] = [:]

  /// The inputs of a report, and other files that its findings name: those in folders.
  init(_ report: Report, _ findings: [Finding]) {
    self.report = report
    for input in report.inputs { add(input.path) }
    for finding in findings {
      add(finding.location.path)
      for other in finding.related { add(other.location.path) }
    }
  }

  private mutating func add(_ path: String) {
    let uri = Self.uri(path)
    guard indices[uri] == nil else { return }
    indices[uri] = artifactURIs.count
    artifactURIs.append(uri)
  }

  func artifacts() -> [JSONValue] {
    let inputs = Dictionary(report.inputs.map { (Self.uri($0.path), $0) }, uniquingKeysWith: { first, _ in first })
    return artifactURIs.map { uri in
      var members: [JSONValue.Member] = []
      guard let input = inputs[uri] else { return .object([.init("location", artifact(uri: uri))]) }
      if input.path == "-" {
        members.append(
          .init("description", .sarifText(report.language == .sv ? "standard in" : "standard input")))
      }
      members.append(.init("location", artifact(uri: uri)))
      // For a folder it is the sum of its files, which is not the length of an artifact.
      if input.bytes > 0, input.format != "csv" { members.append(.init("length", .number("\(input.bytes)"))) }
      members.append(.init("roles", .array([.string("analysisTarget")])))
      if let sha256 = input.sha256 {
        members.append(.init("hashes", .object([.init("sha-256", .string(sha256))])))
      }
      return .object(members)
    }
  }

  private func artifact(uri: String) -> JSONValue {
    .object([.init("uri", .string(uri)), .init("index", .number("\(indices[uri] ?? -1)"))])
  }

  /// A path as a URI reference (RFC 3986), normalised as §3.10 requires; standard input is called `stdin`.
  static func uri(_ path: String) -> String {
    if path == "-" { return "stdin" }
    let steps = path.split(separator: "/").filter { $0 != "." }.map(encoded).joined(separator: "/")
    if path.hasPrefix("/") { return "file:///\(steps)" }
    return steps.isEmpty ? "." : steps
  }

  /// A segment of a path, percent-encoded where the first segment of a relative reference requires it.
  private static func encoded(_ segment: Substring) -> String {
    var encoded = ""
    for byte in segment.utf8 {
      let scalar = Unicode.Scalar(byte)
      if byte < 0x80, scalar.properties.isAlphabetic || "0123456789-._~!$&'()*+,;=@".unicodeScalars.contains(scalar) {
        encoded.unicodeScalars.append(scalar)
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        encoded += "%\(digits.count < 2 ? "0" : "")\(digits)"
      }
    }
    return encoded
  }

  /// A location (§3.28): in the file, and in the tree or the table.
  func location(_ location: Location, id: Int? = nil, _ message: Message? = nil) -> JSONValue {
    var physical: [JSONValue.Member] = [.init("artifactLocation", artifact(uri: Self.uri(location.path)))]
    if let region = region(location) {
      physical.append(.init("region", region.json()))
      if let context = region.context() { physical.append(.init("contextRegion", context)) }
    }
    var members: [JSONValue.Member] = []
    if let id { members.append(.init("id", .number("\(id)"))) }
    members.append(.init("physicalLocation", .object(physical)))
    if let logical = Self.logical(location) { members.append(.init("logicalLocations", .array([logical]))) }
    if let message { members.append(.init("message", .sarifText(message[report.language]))) }
    if location.isWithheld { members.append(.init("properties", .object([.init("withheld", .boolean(true))]))) }
    return .object(members)
  }

  private func region(_ location: Location) -> SARIFRegion? {
    // The lines of an entry are not those of its archive.
    guard location.part == nil else { return nil }
    // A byte-order mark is not a column (§3.30.2), so a region that includes one begins after it.
    guard location.line == 1, let excerpt = location.excerpt, excerpt.lead > 0, excerpt.lead == location.column,
      excerpt.text.unicodeScalars.first == "\u{FEFF}"
    else { return SARIFRegion(location) }
    var moved = location
    moved.excerpt?.text = String(String.UnicodeScalarView(excerpt.text.unicodeScalars.dropFirst()))
    moved.excerpt?.lead = excerpt.lead - 1
    return SARIFRegion(moved)
  }

  /// A place in the tree or in a table (§3.33); `nil` for the root, and if it is in neither.
  private static func logical(_ location: Location) -> JSONValue? {
    if location.isInDatabase, let table = location.table { return row(location, table) }
    if let table = location.table { return cell(location, location.entry ?? location.sheet ?? table) }
    if let entry = location.entry ?? location.sheet, location.pointer == nil || location.sheet != nil {
      if location.cell != nil { return cell(location, entry) }
      return .object([
        .init("name", .string(entry)), .init("fullyQualifiedName", .string(entry)), .init("kind", .string("resource")),
      ])
    }
    guard let pointer = location.pointer, !pointer.isEmpty else { return nil }
    let last = pointer.split(separator: "/", omittingEmptySubsequences: false).last.map(String.init) ?? ""
    let name = last.replacing("~1", with: "/").replacing("~0", with: "~")
    let isElement = !last.isEmpty && last.utf8.allSatisfy { (0x30...0x39).contains($0) }
    return .object([
      .init("name", .string(name)),
      .init("fullyQualifiedName", .string((location.entry.map { "\($0)!" } ?? "") + pointer)),
      .init("kind", .string(isElement ? "value" : "property")),
    ])
  }

  /// A cell as spreadsheets name it, `decisions!F3`, decorated with its meaning, `decisions[2].outcome`.
  private static func cell(_ location: Location, _ table: String) -> JSONValue {
    guard let cell = location.cell else {
      return .object([
        .init("name", .string(table)), .init("fullyQualifiedName", .string(table)), .init("kind", .string("table")),
      ])
    }
    let record = location.record.map { "[\($0)]" } ?? ""
    let column = location.columnName.map { ".\($0)" } ?? ""
    return .object([
      .init("name", .string(location.columnName ?? cell)), .init("fullyQualifiedName", .string("\(table)!\(cell)")),
      .init("decoratedName", .string(table + record + column)), .init("kind", .string("cell")),
    ])
  }

  /// A row of a database, `decisions:3`, decorated with the column that is meant, `decisions[3].outcome`.
  private static func row(_ location: Location, _ table: String) -> JSONValue {
    guard let record = location.record else {
      return .object([
        .init("name", .string(table)), .init("fullyQualifiedName", .string(table)), .init("kind", .string("table")),
      ])
    }
    let column = location.columnName.map { ".\($0)" } ?? ""
    return .object([
      .init("name", .string(location.columnName ?? "\(record)")),
      .init("fullyQualifiedName", .string("\(table):\(record)")),
      .init("decoratedName", .string("\(table)[\(record)]\(column)")),
      .init("kind", .string(column.isEmpty ? "row" : "cell")),
    ])
  }

  /// The fix (§3.55) of a finding with a suggestion; `nil` if none can be applied blindly.
  ///
  /// Cells of tables have none: whether they need quotes depends on the delimiter.
  func fix(_ finding: Finding) -> JSONValue? {
    guard let suggestion = finding.suggestion, finding.location.table == nil,
      let region = region(finding.location), let deleted = region.deleted(),
      let inserted = Self.replacement(region.text, with: suggestion, value: finding.value)
    else { return nil }
    let replacement = JSONValue.object([
      .init("deletedRegion", deleted), .init("insertedContent", .sarifText(inserted)),
    ])
    let change = JSONValue.object([
      .init("artifactLocation", artifact(uri: Self.uri(finding.location.path))),
      .init("replacements", .array([replacement])),
    ])
    let description = report.language == .sv ? "skriv `\(suggestion)`" : "write `\(suggestion)`"
    return .object([.init("description", .sarifText(description)), .init("artifactChanges", .array([change]))])
  }

  /// The replacement for a text, in the same quotes; `nil` if the text is not the value as written.
  ///
  /// Only ids, codes and names of fields are ever suggested, so nothing needs escaping.
  private static func replacement(_ text: String, with suggestion: String, value: String?) -> String? {
    let letters = suggestion.unicodeScalars
    guard
      !letters.isEmpty,
      letters.allSatisfy({ $0.isASCII && ($0.properties.isAlphabetic || "0123456789_-./".unicodeScalars.contains($0)) })
    else { return nil }
    for quote in ["\"", "'"] where text.utf8.count > 1 && text.hasPrefix(quote) && text.hasSuffix(quote) {
      return quote + suggestion + quote
    }
    guard text == value else { return nil }
    // A scalar without quotes, which YAML 1.1 must not take for a boolean, null or a number.
    let words = ["y", "n", "yes", "no", "on", "off", "true", "false", "null"]
    let isPlain = letters.first?.properties.isAlphabetic == true && !words.contains(suggestion.lowercased())
    return isPlain ? suggestion : "\"\(suggestion)\""
  }
}
