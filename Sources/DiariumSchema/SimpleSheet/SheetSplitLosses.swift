internal import DiariumModel
@_spi(Engine) internal import DiariumTree

/// The account of a case: what is not read back from its rows, or is as something else.
extension SheetSplit {
  /// Counts all that differs between a case and what was read back from its rows.
  mutating func count(_ rows: [SheetOutputRow], _ tape: borrowing Tape) {
    let pairs = pairs(rows)
    var account = SheetAccount()
    for (index, node) in pairs.rows {
      account.records[rows[index].node] = node
      // Elements of lists in cells stand in the order of their columns.
      for (field, columns) in Self.columnsOfLists {
        let parts = columns.flatMap { rows[index].parts[$0] ?? [] }
        let read = FeedMembers.node(field, in: readBack, node).map { readBack.elements(of: $0) } ?? []
        guard parts.count == read.count else { continue }
        for (part, element) in zip(parts, read) { account.records[part] = element }
      }
    }
    for (document, node) in pairs.documents {
      account.records[document] = node
      if let id = text("id", tape, document) { account.documents[id] = FeedMembers.node("id", in: readBack, node) }
    }
    count(.case, tape, 0, rows.isEmpty ? nil : 0, account)
  }

  private static let columnsOfLists: [(field: String, columns: [SheetColumn])] = [
    ("signatories", [.by]), ("recipients", [.body]), ("items", [.text]), ("counts", [.yes, .no, .abstain]),
  ]

  /// Counts what differs between a record and the one that was read back.
  private mutating func count(
    _ type: RecordType, _ tape: borrowing Tape, _ object: Int, _ other: Int?, _ account: SheetAccount
  ) {
    let ofCase = SheetMembers(tape, object)
    let ofReadBack = other.map { SheetMembers(readBack, $0) }
    var members = MemberIterator(tape, object)
    while let name = members.next(in: tape) {
      let text = tape.string(name)
      let field = type.description.fields.first { $0.name == text }
      let known = field?.name ?? (Extensions.isName(text) ? "x_…" : "?")
      let found = ofReadBack?[text]
      if case .record(let record)? = field?.type {
        countRecords(type, known, record, tape, name + 1, found, account)
      } else if found == nil {
        let value = tape[name + 1]
        let count = value.kind == .array ? max(1, tape.elements(of: name + 1).count) : 1
        lose(.missing, type, known, count, tape, name + 1)
      } else if let found, !isSame(text, tape, name + 1, found, account) {
        lose(.changed, type, known, 1, tape, name + 1)
      }
    }
    guard let other else { return }
    var read = MemberIterator(readBack, other)
    while let name = read.next(in: readBack) {
      let text = readBack.string(name)
      guard ofCase[text] == nil else { continue }
      lose(.added, type, text, 1, tape, object)
    }
  }

  /// Counts what differs between the records in a field and those that were read back.
  private mutating func countRecords(
    _ type: RecordType, _ field: String, _ record: RecordType, _ tape: borrowing Tape, _ value: Int, _ found: Int?,
    _ account: SheetAccount
  ) {
    guard tape[value].kind == .array else { return lose(.missing, type, field, 1, tape, value) }
    let elements = tape.elements(of: value)
    var positions: [Int] = []
    for element in elements {
      guard let other = account.records[element], found != nil else {
        lose(isDeleted(tape, element) ? .deleted : .missing, type, field, 1, tape, element)
        continue
      }
      positions.append(other)
      count(record, tape, element, other, account)
    }
    if positions != positions.sorted() { lose(.order, type, field, 1, tape, value) }
  }

  /// Whether a value is the one that was read back; a reference to a document has its new id.
  private func isSame(
    _ field: String, _ tape: borrowing Tape, _ value: Int, _ found: Int, _ account: SheetAccount
  ) -> Bool {
    if isEqual(tape, value, found) { return true }
    guard field == "document_id", tape[value].kind == .text else { return false }
    return account.documents[tape.string(value)].map { new in
      readBack.string(new).utf8.elementsEqual(readBack.string(found).utf8)
    } ?? false
  }

  private mutating func lose(
    _ reason: SheetLosses.Reason, _ type: RecordType, _ field: String, _ count: Int, _ tape: borrowing Tape, _ node: Int
  ) {
    // loss: view
    let kind = SheetLosses.Kind(reason, type.index, field)
    let place = losses.counts[kind] == nil ? location(tape, node) : nil
    losses.add(kind, count, at: place)
  }
}

/// What was read back of which record.
private struct SheetAccount {
  /// The nodes of the ids that documents have when they are read back, by those in the case.
  var documents: [String: Int] = [:]
  /// The nodes of records that were read back, by those of the case.
  var records: [Int: Int] = [:]
}
