@_spi(Engine) internal import DiariumCodecs
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// What `datapackage.json` says of how a table is written, as far as it must be known to read it.
struct TableClaims: Sendable {
  /// The encoding, if it is not UTF-8, which every package states by default.
  var encoding: CharacterEncoding?
  /// The delimiter.
  var delimiter: UInt8 = 0x2C
  /// Whether the table begins with a byte-order mark.
  var hasByteOrderMark = false
  /// Whether numbers have a decimal comma.
  var hasDecimalComma = false
  /// The names, or titles, of columns by their headings.
  var columns: [String: String] = [:]
  /// Whether the headings are titles in one language.
  var hasTitles = false
  /// What cells are besides their text.
  var cells = CellAdaptation()

  /// The name or title of the column under a heading.
  func column(_ heading: String) -> String? { columns.isEmpty ? nil : columns[TableHeadings.normal(heading)] }

  /// How cells are read: what the caller says counts.
  func merged(with options: TableReadingOptions) -> TableReadingOptions {
    var options = options
    if hasDecimalComma, options.locale == nil { options.locale = .swedish }
    return options
  }
}

extension PackageReader {
  /// What the document says of a table.
  ///
  /// - Parameters:
  ///   - file: the name of the table's file.
  ///   - table: the table.
  /// - Returns: the claims that are understood; `sayNotApplied` reports the others.
  func claims(for file: String, _ table: TableDescription) -> TableClaims {
    var claims = TableClaims()
    if let own = FeedMembers.node("diarium", in: tape) {
      claims.cells.isSpreadsheetSafe = isTrue("spreadsheetSafe", own)
      claims.cells.isLossless = isTrue("lossless", own)
      claims.hasByteOrderMark = isTrue("byteOrderMark", own)
      claims.hasTitles = FeedMembers.node("titles", in: tape, own) != nil
    }
    guard let resource = resources.first(where: { $0.path.lowercased() == file.lowercased() })?.node else {
      return claims
    }
    if let label = string("encoding", resource), let encoding = CharacterEncoding(label: label), encoding != .utf8 {
      claims.encoding = encoding
    }
    if let dialect = FeedMembers.node("dialect", in: tape, resource), let delimiter = string("delimiter", dialect),
      let byte = delimiter.utf8.first, delimiter.utf8.count == 1
    {
      claims.delimiter = byte
    }
    guard let schema = FeedMembers.node("schema", in: tape, resource) else { return claims }
    for value in FeedMembers.node("missingValues", in: tape, schema).map({ tape.elements(of: $0) }) ?? [] {
      let text = FeedMembers.node("value", in: tape, value) ?? value
      if tape[text].kind == .text, !tape.string(text).isEmpty {
        claims.cells.missing.append(Array(tape.string(text).utf8))
      }
    }
    for field in FeedMembers.node("fields", in: tape, schema).map({ tape.elements(of: $0) }) ?? [] {
      if string("decimalChar", field) == "," { claims.hasDecimalComma = true }
      guard let name = string("name", field), table.column(name) == nil else { continue }
      if let column = string("column", field) ?? string("title", field) {
        claims.columns[TableHeadings.normal(name)] = column
      }
    }
    return claims
  }

  private func isTrue(_ name: String, _ object: Int) -> Bool {
    FeedMembers.node(name, in: tape, object).map { tape[$0].kind == .true } ?? false
  }

  private func string(_ name: String, _ object: Int) -> String? {
    FeedMembers.node(name, in: tape, object).flatMap { tape[$0].kind == .text ? tape.string($0) : nil }
  }
}
