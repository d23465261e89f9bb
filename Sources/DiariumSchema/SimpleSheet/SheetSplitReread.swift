internal import DiariumModel
@_spi(Engine) internal import DiariumTree

/// Reading back of the rows of a case, as a reader of the sheet does.
extension SheetSplit {
  /// What of some rows is not read back as the case has it.
  ///
  /// - Parameters:
  ///   - rows: the rows, in their order.
  ///   - tape: the case.
  /// - Returns: what has to be left out.
  mutating func reread(_ rows: [SheetOutputRow], _ tape: borrowing Tape) -> Set<SheetOmission> {
    guard !rows.isEmpty else { return [] }
    admit(Set(rows.flatMap(\.extras.keys)))
    let texts = options.headings(extras)
    guard let headings = SheetHeadings(texts) else { return [] }
    let log = joinRows(Self.tableRows(rows, texts, extras), headings)
    var omissions: Set<SheetOmission> = []
    for finding in log.findings where finding.severity == .error {
      guard let record = finding.location.record, rows.indices.contains(record - 1) else { continue }
      let column = finding.location.columnName.flatMap { texts.firstIndex(of: $0) }
      omissions.insert(Self.omission(of: column.flatMap { Self.column($0) }, rows[record - 1]))
    }
    guard omissions.isEmpty, readBack.count > 0 else { return omissions }
    checkCase(rows, tape, &omissions)
    let pairs = pairs(rows)
    checkDocuments(rows, pairs.documents, tape, &omissions)
    for (index, node) in pairs.rows {
      checkRecord(rows[index], node, pairs.documents, tape, &omissions)
    }
    // A list that has another number of records than it has rows can be told from nothing else.
    for index in pairs.lost { omissions.insert(SheetOmission(node: rows[index].node)) }
    return omissions
  }

  private static func column(_ index: Int) -> SheetColumn? {
    SheetColumn.allCases.indices.contains(index) ? SheetColumn.allCases[index] : nil
  }

  /// What is left out where a cell is wrong: the cell, or the row where that is what it is known by.
  private static func omission(of column: SheetColumn?, _ row: SheetOutputRow) -> SheetOmission {
    guard let column, ![.id, .diaryNumber, .record, .level].contains(column), row.cells[column] != nil else {
      return SheetOmission(node: row.node)
    }
    if column == .document || column == .source, !row.kind.hasDocument, let document = row.document {
      return SheetOmission(node: document)
    }
    return SheetOmission(node: row.node, column: column)
  }

  /// The rows as a reader has them.
  private static func tableRows(_ rows: [SheetOutputRow], _ names: [String], _ extras: [String]) -> TableRows {
    var bytes: [UInt8] = []
    var cells: [Cell] = []
    var places: [Row] = []
    for (index, row) in rows.enumerated() {
      let (offset, first) = (bytes.count, cells.count)
      for text in SheetColumn.allCases.map({ row.cells[$0] }) + extras.map({ row.extras[$0] }) {
        let cell = Array((text ?? "").utf8)
        cells.append(Cell(offset: bytes.count, length: cell.count, isQuoted: false, hasQuotes: false))
        // Cells are told apart by where they begin.
        bytes += cell + [0x0A]
      }
      places.append(
        Row(offset: offset, length: bytes.count - offset, number: index + 1, cells: first..<cells.count))
    }
    let table = TableRows(
      .simpleSheet, names: names, presence: [], header: Location(path: ""), rowsBefore: 0,
      options: TableReadingOptions(), block: Block(bytes, path: ""))
    (table.rows, table.cells) = (places, cells)
    return table
  }

  /// The records that were read back, by the rows that they are made of, and the documents by their nodes.
  struct Pairs {
    /// The number of the row, and the node of the record.
    var rows: [(index: Int, node: Int)] = []
    /// Rows of lists that have another number of records.
    var lost: [Int] = []
    /// The nodes of documents that were read back, by those of the case.
    var documents: [Int: Int] = [:]

    /// Pairs rows with the records of their list; returns whether there are as many.
    fileprivate mutating func add(_ rows: [Int], _ nodes: [Int]) -> Bool {
      guard nodes.count == rows.count else {
        lost += rows
        return false
      }
      self.rows += zip(rows, nodes).map { ($0, $1) }
      return true
    }
  }

  /// Finds the records of rows: each list has them in the order of its rows.
  func pairs(_ rows: [SheetOutputRow]) -> Pairs {
    var pairs = Pairs()
    let ofLists = Dictionary(grouping: rows.indices) { rows[$0].list }
    // A case may have thousands of decisions, so they do not look for their votes one by one.
    let votes = Dictionary(grouping: ofLists["votes"] ?? []) { rows[$0].owner }
    for name in Self.lists {
      let (ofList, nodes) = (ofLists[name] ?? [], elementsReadBack(name))
      guard pairs.add(ofList, nodes), name == "decisions" else { continue }
      for (index, node) in zip(ofList, nodes) {
        _ = pairs.add(votes[rows[index].node] ?? [], elementsReadBack("votes", of: node))
      }
    }
    let nodes = elementsReadBack("documents")
    var known: Set<Int> = []
    let named = rows.compactMap(\.document).filter { known.insert($0).inserted }
    if named.count == nodes.count { for (one, other) in zip(named, nodes) { pairs.documents[one] = other } }
    return pairs
  }

  /// The elements of a list that was read back.
  private func elementsReadBack(_ name: String, of object: Int = 0) -> [Int] {
    FeedMembers.node(name, in: readBack, object).map { readBack.elements(of: $0) } ?? []
  }

  private func checkCase(
    _ rows: [SheetOutputRow], _ tape: borrowing Tape, _ omissions: inout Set<SheetOmission>
  ) {
    for name in ["id", "diary_number"] where !isSame(name, tape, 0, 0) { omissions.insert(SheetOmission(node: 0)) }
    if !isAbsentOrSame("title", tape, 0, 0) { omissions.insert(SheetOmission(node: 0, column: .title)) }
    guard let row = rows.first(where: { $0.kind.type == .case }) else { return }
    for (column, use) in row.kind.uses {
      guard case .field(let name) = use, !isAbsentOrSame(name, tape, 0, 0) else { continue }
      omissions.insert(SheetOmission(node: 0, column: column))
    }
    guard !row.extras.isEmpty else { return }
    let (members, read) = (SheetMembers(tape, 0), SheetMembers(readBack, 0))
    for name in row.extras.keys where !isSame(tape, members[name], read[name]) {
      omissions.insert(SheetOmission(node: 0, extra: name))
    }
  }

  private func checkDocuments(
    _ rows: [SheetOutputRow], _ documents: [Int: Int], _ tape: borrowing Tape, _ omissions: inout Set<SheetOmission>
  ) {
    for document in rows.compactMap(\.document) {
      guard let node = documents[document],
        ["kind", "title", "url"].allSatisfy({ isAbsentOrSame($0, tape, document, node) })
      else {
        omissions.insert(SheetOmission(node: document))
        continue
      }
    }
  }

  /// Compares a record that was read back with that of the case.
  private func checkRecord(
    _ row: SheetOutputRow, _ node: Int, _ documents: [Int: Int], _ tape: borrowing Tape,
    _ omissions: inout Set<SheetOmission>
  ) {
    let ofCase = SheetMembers(tape, row.node)
    var members = MemberIterator(readBack, node)
    while let name = members.next(in: readBack) {
      let field = readBack.string(name)
      let value = ofCase[field]
      if row.extras[field] != nil {
        if !isSame(tape, value, name + 1) { omissions.insert(SheetOmission(node: row.node, extra: field)) }
        continue
      }
      if value == nil, Self.isTold(field, row.kind.type) { continue }
      let uses = row.kind.uses.filter { $0.value.field == field && row.cells[$0.key] != nil }
      let column = uses.keys.min { $0.rawValue < $1.rawValue }
      let isRight: Bool
      switch field {
      case "document_id":
        isRight = row.document.flatMap { documents[$0] } != nil
      case "signatories": isRight = isRead(row.parts[.by] ?? [], name + 1, tape)
      case "recipients": isRight = isRead(row.parts[.body] ?? [], name + 1, tape)
      case "items": isRight = isRead(row.parts[.text] ?? [], name + 1, tape)
      case "counts": isRight = isRead([SheetColumn.yes, .no, .abstain].flatMap { row.parts[$0] ?? [] }, name + 1, tape)
      case "votes": isRight = true
      default: isRight = isSame(tape, value, name + 1)
      }
      guard !isRight else { continue }
      // The body of a reply finds its referral.
      omissions.insert(Self.omission(of: field == "referral_id" ? .body : column, row))
    }
  }

  /// Whether a field may be read back that the feed leaves out: the sheet says by itself what it is.
  private static func isTold(_ field: String, _ type: RecordType) -> Bool {
    switch type {
    case .statement: field == "referral_id"
    case .reservation: field == "decision_id" || field == "body"
    default: false
    }
  }

  /// Whether the records of a list that was read back say nothing that those of the case do not; but for ids of items.
  private func isRead(_ parts: [Int], _ list: Int, _ tape: borrowing Tape) -> Bool {
    let nodes = readBack.elements(of: list)
    guard parts.count == nodes.count else { return false }
    return zip(parts, nodes).allSatisfy { part, node in
      var members = MemberIterator(readBack, node)
      while let name = members.next(in: readBack) {
        let field = readBack.string(name)
        if field != "id", !isSame(field, tape, part, node) { return false }
      }
      return true
    }
  }

  /// Whether a member that was read back, if it was, is that of the case.
  private func isAbsentOrSame(_ name: String, _ tape: borrowing Tape, _ object: Int, _ other: Int) -> Bool {
    FeedMembers.node(name, in: readBack, other) == nil || isSame(name, tape, object, other)
  }

  /// Whether a scalar that was read back is that of the case.
  private func isSame(_ name: String, _ tape: borrowing Tape, _ object: Int, _ other: Int) -> Bool {
    isSame(tape, FeedMembers.node(name, in: tape, object), FeedMembers.node(name, in: readBack, other))
  }

  private func isSame(_ tape: borrowing Tape, _ one: Int?, _ other: Int?) -> Bool {
    guard let one, let other else { return false }
    return isEqual(tape, one, other)
  }

  /// Whether a scalar of the case is that which was read back, byte by byte.
  func isEqual(_ tape: borrowing Tape, _ one: Int, _ other: Int) -> Bool {
    guard tape[one].kind == readBack[other].kind else { return false }
    switch tape[one].kind {
    case .true, .false, .null: return true
    case .object, .array: return false
    default: return tape.string(one).utf8.elementsEqual(readBack.string(other).utf8)
    }
  }
}
