/// Makes paragraphs from lines.
struct Cleaning {
  private let source: SourceText
  private let lines: [Line]
  private let extraction: Extraction
  private let kind: any DocumentKind.Type

  init(_ source: SourceText, _ lines: [Line], _ extraction: Extraction, _ kind: any DocumentKind.Type) {
    self.source = source
    self.lines = lines
    self.extraction = extraction
    self.kind = kind
  }

  /// The clean text of the lines, without furniture.
  func text() -> CleanText {
    var text = CleanText()
    var last: LineFacts?
    var gap = 0
    for line in lines {
      guard !line.isFurniture else {
        gap += line.blankLinesBefore
        continue
      }
      var line = line
      line.blankLinesBefore += gap
      gap = 0
      let facts = LineFacts(line, source.string(line.range), kind)
      let breaks = last.map { separates($0, facts) } ?? true
      if line.startsPage { text.breakPage() }
      if breaks { text.beginParagraph() }
      text.append(line.range, of: source, joining: !breaks)
      last = facts
    }
    return text
  }

  /// Whether a paragraph ends between two lines.
  private func separates(_ one: LineFacts, _ next: LineFacts) -> Bool {
    // "…, se" leads to something that would be a heading by itself.
    if one.words.last?.key == "se", next.marks.isHeading { return false }
    if one.marks.isHeading || next.marks.isHeading || one.marks.standsAlone || next.marks.begins || next.isPoint {
      return true
    }
    // "Motion (2016:5) av Eva Ek (EP)" may also begin a sentence that continues.
    if one.marks.isWhole, next.text.first?.isLowercase != true { return true }
    switch extraction.mode {
    case .oneLine: return next.line.blankLinesBefore > 0
    case .spacedParagraphs where next.line.blankLinesBefore > 0 && !next.line.startsPage: return true
    case .doubledLines where next.line.blankLinesBefore > 1: return true
    default: break
    }
    // Two blanks at the end mark a paragraph if every line has one.
    if extraction.hasTrailingBlanks, one.line.trail > 1 { return true }
    // So short a line was ended on purpose: a name, a place.
    if one.line.count * 10 < extraction.width * 3, next.words.first?.isCapital == true { return true }
    guard let end = one.text.last, [".", ":", "?", "!", "”", "\""].contains(end) else { return false }
    // A line that is the name of a body, after the end of a sentence, is a heading.
    if next.line.count < 60, BodyNames.isName(next.text) { return true }
    // If the next word would have fitted, the line was ended for another reason.
    let word = next.words.first?.text.unicodeScalars.count ?? 0
    return one.line.count + 1 + word + 6 < extraction.width
  }
}

/// The properties that a line shows by itself.
private struct LineFacts {
  let line: Line
  let text: String
  let words: [Word]
  /// Its marks, according to its kind of document.
  let marks: LineMarks
  let isPoint: Bool

  init(_ line: Line, _ text: String, _ kind: any DocumentKind.Type) {
    self.line = line
    self.text = text
    // Lead-ins and headings are short: no more of a line is examined than they can fill.
    words = CleanText.words(String(text.prefix(240)))
    marks = kind.marks(text, words)
    isPoint = words.count > 1 && words[0].point != nil
  }
}
