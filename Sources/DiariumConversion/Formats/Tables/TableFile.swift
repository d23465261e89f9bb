@_spi(Engine) internal import DiariumCodecs
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// The file of one table, with its delimiter and headings as told from its first record.
struct TableFile: Sendable {
  let description: TableDescription
  let source: any ByteSource
  let delimiter: UInt8
  /// The headings in the file's order: the names of columns, or the text found there if it does not name one.
  let names: [String]
  /// Columns of the file that have no place: unknown, duplicated or without a name.
  let unknownColumns: [Int]
  /// Those of them whose heading occurred before.
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

  /// Opens the file of a table.
  ///
  /// - Throws: `.syntax` if its header cannot be read.
  init(
    _ description: TableDescription, _ source: any ByteSource, limits: Limits, log: inout FindingLog
  ) throws(ReadFailure) {
    self.description = description
    self.source = source
    try FileSignature.refuse(source)
    var best: (delimiter: UInt8, known: Int)?
    for delimiter in [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09] {
      var reader = CSVReader(source, delimiter: delimiter, limits: limits, size: 1 << 14)
      guard case .record = try reader.next() else { continue }
      let known = reader.cells.filter { description.column(Self.normal(reader.text($0))) != nil }.count
      if known > best?.known ?? 0 { best = (delimiter, known) }
    }
    guard let best else { throw .syntax(try Self.unreadable(description, source, limits)) }
    delimiter = best.delimiter
    var reader = CSVReader(source, delimiter: delimiter, limits: limits, size: 1 << 14)
    _ = try reader.next()
    var heading = Heading(description, reader.block)
    for (column, cell) in reader.cells.enumerated() { heading.take(cell, reader.text(cell), column, &log) }
    names = heading.names
    unknownColumns = heading.unknownColumns
    doubled = heading.doubled
    let places = heading.places
    unknownColumnNames = heading.unknownColumns.map { (heading.names[$0], places[$0]) }
    nameless = heading.nameless
    caseColumn = heading.names.firstIndex(of: "case_id") ?? -1
    headingLength = heading.names.first?.utf8.count ?? -1
    levelColumns = Self.levelColumns(heading.names, description)
    extensionColumns = heading.names.indices.filter { heading.names[$0].hasSuffix("extensions") }
    header = heading.location(of: reader.cells.first, 0)
    if delimiter != UInt8(ascii: ","), log.wants(.delimiter) {
      let name = delimiter == 0x09 ? "TAB" : "`;`"
      log.append(
        Finding(
          .delimiter,
          .init(
            sv: "filens avgränsare är \(name); tabellen har lästs med den",
            en: "the file uses \(name) as delimiter; it was detected and used"),
          help: .init(
            sv: "publicera tabeller med komma: `diarium convert` skriver sådana",
            en: "publish tables with commas: `diarium convert` writes them"), at: header))
    }
  }

  private static func levelColumns(_ names: [String], _ table: TableDescription) -> [Int] {
    let level = "confidentiality_level"
    guard table.column(level) != nil else { return [] }
    let columns = table.columns.map(\.name)
    return names.indices.filter { index in
      let name = names[index]
      guard table.column(name) == nil else { return name == level }
      return Secrecy.isMarkName(name) || table.columnMeant(by: name, among: columns) == level
    }
  }

  /// Whether a record with a cell for each heading says nothing: it is blank, or repeats the header.
  func isNoRecord(_ cells: ArraySlice<Cell>, _ reader: borrowing CSVReader) -> Bool {
    isBlank(cells, reader) || isHeader(cells, reader)
  }

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
    for (cell, name) in zip(cells, names) {
      guard Int(cell.length) == name.utf8.count, Self.normal(reader.text(cell)) == Self.normal(name) else {
        return false
      }
    }
    return true
  }

  /// A heading in lower case, without blanks around it.
  static func normal(_ text: String) -> String {
    let blanks: Set<Unicode.Scalar> = [" ", "\t", "\u{A0}", "\u{FEFF}"]
    var scalars = Substring(text.lowercased()).unicodeScalars
    while let first = scalars.first, blanks.contains(first) { scalars.removeFirst() }
    while let last = scalars.last, blanks.contains(last) { scalars.removeLast() }
    return String(scalars)
  }

  private static func unreadable(
    _ description: TableDescription, _ source: any ByteSource, _ limits: Limits
  ) throws(ReadFailure) -> SyntaxError {
    var reader = CSVReader(source, delimiter: UInt8(ascii: ","), limits: limits, size: 1 << 14)
    let names = description.columns.prefix(4).map { "`\($0.name)`" }.joined(separator: ", ")
    let help = Message(sv: "rad 1 anger kolumnnamnen: \(names), …", en: "line 1 names the columns: \(names), …")
    switch try reader.next() {
    case .broken(let fault):
      var place = fault.location
      // If a table has no header, its first line may belong to a confidential case.
      if !description.isRegister { place.withhold { _ in false } }
      if case .notUTF8 = fault.kind {
        return SyntaxError(
          Finding(
            .invalidUTF8, .init(sv: "rubrikraden är inte UTF-8", en: "the header is not UTF-8"), help: saveAgain,
            at: place))
      }
      return SyntaxError(
        Finding(
          .strayQuote, .init(sv: "rubrikraden kan inte läsas", en: "the header cannot be read"), help: help,
          at: place))
    case .record:
      var location = reader.block.location(reader.rows[0].offset, length: reader.rows[0].length, excerpt: true)
      if !description.isRegister { location.withhold { _ in false } }
      return SyntaxError(
        Finding(
          .unknownColumn,
          .init(
            sv: "rad 1 anger ingen kolumn som finns i tabellen `\(description.name)`",
            en: "line 1 names no column of the table `\(description.name)`"), help: help, at: location))
    case .blank(let location):
      return SyntaxError(
        Finding(
          .unknownColumn,
          .init(
            sv: "rad 1 är tom, men ska ange kolumnnamnen", en: "line 1 is blank, and should name the columns"),
          help: help, at: location))
    case .end:
      return SyntaxError(
        Finding(
          .truncatedFile,
          .init(sv: "tabellen är tom: den har ingen rubrikrad", en: "the table is empty: it has no header"), help: help,
          at: reader.block.location(0, length: 0, excerpt: false)))
    }
  }
}

/// The headings of one file.
private struct Heading {
  let description: TableDescription
  let block: Block
  var names: [String] = []
  var unknownColumns: [Int] = []
  var doubled: Set<Int> = []
  /// The first column of each name.
  private var columns: [String: Int] = [:]
  var nameless: [(column: Int, location: Location)] = []
  private(set) var places: [Location] = []

  init(_ description: TableDescription, _ block: Block) {
    self.description = description
    self.block = block
  }

  func location(of cell: Cell?, _ column: Int) -> Location {
    var location = block.location(cell?.start ?? 0, length: cell?.extent ?? 0, excerpt: true)
    location.table = description.name
    location.cell = "\(SpreadsheetColumn.name(column))1"
    return location
  }

  /// Adds the next heading.
  mutating func take(_ cell: Cell, _ text: String, _ column: Int, _ log: inout FindingLog) {
    let name = TableFile.normal(text)
    var location = location(of: cell, column)
    location.columnName = text.isEmpty ? nil : text
    defer { places.append(location) }
    guard !name.isEmpty else {
      names.append("")
      unknownColumns.append(column)
      nameless.append((column, location))
      return
    }
    if let first = columns[name] {
      unknownColumns.append(column)
      doubled.insert(column)
      names.append(name)
      return repeated(name, column, location, first: first, &log)
    }
    columns[name] = column
    guard description.column(name) != nil else {
      names.append(text)
      unknownColumns.append(column)
      return unknown(text, name, location, &log)
    }
    names.append(name)
    // Letter case means nothing here; blanks are what hides in a heading that looks right.
    if text.unicodeScalars.count != name.unicodeScalars.count, log.wants(.surroundingSpace) {
      var finding = Finding(
        .surroundingSpace,
        .init(
          sv: "det finns mellanslag runt rubriken \(Words.quoted(name))",
          en: "there are blanks around the heading \(Words.quoted(name))"),
        help: .init(sv: "skriv `\(Words.cut(name, 60))`", en: "write `\(Words.cut(name, 60))`"), at: location)
      finding.suggestion = name
      log.append(finding)
    }
  }

  private func repeated(_ name: String, _ column: Int, _ location: Location, first: Int, _ log: inout FindingLog) {
    guard log.wants(.duplicateColumn) else { return }
    var finding = Finding(
      .duplicateColumn,
      .init(
        sv: "kolumn \(column + 1) har samma rubrik som kolumn \(first + 1) (\(Words.quoted(name)))",
        en: "column \(column + 1) repeats column \(first + 1) (\(Words.quoted(name)))"),
      help: .init(
        sv: "byt namn på en av dem eller ta bort den; bara den första läses",
        en: "rename or delete one of them; only the first is read"), at: location)
    finding.related = [.init(message: .init(sv: "först här", en: "first here"), location: places[first])]
    finding.value = name
    log.append(finding)
  }

  private func unknown(_ text: String, _ name: String, _ location: Location, _ log: inout FindingLog) {
    guard log.wants(.unknownColumn) else { return }
    let free = description.columns.map(\.name).filter { columns[$0] == nil }
    let required = description.columns.filter { $0.isRequired }.map(\.name)
    let order = required.filter { free.contains($0) } + free.filter { !required.contains($0) }
    let near = description.columnMeant(by: name, among: order)
    let isExtension = name.hasPrefix("x_")
    let listed = free.prefix(40).joined(separator: ", ")
    let guess = near.map { Message(sv: "menade du `\($0)`?", en: "did you mean `\($0)`?") }
    var finding = Finding(
      .unknownColumn,
      .init(
        sv: "tabellen \(description.name) har ingen kolumn \(Words.quoted(text))",
        en: "no column \(Words.quoted(text)) in table \(description.name)"),
      help: isExtension
        ? .init(
          sv: "tillägg står i kolumnen `extensions`, som ett enda JSON-objekt",
          en: "extensions stand in the column `extensions`, as one JSON object")
        : guess
          ?? (listed.isEmpty
            ? .init(
              sv: "tabellen har redan alla sina kolumner; ta bort den",
              en: "the table has all of its columns already; remove it")
            : .init(sv: "kolumnerna är \(listed)", en: "the columns are \(listed)")),
      at: location)
    finding.suggestion = near
    finding.value = text
    // Rows whose owners are not read belong to nothing.
    log.append(finding.losing(near.map { $0 == "id" || $0.hasSuffix("_id") } == true ? description.recordName : nil))
  }
}
