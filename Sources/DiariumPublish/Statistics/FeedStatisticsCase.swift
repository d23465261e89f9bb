internal import DiariumModel
@_spi(Engine) package import DiariumTree

/// What a case adds to the counts of a feed.
extension FeedStatistics {
  /// The kinds of statements by which someone disagrees or explains a stand.
  private static let special: Set<String> = ["special_statement", "special_opinion", "substitute_statement"]

  /// Counts a case.
  ///
  /// - Parameter tape: the case.
  package mutating func add(_ tape: borrowing Tape) {
    guard tape.count > 0 else { return }
    let record = PageRecord(.case, tape, 0)
    cases += 1
    guard !Self.isDeleted(record, Case.Field.deleted.position, tape) else {
      tombstones += 1
      return
    }
    if record.peek(Case.Field.confidentiality) != nil { confidential += 1 }
    let opened = tape.scalar(record.peek(Case.Field.opened)).flatMap { CivilDate($0) }
    note(opened)
    let decided = addDecisions(record, tape)
    if let year = opened?.year ?? decided.values.map(\.string).min().flatMap({ CivilDate($0) })?.year {
      years[year, default: Year()].cases += 1
    } else {
      undated += 1
    }
    addReservations(record, tape, decided)
    for statement in tape.records(.statement, record.peek(Case.Field.statements))
    where !Self.isDeleted(statement, CaseStatement.Field.deleted.position, tape) {
      let kind = tape.scalar(statement.peek(CaseStatement.Field.kind))
      if let kind, Self.special.contains(kind) { specialStatements += 1 }
    }
  }

  private static func isDeleted(_ record: PageRecord, _ field: Int, _ tape: borrowing Tape) -> Bool {
    record.peek(field).map { tape[$0].kind == .true } ?? false
  }

  /// Counts the decisions of a case, and returns the days of those that have one, by their ids.
  private mutating func addDecisions(_ record: PageRecord, _ tape: borrowing Tape) -> [String: CivilDate] {
    var days: [String: CivilDate] = [:]
    for decision in tape.records(.decision, record.peek(Case.Field.decisions))
    where !Self.isDeleted(decision, Decision.Field.deleted.position, tape) {
      decisions += 1
      let body = tape.scalar(decision.peek(Decision.Field.body))
      if let body = body ?? tape.scalar(decision.peek(Decision.Field.bodyID)).flatMap({ registers.bodies[$0] }) {
        bodies.add(body)
      }
      for vote in tape.records(.vote, decision.peek(Decision.Field.votes))
      where !Self.isDeleted(vote, Vote.Field.deleted.position, tape) {
        votes += 1
      }
      guard let date = tape.scalar(decision.peek(Decision.Field.date)).flatMap({ CivilDate($0) }) else { continue }
      years[date.year, default: Year()].decisions += 1
      note(date)
      days[tape.scalar(decision.peek(Decision.Field.id)) ?? "#\(decision.node)"] = date
    }
    return days
  }

  private mutating func addReservations(
    _ record: PageRecord, _ tape: borrowing Tape, _ decided: [String: CivilDate]
  ) {
    for reservation in tape.records(.reservation, record.peek(Case.Field.reservations))
    where !Self.isDeleted(reservation, Reservation.Field.deleted.position, tape) {
      reservations += 1
      let own = tape.scalar(reservation.peek(Reservation.Field.date)).flatMap { CivilDate($0) }
      let against = tape.scalar(reservation.peek(Reservation.Field.decisionID)).flatMap { decided[$0] }
      if let date = own ?? against { years[date.year, default: Year()].reservations += 1 }
      var signed: Set<String> = []
      for signatory in tape.records(.signatory, reservation.peek(Reservation.Field.signatories)) {
        // Whoever concurs has not signed.
        if let concurs = signatory.peek(Signatory.Field.concurs), tape[concurs].kind == .true { continue }
        let registered = tape.scalar(signatory.peek(Signatory.Field.partyID)).flatMap { registers.parties[$0] }
        if let party = registered ?? tape.scalar(signatory.peek(Signatory.Field.party)) { signed.insert(party) }
      }
      if signed.isEmpty { reservationsWithoutParty += 1 }
      for party in signed { parties.add(party) }
    }
  }
}
