/// Gives every part of a text its role: first by the sentence that leads to it, then by its heading, last by its place.
struct ReportReading {
  let text: CleanText
  let words: [Word]
  var section = ReportSection.head
  private(set) var passages: [ReportPassage] = []
  private(set) var head: ReportHead?
  /// The sections begun by a heading or a lead-in, with its words.
  private(set) var sections: [(section: ReportSection, words: Range<Int>)] = []
  /// The rest of the current paragraph; `isBody` if no lead-in begins there.
  var rests: [(words: Range<Int>, isBody: Bool)] = []
  /// The next part, if a lead-in announced it.
  var expects: Expectation?
  var recipients: [String] = []
  /// Decisions within the rapporteur's view whose only marked end is the end of the sentence.
  private(set) var uncertainDecisions: [Range<Int>] = []

  enum Expectation {
    /// The board's proposal, or its decision for its own part.
    case decision(ReportPassage.Role)
    case signer, signerRole
    case boardDecision, report, dissent, officeProposal
  }

  init(_ text: CleanText) {
    self.text = text
    words = text.words
  }

  mutating func read(_ paragraphs: [Range<Int>]) {
    for (index, paragraph) in paragraphs.enumerated() {
      let next = index + 1 < paragraphs.count ? paragraphs[index + 1] : nil
      // The rest of a paragraph is read iteratively, not by recursion: a hostile one has a hundred thousand parts.
      var part = (words: paragraph, isBody: false)
      while true {
        if part.isBody { body(part.words, next: next) } else { read(part.words, next: next) }
        guard let rest = rests.popLast() else { break }
        part = rest
      }
    }
  }

  mutating func add(
    _ role: ReportPassage.Role, _ words: Range<Int>, _ match: Phrase.Match? = nil, _ code: String = ""
  ) {
    guard !words.isEmpty else { return }
    passages.append(ReportPassage(role: role, words: words, match: match, code: code, section: section))
  }

  mutating func begin(_ section: ReportSection, _ words: Range<Int>) {
    self.section = section
    sections.append((section, words))
    expects = nil
  }

  mutating func read(_ paragraph: Range<Int>, next: Range<Int>?) {
    if head == nil, let head = ReportHead(words, at: paragraph.lowerBound, before: paragraph.upperBound) {
      self.head = head
      add(.head, head.words)
      if head.words.upperBound < paragraph.upperBound {
        rests.append((head.words.upperBound..<paragraph.upperBound, false))
      }
      return
    }
    let heading = paragraph.count <= ReportHeadings.longest ? text.string(words: paragraph) : ""
    if let section = ReportHeadings.heading(heading), begins(section, heading) {
      begin(section, paragraph)
      return add(.heading, paragraph)
    }
    if case .decision(let role)? = expects, readDecision(paragraph, role) { return }
    if readLeadIn(paragraph, next: next) || readClosing(paragraph) { return }
    body(paragraph, next: next)
  }

  /// Whether a heading begins its section here: within somebody's text it is part of that text.
  func begins(_ section: ReportSection, _ heading: String) -> Bool {
    switch self.section {
    case .consultation: return [.consultation, .dissent, .view, .proposal, .attachments].contains(section)
    case .dissent: return section == .dissent || section == .consultation
    case .view: return ![.record, .summary].contains(section)
    case .closing:
      guard case .dissent? = expects else { return true }
      return section != .summary && (section != .record || heading.lowercased().hasPrefix("ärende"))
    default: return true
    }
  }

  /// Reads the board's proposal: numbered points, or one sentence.
  mutating func readDecision(_ paragraph: Range<Int>, _ role: ReportPassage.Role) -> Bool {
    let isFirst = passages.last.map { [.proposalLead, .ownDecisionLead, .concurrence].contains($0.role) } ?? false
    if words[paragraph.lowerBound].point != nil {
      add(role, paragraph)
      return true
    }
    let isOther =
      ReportLeadIns.match(words, at: paragraph.lowerBound, before: paragraph.upperBound) != nil
      || ReportPresenter.label(words, at: paragraph.lowerBound, before: paragraph.upperBound) != nil
    // If nothing else can come here, all paragraphs belong to the decision.
    if !isOther, section == .proposal {
      add(role, paragraph)
      return true
    }
    expects = nil
    guard isFirst, !isOther else { return false }
    // A text box that was extracted last on its page ends with the page.
    if text.pageBreaks.contains(paragraph.upperBound) {
      add(role, paragraph)
      return true
    }
    var end = sentence(from: paragraph.lowerBound, paragraph.upperBound)
    while end < paragraph.upperBound {
      let next = sentence(from: end, paragraph.upperBound)
      guard OutcomeWords.outcome(text.string(words: end..<next)) != nil else { break }
      end = next
    }
    add(role, paragraph.lowerBound..<end)
    if section == .view { uncertainDecisions.append(paragraph.lowerBound..<end) }
    if end < paragraph.upperBound { rests.append((end..<paragraph.upperBound, true)) }
    return true
  }

  func sentence(from begin: Int, _ end: Int) -> Int {
    var stop = begin
    while stop < end {
      stop += 1
      if words[stop - 1].endsSentence { break }
    }
    return stop
  }

  mutating func readLeadIn(_ paragraph: Range<Int>, next: Range<Int>?) -> Bool {
    guard let (entry, match) = ReportLeadIns.match(words, at: paragraph.lowerBound, before: paragraph.upperBound) else {
      return false
    }
    let rest = match.words.upperBound..<paragraph.upperBound
    switch entry.kind {
    case .proposal, .ownDecision:
      if section == .consultation {
        add(.statementProposal, match.words, match)
        expects = .officeProposal
        break
      }
      // In a dissent it is the proposal of the dissenters.
      guard section != .dissent, expects.map({ if case .dissent = $0 { false } else { true } }) ?? true else {
        return false
      }
      add(entry.kind == .proposal ? .proposalLead : .ownDecisionLead, match.words, match)
      expects = .decision(entry.kind == .proposal ? .decision : .ownDecision)
      if section == .head { section = .proposal }
    case .viewLead:
      begin(.record, match.words)
      add(.viewLead, match.words, match)
    case .boardDecision:
      guard section == .consultation || section == .preparation || section == .record else { return false }
      // "… beslutade den 3 mars 2003 att …" contains the decision itself, unless points follow.
      if words[match.words.upperBound - 1].key == "att" {
        add(.boardDecisionLead, paragraph, match)
        expects = match.words.upperBound == paragraph.upperBound ? .boardDecision : nil
        return true
      }
      if section != .consultation { begin(.consultation, paragraph.lowerBound..<paragraph.lowerBound) }
      add(.boardDecisionLead, match.words, match)
      expects = .boardDecision
    case .reportLead:
      guard section == .consultation || section == .preparation || section == .record else { return false }
      if section != .consultation { begin(.consultation, paragraph.lowerBound..<paragraph.lowerBound) }
      add(.reportLead, match.words, match)
      expects = .report
    case .statementProposal:
      guard section == .consultation else { return false }
      let end = sentence(from: paragraph.lowerBound, paragraph.upperBound)
      add(.statementProposal, paragraph.lowerBound..<end, match)
      if end < paragraph.upperBound { rests.append((end..<paragraph.upperBound, true)) }
      return true
    case .endorsement, .concurrence:
      begin(.closing, paragraph.lowerBound..<paragraph.lowerBound)
      add(entry.kind == .endorsement ? .endorsement : .concurrence, match.words, match, entry.code)
      if words[match.words.upperBound - 1].key == "följande" { expects = .decision(.decision) }
    case .referral, .noReply, .officeReply:
      guard section == .preparation || section == .consultation else { return false }
      return readReferral(paragraph)
    case .pointer:
      guard section == .consultation else { return false }
      add(.pointer, match.words, match, entry.code)
    case .dissent:
      // One with "enligt följande" is a heading wherever it is.
      let isAnywhere =
        words[match.words.upperBound - 1].key == "följande" && section != .head && section != .consultation
      guard isAnywhere || section == .closing || section == .dissent, isDissentHead(paragraph, match) else {
        return false
      }
      if section != .closing, section != .dissent { begin(.closing, match.words.lowerBound..<match.words.lowerBound) }
      add(.dissent, match.words, match, entry.code)
      expects = .dissent
    case .dissentLead:
      guard case .dissent? = expects else { return false }
      add(.dissentLead, match.words, match)
    }
    if !rest.isEmpty { rests.append((rest, false)) }
    return true
  }

  /// Whether it is the heading of a dissent, which names people by their parties or at its end; a sentence that begins
  /// like one continues.
  func isDissentHead(_ paragraph: Range<Int>, _ match: Phrase.Match) -> Bool {
    guard let people = match["people"], !People.signatories(text.string(words: people)).isEmpty else { return false }
    return words[people].contains { $0.text.contains("(") } || words[match.words.upperBound - 1].key == "följande"
      || match.words.upperBound == paragraph.upperBound && !words[match.words.upperBound - 1].hasStop
  }

  /// Reads sentences about who was consulted and who answered, in a paragraph that may contain several.
  mutating func readReferral(_ paragraph: Range<Int>) -> Bool {
    var place = paragraph.lowerBound
    while place < paragraph.upperBound {
      let end = sentence(from: place, paragraph.upperBound)
      if let (entry, match) = ReportLeadIns.match(words, at: place, before: end) {
        switch entry.kind {
        case .referral:
          recipients += BodyNames.list(match["bodies"].map { text.string(words: $0) } ?? "").map { BodyNames.base($0) }
          add(.referral, place..<end, match)
        case .noReply: add(.noReply, place..<end, match)
        case .officeReply: add(.officeReply, place..<end, match)
        default: add(.preparation, place..<end)
        }
      } else {
        add(.preparation, place..<end)
      }
      place = end
    }
    return true
  }

  /// Reads the place and the day, the name, and the office.
  mutating func readClosing(_ paragraph: Range<Int>) -> Bool {
    if ![.head, .proposal, .consultation, .dissent].contains(section),
      let (place, end) = Signature.place(words, at: paragraph.lowerBound, before: paragraph.upperBound)
    {
      if section != .closing { begin(.closing, paragraph.lowerBound..<paragraph.lowerBound) }
      add(
        .place, place.lowerBound..<end,
        Phrase.Match(words: place.lowerBound..<end, gaps: ["place": place, "date": place.upperBound..<end]))
      expects = .signer
      if end < paragraph.upperBound { rests.append((end..<paragraph.upperBound, false)) }
      return true
    }
    switch expects {
    case .signer?:
      guard let end = name(paragraph) else { return false }
      add(.signer, paragraph.lowerBound..<end)
      expects = .signerRole
      if end < paragraph.upperBound { rests.append((end..<paragraph.upperBound, false)) }
      return true
    case .signerRole?:
      // A second name is another signer.
      if let end = name(paragraph), end == paragraph.upperBound {
        add(.signer, paragraph)
        return true
      }
      expects = nil
      guard paragraph.count <= 4, !words[paragraph.upperBound - 1].hasStop else { return false }
      add(.signerRole, paragraph)
      return true
    default: return false
    }
  }

  /// The end of a name that fills or begins a line.
  func name(_ paragraph: Range<Int>) -> Int? {
    var end = paragraph.lowerBound
    while end < paragraph.upperBound, words[end].isCapital, end - paragraph.lowerBound < 5,
      !words[end].key.hasPrefix("kommunstyrelse")
    {
      end += 1
    }
    return end - paragraph.lowerBound >= 2 ? end : nil
  }
}
