@_spi(Engine) internal import DiariumCodecs
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// Reads a feed from a simple sheet: the head from the file beside it, or the one that is given, then case by case.
///
/// A first look numbers the cases by their diary numbers, a second tells which rows can be read and whether those of a
/// case stand together. After that memory holds the rows of one case.
final class SheetReader: FormatReader {
  private let folder: any TableFolder
  private let name: String
  private let options: TableReadingOptions
  private let header: FeedHeader?
  /// Whether it is meant that there is no head.
  private let isHeadless: Bool
  private let limits: Limits
  private var log: FindingLog
  private var ofTable = Losses()
  private var join: SheetJoin?
  private var cursor: TableCursor?
  private var numbers = CaseNumbers()
  private var file: TableFile?
  private var number: Int32 = 0
  private var count: Int32 = 0
  private var dialects = TableDialectFacts()
  private var unordered: [String] = []
  private var hasHead = false
  private(set) var sources: [any ByteSource] = []
  private(set) var transcoded: [TranscodedSource] = []

  /// A reader of a sheet.
  ///
  /// - Parameters:
  ///   - name: the name of its file.
  ///   - folder: the folder that it is in.
  ///   - input: how it is read.
  ///   - limits: the limits of the sheet.
  init(_ name: String, in folder: any TableFolder, _ input: FeedPass.Input, limits: Limits) {
    self.folder = folder
    self.name = name
    options = input.tables
    (header, isHeadless) = (input.header, input.isHeadless)
    self.limits = limits
    log = FindingLog(limit: limits.findings)
  }

  func readHead(onto tape: inout Tape) throws(ReadFailure) -> Bool {
    try folder.check()
    let source = try opened(name)
    var (file, headings) = try TableFile.sheet(source, options, limits: limits, log: &log)
    if let source = file.text.source as? TranscodedSource { transcoded = [source] }
    let told = TableDialects([file], options)
    dialects = told.facts
    told.say(&log)
    var numbering = try SheetNumbering(&file, headings, limits: limits)
    try survey(file, numbering)
    try sayOthers()
    let nothing = BytesSource([], path: folder.path)
    sources = [nothing, nothing, file.source]
    var join = SheetJoin(headings, options, findings: limits.findings) { _ in false }
    try readHead(join, onto: &tape)
    for body in bodies(tape) { numbering.add(body: body) }
    let names = BodyNames(numbering.bodies)
    join = SheetJoin(headings, options, findings: limits.findings) { names.contains($0) }
    self.join = consume join
    return true
  }

  private func opened(_ name: String) throws(ReadFailure) -> any ByteSource {
    do throws(IOFailure) { return try folder.open(name) } catch { throw .input(error) }
  }

  private func survey(_ file: TableFile, _ numbering: SheetNumbering) throws(ReadFailure) {
    (numbers, count) = (numbering.numbers, Int32(truncatingIfNeeded: numbering.count))
    let survey = try TableSurvey(file, cases: numbers, leftOut: [], chunk: Int.max >> 1, limits: limits)
    log.absorb(survey.log)
    sayUnnumbered(survey, numbering)
    ofTable.add(.unknown, survey.unknownCells, at: file.header)
    ofTable.add(.duplicate, survey.doubledCells, at: file.header)
    ofTable.add(.orphan, survey.leftOut, at: file.header)
    ofTable.add(survey.lost)
    var places: PlaceIndex?
    if !survey.isInOrder {
      let index = PlaceIndex { [folder] () throws(IOFailure) in try folder.scratch() }
      try survey.find(index, cases: numbers, limits: limits)
      places = index
    }
    if survey.records == 0, log.wants(.emptyTable) { log.append(TableReader.noRows(file)) }
    self.file = survey.file
    cursor = try TableCursor(survey.file, options, lacksRows: survey.leftOut > 0, places: places, limits: limits)
  }

  /// Reports diary numbers that make the id of another, once each.
  private func sayUnnumbered(_ survey: TableSurvey, _ numbering: SheetNumbering) {
    for (text, place) in survey.unnumbered {
      let other = numbering.otherSpellings[text] ?? ""
      guard log.wants(.diarySpelling) else { continue }
      var finding = Finding(
        .diarySpelling,
        .init(
          sv: "\(Words.quoted(text)) ger samma id som \(Words.quoted(other)), och raderna har utelämnats",
          en: "\(Words.quoted(text)) makes the same id as \(Words.quoted(other)), and its rows were left out"),
        help: .init(
          sv: "är det samma ärende? skriv diarienumret likadant på alla rader; annars gör dem olika",
          en: "is it the same case? write the diary number alike on all rows; otherwise make them differ"),
        at: place)
      finding.value = text
      finding.suggestion = other
      log.append(finding.losing(records: SheetRecordKind.lostWithRow))
    }
    // The others are only counted.
    for _ in 0..<max(0, survey.unnumberedHashes.count - survey.unnumbered.count) { _ = log.wants(.diarySpelling) }
  }

  /// Reports what else is in the folder.
  private func sayOthers() throws(ReadFailure) {
    var read = [name]
    if let head = SimpleSheets.head(in: folder) { read.append(head.name) }
    try OtherFiles(folder, read: read, listed: []).say(&log)
    for finding in folder.findings() where log.wants(finding.rule) { log.append(finding) }
  }

  private func readHead(_ join: borrowing SheetJoin, onto tape: inout Tape) throws(ReadFailure) {
    var given = header
    if let head = SimpleSheets.head(in: folder) {
      given = FeedHeader(try opened(head.name), format: head.format, addsVersion: folder.isOneFile)
    }
    join.resetHead(&tape)
    guard let given else {
      if !isHeadless { sayNoHead() }
      tape.add(tape.sources[0])
      let root = tape.append(Node(.object, offset: 0, length: 0, source: 1))
      return tape.close(root, end: 0)
    }
    let block = tape.sources[0]
    if let found = try given.read(limits, as: 1, after: block, onto: &tape) { log.absorb(found) }
    sources[1] = given.source
    hasHead = true
    // What the folder says of itself counts.
    guard let header, header.source.path != given.source.path else { return }
    var other = Tape()
    _ = try header.read(limits, as: 0, after: Block(path: folder.path, capacity: 0), onto: &other)
    if let found = HeadComparison(tape, other).log(limits) { log.absorb(found) }
  }

  /// Reports that nobody says what the feed is.
  private func sayNoHead() {
    guard log.wants(.packageMetadata) else { return }
    if folder.isOneFile { return log.append(PackageReader.noFeedSheet(folder)) }
    log.append(
      Finding(
        .packageMetadata,
        .init(
          sv: "ingenting är känt om datamängden: vem som ger ut den, under vilken licens",
          en: "nothing is known of the feed: who publishes it, under which license"),
        help: .init(
          sv:
            "lägg dataset.yaml bredvid bladet i en mapp, med fälten title, publisher, license och language, och läs mappen",
          en:
            "put dataset.yaml beside the sheet in a folder, with title, publisher, license and language, and read the folder"
        ),
        at: Location(path: folder.path)
      ).advising(
        command: .init(
          sv: "ange filen dataset.yaml, med title, publisher, license och language, med --header, eller --no-header",
          en:
            "name the file dataset.yaml, with title, publisher, license and language, by --header, or pass --no-header")
      ))
  }

  /// The names of the bodies in a head.
  private func bodies(_ head: borrowing Tape) -> [String] {
    guard let list = FeedMembers.node("bodies", in: head) else { return [] }
    return head.elements(of: list).compactMap { body in
      guard head[body].kind == .object, let name = FeedMembers.node("name", in: head, body), head[name].kind == .text
      else { return nil }
      return head.string(name)
    }
  }

  func next(onto tape: inout Tape) throws(ReadFailure) -> Bool {
    guard let cursor, let file else { return false }
    while number < count {
      number += 1
      try cursor.collect(number, numbers)
      guard !cursor.rows.rows.isEmpty else { continue }
      if cursor.size > limits.bytes { throw .syntax(cursor.tooLarge(cursor.rows.block)) }
      join?.joinCase(cursor.rows, onto: &tape)
      tape.isMarkedConfidential = cursor.holdsSecret(numbers, file.caseColumn)
      join?.withholdSpelled(tape)
      if let found = join?.takeLog() { log.absorb(found) }
      return true
    }
    return false
  }

  var tableFacts: TableFacts? {
    var losses = ofTable
    if let ofCases = join?.losses { losses.add(ofCases) }
    return TableFacts(
      losses: losses, package: nil, leftOutIDs: [], dialects: dialects, unordered: unordered,
      unknownColumnNames: file?.unknownColumnNames ?? [], hasHead: hasHead)
  }

  func takeFindings() -> FindingLog? { log.isEmpty ? nil : log.take() }
  func takeLosses() -> Losses { join?.takeLosses() ?? Losses() }
  func takeSpelled() -> SpellingTally { join?.takeSpelled() ?? SpellingTally() }
}

/// The names of bodies on a sheet, which the same few texts are looked up in over and over.
private final class BodyNames {
  private let hashes: Set<UInt64>
  private var known: [String: Bool] = [:]

  init(_ hashes: Set<UInt64>) { self.hashes = hashes }

  func contains(_ text: String) -> Bool {
    if let answer = known[text] { return answer }
    let answer = SheetNumbering.isBody(text, in: hashes)
    if known.count >= 1 << 10 { known.removeAll(keepingCapacity: true) }
    known[text] = answer
    return answer
  }
}
