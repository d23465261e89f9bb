/// A document as a kind of document reads it: its text in paragraphs, with the way back to the source.
struct CleanDocument: Sendable {
  let source: SourceText
  /// How the text was taken out of its pages.
  let extraction: Extraction
  /// What of the page stands in the text, by its place in the source.
  let furniture: [Range<Int>]
  /// The text, in the paragraphs of its kind.
  let text: CleanText

  /// Makes paragraphs of the lines of a text.
  ///
  /// - Parameters:
  ///   - source: the text.
  ///   - lines: its lines, those marked that belong to the page.
  ///   - extraction: how it was taken out of its pages.
  ///   - kind: the kind of document, which knows its headings.
  init(_ source: SourceText, _ lines: [Line], _ extraction: Extraction, as kind: any DocumentKind.Type) {
    (self.source, self.extraction) = (source, extraction)
    furniture = lines.filter(\.isFurniture).map(\.range)
    text = Cleaning(source, lines, extraction, kind).text()
  }

  /// Whether the whole text is one line, in which headings have to be looked for.
  var isOneLine: Bool { extraction.mode == .oneLine }
}
