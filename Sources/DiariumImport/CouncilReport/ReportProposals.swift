internal import DiariumModel
@_spi(Engine) internal import DiariumTree

/// The proposals to the council, who makes them, and who adopts them.
extension ReportAssembly {
  /// The presenter of the matter, with the words of the name.
  var presenter: (people: [Signatory], words: Range<Int>)? {
    for passage in passages where passage.role == .presenter || passage.role == .viewLead {
      var words = passage.words
      if passage.role == .viewLead, let name = passage.match?["name"] {
        words = passage.words.lowerBound..<name.upperBound
      }
      let names = words.dropFirst(2)
      guard !names.isEmpty else { continue }
      let role = Text(string(words.lowerBound..<(words.lowerBound + 2)))
      let people = People.signatories(trimmed(string(names))).map { person in
        var person = person
        person.role = role
        return person
      }
      if !people.isEmpty { return (people, words) }
    }
    return nil
  }

  mutating func addProposals() {
    addViewStatement()
    for (index, passage) in passages.enumerated() where passage.role == .statementProposal {
      addAdministration(passage, points: passages[(index + 1)...].prefix { $0.role == .statementPoint }.map(\.words))
    }
    let lead =
      passages.first { $0.role == .proposalLead }
      ?? passages.first { $0.role == .concurrence && text.words[$0.words.upperBound - 1].key == "följande" }
    // The decision may be on the first page and again at the end.
    var decisions: [Range<Int>] = []
    for words in words(.decision) where !decisions.contains(where: { string($0) == string(words) }) {
      decisions.append(words)
    }
    let deciding = lead?.match?["decider"].map { BodyNames.base(string($0)) } ?? concurrenceDecider
    if let lead { board = BodyNames.base(lead.match?["body"].map { string($0) } ?? "") }
    if let concurrence = passages.first(where: { $0.role == .concurrence }), board == nil {
      board = BodyNames.base(concurrence.match?["body"].map { string($0) } ?? "")
    }
    record.body = (board ?? givenBody).flatMap { Text($0) }
    let isEndorsed = passages.contains { $0.role == .endorsement || $0.role == .concurrence }
    let isPresented = passages.contains { $0.role == .presenter } || isEndorsed
    var rapporteur: ID?
    if isPresented, let presenter, !decisions.isEmpty {
      var proposal = Proposal(id: id("proposal"))
      proposal.level = .rapporteur
      proposal.signatories = presenter.people
      addDecisionPoints(&proposal, decisions, deciding)
      proposal.spans = spans(presenter.words, .heading)
      rapporteur = proposal.id
      record.proposals.append(proposal)
    }
    if let lead, !decisions.isEmpty {
      var proposal = Proposal(id: id("proposal"))
      proposal.level = Self.level(board ?? "")
      proposal.body = board.flatMap { Text($0) }
      addDecisionPoints(&proposal, decisions, deciding)
      proposal.sameAsID = rapporteur
      proposal.spans = spans(lead.words, .mention)
      record.proposals.append(proposal)
    } else {
      find(
        .missingPart, head.words,
        .init(sv: "inget förslag till beslut hittades", en: "no proposed decision was found"),
        help: .init(
          sv:
            "förslaget känns igen på orden `… föreslår (att) kommunfullmäktige beslutar följande`; skriv in det för hand",
          en: "it is known by the words `… föreslår (att) kommunfullmäktige beslutar följande`; write it by hand"),
        field: "proposals", id: record.id)
    }
    for words in uncertainDecisions
    where passages.contains(where: { $0.role == .view && $0.words.lowerBound == words.upperBound }) {
      find(
        .interpreted, words,
        .init(
          sv: "förslaget antas sluta med den här meningen: det står mitt i föredragandens synpunkter",
          en: "the proposal is taken to end with this sentence: it stands within the rapporteur's view"),
        help: .init(
          sv: "se efter i handlingen om nästa mening hör till förslaget",
          en: "look up whether the next sentence is of the proposal"),
        field: "proposals", id: record.id)
    }
    addOwnDecision()
    addEndorsements(rapporteur)
  }

  private var concurrenceDecider: String? {
    passages.first { $0.role == .concurrence }?.match?["decider"].map { BodyNames.base(string($0)) }
  }

  /// The level of a proposing body.
  private static func level(_ body: String) -> ProposalLevel {
    let body = body.lowercased()
    return body.hasSuffix("beredningen") ? .preparatory : body.hasSuffix("nämnden") ? .committee : .executiveBoard
  }

  /// Gives a proposal its points and its outcome.
  private mutating func addDecisionPoints(_ proposal: inout Proposal, _ decisions: [Range<Int>], _ deciding: String?) {
    proposal.decidingBody = deciding.flatMap { Text($0) }
    proposal.items = makeItems(decisions, of: proposal.id)
    let wording = decisions.map { string($0) }.joined(separator: " ")
    if let found = OutcomeWords.outcome(wording) {
      proposal.proposedOutcome = found.outcome
      proposal.proposedOutcomeAsGiven = Text(found.wording)
    }
  }

  /// Points of a decision: numbered, or one without a number.
  mutating func makeItems(_ parts: [Range<Int>], of owner: ID) -> [Item] {
    var items: [Item] = []
    for part in parts where !part.isEmpty {
      let points: [Points.Point]
      if text.words[part.lowerBound].point != nil {
        let split = Points(text, part, isOneLine: isOneLine)
        points = split.points + (split.rest.map { [.init(number: "", words: $0)] } ?? [])
      } else {
        points = [.init(number: "", words: part)]
      }
      for point in points {
        var item = Item(id: itemID(owner, items.count + 1))
        item.number = Text(point.number)
        item.text = Text(string(point.words))
        item.textBasis = .verbatim
        item.action = OutcomeWords.action(string(point.words))
        item.targetIDs = item.action == nil || item.action == .state ? [] : targets(string(point.words))
        item.spans = spans(point.words, .text)
        items.append(item)
      }
      // The numbers themselves belong to the points.
      assembler.give(part, to: .field)
    }
    return items
  }

  private mutating func addViewStatement() {
    let parts = words(.view)
    guard !parts.isEmpty else { return }
    var statement = CaseStatement(id: id("statement"))
    statement.kind = .rapporteurView
    statement.signatories = presenter?.people ?? []
    statement.documentID = record.documents.first?.id
    let (text, spans) = join(parts, .text)
    statement.text = text
    statement.textBasis = .verbatim
    statement.spans = spans
    if let lead = passages.first(where: { $0.role == .viewLead }) {
      statement.spans += self.spans(lead.words, .heading)
    }
    record.statements.append(statement)
  }

  /// `Stadsledningskontoret föreslår att kommunfullmäktige beslutar att …`, within its report.
  private mutating func addAdministration(_ passage: ReportPassage, points: [Range<Int>]) {
    guard let match = passage.match, let body = match["body"] else { return }
    var proposal = Proposal(id: id("proposal"))
    let name = BodyNames.base(string(body))
    proposal.level = BodyNames.isOffice(name) ? .administration : .committee
    proposal.body = Text(name)
    proposal.decidingBody = match["decider"].flatMap { Text(BodyNames.base(string($0))) }
    let claim = match.words.upperBound..<passage.words.upperBound
    proposal.items = makeItems([claim] + points, of: proposal.id)
    if let found = OutcomeWords.outcome(
      ([claim] + points).filter { !$0.isEmpty }.map { string($0) }.joined(separator: " "))
    {
      proposal.proposedOutcome = found.outcome
      proposal.proposedOutcomeAsGiven = Text(found.wording)
    }
    proposal.spans = spans(passage.words, .mention)
    record.proposals.insert(proposal, at: record.proposals.count)
  }

  /// Adds the board's decision for its own part.
  private mutating func addOwnDecision() {
    guard let lead = passages.first(where: { $0.role == .ownDecisionLead }) else { return }
    var decision = Decision(id: id("decision"))
    decision.body = Text(BodyNames.base(lead.match?["body"].map { string($0) } ?? ""))
    decision.items = makeItems(words(.ownDecision), of: decision.id)
    let wording = words(.ownDecision).map { string($0) }.joined(separator: " ")
    if let found = OutcomeWords.outcome(wording) {
      decision.outcome = found.outcome
      decision.outcomeAsGiven = Text(found.wording)
    }
    decision.spans = spans(lead.words, .mention)
    record.decisions.append(decision)
  }

  private mutating func addEndorsements(_ rapporteur: ID?) {
    for passage in passages where passage.role == .endorsement || passage.role == .concurrence {
      guard let match = passage.match, let body = match["body"] else { continue }
      let name = BodyNames.base(string(body))
      if let rapporteur {
        var endorsement = Endorsement(id: id("endorsement"))
        endorsement.proposalID = rapporteur
        endorsement.body = Text(name)
        endorsement.kind = EndorsementKind(code: passage.code)
        let verb = body.upperBound..<(passage.role == .endorsement ? body.upperBound + 1 : body.upperBound + 3)
        endorsement.wording = Text(string(verb))
        endorsement.spans = spans(passage.words, .text)
        record.endorsements.append(endorsement)
      }
      guard passage.role == .concurrence else { continue }
      var decision = Decision(id: id("decision"))
      decision.body = Text(name)
      decision.outcome = .proposesToCouncil
      var item = Item(id: itemID(decision.id, 1))
      let verb = match.words.first { text.words[$0].key == "föreslår" } ?? match.words.lowerBound
      item.text = Text(string(verb..<match.words.upperBound))
      item.textBasis = .verbatim
      item.spans = spans(passage.words, .mention)
      decision.items = [item]
      record.decisions.append(decision)
      boardDecision = decision.id
      if let index = record.proposals.lastIndex(where: { $0.level == .executiveBoard }) {
        record.proposals[index].madeByID = decision.id
      }
    }
  }

  /// Adds who signs, where and when; the board's decision has the day of the document, unless it has another.
  mutating func addClosing() {
    guard let place = passages.first(where: { $0.role == .place }) else {
      find(
        .missingPart, head.words, .init(sv: "underskriften hittades inte", en: "the signature was not found"),
        help: .init(
          sv: "den känns igen på en rad som `Stockholm den 5 juni 2024`; handlingens datum saknas nu",
          en: "it is known by a line like `Stockholm den 5 juni 2024`; the date of the document is missing now"),
        field: "date", id: record.documents.first?.id)
      return
    }
    signed = place.match?["date"].flatMap { day($0) }
    record.documents[0].place = place.match?["place"].flatMap { Text(string($0)) }
    record.documents[0].date = signed
    record.documents[0].spans += spans(place.words, .mention)
    for (index, passage) in passages.enumerated() where passage.role == .signer {
      guard let name = Text(string(passage.words)) else { continue }
      var signatory = Signatory(name: name)
      record.documents[0].spans += spans(passage.words, .mention)
      if index + 1 < passages.count, passages[index + 1].role == .signerRole {
        let role = passages[index + 1]
        signatory.role = Text(string(role.words))
        record.documents[0].spans += spans(role.words, .mention)
      }
      record.documents[0].signatories.append(signatory)
    }
    for index in record.decisions.indices
    where record.decisions[index].date == nil && record.decisions[index].meetingID == nil {
      record.decisions[index].date = signed
      record.decisions[index].dateBasis = signed == nil ? nil : .documentDate
    }
  }
}
