internal import DiariumModel
@_spi(Engine) public import DiariumTree

/// Makes cases from the rows of a simple sheet.
///
/// Nothing is guessed: a cell becomes what its column means for the record on its row, or a finding names it; ids are
/// minted from the diary number and the order of the rows.
@_spi(Engine) public struct SheetJoin: ~Copyable {
  let headings: SheetHeadings
  let spellings: CellSpellings
  private let municipality: String?
  let fieldNames = FieldNameBlock()
  /// Whether a text is the name of a body: one in a cell of the sheet, or in a register.
  let isBody: (String) -> Bool
  /// The findings since they were last taken.
  var log: FindingLog
  /// Cells and rows that are in no tree.
  public internal(set) var losses = Losses()
  /// Cells that were read from another spelling.
  var spelled = SpellingTally()

  /// The rows of the current case, where it begins, and its parts.
  var rows: TableRows?
  var unit = 0
  var caseID = ""
  var decisions = SheetDecisions()
  var referrals = SheetReferrals()
  var documents: [SheetDocument] = []
  var documentsByCells: [SheetDocument.Key: Int] = [:]
  var counts: [Int: Int] = [:]

  /// The number of the tape's source with the rows.
  public static let source = 2

  /// A join that has met nothing.
  ///
  /// - Parameters:
  ///   - headings: the headings of the sheet.
  ///   - options: how its cells are read.
  ///   - findings: the number of findings listed per rule; 0 lists all.
  ///   - isBody: whether a text is the name of a body.
  public init(
    _ headings: SheetHeadings, _ options: TableReadingOptions, findings: Int, isBody: @escaping (String) -> Bool
  ) {
    self.headings = headings
    self.isBody = isBody
    spellings = CellSpellings(options)
    municipality = options.municipalityCode?.string
    log = FindingLog(limit: findings)
  }

  /// Takes the findings since the last call.
  public mutating func takeLog() -> FindingLog { log.take() }

  /// Takes the values that have no place in a tree, since the last call.
  public mutating func takeLosses() -> Losses {
    defer { losses = Losses() }
    return losses
  }

  /// Takes the cells that were read from another spelling, since the last call.
  public mutating func takeSpelled() -> SpellingTally {
    defer { spelled = SpellingTally() }
    return spelled
  }

  /// Takes the text out of what is kept of cells of a case, if it must not be shown.
  public mutating func withholdSpelled(_ tape: borrowing Tape) { spelled.withhold(tape) { _ in false } }

  /// The part of ids that is made of a diary number.
  public static func slug(_ diaryNumber: String) -> String { ID.slug(diaryNumber) }

  /// Empties a tape for the head, whose document is its second source.
  public func resetHead(_ tape: inout Tape) { tape.reset(fieldNames.block) }

  /// Makes the case of some rows.
  ///
  /// - Parameters:
  ///   - rows: the rows of one diary number, in the order of the sheet.
  ///   - tape: receives the case.
  public mutating func joinCase(_ rows: TableRows, onto tape: inout Tape) {
    tape.reset(fieldNames.block)
    tape.add(fieldNames.block)
    tape.add(rows.block)
    self.rows = rows
    documentsByCells = [:]
    (decisions, referrals, documents, counts) = (SheetDecisions(), SheetReferrals(), [], [:])
    var sheet = SheetRows(rows, headings)
    guard let number = sheet.diaryNumbers.first else { return }
    unit = rows.block.offset(at: number.cell.start)
    rows.columnOfField = makeColumns(sheet)
    var node = SheetNode(.case, at: number.cell)
    leaveOut(sheet.unknown)
    for other in sheet.second { repeatedRow(other, first: number) }
    keepOneCase(&sheet)
    setID(&node, sheet, number)
    node.set("diary_number", number.trimmed, at: number.cell)
    setTitle(&node, sheet.titles)
    node.extras = sheet.extras
    addRecords(&node, sheet.events)
    for document in documents { node.append(document.node(), to: "documents") }
    node.append(to: &tape, fieldNames, source: UInt8(Self.source))
    tape.rebase()
    self.rows = nil
  }

  private mutating func setID(_ node: inout SheetNode, _ sheet: SheetRows, _ number: SheetCell) {
    let ofRow = sheet.events.first { $0.kind.type == .case }?.cells[.id]
    let given = sheet.ids.first ?? ofRow
    if let given, let ofRow, given.trimmed != ofRow.trimmed { differs(ofRow, from: given, isID: true) }
    let slug = ID.slug(number.text)
    let minted = [municipality ?? "", slug.isEmpty ? "case" : slug].filter { !$0.isEmpty }.joined(separator: "-")
    caseID = given?.trimmed ?? minted
    node.set("id", caseID, at: given?.cell ?? number.cell)
  }

  private mutating func setTitle(_ node: inout SheetNode, _ titles: [SheetCell]) {
    guard let first = titles.first else { return }
    node.set("title", first.text, at: first.cell)
    for other in titles.dropFirst() where other.trimmed != first.trimmed { differs(other, from: first) }
  }

  /// Of several rows of the kind `case` the first counts.
  private mutating func keepOneCase(_ sheet: inout SheetRows) {
    guard let first = sheet.events.firstIndex(where: { $0.kind.type == .case }) else { return }
    let events = sheet.events
    func isOther(_ index: Int) -> Bool { index > first && events[index].kind.type == .case }
    for index in events.indices where isOther(index) { repeatedCase(events[index], first: events[first]) }
    sheet.events = events.indices.filter { !isOther($0) }.map { events[$0] }
  }

  /// Finds the cell in which a field of a record would be.
  private func makeColumns(_ sheet: SheetRows) -> (_ place: Int, _ field: String) -> Int? {
    let headings = headings
    let events = SheetEventPlaces(sheet.events)
    return { place, field in
      if field == "title" || field == "diary_number" {
        return headings.index(of: .column(field == "title" ? .title : .diaryNumber))
      }
      guard let event = events.event(at: place),
        let use = event.kind.uses.filter({ $0.value.field == field }).min(by: { $0.key.rawValue < $1.key.rawValue })
      else { return nil }
      return headings.column(use.key, of: event)
    }
  }
}

extension SheetHeadings {
  /// The column of the file in which an event has, or would have, a cell.
  func column(_ column: SheetColumn, of event: SheetEvent) -> Int? {
    if let cell = event.cells[column] { return cell.column }
    guard isWide else { return index(of: .column(column)) }
    switch meanings[event.place.column] {
    case .part(let kind, let number, _), .partExtra(let kind, let number, _):
      return index(of: .part(kind: kind, number: number, column))
    default: return nil
    }
  }
}

extension SheetRecordKind.Use {
  /// The field that a cell becomes, or is in.
  var field: String {
    switch self {
    case .field(let name), .decision(let name): name
    case .recipients: "recipients"
    case .signatories: "signatories"
    case .firstItem: "items"
    case .count: "counts"
    case .document: "document_id"
    }
  }
}
