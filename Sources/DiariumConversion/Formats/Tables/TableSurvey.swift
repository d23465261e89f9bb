@_spi(Engine) internal import DiariumCodecs
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// A first look at all the records of a table.
///
/// It tells which case each belongs to, whether they are in the order of the cases, and which cannot be read.
/// Everything wrong with records as such is reported here, once.
struct TableSurvey: Sendable {
  /// The number of records, including broken but not blank ones.
  private(set) var records = 0
  /// The number of records that were left out.
  var leftOut = 0
  /// The hashed ids of such records, if they could be read.
  var leftOutIDs: Set<UInt64> = []
  /// The number of filled cells in columns that have no place: unknown ones, and duplicated or nameless ones.
  private(set) var unknownCells = 0
  private(set) var doubledCells = 0
  /// Where the records are that were left out, or that have such cells.
  var lost = Losses()
  /// Whether the records are in the order of the cases.
  private(set) var isInOrder = true
  /// The findings.
  var log: FindingLog
  /// Where the records of each chunk of cases begin.
  private(set) var starts: [TablePlace] = []
  /// Where the table ends.
  private(set) var end = 0

  /// The table, as it turned out to be.
  var file: TableFile
  let leftOutCases: Set<UInt64>
  /// The number of cases in a chunk.
  private let chunk: Int
  /// Whether this is the table of the cases.
  private let isOfCases: Bool
  /// Whether records have fewer cells than the header.
  private var hasShortRows = false
  /// The number of records that got or lost empty cells at their end.
  var fitted = 0
  var named: [Int: Int] = [:]
  /// The rows that are examples or help.
  private(set) var examples = CellCount()
  /// In a simple sheet, diary numbers without a case, as many as are listed, each with its first cell.
  var unnumbered: [(text: String, place: Location)] = []
  /// All of them, hashed.
  var unnumberedHashes: Set<UInt64> = []
  private var matters: Int32 = 0
  /// Whether the missing column `case_id` has been reported.
  var isColumnMissed = false
  /// The number of unknown ids for which a similar one was searched for.
  var searches = 0

  /// Surveys a table.
  ///
  /// - Parameters:
  ///   - file: the table.
  ///   - cases: the numbers of the cases; `nil` for a table that belongs to none.
  ///   - leftOut: the hashed ids of cases whose rows were left out.
  ///   - chunk: the number of cases whose records are read independently; where they begin is noted.
  ///   - limits: the limits of the table.
  /// - Throws: `.syntax` if a record exceeds the limit, `.input` if bytes cannot be read.
  init(
    _ file: TableFile, cases: CaseNumbers?, leftOut: Set<UInt64>, chunk: Int, limits: Limits
  ) throws(ReadFailure) {
    self.file = file
    self.chunk = chunk
    isOfCases = file.description.name == "cases"
    leftOutCases = leftOut
    log = FindingLog(limit: limits.findings)
    try look(cases, limits, places: nil)
    if hasShortRows, try self.file.leavesOutTrailingCells(limits: limits) {
      self.file.lacksTrailingCells = true
      try look(cases, limits, places: nil)
    }
    sayFitted()
    sayExamples()
  }

  /// Finds the places of the records, in a second look, for a table not in the order of the cases.
  ///
  /// - Throws: the errors of the first look, and `.input` if there is no scratch space.
  func find(_ places: PlaceIndex, cases: CaseNumbers?, limits: Limits) throws(ReadFailure) {
    var quiet = self
    quiet.log = FindingLog(limit: 1)
    try quiet.look(cases, limits, places: places)
  }

  private mutating func look(
    _ cases: CaseNumbers?, _ limits: Limits, places: PlaceIndex?
  ) throws(ReadFailure) {
    var log = FindingLog(limit: self.log.limit)
    defer { self.log = log }
    (records, leftOut, unknownCells, doubledCells) = (0, 0, 0, 0)
    (starts, matters, leftOutIDs, named) = ([], 0, [], [:])
    (hasShortRows, isInOrder, isColumnMissed, searches) = (false, true, false, 0)
    lost = Losses()
    (examples, unnumbered, unnumberedHashes) = (CellCount(), [], [])
    var reader = try file.makeReader(limits: limits, size: TableCursor.blockSize)
    // The places of chunks are asked for throughout.
    reader.countsLines = true
    var last: Int32 = -1
    var isHeader = true
    while true {
      let mark = log.findings.count
      let begin = reader.offset
      switch try reader.next() {
      case .record:
        if isHeader {
          isHeader = false
          break
        }
        guard let caseNumber = judge(reader, cases, &log) else { break }
        if caseNumber < last { isInOrder = false }
        last = max(last, caseNumber)
        if caseNumber > Int32(truncatingIfNeeded: starts.count * chunk) {
          noteStart(reader, caseNumber)
        }
        if let places {
          let row = reader.rows[0]
          let anchor = reader.block.anchor(at: row.offset)
          try places.append(
            .init(
              caseNumber: caseNumber, number: Int32(truncatingIfNeeded: row.number), offset: anchor.offset,
              line: anchor.line,
              length: UInt32(truncatingIfNeeded: row.length)))
        }
      case .broken(let fault):
        // loss: broken-row
        records += 1
        leftOut += 1
        if let first = fault.first, file.names.first == "id" { leaveOut(first) }
        lose(begin..<reader.offset)
        file.broken(fault, &log)
      case .blank(let location):
        // loss: blank-row
        if log.wants(.blankRow) { log.append(file.blank(location)) }
      case .end:
        end = reader.block.offset(at: reader.block.count)
        fitted = reader.fitted
        if let location = reader.mixedLineEnd, log.wants(.mixedLineEndings) {
          var finding = Finding(
            .mixedLineEndings,
            .init(
              sv: "från och med här slutar raderna på ett annat sätt",
              en: "the records end differently from here on"),
            help: .init(
              sv: "använd samma slags radslut i hela filen; diarium skriver CRLF i tabeller",
              en: "write one kind of line end; diarium writes CRLF in tables"), at: location)
          finding.fixable = .safe
          log.append(finding)
        }
        sayNameless(&log)
        return
      }
      hide(from: mark, reader, cases, &log)
      reader.release(reader.rows.count)
    }
  }

  /// Takes the text out of findings about the current record if it belongs, or may belong, to a confidential case.
  private func hide(from mark: Int, _ reader: borrowing CSVReader, _ cases: CaseNumbers?, _ log: inout FindingLog) {
    guard log.findings.count > mark else { return }
    let isSecret: Bool
    if isOfCases {
      isSecret = file.isSecret(reader.cells[...], reader)
    } else if let cases, cases.haveSecrets {
      let isWhole = reader.cells.count == file.names.count && file.caseColumn >= 0
      isSecret = !isWhole || cases.isSecret(reader.cells[file.caseColumn], in: reader)
    } else {
      isSecret = false
    }
    guard isSecret else { return }
    log.change(from: mark) { $0.withholdRow() }
  }

  /// Judges a record; returns its case, or `nil` if it is left out or blank.
  private mutating func judge(
    _ reader: borrowing CSVReader, _ cases: CaseNumbers?, _ log: inout FindingLog
  ) -> Int32? {
    let row = reader.rows[0]
    if file.isBlank(reader.cells[...], reader) {
      // loss: blank-row
      if log.wants(.blankRow) {
        log.append(file.blank(reader.block.location(row.offset, length: 1, excerpt: false), row.number))
      }
      return nil
    }
    if file.isExample(reader.cells[...], reader) {
      // loss: example-row
      examples.add(at: file.location(reader.cells[0], 0, row, reader))
      return nil
    }
    records += 1
    guard reader.cells.count == file.names.count else {
      // loss: broken-row
      leftOut += 1
      hasShortRows = hasShortRows || reader.cells.count < file.names.count
      if file.names.first == "id" { leaveOut(reader.text(reader.cells[0])) }
      lose(row, reader)
      file.ragged(reader, row, &log)
      return nil
    }
    if file.isHeader(reader.cells[...], reader) {
      // loss: repeated-header
      lose(row, reader)
      file.repeatedHeader(reader, row, &log)
      return nil
    }
    if let aside = file.aside(reader.cells[...], reader) {
      // loss: aside-row
      file.aside(aside, reader, row, &log)
      return nil
    }
    // loss: unknown-column
    for column in file.unknownColumns where reader.cells[column].length > 0 {
      if file.names[column].isEmpty { named[column, default: 0] += 1 }
      lose(row, reader)
      if file.doubled.contains(column) { doubledCells += 1 } else { unknownCells += 1 }
    }
    guard let cases else {
      // Each row of the cases is one; a register has none.
      if isOfCases { matters += 1 }
      return matters
    }
    if file.isSimpleSheet {
      return cases.number(of: reader.cells[file.caseColumn], in: reader) ?? unnumbered(reader, row, cases, &log)
    }
    let isSpan = file.description.hasAnyOwner
    guard file.caseColumn >= 0 else { return isSpan ? -1 : orphan(reader, row, nil, cases, &log) }
    let cell = reader.cells[file.caseColumn]
    if cell.length == 0 { return isSpan ? -1 : orphan(reader, row, cell, cases, &log) }
    return cases.number(of: cell, in: reader) ?? orphan(reader, row, cell, cases, &log)
  }

  /// Notes that the chunks up to that of a case begin with a record, if none of their own came before.
  private mutating func noteStart(_ reader: borrowing CSVReader, _ caseNumber: Int32) {
    let row = reader.rows[0]
    let anchor = reader.block.anchor(at: row.offset)
    let place = TablePlace(offset: anchor.offset, line: anchor.line, number: row.number)
    while starts.count * chunk < caseNumber { starts.append(place) }
  }
}
