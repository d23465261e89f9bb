internal import DiariumModel
@_spi(Engine) internal import DiariumTree

/// Reservations and special statements, in the board and in each consulted body.
extension ReportAssembly {
  /// A dissent, as it was read.
  private struct Dissent {
    var code: String
    var body: String
    var people: [Signatory]
    var head: Range<Int>
    /// The name of the body, before the first of its dissents.
    var heading: Range<Int>?
    var lead: Range<Int>?
    var points: [Range<Int>] = []
    var text: [Range<Int>] = []
  }

  private struct Pointer {
    var code: String
    var body: String
    var people: [Signatory]
    var words: Range<Int>
    var isResolved = false
  }

  mutating func addDissents() {
    var pointers = self.pointers()
    var dissents = collect()
    for index in dissents.indices { split(&dissents[index]) }
    for dissent in dissents {
      let place = pointers.firstIndex {
        !$0.isResolved && $0.code == dissent.code && BodyNames.same($0.body, dissent.body)
          && Set($0.people.map(\.name)) == Set(dissent.people.map(\.name))
      }
      if let place { pointers[place].isResolved = true }
      let mention = place.map { pointers[$0].words }
      if dissent.code == "reservation" { reservation(dissent, mention) } else { statement(dissent, mention) }
      // A dissent within a statement needs no reference if the document has none.
      if place == nil, !BodyNames.same(dissent.body, board ?? ""),
        !pointers.isEmpty || !words(.boardDecisionLead).isEmpty
      {
        find(
          .pointer, dissent.head,
          .init(
            sv: "`\(string(dissent.head))` har ingen hänvisning i remissammanställningen",
            en: "no reference in the statements leads to `\(string(dissent.head))`"),
          help: .init(
            sv: "jämför med handlingen: namnet eller organet kan ha lästs fel",
            en: "compare with the document: the name or the body may have been misread"))
      }
    }
    for pointer in pointers where !pointer.isResolved {
      unresolved(pointer)
    }
  }

  private func pointers() -> [Pointer] {
    var body = ""
    return passages.compactMap { passage in
      switch passage.role {
      case .body: body = BodyNames.base(string(passage.words))
      case .boardDecisionLead: body = BodyNames.base(passage.match?["body"].map { string($0) } ?? body)
      case .pointer:
        let people = passage.match?["people"].map { People.signatories(trimmed(string($0))) } ?? []
        return Pointer(code: passage.code, body: body, people: people, words: passage.words)
      default: break
      }
      return nil
    }
  }

  private func collect() -> [Dissent] {
    var dissents: [Dissent] = []
    var body = board ?? givenBody ?? ""
    var heading: Range<Int>?
    for passage in passages {
      switch passage.role {
      case .body where passage.section == .dissent:
        body = BodyNames.base(string(passage.words))
        heading = passage.words
      case .dissent:
        let people = passage.match?["people"].map { People.signatories(trimmed(string($0))) } ?? []
        dissents.append(
          Dissent(code: passage.code, body: body, people: people, head: passage.words, heading: heading))
        heading = nil
      case .dissentLead where !dissents.isEmpty: dissents[dissents.count - 1].lead = passage.words
      case .point where !dissents.isEmpty: dissents[dissents.count - 1].points.append(passage.words)
      case .dissentText where !dissents.isEmpty: dissents[dissents.count - 1].text.append(passage.words)
      default: break
      }
    }
    return dissents
  }

  /// Separates points and text within one paragraph.
  private mutating func split(_ dissent: inout Dissent) {
    guard let last = dissent.points.last else { return }
    let points = Points(text, last, isOneLine: isOneLine)
    if let rest = points.rest {
      dissent.points[dissent.points.count - 1] = last.lowerBound..<rest.lowerBound
      dissent.text.append(rest)
      dissent.text.sort { $0.lowerBound < $1.lowerBound }
    }
    var expected = 1
    for words in dissent.points {
      for point in Points(text, words, isOneLine: isOneLine).points {
        if let number = Int(point.number) {
          if number != expected { outOfOrder(point.words, number, expected) }
          expected = number + 1
        }
      }
    }
  }

  mutating func outOfOrder(_ words: Range<Int>, _ number: Int, _ expected: Int) {
    find(
      .brokenOrder, words,
      .init(
        sv: "här står punkt \(number) där punkt \(expected) väntades",
        en: "here is point \(number), where point \(expected) was expected"),
      help: .init(
        sv: "jämför med handlingen: en sida kan ha bytt plats, eller en siffra fallit bort",
        en: "compare with the document: a page may be out of place, or a number lost"))
  }

  private mutating func reservation(_ dissent: Dissent, _ mention: Range<Int>?) {
    var reservation = Reservation(id: id("reservation"))
    reservation.body = Text(dissent.body)
    reservation.decisionID = decision(of: dissent.body)
    reservation.signatories = dissent.people
    reservation.lead = dissent.lead.flatMap { Text(string($0)) }
    if let mention { reservation.spans += spans(mention, .mention) }
    if let heading = dissent.heading { reservation.spans += spans(heading, .heading) }
    reservation.spans += spans(dissent.head, .heading)
    if let lead = dissent.lead { reservation.spans += spans(lead, .mention) }
    reservation.items = makeItems(dissent.points, of: reservation.id)
    let (text, spans) = join(dissent.text, .text)
    reservation.text = text
    reservation.textBasis = text == nil ? nil : .verbatim
    if text == nil, reservation.items.isEmpty { reservation.absentText = .notGiven }
    reservation.spans += spans
    record.reservations.append(reservation)
  }

  private mutating func statement(_ dissent: Dissent, _ mention: Range<Int>?) {
    var statement = CaseStatement(id: id("statement"))
    statement.kind = StatementKind(code: dissent.code)
    statement.body = Text(dissent.body)
    statement.signatories = dissent.people
    statement.aboutID = decision(of: dissent.body)
    if let mention { statement.spans += spans(mention, .mention) }
    if let heading = dissent.heading { statement.spans += spans(heading, .heading) }
    statement.spans += spans(dissent.head, .heading)
    statement.items = makeItems(dissent.points, of: statement.id)
    let (text, spans) = join(dissent.text, .text)
    statement.text = text
    statement.textBasis = text == nil ? nil : .verbatim
    if text == nil { statement.absentText = .notGiven }
    statement.spans += spans
    record.statements.append(statement)
  }

  /// A reservation that is only named keeps its place, and records that its text is missing.
  private mutating func unresolved(_ pointer: Pointer) {
    find(
      .pointer, pointer.words,
      .init(
        sv: "`\(string(pointer.words))` leder ingenstans: texten finns inte under Reservationer m.m.",
        en: "`\(string(pointer.words))` leads nowhere: the text is not under Reservationer m.m."),
      help: .init(
        sv: "jämför med handlingen: sidan kan saknas, eller namnet vara skrivet på ett annat sätt",
        en: "compare with the document: the page may be missing, or the name be written otherwise"))
    if pointer.code == "reservation" {
      var reservation = Reservation(id: id("reservation"))
      reservation.body = Text(pointer.body)
      reservation.decisionID = decision(of: pointer.body)
      reservation.signatories = pointer.people
      reservation.absentText = .notGiven
      reservation.spans = spans(pointer.words, .mention)
      record.reservations.append(reservation)
    } else {
      var statement = CaseStatement(id: id("statement"))
      statement.kind = StatementKind(code: pointer.code)
      statement.body = Text(pointer.body)
      statement.aboutID = decision(of: pointer.body)
      statement.signatories = pointer.people
      statement.absentText = .notGiven
      statement.spans = spans(pointer.words, .mention)
      record.statements.append(statement)
    }
  }

  private func decision(of body: String) -> ID? {
    if BodyNames.same(body, board ?? ""), let boardDecision { return boardDecision }
    return record.decisions.first { BodyNames.same($0.body?.string ?? "", body) }?.id
  }
}
