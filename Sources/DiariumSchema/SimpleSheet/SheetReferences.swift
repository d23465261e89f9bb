internal import DiariumModel
@_spi(Engine) internal import DiariumTree

/// The decisions, and the referral, that rows of a simple sheet are about.
extension SheetJoin {
  /// Gives a record the decision that it is about; false if it cannot be without one that was not found.
  mutating func resolve(_ event: SheetEvent, _ record: inout SheetNode) -> Bool {
    if event.kind.name == "referral_reply" { answer(event, &record) }
    guard case .decision(let field)? = event.kind.usesByIndex[SheetColumn.against.index] else { return true }
    let isReservation = event.kind.type == .reservation
    if let cell = event.cells[.against] {
      // Whoever reserves or makes a statement does so in the body that decides; a proposal is made by another.
      let reading = named(cell, event.kind.type == .proposal ? nil : event)
      if case .one(let decision) = reading {
        record.set(field, decision.id, at: cell.cell)
        if isReservation { takeBody(of: decision, at: cell, &record) }
        return true
      }
      unclear(event, cell, reading, isLost: isReservation && record.text("body") == nil)
    } else if isReservation {
      let reading = decisions.only(body: event.cells[.body]?.trimmed, date: record.text("date"))
      if case .one(let decision) = reading {
        record.set(field, decision.id, at: event.place.cell)
        takeBody(of: decision, at: event.place, &record)
        return true
      }
      unclear(event, nil, reading, isLost: record.text("body") == nil)
    }
    if isReservation, record.text("body") == nil {
      // loss: sheet-decision
      lose(event.place.row, .orphan)
      return false
    }
    return true
  }

  /// A reservation without a body is against the decision of one.
  private func takeBody(of decision: SheetDecisions.Decision, at cell: SheetCell, _ record: inout SheetNode) {
    guard record.text("body") == nil, let body = decision.body else { return }
    record.set("body", body, at: cell.cell)
  }

  /// Adds a vote to its decision.
  mutating func addVote(
    _ event: SheetEvent, _ document: (id: String, cell: SheetCell)?, _ made: inout [Int: SheetNode]
  ) {
    let date = event.cells[.date].flatMap { self.date($0.text) }
    let reading =
      event.cells[.against].map { named($0, event) } ?? decisions.only(body: event.cells[.body]?.trimmed, date: date)
    guard case .one(let decision) = reading, var owner = made[decision.event] else {
      // loss: sheet-decision
      unclear(event, event.cells[.against], reading, isLost: true)
      return lose(event.place.row, .orphan)
    }
    // What only finds the decision says nothing else, so it has to agree.
    for (column, own) in [(SheetColumn.body, decision.body), (.date, decision.date)] {
      guard let cell = event.cells[column] else { continue }
      guard cell.trimmed != own else { continue }
      let said = column == .date ? self.date(cell.text) : SheetDecisions.normal(cell.text)
      if said == nil || said != (column == .date ? own : own.map(SheetDecisions.normal)) {
        contradicts(cell, column, decision)
      }
    }
    let number = owner.count(of: "votes") + 1
    // So that its list of votes is not copied.
    made[decision.event] = nil
    var vote = SheetNode(.vote, at: event.place.cell)
    vote.set(
      "id", event.cells[.id]?.trimmed ?? "\(decision.id)/vote/\(number)", at: (event.cells[.id] ?? event.place).cell)
    fill(&vote, event)
    if let document { vote.set("document_id", document.id, at: document.cell.cell) }
    owner.append(vote, to: "votes")
    made[decision.event] = owner
  }

  /// Gives a reply the only referral of the case that asked exactly its body.
  private mutating func answer(_ event: SheetEvent, _ record: inout SheetNode) {
    guard let body = event.cells[.body] else { return }
    let found = referrals.asking(SheetDecisions.normal(body.text))
    if found.count == 1 {
      record.set("referral_id", found[0], at: body.cell)
    } else if !referrals.isEmpty {
      unclearReferral(body, found.count)
    }
  }

  /// The decision that a cell names; of several the one of the body, and on the date, that the row has.
  private func named(_ cell: SheetCell, _ event: SheetEvent?) -> SheetDecisions.Reading {
    let reading = decisions.named(cell.trimmed) { text in date(text) }
    guard case .several(let found) = reading, found.count < SheetDecisions.most, let event else { return reading }
    let day = event.cells[.date].flatMap { date($0.text) }
    return decisions.only(among: found, body: event.cells[.body]?.trimmed, date: day)
  }

  /// A date as the schema has it; `nil` if a text is none, or may be several.
  func date(_ text: String) -> String? {
    let trimmed = CellText.trimmed(text)
    if trimmed.utf8.count == 10, CivilDate(trimmed) != nil { return trimmed }
    let plan = RecordPlans.all[.decision]
    guard let field = (0..<plan.count).first(where: { plan[$0].name.string == "date" }),
      case .one(let date, _) = spellings.reading(text, plan[field])
    else { return nil }
    return date
  }
}
