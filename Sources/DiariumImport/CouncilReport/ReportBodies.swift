/// The parts that no lead-in and no heading identifies.
extension ReportReading {
  /// Reads a part whose role follows from its place.
  mutating func body(_ paragraph: Range<Int>, next: Range<Int>?) {
    switch section {
    case .head:
      if let line = InitiativeLine(words, at: paragraph.lowerBound, before: paragraph.upperBound) {
        add(.initiative, line.words)
        if line.words.upperBound < paragraph.upperBound {
          rests.append((line.words.upperBound..<paragraph.upperBound, true))
        }
      } else {
        add(head == nil ? .unknown : .title, paragraph)
      }
    case .proposal, .ownDecision:
      if let label = ReportPresenter.label(words, at: paragraph.lowerBound, before: paragraph.upperBound) {
        add(.presenter, label)
        if label.upperBound < paragraph.upperBound { rests.append((label.upperBound..<paragraph.upperBound, true)) }
      } else {
        add(.unknown, paragraph)
      }
    case .summary: add(.summary, paragraph)
    case .preparation:
      if let (entry, _) = ReportLeadIns.match(words, at: paragraph.lowerBound, before: paragraph.upperBound),
        [.referral, .noReply, .officeReply].contains(entry.kind)
      {
        _ = readReferral(paragraph)
      } else if isBodyHeading(paragraph, next) {
        begin(.consultation, paragraph.lowerBound..<paragraph.lowerBound)
        add(.body, paragraph)
      } else {
        add(.preparation, paragraph)
      }
    case .view: add(.view, paragraph)
    case .attachments: add(.attachment, paragraph)
    case .record: add(.record, paragraph)
    case .closing: closingBody(paragraph)
    case .consultation: statement(paragraph, next)
    case .dissent:
      if isBodyHeading(paragraph, next) {
        expects = nil
        add(.body, paragraph)
      } else {
        closingBody(paragraph)
      }
    }
  }

  private mutating func closingBody(_ paragraph: Range<Int>) {
    guard case .dissent? = expects else { return add(.unknown, paragraph) }
    let last = passages.last?.role
    // "Att motionen avslås." is a point without its number.
    let isBare = words[paragraph.lowerBound].key == "att" && (last == .dissentLead || last == .dissent)
    let isPoint = words[paragraph.lowerBound].point != nil && last != .dissentText || isBare
    add(isPoint ? .point : .dissentText, paragraph)
  }

  private mutating func statement(_ paragraph: Range<Int>, _ next: Range<Int>?) {
    if isBodyHeading(paragraph, next) {
      expects = nil
      return add(.body, paragraph)
    }
    switch expects {
    case .boardDecision?: add(.boardDecision, paragraph)
    case .officeProposal? where words[paragraph.lowerBound].point != nil || passages.last?.role == .statementProposal:
      add(.statementPoint, paragraph)
    case .officeProposal?:
      expects = .report
      add(.report, paragraph)
    case .report?: add(.report, paragraph)
    default:
      let isAfter = passages.last.map { [.body, .ownText, .boardDecisionLead].contains($0.role) } ?? false
      add(isAfter && passages.last?.role != .boardDecisionLead ? .ownText : .unknown, paragraph)
    }
  }

  /// Whether a part is the name of a body and nothing else.
  private func isBodyHeading(_ paragraph: Range<Int>, _ next: Range<Int>?) -> Bool {
    guard paragraph.count <= 8, !words[paragraph.upperBound - 1].endsSentence, words[paragraph.lowerBound].isCapital
    else {
      return false
    }
    let name = text.string(words: paragraph)
    if recipients.contains(where: { BodyNames.same($0, BodyNames.base(name)) }) { return true }
    if BodyNames.isName(name), paragraph.count <= 3 { return true }
    guard let next, let (entry, match) = ReportLeadIns.match(words, at: next.lowerBound, before: next.upperBound),
      let body = match["body"]
    else { return false }
    return [.boardDecision, .reportLead].contains(entry.kind)
      && BodyNames.same(
        BodyNames.base(name), BodyNames.base(text.string(words: body), isGenitive: entry.kind == .reportLead))
  }
}
