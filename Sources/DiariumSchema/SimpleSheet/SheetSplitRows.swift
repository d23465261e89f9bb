internal import DiariumModel
@_spi(Engine) internal import DiariumTree

/// The rows that a case could have, before it is seen how they are read back.
extension SheetSplit {
  /// The lists of a case whose records have rows, in the order in which those stand.
  static let lists = ["initiatives", "referrals", "statements", "proposals", "decisions", "reservations"]

  /// The rows of a case, that of the case first, with all cells that depend on nothing but their record.
  func candidates(_ tape: borrowing Tape) -> [SheetOutputRow] {
    var matter = SheetOutputRow(0, 0)
    fill(&matter, tape)
    var rows = [matter]
    for name in Self.lists {
      guard let list = FeedMembers.node(name, in: tape) else { continue }
      for element in tape.elements(of: list) {
        guard let row = row(tape, element, Self.types[name] ?? .case, owner: 0) else { continue }
        rows.append(row)
        guard row.kind.type == .decision, let votes = FeedMembers.node("votes", in: tape, element) else { continue }
        rows += tape.elements(of: votes).compactMap { self.row(tape, $0, .vote, owner: element) }
      }
    }
    return rows
  }

  private static let types: [String: RecordType] = [
    "initiatives": .initiative, "referrals": .referral, "statements": .statement, "proposals": .proposal,
    "decisions": .decision, "reservations": .reservation,
  ]

  private func row(_ tape: borrowing Tape, _ node: Int, _ type: RecordType, owner: Int) -> SheetOutputRow? {
    guard tape[node].kind == .object, !isDeleted(tape, node), let id = text("id", tape, node), isKey(id) else {
      return nil
    }
    let field = type == .proposal ? "level" : "kind"
    let code = type.description.fields.contains { $0.name == field } ? text(field, tape, node) : nil
    guard let index = Self.kindIndex(type, code) else { return nil }
    var row = SheetOutputRow(index, node, owner: owner)
    fill(&row, tape)
    return row
  }

  private static func kindIndex(_ type: RecordType, _ code: String?) -> Int? {
    guard let kind = SheetRecordKind.of(type, code: code) else { return nil }
    return SheetRecordKind.all.firstIndex { $0.name == kind.name }
  }

  private func fill(_ row: inout SheetOutputRow, _ tape: borrowing Tape) {
    row.cells[.record] = options.language == .sv ? row.kind.title.sv : row.kind.name
    if let id = text("id", tape, row.node), isKey(id) { row.cells[.id] = id }
    for (column, use) in row.kind.uses {
      switch use {
      case .field(let name): row.cells[column] = cell(name, tape, row.node, row.kind.type)
      case .recipients: fillRecipients(&row, column, tape)
      case .firstItem:
        guard let list = FeedMembers.node("items", in: tape, row.node), let item = tape.elements(of: list).first,
          tape[item].kind == .object, let text = text("text", tape, item), isCell(text)
        else { continue }
        row.cells[column] = text
        row.parts[column] = [item]
      case .count(let option): fillCount(&row, column, option, tape)
      case .signatories, .decision, .document: break
      }
    }
    fillExtras(&row, tape)
  }

  private func fillRecipients(_ row: inout SheetOutputRow, _ column: SheetColumn, _ tape: borrowing Tape) {
    guard let list = FeedMembers.node("recipients", in: tape, row.node) else { return }
    let named = tape.elements(of: list).compactMap { node -> (node: Int, body: String)? in
      guard tape[node].kind == .object, let body = text("body", tape, node), isCell(body), !body.contains(";"),
        CellText.trimmed(body).utf8.elementsEqual(body.utf8)
      else { return nil }
      return (node, body)
    }
    guard !named.isEmpty else { return }
    row.cells[column] = named.map(\.body).joined(separator: "; ")
    row.parts[column] = named.map(\.node)
  }

  private func fillCount(
    _ row: inout SheetOutputRow, _ column: SheetColumn, _ option: String, _ tape: borrowing Tape
  ) {
    guard let list = FeedMembers.node("counts", in: tape, row.node) else { return }
    for count in tape.elements(of: list) where text("option", tape, count) == option {
      guard let value = FeedMembers.node("count", in: tape, count), tape[value].kind == .number else { return }
      row.cells[column] = tape.string(value)
      row.parts[column] = [count]
      return
    }
  }

  private func fillExtras(_ row: inout SheetOutputRow, _ tape: borrowing Tape) {
    var members = MemberIterator(tape, row.node)
    while let name = members.next(in: tape) {
      let text = tape.string(name)
      guard text.hasPrefix("x_"), tape[name + 1].kind == .text, Extensions.isName(text) else { continue }
      // The heading of the column is read in lower case, with one blank for several.
      let read = SheetHeadings.normal(text).split(separator: " ").joined(separator: "_")
      let value = tape.string(name + 1)
      if read == text, isCell(value) { row.extras[text] = value }
    }
  }

  /// The cell of a field; `nil` if it is absent or has no place in one.
  private func cell(_ name: String, _ tape: borrowing Tape, _ object: Int, _ type: RecordType) -> String? {
    guard let text = text(name, tape, object), isCell(text) else { return nil }
    guard options.language == .sv, let field = type.description.fields.first(where: { $0.name == name }),
      case .code(let list) = field.type, let entry = list.codes.first(where: { $0.code == text })
    else { return text }
    return Self.term(of: entry, in: list)
  }

  /// The Swedish term of a code, if it is read back as that code, or else the code.
  static func term(of entry: CodeListDescription.Entry, in list: CodeListDescription) -> String {
    let words = CodeSpelling.words(list.codes)[CellText.words(entry.title.sv) ?? ""]
    return words == [entry.code] ? entry.title.sv : entry.code
  }

  /// The text of a member of a record; `nil` if it has none, or another value.
  func text(_ name: String, _ tape: borrowing Tape, _ object: Int) -> String? {
    guard let node = FeedMembers.node(name, in: tape, object), tape[node].kind == .text else { return nil }
    return tape.string(node)
  }

  func isDeleted(_ tape: borrowing Tape, _ object: Int) -> Bool {
    FeedMembers.node("deleted", in: tape, object).map { tape[$0].kind != .false } ?? false
  }

  /// Whether a text can be in a cell: one of blanks is empty, and some encodings lack characters.
  func isCell(_ text: String) -> Bool {
    guard !CellText.trimmed(text).isEmpty else { return false }
    let encoding = options.tables.encoding
    guard encoding.isSingleByte else { return true }
    return text.unicodeScalars.allSatisfy { $0.value < 0x80 || encoding.encode($0) != nil }
  }

  /// Whether a text can be an id in the first cell of a row, which begins with `#` on rows that are examples.
  func isKey(_ text: String) -> Bool {
    isCell(text) && text.utf8.first != UInt8(ascii: "#") && CellText.trimmed(text).utf8.elementsEqual(text.utf8)
  }
}
