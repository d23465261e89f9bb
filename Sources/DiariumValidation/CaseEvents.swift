internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// Looks at dates of records, one type of record after another, and reports those that are wrong.
struct DateLook {
  let records: RecordViews
  let report: RuleReport
  /// The message about a wrong date.
  let message: (CivilDate) -> Message
  /// The advice.
  let help: Message

  /// Looks at some dates of every record of a type.
  func look<R: SchemaRecord>(_ type: R.Type, _ fields: R.Field..., where isWrong: (CivilDate) -> Bool) {
    records.each(type) { view in
      for field in fields {
        guard let date = view.date(field), isWrong(date) else { continue }
        report(message(date), help: help, at: view, field)
      }
    }
  }

  /// Looks at the dates of a case on which something happened, none of which can lie in the future.
  ///
  /// They do not include days for which something is planned: `referrals.due`, `decisions.postponed_to` and
  /// `citations.due`.
  func lookAtEvents(where isWrong: (CivilDate) -> Bool) {
    look(Case.self, .opened, .closed, where: isWrong)
    look(Initiative.self, .submitted, where: isWrong)
    look(Referral.self, .sent, where: isWrong)
    look(Document.self, .date, where: isWrong)
    look(CaseStatement.self, .date, where: isWrong)
    look(Proposal.self, .date, where: isWrong)
    look(Decision.self, .date, where: isWrong)
    look(Reservation.self, .date, where: isWrong)
  }
}

extension RecordViews {
  /// The decisions of the case, without tombstones.
  var decisions: [RecordView<Decision>] { all(Decision.self).filter { !$0.isTrue(.deleted) } }

  /// The decisions of the case by their ids, without tombstones.
  var decisionsByID: [String: RecordView<Decision>] {
    var byID: [String: RecordView<Decision>] = [:]
    for decision in decisions {
      guard let id = decision.text(.id), byID[id] == nil else { continue }
      byID[id] = decision
    }
    return byID
  }

  /// Whether the case holds no decision; false if its list of decisions cannot be read, which already has a finding.
  func hasNoDecision(_ record: RecordView<Case>) -> Bool {
    guard record.has(.decisions) else { return true }
    return has(Decision.self) && decisions.isEmpty
  }

  /// When the referrals of the case were sent, by their ids.
  var referralsSent: [String: CivilDate] {
    var sent: [String: CivilDate] = [:]
    each(Referral.self) { referral in
      if let id = referral.text(.id), let date = referral.date(.sent) { sent[id] = date }
    }
    return sent
  }
}

extension RecordView where R == Decision {
  /// Whether the outcome leaves nothing in the case to decide, if it was decided by the last body to do so.
  var endsCase: Bool {
    switch text(.outcome) ?? "" {
    case "granted", "partly_granted", "rejected", "answered", "deemed_answered", "written_off", "noted": true
    default: false
    }
  }

  /// The day of the meeting that the decision names, if a register knows it.
  func meetingDay(_ registers: Registers) -> CivilDate? {
    text(.meetingID).flatMap { registers.meetings[$0]?.date }
  }

  /// The days on which the decision may have been taken: its own and that of its meeting, as far as known.
  func days(_ registers: Registers) -> [CivilDate] {
    [date(.date), meetingDay(registers)].compactMap(\.self)
  }
}
