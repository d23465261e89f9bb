internal import DiariumCodecs
internal import DiariumSchema
internal import DiariumTree

/// Reads a feed in tables: the head, then case by case.
///
/// A first look at every table tells which rows can be read, to which case they belong and whether they come in the
/// order of the cases. Then memory holds the rows of one case; of a table in another order also where its rows are.
final class TableReader {
  private let folder: any TableFolder
  private let limits: Limits
  private var join: TableJoin
  private var cursors: [TableCursor?] = []
  private var numbers = CaseNumbers()
  private let cases: Int
  private let spans: Int
  /// What was found since it was last taken.
  var log: FindingLog
  /// Values that no tree can hold: of columns that are unknown or doubled, of rows that could not be read.
  var losses: Losses {
    var losses = ofTables
    losses.add(join.losses)
    return losses
  }
  private var ofTables = Losses()
  /// Tables whose rows do not come in the order of the cases.
  private(set) var unordered: [String] = []
  /// The ids, hashed, of rows that were left out.
  private(set) var leftOutIDs: Set<UInt64> = []
  /// What stands between the cells.
  private(set) var delimiters: Set<String> = []
  /// The sources of a tape, in its order.
  private(set) var sources: [any ByteSource] = []
  /// Rows of `cases` that were read.
  private var number = 0
  /// The registers' rows, which the head's tape may be asked about.
  private var registers: [TableRows?] = []

  init(_ folder: any TableFolder, limits: Limits) {
    self.folder = folder
    self.limits = limits
    log = FindingLog(limit: limits.findings)
    let fragment = FragmentParser(limits)
    join = TableJoin(findings: limits.findings) { (block, range, depth, tape) throws(SyntaxError) in
      try fragment.parse(block, range, depth, &tape)
    }
    cases = TableDescription.names.firstIndex(of: "cases") ?? 0
    spans = TableDescription.names.firstIndex(of: "spans") ?? 0
  }

  /// Reads the head.
  ///
  /// - Returns: whether the folder says what the feed is.
  /// - Throws: `.syntax` where `cases` is missing, or a header cannot be read.
  func head(onto tape: inout Tape) throws(ReadFailure) -> Bool {
    guard file(of: "cases") != nil else { throw .syntax(noCases()) }
    let package = try PackageReader(folder, limits: limits, log: &log)
    var files: [TableFile?] = []
    for (index, name) in TableDescription.names.enumerated() {
      files.append(try file(of: name).map { file throws(ReadFailure) in try open(file, index) })
    }
    sources = sources(files)
    var rows: [String: Int] = [:]
    try surveyAll(files, &rows)
    try package.check(folder, rows: rows, log: &log)
    unexpectedFiles(package.resources.map(\.path))
    for index in cursors.indices {
      guard let cursor = cursors[index] else { continue }
      if cursor.file.description.isRegister { try cursor.collectAll() }
      if index == spans { try cursor.collect(-1, numbers) }
    }
    registers = cursors.map { $0?.rows }
    let headRows = cursors.enumerated().map { index, cursor in
      guard let cursor, cursor.file.description.isRegister || index == spans else { return nil as TableRows? }
      return cursor.rows
    }
    join.leftOutIDs = leftOutIDs
    // The head is a member of the document, so its pointers begin there.
    package.tape.sources.first?.root = "/feed"
    join.head(headRows, package: package.tape, feed: package.feed, onto: &tape)
    take()
    return package.feed != nil
  }

  /// Reads the next case; false at the end.
  func next(onto tape: inout Tape) throws(ReadFailure) -> Bool {
    guard let cursor = cursors[cases], try cursor.collectNext() else { return false }
    number += 1
    let matter = ownNumber(cursor)
    var rows: [TableRows?] = Array(repeating: nil, count: cursors.count)
    rows[cases] = cursor.rows
    for (index, table) in cursors.enumerated() where index != cases {
      guard let table, !table.file.description.isRegister, let matter else { continue }
      try table.collect(matter, numbers)
      rows[index] = table.rows
    }
    join.matter(rows, onto: &tape)
    take()
    return true
  }

  /// The number under which rows belong to the case at hand; nil where it has no id, or an earlier case has it.
  private func ownNumber(_ cursor: TableCursor) -> Int32? {
    guard let number = cursor.number(numbers), Int(number) == self.number else { return nil }
    return number
  }

  private func take() {
    log.absorb(join.takeLog())
  }

  /// The name of a table's file, which some disks give in another case of letters; nil where there is none.
  private func file(of table: String) -> String? {
    let name = table + ".csv"
    return folder.files.contains(name) ? name : folder.files.first { $0.lowercased() == name }
  }

  private func open(_ file: String, _ index: Int) throws(ReadFailure) -> TableFile {
    let source: any ByteSource
    do throws(IOFailure) { source = try folder.open(file) } catch { throw .input(error) }
    let table = try TableFile(TableDescription.all[index], source, limits: limits, log: &log)
    delimiters.insert(String(UnicodeScalar(table.delimiter)))
    return table
  }

  /// Looks at all tables, the cases first: the others name them.
  private func surveyAll(_ files: [TableFile?], _ rows: inout [String: Int]) throws(ReadFailure) {
    cursors = Array(repeating: nil, count: files.count)
    if let file = files[cases] { try numberCases(file) }
    for (index, file) in files.enumerated() {
      guard let file else { continue }
      let isInCase = index != cases && !file.description.isRegister
      let survey = try TableSurvey(
        file, cases: isInCase ? numbers : nil, leftOut: leftOutIDs,
        places: PlaceIndex { [folder] () throws(IOFailure) in try folder.scratch() }, limits: limits, log: &log)
      if let name = self.file(of: file.description.name) { rows[name] = survey.records }
      ofTables.add(.unknown, survey.unknownCells, at: file.header)
      ofTables.add(.duplicate, survey.doubledCells, at: file.header)
      ofTables.add(.orphan, survey.leftOut, at: file.header)
      leftOutIDs.formUnion(survey.leftOutIDs)
      if !survey.isInOrder { unordered.append(file.description.name) }
      if survey.records == 0, index != cases, log.wants(.emptyTable) {
        log.append(
          Finding(
            .emptyTable, "the table \(file.description.name) has no rows",
            help: "leave the file out, if there is nothing to say", at: file.header))
      }
      cursors[index] = TableCursor(file, survey, limits: limits)
    }
  }

  /// Gives every case its number, which is the place of its row.
  private func numberCases(_ file: TableFile) throws(ReadFailure) {
    guard let column = file.names.firstIndex(of: "id") else {
      numbers.haveNoIDs = true
      return
    }
    var reader = CSVReader(file.source, delimiter: file.delimiter, limits: limits, size: TableCursor.blockSize)
    reader.columns = file.names.count
    var isHeader = true
    var place = 0
    while true {
      switch try reader.next() {
      case .record where !isHeader && reader.cells.count == file.names.count:
        guard reader.cells.contains(where: { $0.length > 0 }) else { break }
        place += 1
        if reader.cells[column].length > 0 { numbers.insert(place, reader.cells[column], in: reader) }
      case .end: return
      default: break
      }
      isHeader = false
      reader.release(reader.rows.count)
    }
  }

  private func sources(_ files: [TableFile?]) -> [any ByteSource] {
    let nothing = BytesSource([], path: folder.path)
    var sources: [any ByteSource] = [nothing]
    let package = folder.files.contains(DataPackage.fileName) ? try? folder.open(DataPackage.fileName) : nil
    sources.append(package ?? nothing)
    for file in files { sources.append(file?.source ?? nothing) }
    sources.append(nothing)
    return sources
  }

  private func unexpectedFiles(_ listed: [String]) {
    let known = Set(TableDescription.names.compactMap { file(of: $0) } + listed)
    for file in folder.files where file.lowercased().hasSuffix(".csv") && !known.contains(file) {
      guard log.wants(.unexpectedFile) else { continue }
      let near = WordSearch.nearest(to: String(file.dropLast(4)), among: TableDescription.names)
      var location = Location(path: folder.path(of: file))
      (location.line, location.column, location.offset) = (1, 1, 0)
      log.append(
        Finding(
          .unexpectedFile, "\(file) is no table of the schema and was not read",
          help: near.map { "did you mean `\($0).csv`?" } ?? "a leftover of an earlier export? delete it", at: location))
    }
  }

  private func noCases() -> SyntaxError {
    SyntaxError(
      Finding(
        .missingTable, "cases.csv is missing, so the folder is no feed",
        help: "a feed in tables has at least cases.csv with `id` and `title`", at: Location(path: folder.path)))
  }
}

/// A parser of the JSON in cells that closures can share.
private final class FragmentParser {
  private let parser: JSONFragment

  init(_ limits: Limits) { parser = JSONFragment(limits: limits) }

  func parse(_ block: Block, _ range: Range<Int>, _ depth: Int, _ tape: inout Tape) throws(SyntaxError) {
    try parser.value(in: block, range, depth: depth, onto: &tape)
  }
}
