/// Makes paragraphs of lines.
struct Cleaning {
  private let source: SourceText
  private let lines: [Line]
  private let extraction: Extraction

  init(_ source: SourceText, _ lines: [Line], _ extraction: Extraction) {
    self.source = source
    self.lines = lines
    self.extraction = extraction
  }

  /// The clean text of the lines that are no furniture.
  func text() -> CleanText {
    var text = CleanText()
    var last: Line?
    var gap = 0
    for line in lines {
      guard !line.isFurniture else {
        gap += line.blankLinesBefore
        continue
      }
      var line = line
      line.blankLinesBefore += gap
      gap = 0
      let breaks = last.map { parts($0, line) } ?? true
      if line.startsPage { text.breakPage() }
      if breaks { text.beginParagraph(startsPage: line.startsPage) }
      text.append(line.range, of: source, joining: !breaks)
      last = line
    }
    return text
  }

  /// Whether a paragraph ends between two lines.
  private func parts(_ one: Line, _ next: Line) -> Bool {
    let text = source.string(one.range)
    let following = source.string(next.range)
    if Headings.heading(text) != nil || Headings.heading(following) != nil { return true }
    if LeadIns.standsAlone(text) || LeadIns.begins(following) { return true }
    if Word.isPoint(following) || Head.isInitiative(following) { return true }
    // "Motion (2016:5) av Eva Ek (EP)" may also begin a sentence that goes on.
    if Head.isInitiative(text), following.first?.isLowercase != true { return true }
    switch extraction.mode {
    case .oneLine: return next.blankLinesBefore > 0
    case .spacedParagraphs where next.blankLinesBefore > 0 && !next.startsPage: return true
    case .doubledLines where next.blankLinesBefore > 1: return true
    default: break
    }
    // Two blanks at the end are a paragraph's, where every line has one.
    if extraction.hasTrailingBlanks, one.trail > 1 { return true }
    guard let end = text.last, [".", ":", "?", "!", "”", "\""].contains(end) else { return false }
    // A line that is the name of a body, behind the end of a sentence, is a heading.
    if following.count < 60, BodyNames.isName(following) { return true }
    // Where the next word would have found room, the line was ended for another reason.
    let word = following.prefix { $0 != " " }.count
    return one.count + 1 + word + 6 < extraction.width
  }
}

extension Word {
  /// Whether a text begins with the number of a point.
  static func isPoint(_ text: String) -> Bool {
    let word = text.prefix { $0 != " " }
    guard let last = word.last, last == "." || last == ")", word.count <= 4, word.count < text.count else {
      return false
    }
    return Int(word.dropLast()) != nil
  }
}
