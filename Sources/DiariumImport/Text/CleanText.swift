/// A text as it was before it was set in lines and pages, with the way back to the source.
///
/// Paragraphs are parted by one line feed. Nothing is repaired: what was joined is told.
package struct CleanText: Sendable {
  /// The scalars.
  private(set) var scalars: [Unicode.Scalar] = []
  /// The place in the source of each scalar; for one that joins lines, the end of the first of them.
  private(set) var origins: [Int] = []
  /// The words, in order.
  private(set) var words: [Word] = []
  /// The words of each paragraph.
  private(set) var paragraphs: [Range<Int>] = []
  /// The hyphens at line ends that were removed, by their places in the source.
  private(set) var joins: [Range<Int>] = []
  /// The page breaks, each as the index of the first word on its page.
  private(set) var pageBreaks: [Int] = []

  init() {}

  /// Begins a paragraph.
  mutating func beginParagraph() {
    if !scalars.isEmpty {
      origins.append(origins.last ?? 0)
      scalars.append("\n")
    }
    paragraphs.append(words.count..<words.count)
  }

  /// Records that the next word is the first on a page.
  mutating func breakPage() { pageBreaks.append(words.count) }

  /// Appends a line of the source to the current paragraph.
  mutating func append(_ line: Range<Int>, of source: SourceText, joining: Bool) {
    var begin = scalars.count
    if joining, !endsInHyphen(before: line, source) {
      origins.append((origins.last ?? 0) + 1)
      scalars.append(" ")
      begin += 1
    } else if joining, let last = words.popLast() {
      begin = last.range.lowerBound
    }
    // loss: invisible-character
    for index in line where source.scalars[index].isPrintable && !source.scalars[index].isInvisible {
      scalars.append(source.scalars[index])
      origins.append(index)
    }
    split(from: begin)
    if let last = paragraphs.indices.last { paragraphs[last] = paragraphs[last].lowerBound..<words.count }
  }

  /// Whether the previous line ends with a hyphen that divides a word; a hyphen due to the line break is removed.
  private mutating func endsInHyphen(before line: Range<Int>, _ source: SourceText) -> Bool {
    // A mark that stands apart is of the letter before it.
    guard let last = scalars.last, last == "-" || last == "\u{AD}",
      scalars.dropLast().last(where: { !(0x300...0x36F).contains($0.value) })?.isLetter == true, !line.isEmpty
    else { return false }
    let next = source.scalars[line.lowerBound]
    let end = line.first { source.scalars[$0].isBlank } ?? line.upperBound
    let word = source.string(line.lowerBound..<min(end, line.lowerBound + 14))
    if ["och", "eller", "samt", "resp", "resp.", "respektive"].contains(word) { return false }
    guard next.isLetter else { return false }
    // Before a capital letter the hyphen belongs to the word: Enskede-Årsta.
    if next.isLower {
      joins.append((origins.last ?? 0)..<(origins.last ?? 0) + 1)
      scalars.removeLast()
      origins.removeLast()
    }
    return true
  }

  private mutating func split(from begin: Int) {
    var index = begin
    while index < scalars.count {
      while index < scalars.count, scalars[index].isBlank { index += 1 }
      let start = index
      while index < scalars.count, !scalars[index].isBlank { index += 1 }
      if start < index { words.append(Word(scalars[start..<index], start..<index)) }
    }
  }

  /// The scalars of some words.
  func range(_ words: Range<Int>) -> Range<Int> {
    guard !words.isEmpty else { return 0..<0 }
    return self.words[words.lowerBound].range.lowerBound..<self.words[words.upperBound - 1].range.upperBound
  }

  /// The text of some scalars, with an empty line between paragraphs.
  func string(_ range: Range<Int>) -> String {
    guard scalars[range].contains("\n") else { return String(scalars: scalars[range]) }
    return scalars[range].split(separator: "\n", omittingEmptySubsequences: false).map { String(scalars: $0) }
      .joined(separator: "\n\n")
  }

  func string(words: Range<Int>) -> String { string(range(words)) }

  /// The places in the source that some scalars come from: one, unless page furniture lies between.
  func origin(_ range: Range<Int>, without furniture: [Range<Int>] = []) -> [Range<Int>] {
    guard let first = range.first, let last = range.last else { return [] }
    var begin = origins[first]
    let end = origins[last] + 1
    var parts: [Range<Int>] = []
    for line in furniture where line.lowerBound >= begin && line.upperBound <= end {
      if begin < line.lowerBound { parts.append(begin..<line.lowerBound) }
      begin = line.upperBound
    }
    if begin < end { parts.append(begin..<end) }
    return parts
  }
}

extension Unicode.Scalar {
  /// Invisible characters that occur within words: they would keep equal words from being found equal.
  var isInvisible: Bool { self == "\u{FEFF}" || self == "\u{200B}" }
}
