internal import DiariumModel
@_spi(Engine) public import DiariumTree

/// Makes rows of the simple sheet from cases in canonical order.
///
/// What is written of a case is read back by the reader's own join at once. What would not be read as it is has no
/// place in the sheet, and is counted; so is all that differs between the case and what was read back.
@_spi(Engine) public struct SheetSplit: ~Copyable {
  let options: SheetWritingOptions
  let bodies: SheetBodies
  /// What of the case at hand is not written.
  var omitted: Set<SheetOmission> = []
  /// The losses of the case at hand.
  var losses = SheetLosses()
  /// The prefix of pointers of the case at hand.
  var pointerPrefix = ""
  /// The case as it is read back.
  var readBack = Tape()
  private var join: SheetJoin?
  /// The names of the extensions that the sheet to read back has columns for.
  private(set) var extras: [String]

  /// A split that has met nothing.
  ///
  /// - Parameters:
  ///   - options: how the sheet is written.
  ///   - extras: the names of extensions that have columns, if they are known.
  ///   - registered: hashes of the names of bodies in registers that are read along with the sheet.
  ///   - written: hashes of the names of bodies in rows of other cases that are written.
  ///   - possible: hashes of other names that may be those of bodies in the sheet.
  public init(
    _ options: SheetWritingOptions, extras: [String] = [], registered: Set<UInt64> = [],
    written: Set<UInt64> = [], possible: Set<UInt64> = []
  ) {
    self.options = options
    self.extras = extras
    bodies = SheetBodies(registered: registered, written: written, possible: possible)
  }

  /// The hashes of the names of bodies in a head.
  public static func bodies(in head: borrowing Tape) -> Set<UInt64> {
    guard let list = FeedMembers.node("bodies", in: head) else { return [] }
    return Set(
      head.elements(of: list).compactMap { body in
        FeedMembers.text("name", in: head, at: body).map { SheetBodies.hash(TableHeadings.normal($0)) }
      })
  }

  /// The hashes of the names that may be those of bodies in the rows of a case.
  public func bodies(of tape: borrowing Tape) -> Set<UInt64> {
    let cells = candidates(tape).compactMap { $0.cells[.body] }
    return Set(cells.flatMap(SheetBodies.names).map(SheetBodies.hash))
  }

  /// The hashes of the names of bodies in rows that are written.
  public static func bodies(in rows: [[SheetColumn: String]]) -> Set<UInt64> {
    Set(rows.compactMap { $0[.body] }.flatMap(SheetBodies.names).map(SheetBodies.hash))
  }

  /// The part of ids that a case's diary number makes; `nil` if it has no place in a sheet.
  public func slug(of tape: borrowing Tape) -> String? {
    guard tape[0].kind == .object, let number = diaryNumber(tape), !isDeleted(tape, 0),
      !Secrecy(tape).isWhole
    else { return nil }
    return Self.slug(number)
  }

  /// The diary number, if it groups rows: one that is nothing but blanks and line breaks does not.
  private func diaryNumber(_ tape: borrowing Tape) -> String? {
    guard let number = text("diary_number", tape, 0), isCell(number), !TableHeadings.trimmed(number).isEmpty else {
      return nil
    }
    return number
  }

  private static func slug(_ diaryNumber: String) -> String {
    let slug = ID.slug(diaryNumber)
    return slug.isEmpty ? "case" : slug
  }

  /// A hash of a text, which differs from run to run.
  public static func hash(_ text: String) -> UInt64 { SheetBodies.hash(text) }

  /// Whether a case, or a record in it, may have extensions with columns.
  public static func mayHaveExtras(_ tape: borrowing Tape) -> Bool {
    (0..<tape.count).contains { node in
      guard tape[node].flags.contains(.name) else { return false }
      if tape[node].flags.contains(.decoded) { return true }
      let raw = unsafe tape.raw(node)
      return unsafe raw.count > 2 && raw[0] == UInt8(ascii: "x") && raw[1] == UInt8(ascii: "_")
    }
  }

  /// Makes the rows of a case; `nil` if none of it has a place.
  ///
  /// - Parameters:
  ///   - tape: the case.
  ///   - number: its index in the list of the document, from 0; `nil` if the case is a line of its own.
  /// - Returns: the rows, and what they leave out.
  public mutating func splitCase(
    _ tape: borrowing Tape, number: Int?
  ) -> (rows: SheetCase?, losses: SheetLosses) {
    (omitted, losses) = ([], SheetLosses())
    pointerPrefix = StructuralCheck.prefix(number)
    guard tape[0].kind == .object else { return (nil, leftOut(.missing, tape)) }
    // The sheet has no column for the mark, without which the case would be an open one.
    if Secrecy(tape).isWhole { return (nil, leftOut(.confidential, tape)) }
    if isDeleted(tape, 0) { return (nil, leftOut(.deleted, tape)) }
    guard let diaryNumber = diaryNumber(tape) else { return (nil, leftOut(.noNumber, tape)) }
    guard let id = text("id", tape, 0), isKey(id) else { return (nil, leftOut(.missing, tape)) }
    // A case that has a heading cannot be without one.
    if let title = text("title", tape, 0), !isCell(title) { return (nil, leftOut(.missing, tape)) }
    let candidates = candidates(tape)
    bodies.ofCandidates = Set(candidates.flatMap(\.bodyNames))
    let slug = SheetSplit.slug(diaryNumber)
    var rows: [SheetOutputRow] = []
    var omissions: Set<SheetOmission> = []
    repeat {
      omitted.formUnion(omissions)
      rows = self.rows(of: candidates, tape, slug: slug)
      complete(&rows, tape, diaryNumber)
      omissions = reread(rows, tape)
      // The diary number or the id are not read as they are: then nothing of it is.
      if omissions.contains(SheetOmission(node: 0)) { return (nil, leftOut(.missing, tape)) }
    } while !omissions.isSubset(of: omitted)
    count(rows, tape)
    let made = SheetCase(
      slug: slug, rows: rows.map { .init(cells: $0.cells, extras: $0.extras) },
      place: location(tape, 0, excerpt: false), losses: losses)
    return (made, losses)
  }

  /// Counts a case of which nothing is written.
  private func leftOut(_ reason: SheetLosses.Reason, _ tape: borrowing Tape) -> SheetLosses {
    var losses = SheetLosses()
    // loss: view-case
    losses.add(.init(reason, RecordType.feed.index, "cases"), at: location(tape, 0))
    return losses
  }

  /// The rows of a case without what is left out of it, in their order.
  private func rows(of candidates: [SheetOutputRow], _ tape: borrowing Tape, slug: String) -> [SheetOutputRow] {
    let documents = documents(tape)
    var rows = candidates.compactMap { omit($0) }
    fill(&rows, tape, documents)
    guard let matter = rows.first, matter.kind.type == .case else { return rows }
    let isNeeded = matter.cells.count > 2 || !matter.extras.isEmpty || matter.cells[.id] != slug
    var ordered = ordered(rows, isNeeded: isNeeded, documents)
    for index in ordered.indices {
      guard let document = ordered[index].document, let cells = documents.cells[document] else { continue }
      ordered[index].cells[.document] = cells.document
      ordered[index].cells[.source] = cells.source
    }
    return ordered
  }

  /// Fills the cells that depend on other rows, and leaves out rows that lack something.
  private func fill(
    _ rows: inout [SheetOutputRow], _ tape: borrowing Tape, _ documents: SheetSplitDocuments
  ) {
    for index in rows.indices where rows[index].kind.hasDocument && !isOmitted(.document, rows[index]) {
      rows[index].document = text("document_id", tape, rows[index].node).flatMap { documents.byID[$0] }
    }
    // Nobody acts in a decision, so it is known which of them are written.
    rows = rows.filter { $0.kind.uses[.by] == .signatories || $0.isComplete }
    fillDecisions(&rows, tape)
    for index in rows.indices where isOmitted(.against, rows[index]) { rows[index].cells[.against] = nil }
    fillSigners(&rows, tape)
  }

  /// Whether a column of a row is left out.
  func isOmitted(_ column: SheetColumn, _ row: SheetOutputRow) -> Bool {
    omitted.contains(SheetOmission(node: row.node, column: column))
  }

  /// A row without what is left out of it.
  private func omit(_ row: SheetOutputRow) -> SheetOutputRow? {
    guard !omitted.isEmpty else { return row }
    guard !omitted.contains(SheetOmission(node: row.node)) else { return nil }
    var row = row
    for column in SheetColumn.allCases where isOmitted(column, row) {
      row.cells[column] = nil
      row.parts[column] = nil
    }
    for name in row.extras.keys where omitted.contains(SheetOmission(node: row.node, extra: name)) {
      row.extras[name] = nil
    }
    return row
  }

  /// Gives the rows what is the case's: its diary number on each, its heading on the first.
  private func complete(_ rows: inout [SheetOutputRow], _ tape: borrowing Tape, _ diaryNumber: String) {
    for index in rows.indices { rows[index].cells[.diaryNumber] = diaryNumber }
    guard !rows.isEmpty, !omitted.contains(SheetOmission(node: 0, column: .title)), let title = text("title", tape, 0),
      isCell(title)
    else { return }
    rows[0].cells[.title] = title
  }

  /// Where a node is, without text that must not be shown.
  func location(_ tape: borrowing Tape, _ node: Int, excerpt: Bool = true) -> Location {
    var location = tape.location(node, excerpt: excerpt)
    if location.table == nil { location.pointer = pointerPrefix + tape.pointer(to: node) }
    if excerpt { Secrecy(tape).clip(&location) }
    return location
  }

  /// Reads rows as a reader of the sheet does.
  ///
  /// - Returns: what is wrong with them.
  mutating func joinRows(_ rows: TableRows, _ headings: SheetHeadings) -> FindingLog {
    if join == nil || headings.texts != self.headings {
      let bodies = bodies
      join = SheetJoin(headings, TableReadingOptions(), findings: 0) { bodies.isPossible($0) }
      self.headings = headings.texts
    }
    join?.joinCase(rows, onto: &readBack)
    _ = join?.takeLosses()
    _ = join?.takeSpelled()
    return join?.takeLog() ?? FindingLog(limit: 0)
  }

  /// The headings of the last sheet that was read back.
  private var headings: [String] = []

  /// Makes sure that extensions have columns in the sheet that is read back.
  mutating func admit(_ names: Set<String>) {
    let new = names.subtracting(extras)
    if !new.isEmpty { extras = (extras + new).sorted() }
  }
}
