internal import DiariumModel
@_spi(Engine) internal import DiariumTree

/// The bodies that were consulted, and their answers.
extension ReportAssembly {
  mutating func addConsultation() {
    addReferrals()
    var answers: [ReportAnswer] = record.referrals.flatMap(\.recipients).reduce(into: []) { answers, recipient in
      if !answers.contains(where: { BodyNames.same($0.body, recipient.body.string) }) {
        answers.append(ReportAnswer(body: recipient.body.string))
      }
    }
    readOffices(&answers)
    readSummaries(&answers)
    readStatements(&answers)
    for answer in answers { add(answer) }
    addReplies(
      answers.map {
        ($0.body, $0.office != nil, $0.summary.isEmpty && $0.report == nil && $0.decision == nil && $0.own.isEmpty)
      })
  }

  private mutating func addReferrals() {
    for passage in passages where passage.role == .referral {
      guard let bodies = passage.match?["bodies"] else { continue }
      let names = BodyNames.list(string(bodies)).map { BodyNames.base($0) }
      let subject = passage.match?["subject"].map { string($0) } ?? ""
      let named = targets(subject)
      let subjects = named.isEmpty ? record.initiatives.map(\.id) : named
      // The referral is repeated before the answers.
      if let known = record.referrals.firstIndex(where: {
        $0.subjectIDs == subjects && $0.recipients.map(\.body.string) == names
      }) {
        record.referrals[known].spans += spans(passage.words, .text)
        continue
      }
      var referral = Referral(id: id("referral"))
      referral.subjectIDs = subjects
      referral.recipients = names.compactMap { Text($0) }.map { Recipient(body: $0) }
      referral.spans = spans(passage.words, .text)
      record.referrals.append(referral)
    }
  }

  func day(_ words: Range<Int>) -> CivilDate? {
    DateWords.date(text.words, at: words.lowerBound, before: words.upperBound)?.date
  }

  private mutating func add(_ answer: ReportAnswer) {
    guard
      !answer.summary.isEmpty || answer.office != nil || answer.report != nil || answer.decision != nil
        || !answer.text.isEmpty
    else { return }
    var reply = CaseStatement(id: id("statement"))
    reply.kind = answer.office == nil ? .referralReply : .officeReply
    reply.body = Text(answer.office ?? answer.body)
    reply.referralID =
      record.referrals.first { $0.recipients.contains { BodyNames.same($0.body.string, answer.body) } }?.id
    reply.documentID = record.documents.first?.id
    reply.spans += answer.heading.flatMap { spans($0, .heading) }
    if !answer.summary.isEmpty {
      let (text, spans) = join(answer.summary, .summary)
      reply.summary = text
      reply.spans += spans
    }
    let report = answer.report.map { makeReport($0, answer, of: reply.id) }
    if !answer.own.isEmpty {
      let (text, spans) = join(answer.own, .text)
      reply.text = text
      reply.textBasis = .verbatim
      reply.spans += spans
    }
    if reply.text == nil { reply.absentText = .inOtherDocument }
    reply.date = answer.decision?.date ?? (answer.decision == nil ? answer.report?.date : nil)
    if let decision = answer.decision { addDecision(decision, answer, report?.id, &reply) }
    addPosition(&reply, answer)
    record.statements.append(reply)
    if let report { record.statements.append(report) }
  }

  private mutating func makeReport(
    _ found: (lead: Range<Int>, body: String, date: CivilDate?, isExcerpt: Bool, wording: Text?),
    _ answer: ReportAnswer,
    of reply: ID
  ) -> CaseStatement {
    var report = CaseStatement(id: id("statement"))
    report.kind = .officialReport
    report.body = Text(found.body)
    report.partOfID = reply
    report.documentID = record.documents.first?.id
    report.date = found.date
    report.spans = spans(found.lead, .heading)
    var parts = answer.text
    if let last = parts.popLast() {
      let end = repeated(answer)?.lowerBound ?? last.upperBound
      if last.lowerBound < end { parts.append(last.lowerBound..<end) }
    }
    let (text, spans) = join(parts, .text)
    report.text = text
    report.spans += spans
    if text == nil { report.absentText = .notGiven }
    report.textBasis = found.isExcerpt ? .excerpt : .verbatim
    report.textBasisAsGiven = found.wording
    return report
  }

  /// The words at the end of a report that repeat the board's decision: the same text twice remains two texts.
  private func repeated(_ answer: ReportAnswer) -> Range<Int>? {
    guard let last = answer.text.last, let decision = answer.decision, answer.report != nil else { return nil }
    for item in decision.items where item.count <= last.count {
      let tail = (last.upperBound - item.count)..<last.upperBound
      let isSentence = tail.lowerBound == last.lowerBound || text.words[tail.lowerBound - 1].endsSentence
      if isSentence, zip(tail, item).allSatisfy({ text.words[$0].text == text.words[$1].text }) { return tail }
    }
    return nil
  }

  private mutating func addDecision(
    _ found: (lead: Range<Int>, date: CivilDate?, items: [Range<Int>]), _ answer: ReportAnswer, _ report: ID?,
    _ reply: inout CaseStatement
  ) {
    var decision = Decision(id: id("decision"))
    decision.body = Text(answer.body)
    decision.date = found.date
    if found.date != nil {
      var meeting = Meeting(id: id("meeting"))
      meeting.body = Text(answer.body)
      meeting.date = found.date
      meeting.spans = spans(found.lead, .mention)
      meetings.append(meeting)
      decision.meetingID = meeting.id
      decision.dateBasis = .meetingDate
    } else {
      decision.spans = spans(found.lead, .mention)
    }
    let repeated = repeated(answer)
    for words in found.items {
      let points =
        text.words[words.lowerBound].point != nil
        ? Points(text, words, isOneLine: isOneLine).points : [.init(number: "", words: words)]
      for point in points {
        var item = Item(id: itemID(decision.id, decision.items.count + 1))
        item.number = Text(point.number)
        item.text = Text(string(point.words))
        item.textBasis = .verbatim
        let wording = string(point.words).lowercased()
        if let adoption = AdoptionWords.adoption(wording) {
          reply.adoption = adoption.adoption
          decision.outcome = decision.outcome ?? adoption.outcome
          item.action = adoption.action
          if let report { item.targetIDs = [report] }
        } else if let found = OutcomeWords.outcome(wording) {
          item.action = found.action
          decision.outcome = decision.outcome ?? found.outcome
          item.targetIDs = targets(wording)
        }
        item.spans = spans(point.words, .text)
        if let repeated, string(repeated) == string(words) { item.spans += spans(repeated, .mention) }
        decision.items.append(item)
      }
      assembler.give(words, to: .field)
    }
    reply.adoptedByID = decision.id
    record.decisions.append(decision)
  }

  /// The initiatives that a point is about, if that is certain.
  func targets(_ wording: String) -> [ID] {
    let wording = wording.lowercased()
    // The number as a word: 2016:1 is a part of 2016:12.
    let words = Set(CleanText.words(wording).map(\.key))
    let named = record.initiatives.filter { $0.number.map { words.contains($0.string) } ?? false }
    if !named.isEmpty { return named.map(\.id) }
    let noun = ["motion", "skrivelse", "medborgarförslag"].first { wording.contains($0) }
    guard let noun else { return [] }
    let kinds: [String: InitiativeKind] = [
      "motion": .motion, "skrivelse": .communication, "medborgarförslag": .citizenProposal,
    ]
    let fitting = record.initiatives.filter { $0.kind == kinds[noun] }
    // "Motionerna" means all of them.
    return fitting.count == 1 || wording.contains("motionerna") ? fitting.map(\.id) : []
  }

  private mutating func addPosition(_ reply: inout CaseStatement, _ answer: ReportAnswer) {
    if let proposal = answer.proposal, let found = OutcomeWords.outcome(string(proposal.words)),
      let position = PositionWords.position(of: found.outcome)
    {
      reply.position = position
      reply.positionAsGiven = Text(found.wording)
      reply.positionBasis = .explicit
      return
    }
    for words in answer.summary + (answer.decision?.items ?? []) + (answer.summary.isEmpty ? answer.own : []) {
      guard let found = PositionWords.find(text.words, words, of: answer.office ?? answer.body) else { continue }
      reply.position = found.position
      reply.positionAsGiven = Text(trimmed(string(found.words)))
      reply.positionBasis = found.isStated ? .explicit : .interpreted
      if !found.isStated {
        let wording = trimmed(string(found.words))
        find(
          .interpreted, found.words,
          .init(
            sv: "ställningstagandet `\(found.position)` är tolkat ur `\(wording)`",
            en: "the position `\(found.position)` is interpreted from `\(wording)`"),
          help: .init(
            sv: "läs svaret, och rätta `position` om det menar något annat",
            en: "read the answer, and correct `position` if it means something else"), field: "position", id: reply.id)
      }
      return
    }
  }

  private mutating func addReplies(_ answers: [(body: String, isOffice: Bool, isEmpty: Bool)]) {
    let silent = passages.filter { $0.role == .noReply }
      .flatMap { BodyNames.list($0.match?["bodies"].map { string($0) } ?? "") }.map { BodyNames.base($0) }
    for place in record.referrals.indices {
      for index in record.referrals[place].recipients.indices {
        let body = record.referrals[place].recipients[index].body.string
        let answer = answers.first { BodyNames.same($0.body, body) }
        if silent.contains(where: { BodyNames.same($0, body) }) {
          record.referrals[place].recipients[index].reply = .notAnswered
        } else if answer?.isOffice == true {
          record.referrals[place].recipients[index].reply = .answeredByOffice
        } else if answer?.isEmpty == false {
          record.referrals[place].recipients[index].reply = .answered
        } else {
          record.referrals[place].recipients[index].reply = .notKnown
          guard let words = passages.first(where: { $0.role == .referral })?.words else { continue }
          find(
            .consultation, words,
            .init(
              sv: "`\(body)` har fått ärendet på remiss, men inget svar därifrån finns i texten",
              en: "`\(body)` was consulted, but no answer of it is in the text"),
            help: .init(
              sv: "jämför med handlingen: svaret kan stå i en annan",
              en: "compare with the document: it may stand in another"),
            field: "reply", id: record.referrals[place].id)
        }
      }
    }
  }
}
