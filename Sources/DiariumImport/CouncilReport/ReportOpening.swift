internal import DiariumModel
@_spi(Engine) internal import DiariumTree

/// The document itself: its head, who raised the matter, and the attachments.
extension ReportAssembly {
  mutating func addOpening() {
    record.diaryNumber = head.diaryNumbers.first.flatMap { Text($0) }
    record.division = head.division.flatMap { Text($0) }
    var report = Document(id: id("document"))
    report.kind = head.kind == .report ? .report : .other
    report.kindAsGiven = Text(head.kindAsGiven)
    report.number = head.number.flatMap { Text($0) }
    report.diaryNumber = Text(head.diaryNumbers.joined(separator: ", "))
    report.body = head.division.flatMap { Text($0) }
    report.sourceID = assembler.sourceID
    report.completeness = .complete
    report.spans = spans(head.words, .heading)
    addInitiatives()
    report.title = record.title
    record.documents.append(report)
    addAttachments()
    if record.title == nil {
      find(
        .missingPart, head.words, .init(sv: "ärendet har ingen titel", en: "the case has no title"),
        help: .init(
          sv: "skriv in titeln för hand: den stod inte mellan huvudet och det första avsnittet",
          en: "write the title by hand: it did not stand between the head and the first section"), field: "title",
        id: record.id)
    }
    describe(.summary, \.summary, .summary)
    describe(.record, \.description, .text)
    addIntentions()
  }

  private mutating func describe(_ role: ReportPassage.Role, _ field: WritableKeyPath<Case, Text?>, _ part: SpanPart) {
    let (text, spans) = join(words(role), part)
    record[keyPath: field] = text
    record.spans += spans
  }

  /// Adds the titles, each with the motions and letters after it.
  private mutating func addInitiatives() {
    var title: (text: Text, words: Range<Int>)?
    for passage in passages {
      switch passage.role {
      case .title:
        // One title per initiative: anything else in the head has no field, and is reported.
        guard title == nil, let text = Text(string(passage.words)) else { continue }
        if record.title == nil { record.title = text }
        title = (text, passage.words)
        record.spans += spans(passage.words, .heading)
      case .initiative:
        guard let line = InitiativeLine(text.words, at: passage.words.lowerBound, before: passage.words.upperBound)
        else {
          continue
        }
        var initiative = Initiative(id: id("initiative"))
        initiative.kind = InitiativeKind(code: line.kind)
        initiative.number = line.number.flatMap { Text($0) }
        initiative.title = title?.text ?? record.title
        initiative.signatories = People.signatories(string(line.authors))
        initiative.spans = spans(passage.words, .mention)
        record.initiatives.append(initiative)
        title = nil
      default: continue
      }
    }
    if let first = record.initiatives.first {
      record.kind = CaseKind(code: first.kind?.code ?? "other")
    }
  }

  /// The attachments themselves are not here, but their names and numbers are.
  private mutating func addAttachments() {
    var label: Text?
    for passage in passages {
      if passage.role == .heading, passage.section == .attachments { label = Text(string(passage.words)) }
      guard passage.role == .attachment else { continue }
      var document = Document(id: id("document"))
      // "1. Motion om …" has its number in the list.
      let isNumbered = text.words[passage.words.lowerBound].point != nil && passage.words.count > 1
      let begin = passage.words.lowerBound + (isNumbered ? 1 : 0)
      let first = text.words[begin].key
      document.kind = first == "motion" ? .motion : first == "skrivelse" ? .letter : .attachment
      var end = passage.words.upperBound
      if let number = passage.words.dropFirst().first(where: { text.words[$0].key == "dnr" }), number + 1 < end {
        document.diaryNumber = Text(trimmed(string((number + 1)..<end)))
        end = number
      }
      document.title = Text(trimmed(string(begin..<max(end, begin))))
      document.attachedToID = record.documents.first?.id
      document.label = label
      document.availability = .notIncluded
      document.completeness = .notIncluded
      document.spans = spans(passage.words, .mention)
      if document.kind == .motion, record.initiatives.count == 1, record.initiatives[0].kind == .motion {
        record.initiatives[0].documentID = document.id
      }
      record.documents.append(document)
    }
    guard let report = record.documents.first else { return }
    for initiative in record.initiatives {
      var relation = Relation(id: id("relation"))
      relation.kind = .respondsTo
      relation.fromID = report.id
      relation.toID = initiative.id
      record.relations.append(relation)
    }
  }

  func trimmed(_ text: String) -> String {
    var text = text
    while let last = text.last, last == "," || last == "." || last == ";" || last == " " { text.removeLast() }
    return text
  }

  /// Adds the requests of the motion, if the report states them: `Motionären föreslår att …`.
  private mutating func addIntentions() {
    guard record.initiatives.count == 1 else { return }
    let submitted = Phrase("<who:words> har väckt en motion i <body:words>")
    let asks = Phrase("motionären|motionärerna föreslår (därför) att")
    for (place, sentence) in sentences(words(.summary) + words(.record)) {
      if let match = submitted.match(text.words, at: sentence.lowerBound, before: sentence.upperBound),
        record.initiatives[0].submittedTo == nil, let body = match["body"]
      {
        let first = string(body.lowerBound..<(body.lowerBound + 1))
        record.initiatives[0].submittedTo = Text(trimmed(first))
      }
      guard place >= 0, let match = asks.match(text.words, at: sentence.lowerBound, before: sentence.upperBound) else {
        continue
      }
      let claim = match.words.upperBound..<sentence.upperBound
      guard !claim.isEmpty, let wording = Text(string(claim)) else { continue }
      // The account is longer than the summary, and covers both.
      let isAccount = passages.contains { $0.role == .record && $0.words.overlaps(sentence) }
      guard isAccount || !words(.record).contains(where: { asksAgain(asks, $0) }) else { continue }
      let owner = record.initiatives[0].id
      var item = Item(id: itemID(owner, record.initiatives[0].items.count + 1))
      item.text = wording
      item.textBasis = .paraphrase
      let give = Phrase("<who:words> ger|ge <assignee:words> i uppdrag")
      let short = Phrase("ge|ger <assignee:words> i uppdrag")
      if let found = short.match(text.words, at: claim.lowerBound, before: claim.upperBound)
        ?? give.match(text.words, at: claim.lowerBound, before: claim.upperBound)
      {
        item.action = .commission
        item.assignee = found["assignee"].flatMap { Text(string($0)) }
      }
      item.spans = spans(sentence, .mention)
      record.initiatives[0].items.append(item)
    }
  }

  private func asksAgain(_ asks: Phrase, _ words: Range<Int>) -> Bool {
    sentences([words]).contains { asks.match(text.words, at: $1.lowerBound, before: $1.upperBound) != nil }
  }

  /// The sentences of some parts, with the number of the part.
  func sentences(_ parts: [Range<Int>]) -> [(part: Int, words: Range<Int>)] {
    var sentences: [(Int, Range<Int>)] = []
    for (part, words) in parts.enumerated() {
      var begin = words.lowerBound
      for index in words where text.words[index].endsSentence || index + 1 == words.upperBound {
        sentences.append((part, begin..<(index + 1)))
        begin = index + 1
      }
    }
    return sentences
  }
}
