internal import DiariumModel
@_spi(Engine) internal import DiariumTree

/// Findings about rows and cells that have no place in the tree, or not the one that they claim.
extension TableJoin {
  /// Reports a member of `feed` in `datapackage.json` that has a table.
  mutating func noTable(_ name: String, at location: Location, _ pointer: String) {
    losses.add(.unknown, at: location)
    guard log.wants(.unknownField, field: name) else { return }
    var finding = Finding(
      .unknownField,
      .init(
        sv: "`\(name)` har ingen plats i fältet `feed` i datapackage.json",
        en: "`\(name)` has no place in the member `feed` of datapackage.json"),
      help: .init(sv: "posterna ska stå som rader i \(name).csv", en: "its records are the rows of \(name).csv"),
      at: location)
    finding.location.pointer = pointer
    finding.field = name
    finding.value = name
    log.append(finding)
  }

  /// Reports a row that names no owner.
  mutating func noOwner(_ table: Int, _ row: Int) {
    // loss: orphan-row
    leaveOut(.orphan, table, row)
    let plan = layout.tables[table]
    guard log.wants(.orphanRow, field: plan.description.columns[plan.owners[0].column].name) else { return }
    let columns = plan.owners.map { plan.description.columns[$0.column].name }
    let list = Words.list(names: columns, .and)
    let noun = noun(table)
    report(
      .orphanRow, table, row, plan.owners[0].column,
      columns.count == 1
        ? .init(
          sv: "\(list.sv) är tom, så raden hör inte till något",
          en: "\(list.en) is empty, so this \(noun) belongs to nothing")
        : .init(
          sv: "\(list.sv) är tomma, så raden hör inte till något",
          en: "\(list.en) are empty, so this \(noun) belongs to nothing"),
      help: columns.count == 1
        ? .init(sv: "ange id för det som raden hör till", en: "give the id of what it belongs to")
        : .init(
          sv: "ange id för det som raden hör till i en av dem",
          en: "give the id of what it belongs to in one of them"))
  }

  /// Reports a row that names more than one owner.
  mutating func severalOwners(_ table: Int, _ row: Int, _ column: Int) {
    leaveOut(.orphan, table, row)
    guard log.wants(.orphanRow, field: layout.tables[table].description.columns[column].name) else { return }
    report(
      .orphanRow, table, row, column,
      .init(
        sv: "raden anger mer än en post som den hör till", en: "this \(noun(table)) names more than one owner"),
      help: .init(
        sv: "raden hör till exakt en post: lämna de andra kolumnerna med id tomma",
        en: "it belongs to exactly one: leave the other columns of ids empty"))
  }

  /// Reports rows whose owner is missing.
  mutating func reportOrphans() {
    var unsaid: Set<UInt64> = []
    for table in entries.indices where !layout.tables[table].owners.isEmpty {
      for entry in entries[table].filter({ !$0.isUsed }).sorted(by: { $0.row < $1.row }) {
        leaveOut(.orphan, table, entry.row)
        if leftOutIDs.contains(entry.hash) || unsaid.contains(entry.hash) {
          // Records nested in it belong to nothing either, which follows from the same row.
          if let hash = idHash(table, entry.row) { unsaid.insert(hash) }
        } else {
          orphan(table, entry)
        }
      }
    }
  }

  /// The hash of the id of a row, if it has one.
  private func idHash(_ table: Int, _ row: Int) -> UInt64? {
    let plan = layout.tables[table]
    guard plan.idColumn >= 0, let rows = rows[table], let cell = rows.cell(row, plan.idColumn), cell.length > 0 else {
      return nil
    }
    var id = rows.text(cell)
    return id.withUTF8 { unsafe RowHash.of(UnsafeRawBufferPointer($0)) }
  }

  /// Counts a row, or a cell of it, that is in no tree.
  private mutating func leaveOut(_ loss: Loss, _ table: Int, _ row: Int, _ cell: Cell? = nil) {
    guard let rows = rows[table] else { return losses.add(loss, at: nil) }
    let begin = rows.block.offset(at: rows.rows[row].offset)
    losses.add(Losses.LostPart(path: rows.block.path, bytes: begin..<begin + rows.rows[row].length))
    guard losses.counts[loss] == nil else { return losses.add(loss, at: nil) }
    // Without an excerpt: its case, which may be confidential, is not known yet.
    losses.add(loss, at: rows.location(at: cell?.start ?? rows.rows[row].offset, column: nil, excerpt: false))
  }

  private mutating func orphan(_ table: Int, _ entry: Entry) {
    let plan = layout.tables[table]
    guard let rows = rows[table], let owner = plan.owners.first(where: { $0.type == entry.owner }),
      let cell = rows.cell(entry.row, owner.column)
    else { return }
    let rule: RuleID = owner.type == RecordType.decision.index ? .unknownDecision : .unknownRecord
    let column = plan.description.columns[owner.column].name
    guard log.wants(rule, field: column) else { return }
    let text = rows.text(cell)
    let none = (owner.type < 0 ? Noun.record : Noun(RecordType.allCases[owner.type])).none
    let place = place(plan)
    searches += 1
    let isSearched = searches <= Words.maximumSearches
    let near = isSearched ? WordSearch.allNearest(to: text, among: ids(of: owner.type)) : []
    var finding = Finding(
      rule,
      .init(
        sv: "\(none.sv) i \(place.sv) har id \(Words.quoted(text))",
        en: "\(none.en) \(Words.quoted(text)) in \(place.en)"),
      help: Words.guess(near)
        ?? Message(
          sv: "lägg till raden eller rätta id:t\(isSearched ? "" : Words.endOfSearch.sv)",
          en: "add the row, or correct the id\(isSearched ? "" : Words.endOfSearch.en)"),
      at: rows.location(row: entry.row, column: owner.column))
    if near.count == 1 { finding.suggestion = near.first }
    finding.field = column
    finding.value = text
    finding.entityID = entityID(table, entry.row)
    finding.ties.missing = owner.type < 0 ? [] : [RecordType.allCases[owner.type].rawValue]
    log.append(finding.losing(plan.description.recordName))
  }

  private func place(_ plan: TablePlan.Table) -> Message {
    guard !plan.description.isRegister, let cases = rows[layout.cases], !cases.rows.isEmpty,
      let cell = cases.cell(0, layout.tables[layout.cases].idColumn)
    else { return .init(sv: "registren", en: "the registers") }
    let id = Words.quoted(cases.text(cell))
    return .init(sv: "ärendet \(id)", en: "case \(id)")
  }

  /// The ids of the current rows of a type, or of all.
  private func ids(of type: Int) -> [String] {
    var ids: [String] = []
    for (index, plan) in layout.tables.enumerated() where plan.type == type || type < 0 {
      guard let rows = rows[index] else { continue }
      for row in rows.rows.indices.prefix(2000) {
        if let cell = rows.cell(row, plan.idColumn), cell.length > 0 { ids.append(rows.text(cell)) }
      }
    }
    return ids
  }

  mutating func wrongOrdinal(_ table: Int, _ row: Int) {
    guard let rows = rows[table], let cell = rows.cell(row, layout.tables[table].ordinalColumn),
      log.wants(.wrongType, field: "ordinal")
    else { return }
    report(
      .wrongType, table, row, layout.tables[table].ordinalColumn,
      StructuralCheck.mismatch(
        "ordinal", .init(sv: "ett heltal från 1 och uppåt", en: "a whole number from 1"),
        found: Message(verbatim: Words.quoted(rows.text(cell)))),
      help: .init(
        sv: "numrera från 1 de rader som hör till samma post", en: "number the rows of an owner from 1"))
  }

  /// Judges the position of a row in its owner's list, after the row before it.
  mutating func checkOrdinal(_ table: Int, _ entry: Entry, _ before: Entry?, _ owner: [UInt8]?) {
    guard let rows = rows[table] else { return }
    let column = layout.tables[table].ordinalColumn
    if entry.ordinal == .max {
      guard rows.lacks(column: "ordinal") else {
        // A wrong one has been reported.
        if let cell = rows.cell(entry.row, column), cell.length > 0 { return }
        guard log.wants(.ordinal, field: "ordinal") else { return }
        return report(
          .ordinal, table, entry.row, column,
          .init(sv: "raden saknar `ordinal`", en: "this \(noun(table)) has no `ordinal`"),
          help: .init(
            sv: "numrera från 1 de rader som hör till samma post; den här hamnar efter de andra, i radernas ordning",
            en: "number the rows of an owner from 1; it stands behind the others, in the order of the rows"))
      }
      guard withoutOrdinal.insert(table).inserted else { return }
      return ofColumns.append(
        Finding(
          .ordinal,
          .init(
            sv: "kolumnen `ordinal` saknas, så raderna behåller sin ordning i filen",
            en: "there is no column `ordinal`, so the order is that of the rows"),
          help: .init(
            sv: "lägg till kolumnen och numrera från 1 de rader som hör till samma post",
            en: "add it, and number the rows of each owner from 1"), at: rows.header))
    }
    let last = before.map { $0.ordinal == .max ? 0 : $0.ordinal } ?? 0
    let name = layout.tables[table].description.name
    if entry.ordinal == last, let before {
      // A row that was copied as a whole is reported as an id that occurs twice.
      if let id = entityID(table, entry.row), id == entityID(table, before.row) { return }
      guard log.wants(.ordinal, field: "ordinal") else { return }
      var finding = Finding(
        .ordinal, Self.sameOrdinal(name, Self.name(owner), last),
        help: .init(
          sv: "numrera dem från 1, varje tal en gång; de här två står i radernas ordning",
          en: "number them from 1, each once; these two stand in the order of their rows"),
        at: rows.location(row: entry.row, column: column))
      finding.related = [
        .init(
          message: .init(sv: "den andra raden", en: "the other"),
          location: rows.location(row: before.row, column: column))
      ]
      finding.field = "ordinal"
      finding.entityID = entityID(table, entry.row)
      log.append(finding)
    } else if entry.ordinal > last + 1, !rows.lacksRows, log.wants(.ordinal, field: "ordinal") {
      report(
        .ordinal, table, entry.row, column, Self.gap(name, Self.name(owner), last, entry.ordinal),
        help: .init(
          sv: "numrera dem från 1 utan luckor; har en rad fallit bort?",
          en: "number them from 1 without gaps; was a row lost?"))
    }
  }

  mutating func notJSON(_ table: Int, _ row: Int, _ cell: Cell, _ error: SyntaxError) {
    leaveOut(.type, table, row, cell)
    let isLimit = error.finding.rule == .depthLimit
    let message = error.finding.message
    reportCell(
      isLimit ? .depthLimit : .json, table, row, cell,
      isLimit
        ? message
        : .init(
          sv: "cellen med tillägg är inte JSON: \(message.sv)",
          en: "the cell of extensions is not JSON: \(message.en)"),
      error.finding.help)
  }

  mutating func noObject(_ table: Int, _ row: Int, _ cell: Cell, _ found: Message) {
    leaveOut(.type, table, row, cell)
    reportCell(
      .wrongType, table, row, cell,
      .init(
        sv: "cellen med tillägg ska vara ett JSON-objekt, inte \(found.sv)",
        en: "the cell of extensions must be a JSON object, found \(found.en)"),
      .init(sv: "skriv {\"x_<utgivare>_<namn>\":…}", en: "write {\"x_<publisher>_<name>\":…}"))
  }

  mutating func noExtension(_ table: Int, _ row: Int, _ cell: Cell, _ name: String) {
    leaveOut(.unknown, table, row, cell)
    reportCell(
      .unknownField, table, row, cell,
      .init(
        sv: "\(Words.quoted(name)) i cellen med tillägg är inget tillägg",
        en: "\(Words.quoted(name)) in the cell of extensions is not an extension"),
      .init(
        sv: "ge det namnet x_<utgivare>_<namn>; ett fält som har en egen kolumn ska stå där",
        en: "name it x_<publisher>_<name>; what has a column stands there"))
  }

  private mutating func reportCell(
    _ rule: RuleID, _ table: Int, _ row: Int, _ cell: Cell, _ message: Message, _ help: Message?
  ) {
    guard let rows = rows[table] else { return }
    let location = rows.location(at: cell.start, column: nil, excerpt: true) ?? rows.header
    guard log.wants(rule, field: location.columnName) else { return }
    var finding = Finding(rule, message, help: help, at: location)
    finding.field = location.columnName
    finding.entityID = entityID(table, row)
    log.append(finding)
  }

  private mutating func report(
    _ rule: RuleID, _ table: Int, _ row: Int, _ column: Int, _ message: Message, help: Message
  ) {
    guard let rows = rows[table] else { return }
    var finding = Finding(rule, message, help: help, at: rows.location(row: row, column: column))
    finding.field = layout.tables[table].description.columns[column].name
    finding.entityID = entityID(table, row)
    finding.value = rows.cell(row, column).map { Words.cut(rows.text($0), 300) }
    let name = layout.tables[table].description.recordName
    if rule == .ordinal { finding.ties.missing = [name] }
    log.append(rule == .orphanRow ? finding.losing(name) : finding)
  }

  /// The id of a row, if it has one.
  private func entityID(_ table: Int, _ row: Int) -> String? {
    let plan = layout.tables[table]
    guard let rows = rows[table], let cell = rows.cell(row, plan.idColumn), cell.length > 0 else { return nil }
    return Words.cut(rows.text(cell), 300)
  }

  private func noun(_ table: Int) -> String {
    layout.tables[table].description.noun
  }
}
