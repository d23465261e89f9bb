internal import DiariumModel
@_spi(Engine) internal import DiariumTree

/// Findings about the decisions and referrals that rows of a simple sheet are about.
extension SheetJoin {
  /// A cell of a vote that says something else than its decision.
  mutating func contradicts(_ cell: SheetCell, _ column: SheetColumn, _ decision: SheetDecisions.Decision) {
    // loss: sheet-vote
    lose(cell, .duplicate)
    report(
      .conflictingCells, at: location(cell), value: cell.text,
      .init(
        sv: "voteringen hör till beslutet \(Words.quoted(decision.shown)), som säger något annat",
        en: "the vote is one of the decision \(Words.quoted(decision.shown)), which says something else"),
      help: .init(
        sv: "skriv det som beslutet har, eller töm cellen", en: "write what the decision has, or empty the cell"))
  }

  /// A row whose decision cannot be told.
  mutating func unclear(
    _ event: SheetEvent, _ cell: SheetCell?, _ reading: SheetDecisions.Reading, isLost: Bool
  ) {
    let known = decisions.all
    let column = cell?.column ?? headings.column(.against, of: event) ?? event.place.column
    let place = location(event.place.row, column)
    let list = Words.list(known.prefix(12).map { .init(verbatim: Words.quoted($0.shown)) }, .or)
    let name = heading(.against, of: event)
    let what = cell.map { Words.quoted($0.trimmed) }
    let isSeveral = if case .several = reading { true } else { false }
    let body = event.cells[.body]?.trimmed
    let isElsewhere = if case .none = reading, cell == nil, body != nil { true } else { false }
    report(
      .unclearDecision, at: place, value: cell?.text,
      known.isEmpty
        ? .init(
          sv: "ärendet har inget beslut på bladet som raden kan gälla",
          en: "the case has no decision on the sheet that the row can be about")
        : what.map {
          isSeveral
            ? .init(sv: "\($0) passar flera av ärendets beslut", en: "\($0) fits several decisions of the case")
            : .init(sv: "\($0) är inget av ärendets beslut", en: "\($0) is none of the decisions of the case")
        }
          ?? (isElsewhere
            ? .init(
              sv: "inget av ärendets beslut är fattat av \(Words.quoted(body ?? ""))",
              en: "none of the decisions of the case was made by \(Words.quoted(body ?? ""))")
            : .init(
              sv: "vilket beslut raden gäller framgår inte", en: "which decision the row is about is not told")),
      help: known.isEmpty
        ? .init(sv: "lägg till en rad med beslutet", en: "add a row with the decision")
        : .init(
          sv: "skriv i `\(name.sv)` datum, § eller organ, eller organ och datum, för ett av \(list.sv)",
          en: "write in `\(name.en)` the date, § or body, or body and date, of one of \(list.en)"),
      lost: isLost ? [event.kind.type.rawValue] : [], missing: known.isEmpty ? ["decision"] : [])
  }

  /// A reply to none, or to several, of the referrals of its case.
  mutating func unclearReferral(_ cell: SheetCell, _ count: Int) {
    report(
      .unclearReferral, at: location(cell), value: cell.text,
      count == 0
        ? .init(
          sv: "ingen remiss på bladet gick till \(Words.quoted(cell.trimmed)), så svaret knyts inte till någon",
          en: "no referral on the sheet went to \(Words.quoted(cell.trimmed)), so the reply is tied to none")
        : .init(
          sv: "\(count) remisser gick till \(Words.quoted(cell.trimmed)), så svaret knyts inte till någon",
          en: "\(count) referrals went to \(Words.quoted(cell.trimmed)), so the reply is tied to none"),
      help: .init(
        sv: "skriv organet som på remissraden, om svaret hör dit",
        en: "write the body as its referral has it, if it is a reply to that"))
  }
}
