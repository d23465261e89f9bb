@_spi(Engine) internal import DiariumCodecs
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// The file of one table, with its dialect and headings as told from its first records.
struct TableFile: Sendable {
  let description: TableDescription
  /// The text, as UTF-8.
  let text: TableText
  /// Where the header is, and the delimiter.
  let opening: TableOpening
  /// What the table's description says of it.
  let claims: TableClaims
  /// The headings in the file's order: the names of columns, or the text found there if it does not name one.
  let names: [String]
  /// The headings as they are written.
  private let headings: [String]
  /// The languages that headings are in, rather than being names, with the first such heading.
  let languages: [Language: Location]
  /// Columns of the file that have no place: unknown, duplicated or without a name.
  let unknownColumns: [Int]
  /// Where the columns of presence are that only lossless tables have; -1 for one that is not there.
  let presenceColumns: [Int]
  /// Those of the columns without a place whose heading occurred before.
  let doubled: Set<Int>
  /// Their headings.
  let unknownColumnNames: [(name: String, location: Location)]
  /// Columns without a heading.
  let nameless: [(column: Int, location: Location)]
  let header: Location
  /// The column that names the case; -1 if there is none.
  let caseColumn: Int
  /// Bytes of the first heading.
  private let headingLength: Int
  /// The columns that say how much of a case is confidential, including misspelt and repeated ones.
  let levelColumns: [Int]
  /// The columns of extensions.
  let extensionColumns: [Int]
  /// The columns that name the record and what it belongs to.
  let keyColumns: [Int]
  /// Whether rows lack empty cells at their end, as Excel leaves them out.
  var lacksTrailingCells = false

  /// Opens the file of a table.
  ///
  /// - Parameters:
  ///   - description: the table.
  ///   - text: the text of the file.
  ///   - options: how it is read where it does not say it.
  ///   - claims: what its description says of it.
  ///   - limits: the limits of the table.
  ///   - log: receives what is wrong with its headings.
  /// - Throws: `.syntax` if its header cannot be read.
  init(
    _ description: TableDescription, _ text: TableText, _ options: TableReadingOptions, _ claims: TableClaims,
    limits: Limits, log: inout FindingLog
  ) throws(ReadFailure) {
    self.description = description
    self.claims = claims
    self.text = text
    let opening = try TableOpening(text, options, limits: limits) { heading in
      description.match(heading) != nil || claims.column(heading) != nil
    }
    guard let opening else {
      throw .syntax(try Self.unreadable(description, text.source, limits))
    }
    self.opening = opening
    lacksTrailingCells = text.isSheet
    var reader = try Self.reader(text, opening, limits: limits, size: 1 << 14)
    _ = try reader.next()
    var header = TableHeader(description, claims, reader.block, rowsBefore: opening.rowsBefore)
    for (column, cell) in reader.cells.enumerated() { header.take(cell, reader.text(cell), column, &log) }
    names = header.names
    headings = header.headings
    languages = header.languages
    unknownColumns = header.unknownColumns
    doubled = header.doubled
    presenceColumns = description.presenceColumns.map { header.presenceColumns[$0] ?? -1 }
    let places = header.places
    unknownColumnNames = header.unknownColumns.map { (header.names[$0], places[$0]) }
    nameless = header.nameless
    caseColumn = header.names.firstIndex(of: "case_id") ?? -1
    headingLength = reader.cells.first.map { Int($0.length) } ?? -1
    levelColumns = Self.levelColumns(header.names, description)
    extensionColumns = header.names.indices.filter { header.names[$0].hasSuffix("extensions") }
    keyColumns = header.names.indices.filter { header.names[$0] == "id" || header.names[$0].hasSuffix("_id") }
    self.header = header.location(of: reader.cells.first, 0)
  }

  /// Opens the file of a simple sheet.
  ///
  /// - Parameters:
  ///   - sheet: what its headings mean.
  ///   - text: the text of the file.
  ///   - opening: where the headings are.
  ///   - limits: the limits of the sheet.
  /// - Throws: `.input` if bytes cannot be read.
  init(_ sheet: SheetHeadings, _ text: TableText, _ opening: TableOpening, limits: Limits) throws(ReadFailure) {
    description = .simpleSheet
    claims = TableClaims()
    self.text = text
    self.opening = opening
    lacksTrailingCells = text.isSheet
    var reader = try Self.reader(text, opening, limits: limits, size: 1 << 14)
    _ = try reader.next()
    let header = TableHeader(description, claims, reader.block, rowsBefore: opening.rowsBefore)
    names = sheet.texts
    headings = reader.cells.map { reader.text($0) }
    languages = [:]
    var (unknown, doubled): ([Int], Set<Int>) = ([], [])
    for (column, meaning) in sheet.meanings.enumerated() {
      switch meaning {
      case .unknown: unknown.append(column)
      case .repeated:
        unknown.append(column)
        doubled.insert(column)
      case .column, .part, .partExtra, .extra: break
      }
    }
    (unknownColumns, self.doubled, presenceColumns, extensionColumns) = (unknown, doubled, [], [])
    let places = reader.cells.enumerated().map { header.location(of: $1, $0) }
    unknownColumnNames = unknown.filter { !sheet.texts[$0].isEmpty }.map { (sheet.texts[$0], places[$0]) }
    nameless = unknown.filter { sheet.texts[$0].isEmpty }.map { ($0, places[$0]) }
    caseColumn = sheet.index(of: .column(.diaryNumber)) ?? -1
    headingLength = reader.cells.first.map { Int($0.length) } ?? -1
    levelColumns = names.indices.filter { Secrecy.isMarkName(sheet.texts[$0]) }
    keyColumns = [caseColumn, sheet.index(of: .column(.record)) ?? -1].filter { $0 >= 0 }
    self.header = header.location(of: reader.cells.first, 0)
  }

  /// Whether it is a simple sheet, in which rows of a case need not be together.
  var isSimpleSheet: Bool { description.name == TableDescription.simpleSheet.name }

  /// The text, as UTF-8.
  var source: any ByteSource { text.source }

  /// The name of the file.
  var fileName: String {
    (text.source as? any SheetSource)?.sheet ?? pathName
  }

  private var pathName: String { text.source.path.split(separator: "/").last.map(String.init) ?? text.source.path }

  /// A reader at the header.
  ///
  /// - Throws: `.input` if bytes cannot be read.
  func makeReader(limits: Limits, size: Int) throws(ReadFailure) -> CSVReader {
    var reader = try Self.reader(text, opening, limits: limits, size: size)
    fit(&reader)
    return reader
  }

  /// Prepares a reader for records of this table.
  func fit(_ reader: inout CSVReader) {
    reader.columns = names.count
    reader.padsRecords = lacksTrailingCells
    reader.adaptation = claims.cells.isNone ? nil : claims.cells
  }

  private static func reader(
    _ text: TableText, _ opening: TableOpening, limits: Limits, size: Int
  ) throws(ReadFailure) -> CSVReader {
    var reader = CSVReader(text.source, delimiter: opening.delimiter, limits: limits, size: size)
    reader.isKnownUTF8 = text.encoding.encoding == .utf8 && text.encoding.isWhole
    if opening.start.offset > 0 { try reader.begin(at: opening.start) }
    return reader
  }

  /// The name of a cell, as spreadsheets name it; rows before the header are rows of the sheet too.
  func cellName(_ column: Int, record: Int) -> String {
    "\(SpreadsheetColumn.name(column))\(record + 1 + opening.rowsBefore)"
  }

  private static func levelColumns(_ names: [String], _ table: TableDescription) -> [Int] {
    let level = "confidentiality_level"
    guard table.column(level) != nil else { return [] }
    let unknown = names.indices.filter { table.column(names[$0]) == nil }
    let meant = table.columnsMeant(by: unknown.map { names[$0] }, among: table.columns.map(\.name))
    let isMeant = Dictionary(uniqueKeysWithValues: zip(unknown, meant))
    return names.indices.filter { index in
      guard let meant = isMeant[index] else { return names[index] == level }
      return meant == level || Secrecy.isMarkName(names[index])
    }
  }

  /// Whether a record with a cell for each heading says nothing: it is blank, repeats the header, or gives sums or units.
  func isNoRecord(_ cells: ArraySlice<Cell>, _ reader: borrowing CSVReader) -> Bool {
    isBlank(cells, reader) || isExample(cells, reader) || isHeader(cells, reader) || aside(cells, reader) != nil
  }

  /// Whether a record is an example, or help: its first cell begins with a number sign, with which no id begins.
  func isExample(_ cells: ArraySlice<Cell>, _ reader: borrowing CSVReader) -> Bool {
    guard firstIsKey || isSimpleSheet, let first = cells.first, first.length > 0 else { return false }
    guard unsafe (reader.block.base + Int(first.offset)).load(as: UInt8.self) == UInt8(ascii: "#") else { return false }
    // What spreadsheets write for a failed formula, or a narrow column, is neither.
    let text = TableHeadings.trimmed(reader.text(first)).uppercased()
    return !SpreadsheetValue.errors.contains(text) && (text.contains { $0 != "#" } || text.count == 1)
  }

  /// Whether the first column tells which record a row is, or belongs to.
  private var firstIsKey: Bool { keyColumns.contains(0) || names.first == "id" }

  /// Whether the cells of a record hold nothing but blanks.
  func isBlank(_ cells: ArraySlice<Cell>, _ reader: borrowing CSVReader) -> Bool {
    var buffer: [UInt8] = []
    for cell in cells where cell.length > 0 {
      guard unsafe reader.withText(cell, &buffer, { unsafe Self.areBlanks($0) }) else { return false }
    }
    return true
  }

  private static func areBlanks(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var index = 0
    while index < bytes.count {
      let byte = unsafe bytes[index]
      if byte == 0x20 || byte == 0x09 {
        index += 1
      } else if unsafe byte == 0xC2 && index + 1 < bytes.count && bytes[index + 1] == 0xA0 {
        index += 2
      } else {
        return false
      }
    }
    return true
  }

  /// Whether the cells of a record are the headings.
  func isHeader(_ cells: ArraySlice<Cell>, _ reader: borrowing CSVReader) -> Bool {
    // A glance at the length saves almost all records from being decoded.
    guard let first = cells.first, Int(first.length) == headingLength, cells.count == names.count else { return false }
    for (cell, heading) in zip(cells, headings) {
      guard Int(cell.length) == heading.utf8.count,
        TableHeadings.normal(reader.text(cell)) == TableHeadings.normal(heading)
      else { return false }
    }
    return true
  }
}
