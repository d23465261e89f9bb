internal import DiariumModel

/// One answer, as far as it has been read.
struct ReportAnswer {
  var body: String
  var summary: [Range<Int>] = []
  var decision: (lead: Range<Int>, date: CivilDate?, items: [Range<Int>])?
  var report: (lead: Range<Int>, body: String, date: CivilDate?, isExcerpt: Bool, wording: Text?)?
  /// The text of its office's report, and its own.
  var text: [Range<Int>] = []
  var own: [Range<Int>] = []
  var proposal: ReportPassage?
  var heading: [Range<Int>] = []
  /// The office that answers for it.
  var office: String?
}

/// Gathers everything that a report says about each answer, wherever it says so.
extension ReportAssembly {
  /// Reads the preparation's summary of each body's answer: a paragraph that begins with its name, and its
  /// continuations.
  mutating func readSummaries(_ answers: inout [ReportAnswer]) {
    var current: Int?
    for passage in passages where passage.role == .preparation {
      let index =
        answers.firstIndex { begins(passage.words, with: $0.body) }
        ?? answers.firstIndex { $0.office.map { begins(passage.words, with: $0) } ?? false }
      if let index {
        current = index
      } else if let first = text.words[passage.words].first, isAnother(passage.words, first) {
        // A paragraph that begins with the name of a body that was not consulted is nobody else's answer.
        current = nil
      }
      guard let current else { continue }
      answers[current].summary.append(passage.words)
    }
  }

  /// Whether a paragraph begins with the name of some body.
  private func isAnother(_ words: Range<Int>, _ first: Word) -> Bool {
    guard first.isCapital else { return false }
    return (1...4).contains { count in
      guard words.count > count else { return false }
      let name = string(words.lowerBound..<(words.lowerBound + count))
      return BodyNames.isName(name) || BodyNames.isName(BodyNames.base(name))
    }
  }

  /// Whether a report belongs to an answer without one: it is the body's own, or that of its office.
  private func fits(_ name: String, _ answer: ReportAnswer) -> Bool {
    answer.report == nil || BodyNames.same(name, answer.body) || Self.isOffice(name, of: answer.body)
  }

  private func begins(_ words: Range<Int>, with body: String) -> Bool {
    // The bracketed name after a name is seldom repeated.
    if let bracket = body.firstIndex(of: "("), bracket > body.startIndex {
      var bare = String(body[..<bracket])
      while bare.last == " " { bare.removeLast() }
      if begins(words, with: bare) { return true }
    }
    let length = body.split(separator: " ").count
    guard words.count > length else { return false }
    let name = string(words.lowerBound..<(words.lowerBound + length))
    return BodyNames.same(BodyNames.base(name), body) || BodyNames.same(BodyNames.base(name, isGenitive: true), body)
  }

  mutating func readStatements(_ answers: inout [ReportAnswer]) {
    var current: Int?
    func index(_ name: String, _ answers: inout [ReportAnswer]) -> Int {
      if let known = answers.lastIndex(where: { BodyNames.same($0.body, name) }) { return known }
      answers.append(ReportAnswer(body: name))
      return answers.count - 1
    }
    for passage in passages where passage.section == .consultation || passage.role == .boardDecisionLead {
      switch passage.role {
      case .body:
        current = index(BodyNames.base(string(passage.words)), &answers)
        answers[current ?? 0].heading.append(passage.words)
      case .boardDecisionLead:
        let name = BodyNames.base(passage.match?["body"].map { string($0) } ?? "")
        var place = index(name, &answers)
        if answers[place].decision != nil {
          // A second answer by the same body is one of its own.
          answers.append(ReportAnswer(body: answers[place].body))
          place = answers.count - 1
        }
        current = place
        let date = passage.match?["date"].flatMap { day($0) }
        answers[place].decision = (passage.match?.words ?? passage.words, date, [])
        // "… beslutade den 3 mars 2003 att …" contains the decision itself.
        if let match = passage.match, match.words.upperBound < passage.words.upperBound {
          answers[place].decision?.items.append(match.words.upperBound..<passage.words.upperBound)
        }
      case .boardDecision:
        if let current { answers[current].decision?.items.append(passage.words) }
      case .reportLead:
        let name = BodyNames.base(passage.match?["body"].map { string($0) } ?? "", isGenitive: true)
        var place = current.flatMap { fits(name, answers[$0]) ? $0 : nil } ?? index(name, &answers)
        if answers[place].report != nil {
          answers.append(ReportAnswer(body: answers[place].body))
          place = answers.count - 1
        }
        current = place
        let words = text.words[passage.words]
        let date = passage.match?["date"]
        let wording = date.map { $0.upperBound..<passage.words.upperBound }.flatMap { Text(trimmed(string($0))) }
        answers[place].report = (
          passage.words, name, date.flatMap { day($0) }, words.contains { $0.key == "huvudsak" }, wording
        )
      case .report:
        if let current { answers[current].text.append(passage.words) }
      case .ownText:
        if let current { answers[current].own.append(passage.words) }
      case .statementProposal:
        if let current { answers[current].proposal = passage }
      case .statementPoint:
        if let current, let proposal = answers[current].proposal {
          answers[current].proposal?.words = proposal.words.lowerBound..<passage.words.upperBound
        }
      default: break
      }
    }
  }

  /// The office of a board answers for it: its name contains the board's.
  mutating func readOffices(_ answers: inout [ReportAnswer]) {
    for passage in passages where passage.role == .officeReply {
      let name = BodyNames.base(passage.match?["body"].map { string($0) } ?? "")
      let place = answers.firstIndex { BodyNames.same($0.body, name) || Self.isOffice(name, of: $0.body) }
      if let place { answers[place].office = name }
      if let referral = record.referrals.indices.first {
        record.referrals[referral].spans += spans(passage.words, .mention)
      }
    }
    for passage in passages where passage.role == .noReply {
      if let referral = record.referrals.indices.first {
        record.referrals[referral].spans += spans(passage.words, .mention)
      }
    }
  }

  /// Whether an office belongs to a board: `Arbetsmarknadsförvaltningen` to `Arbetsmarknadsnämnden`.
  static func isOffice(_ office: String, of board: String) -> Bool {
    let (office, board) = (office.lowercased(), board.lowercased())
    for ending in ["nämnden", "nämnd"] where board.hasSuffix(ending) {
      let stem = board.dropLast(ending.count)
      return stem.count > 3 && office.hasPrefix(stem) && BodyNames.isOffice(office)
    }
    return false
  }
}
