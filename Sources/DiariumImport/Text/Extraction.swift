/// The way in which a text was extracted from its pages.
struct Extraction: Sendable, Equatable {
  /// The meaning of a blank line.
  enum Mode: String, Sendable {
    /// There is one after every line, and it means nothing.
    case doubledLines
    /// There is one between paragraphs.
    case spacedParagraphs
    /// There are none.
    case solidLines
    /// The whole text is one line, or a few of great length.
    case oneLine
  }

  /// The mark of the beginning of a page.
  enum PageMark: String, Sendable {
    case none, formFeed, leadingBlank
  }

  var mode: Mode
  var pageMark: PageMark
  /// The number of scalars in a full line.
  var width: Int
  /// Whether blanks at the end of a line are a mark: two of them after a paragraph.
  var hasTrailingBlanks: Bool

  /// Examines the lines of a text, and marks those that begin a page.
  init(_ lines: inout [Line], in source: SourceText) {
    let lengths = lines.map(\.count).sorted()
    let longest = lengths.last ?? 0
    width = lengths.isEmpty ? 0 : lengths[lengths.count * 9 / 10]
    if longest > 500, lines.reduce(0, { $0 + ($1.count > 500 ? $1.count : 0) }) * 2 > lengths.reduce(0, +) {
      mode = .oneLine
    } else {
      let followed = lines.dropFirst().count { $0.blankLinesBefore > 0 }
      // After an empty line that means nothing, sentences continue.
      let goesOn =
        lines.count { $0.blankLinesBefore > 0 && source.scalars[$0.range.lowerBound].isLower } * 20 > lines.count
      mode =
        followed * 10 >= (lines.count - 1) * 8 && lines.count > 4 && goesOn
        ? .doubledLines : followed > 0 ? .spacedParagraphs : .solidLines
    }
    hasTrailingBlanks = lines.count { $0.trail > 0 } * 2 > lines.count
    pageMark = lines.contains { $0.startsPage } ? .formFeed : .none
    // One blank before a line marks the first line of a page, if other lines have none.
    let marked = lines.indices.filter { lines[$0].lead == 1 }
    if pageMark == .none, mode != .oneLine, !marked.isEmpty, marked.count * 12 <= lines.count,
      lines.count(where: { $0.lead > 1 }) * 20 <= lines.count
    {
      pageMark = .leadingBlank
      for index in marked where index > 0 { lines[index].startsPage = true }
    }
  }
}
