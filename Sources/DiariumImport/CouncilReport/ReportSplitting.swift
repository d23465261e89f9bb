/// Cuts paragraphs at lead-ins and headings within running text.
struct ReportSplitting {
  private let text: CleanText
  private let isOneLine: Bool

  init(_ text: CleanText, isOneLine: Bool) {
    self.text = text
    self.isOneLine = isOneLine
  }

  /// The paragraphs, cut before and after each sentence that is a lead-in.
  func paragraphs() -> [Range<Int>] {
    var parts: [Range<Int>] = []
    for paragraph in text.paragraphs { cut(paragraph, &parts) }
    return parts.filter { !$0.isEmpty }
  }

  private func cut(_ paragraph: Range<Int>, _ parts: inout [Range<Int>]) {
    var begin = paragraph.lowerBound
    var place = begin
    while place < paragraph.upperBound {
      let isStart = place == paragraph.lowerBound || text.words[place - 1].endsSentence
      if let length = piece(at: place, in: paragraph, isStart: isStart) {
        if begin < place { parts.append(begin..<place) }
        parts.append(place..<(place + length))
        place += length
        begin = place
      } else {
        place += 1
      }
    }
    if begin < paragraph.upperBound { parts.append(begin..<paragraph.upperBound) }
  }

  /// The number of words from a place on that form a part of their own.
  private func piece(at place: Int, in paragraph: Range<Int>, isStart: Bool) -> Int? {
    let words = text.words
    guard words[place].isCapital else { return nil }
    let end = paragraph.upperBound
    if isOneLine, let length = onOneLine(place, paragraph, isStart: isStart) { return length }
    guard isStart, place > paragraph.lowerBound, let (entry, match) = ReportLeadIns.match(words, at: place, before: end)
    else {
      return nil
    }
    switch entry.kind {
    case .referral, .noReply, .officeReply: return nil
    // "Reservation av kaffe är inte tillåten." is a sentence like any other.
    case .dissent where !text.words[match.words].contains { $0.text.contains("(") }: return nil
    // A sentence that continues is cut at the end of the paragraph or the sentence.
    case .statementProposal: return sentence(from: place, end) - place
    case .boardDecision where words[match.words.upperBound - 1].key == "att": return sentence(from: place, end) - place
    default: return match.words.count
    }
  }

  /// The number of words that would be on a line of their own in any other text.
  private func onOneLine(_ place: Int, _ paragraph: Range<Int>, isStart: Bool) -> Int? {
    let words = text.words
    let end = paragraph.upperBound
    if place == paragraph.lowerBound {
      return ReportHead(words, at: place, before: end).map { $0.words.count }
    }
    if let (count, _) = ReportHeadings.length(ofHeadingAt: words[place..<min(end, place + 6)]) {
      let next = place + count
      // A single word may be a heading or begin a sentence: "Ärendet har …".
      let goesOn = next < end && !words[next].isCapital && !Self.isQuoted(words[next])
      if !goesOn, count > 1 || isStart { return count }
    }
    if isStart, let length = bodyHeading(place, end) { return length }
    if let line = InitiativeLine(words, at: place, before: end) {
      // "Motion (2016:5) av Eva Ek (EP) anses besvarad" is a sentence.
      let next = line.words.upperBound
      if next >= end || words[next].isCapital { return line.words.count }
    }
    if let label = ReportPresenter.label(words, at: place, before: end), label.upperBound < end,
      words[label.upperBound - 1].key != "synpunkter"
    {
      let next = words[label.upperBound].key
      if next != "anför", next != "anser" { return label.count }
    }
    if let (_, stop) = Signature.place(words, at: place, before: end), isStart { return stop - place }
    guard let (entry, match) = ReportLeadIns.match(words, at: place, before: end) else { return nil }
    switch entry.kind {
    case .dissent, .pointer, .proposal, .ownDecision, .viewLead, .boardDecision, .reportLead, .dissentLead:
      // The name of the body may come before the sentence as its heading.
      if let body = match["body"], body.count > 1, body.count % 2 == 0, let half = heading(body) { return half }
      return match.words.count
    case .endorsement, .concurrence:
      // If no sentence has ended, everything before the body would be taken for its name.
      return isStart || match["body"]?.count == 1 ? match.words.count : nil
    case .statementProposal: return isStart ? sentence(from: place, end) - place : nil
    case .referral, .noReply, .officeReply: return nil
    }
  }

  /// The number of words in the name of a body above its dissenters.
  private func bodyHeading(_ place: Int, _ end: Int) -> Int? {
    (1...4).first { length in
      guard place + length < end, let (entry, _) = ReportLeadIns.match(text.words, at: place + length, before: end)
      else {
        return false
      }
      return entry.kind == .dissent && BodyNames.isName(text.string(words: place..<(place + length)))
    }
  }

  /// The number of words of the heading, in a name written twice.
  private func heading(_ body: Range<Int>) -> Int? {
    let middle = body.lowerBound + body.count / 2
    let first = BodyNames.base(text.string(words: body.lowerBound..<middle), isGenitive: false)
    let second = text.string(words: middle..<body.upperBound)
    guard
      BodyNames.same(first, BodyNames.base(second)) || BodyNames.same(first, BodyNames.base(second, isGenitive: true))
    else { return nil }
    return middle - body.lowerBound
  }

  private func sentence(from place: Int, _ end: Int) -> Int {
    var stop = place
    while stop < end {
      stop += 1
      if text.words[stop - 1].endsSentence { break }
    }
    return stop
  }

  private static func isQuoted(_ word: Word) -> Bool { word.text.first == "”" || word.text.first == "\"" }
}
