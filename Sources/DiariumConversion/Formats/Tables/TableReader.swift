@_spi(Engine) internal import DiariumCodecs
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// Reads a feed in tables: the head, then case by case.
///
/// A first look at every table tells which rows can be read, which case they belong to, and whether they are in the
/// order of the cases. After that, memory holds the rows of one case, and for a table in another order the places of
/// its rows.
final class TableReader {
  let folder: (any TableFolder)?
  let options: TableReadingOptions
  /// The head, if the folder has none in `datapackage.json`: one that is given, or `dataset.yaml` beside the tables.
  private var header: FeedHeader?
  /// The head that is given though the folder has its own.
  private var otherHeader: FeedHeader?
  /// Whether it is meant that there is no head.
  private let isHeadless: Bool
  let limits: Limits
  let pool: any ThreadPool
  private var join: TableJoin
  /// The tables, once they have been surveyed.
  var tables: [Table?] = []
  /// The cursors that have been asked for.
  var cursors: [TableCursor?] = []
  var numbers = CaseNumbers()
  let cases: Int
  private let spans: Int
  /// The findings since they were last taken.
  var log: FindingLog
  /// Values that no tree can hold: of unknown or duplicated columns, and of rows that could not be read.
  var losses: Losses {
    var losses = ofTables
    losses.add(join.losses)
    return losses
  }
  var ofTables = Losses()
  /// Which tables have no rows of the cases being read.
  private var isAbsent: [Bool] = []
  /// Tables whose rows do not come in the order of the cases.
  var unordered: [String] = []
  /// The hashed ids of rows that were left out.
  var leftOutIDs: Set<UInt64> = []
  /// How the tables are written.
  private(set) var dialects = TableDialectFacts()
  /// The sources in another encoding than UTF-8.
  private(set) var transcoded: [TranscodedSource] = []
  /// The sources of a tape, in its order.
  private(set) var sources: [any ByteSource] = []
  /// The number of rows of `cases` that were read, or that come before those being read.
  private var number = 0
  /// The registers' rows, which the head's tape may be asked about.
  private var registers: [TableRows?] = []
  /// The document that describes the folder.
  private(set) var package: PackageDocument?
  /// Whether the folder says what the feed is, rather than having only registers.
  private(set) var hasHead = false
  /// The context for readers of some of the cases; `nil` if the rows are in another order.
  var context: TableContext?

  /// A table that has been surveyed.
  ///
  /// A class, so that accessing it copies nothing: every case looks at all of them.
  final class Table {
    let file: TableFile
    /// Whether rows of it were left out.
    let lacksRows: Bool
    /// Where its rows are, if they are not in the order of the cases.
    let places: PlaceIndex?

    init(file: TableFile, lacksRows: Bool, places: PlaceIndex?) {
      self.file = file
      self.lacksRows = lacksRows
      self.places = places
    }
  }

  init(_ input: FeedPass.Input, limits: Limits, pool: any ThreadPool) {
    folder = input.input.folder
    options = input.tables
    (header, isHeadless) = (input.header, input.isHeadless)
    self.pool = pool
    self.limits = limits
    log = FindingLog(limit: limits.findings)
    join = Self.join(limits)
    cases = TableDescription.names.firstIndex(of: "cases") ?? 0
    spans = TableDescription.names.firstIndex(of: "spans") ?? 0
  }

  /// A reader of some cases.
  init(_ context: TableContext, limits: Limits) {
    folder = nil
    options = context.options
    (header, isHeadless) = (nil, true)
    pool = SingleThread()
    self.context = context
    self.limits = limits
    log = FindingLog(limit: limits.findings)
    join = Self.join(limits)
    join.leftOutIDs = context.leftOutIDs
    numbers = context.numbers
    tables = zip(context.files, context.lackRows).map { file, lacksRows in
      file.map { Table(file: $0, lacksRows: lacksRows, places: nil) }
    }
    cursors = Array(repeating: nil, count: tables.count)
    leftOutIDs = context.leftOutIDs
    cases = TableDescription.names.firstIndex(of: "cases") ?? 0
    spans = TableDescription.names.firstIndex(of: "spans") ?? 0
  }

  private static func join(_ limits: Limits) -> TableJoin {
    let fragment = FragmentParser(limits)
    return TableJoin(findings: limits.findings) { (block, range, depth, tape) throws(SyntaxError) in
      try fragment.parse(block, range, depth, &tape)
    }
  }

  /// Moves to the rows of some cases.
  func begin(_ chunk: TableChunk) throws(ReadFailure) {
    log = FindingLog(limit: limits.findings)
    join.beginAnew()
    number = chunk.first
    isAbsent = Array(repeating: false, count: tables.count)
    for (index, place) in chunk.places.enumerated() {
      if let place, let cursor = try cursor(index) {
        try cursor.begin(place.begin, end: place.end)
      } else {
        isAbsent[index] = true
      }
    }
  }

  /// The headings of columns that no table has.
  var unknownColumnNames: [(name: String, location: Location)] {
    tables.flatMap { $0?.file.unknownColumnNames ?? [] }
  }

  /// The path of the folder.
  var path: String { folder?.path ?? "" }

  /// The cursor of a table; `nil` if the table is missing, or has no rows of these cases.
  private func cursor(_ index: Int) throws(ReadFailure) -> TableCursor? {
    guard isAbsent.isEmpty || !isAbsent[index], let table = tables[index] else { return nil }
    if let cursor = cursors[index] { return cursor }
    let cursor = try TableCursor(table.file, options, lacksRows: table.lacksRows, places: table.places, limits: limits)
    cursors[index] = cursor
    return cursor
  }

  /// Takes the findings about whole columns since they were last taken.
  func takeFindingsOfColumns() -> [Finding] { join.takeFindingsOfColumns() }

  /// Takes the cells that were read from another spelling, since they were last taken.
  func takeSpelled() -> SpellingTally { join.takeSpelled() }

  /// Takes the values that no tree can hold, since they were last taken.
  func takeLosses() -> Losses { join.takeLosses() }

  /// Reads the head.
  ///
  /// - Returns: true; `hasHead` tells whether the folder says what the feed is.
  /// - Throws: `.syntax` if `cases` is missing, or a header cannot be read.
  func readHead(onto tape: inout Tape) throws(ReadFailure) -> Bool {
    guard let folder else { return false }
    try folder.check()
    guard file(of: "cases", in: folder) != nil else { throw .syntax(Self.noCases(folder)) }
    let head = try readsHead(of: folder)
    let package = try PackageReader(folder, isHeadless: isHeadless || header != nil, limits: limits, log: &log)
    var files: [TableFile?] = []
    for (index, name) in TableDescription.names.enumerated() {
      guard let file = file(of: name, in: folder) else {
        files.append(nil)
        continue
      }
      files.append(try open(file, index, package.claims(for: file, TableDescription.all[index]), folder))
    }
    let dialects = TableDialects(files.compactMap(\.self), options)
    self.dialects = dialects.facts
    dialects.say(&log)
    sources = sources(files, folder)
    ofTables.add(package.losses)
    if !package.losses.isEmpty { ofTables.add(Losses.LostPart(path: sources[1].path, bytes: 0..<Int.max)) }
    self.package = package.document
    let read = try surveyAll(files, folder)
    if let cases = read.first(where: { $0.file.lowercased() == "cases.csv" }), cases.rows == 0,
      package.statedRows(cases.file) != "0", let file = files[self.cases], log.wants(.emptyTable)
    {
      log.append(Self.noRows(file))
    }
    try package.check(folder, read, pool, log: &log)
    try OtherFiles(folder, read: read.map(\.file) + head, listed: package.resources.map(\.path)).say(&log)
    for finding in folder.findings() where log.wants(finding.rule) { log.append(finding) }
    var headRows: [TableRows?] = Array(repeating: nil, count: tables.count)
    for (index, table) in tables.enumerated() {
      guard let table, table.file.description.isRegister || index == spans, let cursor = try cursor(index) else {
        continue
      }
      if index == spans { try cursor.collect(-1, numbers) } else { try cursor.collectAll() }
      headRows[index] = cursor.rows
    }
    registers = headRows
    join.leftOutIDs = leftOutIDs
    try joinHead(package, headRows, onto: &tape)
    var found = join.takeLog()
    if numbers.haveSecrets {
      found.change { if $0.location.table == TableDescription.names[spans] { $0.withholdRow() } }
    }
    log.absorb(found)
    hasHead = package.feed != nil || header != nil
    return true
  }

  /// Takes `dataset.yaml` beside tables without `datapackage.json` for their head.
  ///
  /// - Returns: the name of its file, if it is read.
  private func readsHead(of folder: any TableFolder) throws(ReadFailure) -> [String] {
    guard !folder.files.contains(DataPackage.fileName), let head = SimpleSheets.head(in: folder) else { return [] }
    otherHeader = header
    do throws(IOFailure) {
      header = FeedHeader(try folder.open(head.name), format: head.format, addsVersion: folder.isOneFile)
    } catch {
      throw .input(error)
    }
    return [head.name]
  }

  /// Joins the registers with the head: that of the package, or the one that is given.
  private func joinHead(
    _ package: borrowing PackageReader, _ rows: [TableRows?], onto tape: inout Tape
  ) throws(ReadFailure) {
    guard let header else {
      // The head is a member of the document, so its pointers begin there.
      package.tape.sources.first?.root = "/feed"
      return join.joinHead(rows, package: package.tape, feed: package.feed, onto: &tape)
    }
    var given = Tape()
    let found = try header.read(limits, as: 0, after: Block(path: path, capacity: 0), onto: &given)
    guard let feed = package.feed else {
      if let found { log.absorb(found) }
      sources[TableJoin.document] = header.source
      if let otherHeader, otherHeader.source.path != header.source.path {
        var other = Tape()
        _ = try otherHeader.read(limits, as: 0, after: Block(path: path, capacity: 0), onto: &other)
        if let found = HeadComparison(given, other).log(limits) { log.absorb(found) }
      }
      return join.joinHead(rows, package: given, feed: 0, onto: &tape)
    }
    if let found = HeadComparison(package.tape, given, at: feed).log(limits) { log.absorb(found) }
    package.tape.sources.first?.root = "/feed"
    join.joinHead(rows, package: package.tape, feed: feed, onto: &tape)
  }

  /// Reads the next case; false at the end.
  func next(onto tape: inout Tape) throws(ReadFailure) -> Bool {
    guard let cursor = try cursor(cases), try cursor.collectNext() else { return false }
    number += 1
    let caseNumber = ownNumber(cursor)
    var rows: [TableRows?] = Array(repeating: nil, count: tables.count)
    rows[cases] = cursor.rows
    // The limit applies to the case, in all of its tables.
    var size = cursor.size
    if size > limits.bytes { throw .syntax(cursor.tooLarge(cursor.rows.block)) }
    for (index, table) in tables.enumerated() where index != cases {
      guard let table, !table.file.description.isRegister, let caseNumber, let cursor = try self.cursor(index) else {
        continue
      }
      try cursor.collect(caseNumber, numbers)
      rows[index] = cursor.rows
      size += cursor.size
      if size > limits.bytes { throw .syntax(cursor.tooLarge(cursor.rows.block)) }
    }
    join.joinCase(rows, onto: &tape)
    tape.isMarkedConfidential = cursor.isSecret(numbers)
    join.withholdSpelled(tape)
    take()
    return true
  }

  /// The number of the current case's rows; `nil` if it has no id, or an earlier case has the same.
  private func ownNumber(_ cursor: TableCursor) -> Int32? {
    guard let number = cursor.number(numbers), Int(number) == self.number else { return nil }
    return number
  }

  private func take() {
    var found = join.takeLog()
    // A row whose owner is not in its case may belong to another.
    if numbers.haveSecrets {
      found.change { if [.orphanRow, .unknownRecord].contains($0.rule) { $0.withholdRow() } }
    }
    log.absorb(found)
  }

  /// The name of a table's file, whose letter case some disks change; `nil` if there is none.
  func file(of table: String, in folder: any TableFolder) -> String? {
    let name = table + ".csv"
    return folder.files.contains(name) ? name : folder.files.first { $0.lowercased() == name }
  }

  private func open(
    _ file: String, _ index: Int, _ claims: TableClaims, _ folder: any TableFolder
  ) throws(ReadFailure) -> TableFile {
    let source: any ByteSource
    do throws(IOFailure) { source = try folder.open(file) } catch { throw .input(error) }
    let text = try TableText(source, stated: options.encoding ?? claims.encoding)
    if let source = text.source as? TranscodedSource { transcoded.append(source) }
    return try TableFile(TableDescription.all[index], text, options, claims, limits: limits, log: &log)
  }

  private func sources(_ files: [TableFile?], _ folder: any TableFolder) -> [any ByteSource] {
    let nothing = BytesSource([], path: folder.path)
    var sources: [any ByteSource] = [nothing]
    let package = folder.files.contains(DataPackage.fileName) ? try? folder.open(DataPackage.fileName) : nil
    sources.append(package ?? nothing)
    for file in files { sources.append(file?.source ?? nothing) }
    sources.append(nothing)
    return sources
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
