internal import DiariumModel
@_spi(Engine) internal import DiariumTree

/// The decision that a row is about, in the first form that a reader takes for that decision and no other.
extension SheetSplit {
  /// Fills the cells that name decisions; a row that a reader could not tie, or would tie to another one, is left out.
  func fillDecisions(_ rows: inout [SheetOutputRow], _ tape: borrowing Tape) {
    var decisions = SheetDecisions()
    // Their places among the decisions, by their nodes, and by their ids: of several with one the first is meant.
    var (placesByNode, placesByID): ([Int: Int], [String: Int]) = ([:], [:])
    for (index, row) in rows.enumerated() where row.kind.type == .decision {
      let (place, id) = (decisions.all.count, row.cells[.id] ?? "")
      placesByNode[row.node] = place
      if placesByID[id] == nil { placesByID[id] = place }
      decisions.append(
        .init(
          event: index, id: id, body: row.cells[.body].map(CellText.trimmed),
          date: row.cells[.date].flatMap(Self.date), section: row.cells[.number].map(CellText.trimmed)))
    }
    rows = rows.compactMap { row in
      guard case .decision(let field)? = row.kind.uses[.against] else { return row }
      var row = row
      let named: Int?
      if row.kind.type == .vote {
        named = placesByNode[row.owner]
      } else {
        named = text(field, tape, row.node).flatMap { placesByID[$0] }
      }
      let isNeeded = row.kind.type == .vote || row.kind.type == .reservation
      guard isNeeded else {
        if let named { row.cells[.against] = Self.name(decisions.all[named], in: decisions) }
        return row
      }
      let only = decisions.only(
        body: row.cells[.body].map(CellText.trimmed), date: row.cells[.date].flatMap(Self.date))
      guard let named else {
        // It is against a decision that is not told; the sheet says that it is the only one.
        if row.kind.type == .reservation, FeedMembers.node(field, in: tape, row.node) == nil, case .one = only {
          return row
        }
        return nil
      }
      if case .one(let found) = only, found.event == decisions.all[named].event { return row }
      guard let name = Self.name(decisions.all[named], in: decisions) else { return nil }
      row.cells[.against] = name
      return row
    }
  }

  /// The first way of naming a decision that names no other.
  private static func name(_ decision: SheetDecisions.Decision, in decisions: SheetDecisions) -> String? {
    var names = [decision.date, decision.section, decision.body].compactMap(\.self)
    if let body = decision.body {
      if let date = decision.date { names.append("\(body) \(date)") }
      if let section = decision.section { names.append("\(body) § \(section)") }
    }
    return names.first { name in
      guard case .one(let found) = decisions.named(name, date: date) else { return false }
      return found.event == decision.event
    }
  }

  private static func date(_ text: String) -> String? {
    let trimmed = CellText.trimmed(text)
    return trimmed.utf8.count == 10 && CivilDate(trimmed) != nil ? trimmed : nil
  }
}
