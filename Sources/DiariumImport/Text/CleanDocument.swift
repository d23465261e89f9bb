/// A document as seen by its kind: its text in paragraphs, with the way back to the source.
struct CleanDocument: Sendable {
  let source: SourceText
  /// How the text was extracted from its pages.
  let extraction: Extraction
  /// The parts of the text that belong to the page, by their places in the source.
  let furniture: [Range<Int>]
  /// The text, in the paragraphs of its kind.
  let text: CleanText

  /// Makes paragraphs from the lines of a text.
  ///
  /// - Parameters:
  ///   - source: the text.
  ///   - lines: its lines, with those marked that belong to the page.
  ///   - extraction: how it was extracted from its pages.
  ///   - kind: the kind of document, which knows its headings.
  init(_ source: SourceText, _ lines: [Line], _ extraction: Extraction, as kind: any DocumentKind.Type) {
    (self.source, self.extraction) = (source, extraction)
    furniture = lines.filter(\.isFurniture).map(\.range)
    text = Cleaning(source, lines, extraction, kind).text()
  }

  /// Whether the whole text is one line, in which headings have to be searched for.
  var isOneLine: Bool { extraction.mode == .oneLine }
}
