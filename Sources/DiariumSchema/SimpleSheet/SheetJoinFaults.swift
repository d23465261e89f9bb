internal import DiariumModel
@_spi(Engine) internal import DiariumTree

/// Findings about cells of a simple sheet.
extension SheetJoin {
  /// The place of a cell.
  func location(_ cell: SheetCell) -> Location { location(cell.row, cell.column) }

  /// The place of a row's cell in a column of the file.
  func location(_ row: Int, _ column: Int) -> Location {
    guard let rows else { return Location(path: "") }
    return rows.location(at: rows.cells[rows.rows[row].cells.lowerBound + column].start, excerpt: true) ?? rows.header
  }

  /// Adds a finding about a cell.
  ///
  /// - Parameters:
  ///   - rule: the broken rule.
  ///   - place: the cell.
  ///   - value: the value that is meant.
  ///   - field: the name of the field that is meant.
  ///   - message: the problem.
  ///   - help: the advice.
  ///   - related: another cell that explains it.
  ///   - lost: the records, by their wire names, that are missing because of it.
  ///   - missing: those of which it says that one is missing.
  mutating func report(
    _ rule: RuleID, at place: Location, value: String? = nil, field: String? = nil, _ message: Message, help: Message,
    related: (Message, SheetCell)? = nil, lost: [String] = [], missing: [String] = []
  ) {
    guard log.wants(rule) else { return }
    var finding = Finding(rule, message, help: help, at: place)
    if let (message, cell) = related { finding.related = [.init(message: message, location: location(cell))] }
    finding.value = value.map { Words.cut($0, 300) }
    finding.field = field
    finding.ties.lost = lost
    finding.ties.missing = missing
    finding.ties.unit = unit
    log.append(finding)
  }

  /// Counts a row that became nothing.
  mutating func lose(_ row: Int, _ loss: Loss) { lose(row, loss, at: location(row, 0)) }

  /// Counts a cell that became nothing.
  mutating func lose(_ cell: SheetCell, _ loss: Loss = .unknown) { lose(cell.row, loss, at: location(cell)) }

  private mutating func lose(_ row: Int, _ loss: Loss, at location: Location) {
    guard let rows else { return }
    losses.add(loss, at: location)
    let place = rows.rows[row]
    let begin = rows.block.offset(at: place.offset)
    losses.add(Losses.LostPart(path: rows.block.path, bytes: begin..<begin + place.length))
  }

  /// Rows of which nobody knows what they are.
  mutating func leaveOut(_ unknown: [(row: Int, cell: SheetCell?)]) {
    for (row, cell) in unknown {
      // loss: sheet-record
      lose(row, .orphan)
      guard let cell else {
        report(
          .missingRequired, at: location(row, headings.index(of: .column(.record)) ?? 0),
          .init(sv: "raden säger inte vad som hände", en: "the row does not say what happened"),
          help: .init(
            sv: "skriv det i kolumnen `\(heading(.record))`, till exempel beslut eller reservation",
            en: "say it in the column `\(heading(.record))`: decision or reservation, for instance"),
          lost: Self.anyRecord)
        continue
      }
      let words = SheetRecordKind.all.flatMap { [$0.title.sv, $0.name] + $0.aliases }
      let near = WordSearch.nearest(to: cell.trimmed.lowercased(), among: words)
      report(
        .notInVocabulary, at: location(cell), value: cell.text,
        .init(
          sv: "\(Words.quoted(cell.trimmed)) är ingen händelse som bladet kan ha",
          en: "\(Words.quoted(cell.trimmed)) is nothing that the sheet can have"),
        help: near.map { .init(sv: "menade du `\($0)`?", en: "did you mean `\($0)`?") } ?? Self.kinds,
        lost: Self.anyRecord)
    }
  }

  private static let anyRecord = SheetRecordKind.lostWithRow

  private static let kinds = Message(
    sv: "skriv något av \(Words.list(names: SheetRecordKind.all.map(\.title.sv), .or).sv)",
    en: "write one of \(Words.list(names: SheetRecordKind.all.map(\.name), .or).en)")

  /// The heading of a column as the sheet has it.
  func heading(_ column: SheetColumn) -> String {
    headings.index(of: .column(column)).map { headings.texts[$0] } ?? column.title.sv
  }

  /// The heading of a column of an event as the sheet has it, or would have it.
  func heading(_ column: SheetColumn, of event: SheetEvent) -> Message {
    if let index = headings.column(column, of: event) { return .init(verbatim: headings.texts[index]) }
    guard headings.isWide else { return column.title }
    return .init(
      sv: "\(event.kind.title.sv) \(column.title.sv)", en: "\(event.kind.title.en) \(column.title.en)")
  }

  /// A filled cell in a column that means nothing for the record of its row.
  mutating func noPlace(_ cell: SheetCell, _ column: SheetColumn, _ event: SheetEvent) {
    // loss: sheet-cell
    lose(cell)
    let columns = SheetColumn.allCases.filter { event.kind.usesByIndex[$0.index] != nil }
    let list = Words.list(
      columns.map { heading($0, of: event) }.map { .init(sv: "`\($0.sv)`", en: "`\($0.en)`") }, .and)
    report(
      .cellWithoutPlace, at: location(cell), value: cell.text,
      .init(
        sv: "på en rad med `\(event.kind.title.sv)` betyder kolumnen `\(headings.texts[cell.column])` ingenting",
        en: "on a row with `\(event.kind.title.en)` the column `\(headings.texts[cell.column])` means nothing"),
      help: .init(
        sv: "flytta det dit det hör, eller töm cellen; kolumnerna är \(list.sv)",
        en: "move it where it belongs, or empty the cell; the columns are \(list.en)"))
  }

  /// Columns of an event that must be filled and are not; returns whether those who act are missing.
  mutating func checkRequired(_ event: SheetEvent) -> Bool {
    func isFilled(_ column: SheetColumn) -> Bool { event.cells[column] != nil }
    // The level of a proposal is the schema's own requirement.
    var missing = event.kind.required.filter { $0 != .level && !isFilled($0) }.map { [$0] }
    if !event.kind.oneOf.isEmpty, !event.kind.oneOf.contains(where: isFilled) { missing.append(event.kind.oneOf) }
    for columns in missing {
      // A party that stands alone is told by itself.
      if columns == [.by], isFilled(.party) { continue }
      let names = Words.list(
        columns.map { heading($0, of: event) }.map { .init(sv: "`\($0.sv)`", en: "`\($0.en)`") }, .or)
      let place = location(event.place.row, headings.column(columns[0], of: event) ?? event.place.column)
      report(
        .missingRequired, at: place, field: event.kind.usesByIndex[columns[0].index]?.field,
        .init(
          sv: "\(event.kind.title.sv) behöver något i \(names.sv)",
          en: "\(event.kind.title.en) needs something in \(names.en)"),
        help: columns.contains(.by)
          ? Self.form
          : headings.isWide
            ? .init(
              sv: "fyll i cellen; har det inte hänt, töm de andra cellerna om \(event.kind.title.sv)",
              en: "fill in the cell; if it has not happened, empty the other cells about the \(event.kind.title.en)")
            : .init(
              sv: "fyll i cellen, eller ta bort raden om det inte har hänt",
              en: "fill in the cell, or delete the row if it has not happened"),
        lost: columns.compactMap { [.by: "signatory", .text: "item"][$0] } + (columns == [.body] ? ["recipient"] : []),
        missing: [SheetRecordKind.cell])
    }
    return missing.contains { $0.contains(.by) }
  }

  /// A cell that was read as another spelling of a value.
  mutating func respelled(
    _ cell: SheetCell, _ written: String, _ read: String, _ spelling: CellSpelling = .other, _ field: FieldPlan? = nil
  ) {
    // loss: sheet-spelling
    let type = field.map { $0.value == .date ? FieldType.date : .integer } ?? .text
    let (heading, place) = (headings.texts[cell.column], location(cell))
    let record = rows?.rows[cell.row].number ?? 0
    spelled.add(
      .init(table: -1, column: cell.column, spelling: spelling), (heading, type), record: record, place, (written, read)
    )
  }

  /// A cell of the case that differs from one on another of its rows.
  mutating func differs(_ cell: SheetCell, from first: SheetCell, isID: Bool = false) {
    // loss: sheet-title
    lose(cell, .duplicate)
    guard !isID else {
      return report(
        .conflictingCells, at: location(cell), value: cell.text,
        .init(sv: "ärendet har två id-värden", en: "the case has two ids"),
        help: .init(sv: "skriv ett av dem", en: "write one of them"),
        related: (.init(sv: "det andra", en: "the other"), first))
    }
    report(
      .conflictingCells, at: location(cell), value: cell.text,
      .init(
        sv: "ärendets rubrik är en annan på en tidigare rad",
        en: "the heading of the case is another on an earlier row"),
      help: .init(
        sv: "skriv samma rubrik, eller lämna cellen tom: en rad per ärende räcker",
        en: "write the same heading, or leave the cell empty: one row of a case is enough"),
      related: (.init(sv: "rubriken här", en: "the heading here"), first))
  }

  /// A second row of the kind `case`.
  mutating func repeatedCase(_ event: SheetEvent, first: SheetEvent) {
    // loss: sheet-case
    lose(event.place.row, .duplicate)
    report(
      .conflictingCells, at: location(event.place),
      .init(
        sv: "ärendet har redan en rad med `\(event.kind.title.sv)`",
        en: "the case has a row with `\(event.kind.title.en)` already"),
      help: .init(sv: "för ihop dem till en rad", en: "put them together in one row"),
      related: (.init(sv: "först här", en: "first here"), first.place))
  }

  /// A second row of a case in the wide layout.
  mutating func repeatedRow(_ cell: SheetCell, first: SheetCell) {
    // loss: sheet-second-row
    lose(cell.row, .duplicate)
    report(
      .conflictingCells, at: location(cell), value: cell.text,
      .init(
        sv: "diarienumret \(Words.quoted(cell.trimmed)) står på en rad till, och raden har utelämnats",
        en: "the diary number \(Words.quoted(cell.trimmed)) is on another row, and this one was left out"),
      help: .init(
        sv: "en rad är ett ärende: för ihop raderna, eller rätta numret",
        en: "a row is a case: put the rows together, or mend the number"),
      related: (.init(sv: "först här", en: "first here"), first))
  }
}
