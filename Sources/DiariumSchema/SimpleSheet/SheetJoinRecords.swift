internal import DiariumModel
@_spi(Engine) internal import DiariumTree

/// Makes records from the events of a case.
extension SheetJoin {
  /// Adds the records of all events to their case.
  mutating func addRecords(_ node: inout SheetNode, _ events: [SheetEvent]) {
    var documentIDs: [Int: (id: String, cell: SheetCell)] = [:]
    for (index, event) in events.enumerated() { documentIDs[index] = takeDocument(event) }
    var made: [Int: SheetNode] = [:]
    // Other rows name decisions and referrals, wherever those stand.
    for (index, event) in events.enumerated() where event.kind.type == .decision || event.kind.type == .referral {
      let id = self.id(event, list: event.kind.type, owner: caseID)
      let decision = record(event, id: id)
      if event.kind.type == .referral {
        referrals.append(id, asking: event.cells[.body]?.text)
        made[index] = decision
        continue
      }
      decisions.append(
        .init(
          event: index, id: id, body: event.cells[.body]?.trimmed, date: decision.text("date"),
          section: event.cells[.number]?.trimmed))
      made[index] = decision
    }
    for (index, event) in events.enumerated() {
      switch event.kind.type {
      case .case: fill(&node, event)
      case .decision, .referral: break
      case .vote: addVote(event, documentIDs[index], &made)
      default:
        let id = self.id(event, list: event.kind.type, owner: caseID)
        var record = record(event, id: id)
        if event.kind.hasDocument, let document = documentIDs[index] {
          record.set("document_id", document.id, at: document.cell.cell)
        }
        if resolve(event, &record) { made[index] = record }
      }
    }
    for (index, event) in events.enumerated() {
      guard let record = made[index] else { continue }
      node.append(record, to: Self.list(event.kind.type))
    }
  }

  /// The field of a case that holds the records of a type.
  private static func list(_ type: RecordType) -> String {
    switch type {
    case .initiative: "initiatives"
    case .referral: "referrals"
    case .statement: "statements"
    case .proposal: "proposals"
    case .decision: "decisions"
    default: "reservations"
    }
  }

  /// The id of a record: that of its row, or one minted from the owner and the order of the rows.
  private mutating func id(_ event: SheetEvent, list: RecordType, owner: String) -> String {
    counts[list.index, default: 0] += 1
    return event.cells[.id]?.trimmed ?? "\(owner)/\(list.rawValue)/\(counts[list.index, default: 0])"
  }

  /// A record with what its cells say of it, but for the decision that it is about.
  private mutating func record(_ event: SheetEvent, id: String) -> SheetNode {
    var node = SheetNode(event.kind.type, at: event.place.cell)
    node.set("id", id, at: (event.cells[.id] ?? event.place).cell)
    if let (field, code) = event.kind.code { node.set(field, code, at: event.place.cell) }
    fill(&node, event)
    return node
  }

  /// Gives a record what its cells say.
  mutating func fill(_ node: inout SheetNode, _ event: SheetEvent) {
    node.extras += event.extras
    let isMissing = checkRequired(event)
    // Counts come in the order of the options, whatever that of the columns is.
    let counts = [SheetColumn.yes, .no, .abstain].filter { event.cells[$0] != nil }
    for column in event.cells.columns.filter({ !counts.contains($0) }) + counts {
      guard column != .id, column != .party, let cell = event.cells[column] else { continue }
      switch event.kind.usesByIndex[column.index] {
      case .field(let name): node.set(name, value(cell, node.type, name))
      case .recipients:
        checkBodies(cell)
        for part in cell.text.split(separator: ";") {
          var recipient = SheetNode(.recipient, at: cell.cell)
          recipient.set("body", CellText.trimmed(String(part)), at: cell.cell)
          node.append(recipient, to: "recipients")
        }
      case .signatories: addSignatories(&node, cell, event)
      case .firstItem:
        var item = SheetNode(.item, at: cell.cell)
        item.set("id", "\(node.text("id") ?? "")/item/1", at: cell.cell)
        item.set("text", cell.text, at: cell.cell)
        node.append(item, to: "items")
      case .count(let option):
        var count = SheetNode(.count, at: cell.cell)
        count.set("option", option, at: cell.cell)
        count.set("count", value(cell, RecordType.count.index, "count"))
        node.append(count, to: "counts")
      case .decision, .document: break
      case nil: noPlace(cell, column, event)
      }
    }
    if let party = event.cells[.party],
      event.cells[.by] == nil || event.kind.usesByIndex[SheetColumn.by.index] != .signatories
    {
      strayParty(party, event, isMissing)
    }
  }

  private mutating func addSignatories(_ node: inout SheetNode, _ cell: SheetCell, _ event: SheetEvent) {
    var read = SheetSigners(cell.text, isBody: isBody)
    if let fault = read.fault {
      unreadable(cell, fault, event)
    } else if read.isRespelled {
      respelled(cell, cell.trimmed, read.signers.map(Self.shown).joined(separator: "; "))
    }
    if let party = event.cells[.party] {
      let label = withoutBrackets(party)
      if read.signers.count == 1, read.signers[0].party == nil, read.signers[0].kind == nil, read.fault == nil {
        read.signers[0].party = label
      } else if read.fault == nil, read.signers.count != 1 || read.signers[0].party != label {
        // What cannot be read is told already.
        strayParty(party, event, true)
      }
    }
    for signer in read.signers {
      var signatory = SheetNode(.signatory, at: cell.cell)
      signatory.set("name", signer.name, at: cell.cell)
      if let kind = signer.kind { signatory.set("kind", kind, at: cell.cell) }
      if let party = signer.party {
        let place = event.cells[.party].flatMap { signer.kind == nil && $0.text.contains(party) ? $0 : nil } ?? cell
        signatory.set("party", party, at: place.cell)
      }
      if let role = signer.role { signatory.set("role", role, at: cell.cell) }
      if signer.hasOthers { signatory.set("others_unnamed", .boolean(true, cell.cell)) }
      node.append(signatory, to: "signatories")
    }
  }

  /// A party's label without the brackets that people put around it.
  private mutating func withoutBrackets(_ cell: SheetCell) -> String {
    let text = cell.trimmed
    guard text.hasPrefix("("), text.hasSuffix(")"), text.count > 2 else { return text }
    let label = CellText.trimmed(String(text.dropFirst().dropLast()))
    guard !label.contains(where: { "()".contains($0) }) else { return text }
    respelled(cell, text, label)
    return label
  }

  /// A signer as a cell has it.
  static func shown(_ signer: SheetSigners.Signer) -> String {
    var words = [signer.role].compactMap(\.self)
    if signer.kind != "party_group" { words.append(signer.name) }
    if let party = signer.party { words.append("(\(party))") }
    if signer.hasOthers { words.append("m.fl.") }
    return words.joined(separator: " ")
  }

  /// The value of a cell, as its field has it.
  mutating func value(_ cell: SheetCell, _ type: Int, _ name: String) -> SheetNode.Value {
    let plan = RecordPlans.all[type]
    guard let field = (0..<plan.count).first(where: { plan[$0].name.string == name }) else {
      return .text(cell.text, cell.cell)
    }
    let text = reading(cell, plan[field]) ?? cell.text
    switch plan[field].value {
    case .integer, .decimal: return JSONSpelling.isNumber(text) ? .number(text, cell.cell) : .text(text, cell.cell)
    default: return .text(text, cell.cell)
    }
  }

  /// The value of a cell that is not written as its field is, if it has one reading.
  private mutating func reading(_ cell: SheetCell, _ field: FieldPlan) -> String? {
    switch field.value {
    case .date where CivilDate(cell.text) != nil: return nil
    case .integer where JSONSpelling.isNumber(cell.text): return nil
    case .date, .integer, .decimal, .code: break
    default: return nil
    }
    guard case .one(let value, let spelling) = spellings.reading(cell.text, field), value != cell.text else {
      return nil
    }
    // Terms are how a sheet is written.
    let isTerm = if case .code = field.value { true } else { false }
    if spelling != .asked, !isTerm { respelled(cell, cell.text, value, spelling, field) }
    return value
  }
}
