@_spi(Engine) package import DiariumTree

/// The text of a document, decoded, with the way back to its bytes.
package struct SourceText: Sendable {
  let path: String
  let encoding: CharacterEncoding
  /// The text, including any byte-order mark.
  let scalars: [Unicode.Scalar]
  /// Where lines of the page begin; LF, CRLF, a lone CR and a form feed end one.
  private let lines: [Start]
  /// The number of bytes after each scalar that replaces invalid bytes, by its place.
  private let invalidLengths: [Int: Int]

  private struct Start {
    let scalar: Int
    let byte: Int
    /// The number of the line in the file, from 1: form feeds do not end lines there.
    let number: Int
    /// Where that line begins.
    let first: Int
  }

  package init(path: String, encoding: CharacterEncoding, scalars: [Unicode.Scalar], invalidLengths: [Int: Int] = [:]) {
    self.path = path
    self.encoding = encoding
    self.scalars = scalars
    self.invalidLengths = invalidLengths
    var lines = [Start(scalar: 0, byte: 0, number: 1, first: 0)]
    var byte = 0
    var (number, first) = (1, 0)
    for (index, scalar) in scalars.enumerated() {
      byte += invalidLengths[index] ?? encoding.bytes(of: scalar)
      let isEnd = scalar == "\n" || scalar == "\r" && (index + 1 >= scalars.count || scalars[index + 1] != "\n")
      if isEnd { (number, first) = (number + 1, index + 1) }
      if isEnd || scalar == "\u{C}" {
        lines.append(Start(scalar: index + 1, byte: byte, number: number, first: first))
      }
    }
    self.lines = lines
  }

  package var count: Int { scalars.count }

  /// The number of the line of the file, from 1, that a scalar is in.
  package func line(of index: Int) -> Int { number(ofLine: pageLine(of: index)) }

  /// The number in the file, from 1, of a line of the page.
  func number(ofLine number: Int) -> Int { lines[min(max(number, 1), lines.count) - 1].number }

  /// The number of the line of the page, from 1, that contains a scalar.
  private func pageLine(of index: Int) -> Int {
    var (low, high) = (0, lines.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if lines[middle].scalar <= index { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The scalars of a line of the page, its end included.
  package func range(ofLine number: Int) -> Range<Int> {
    guard lines.indices.contains(number - 1) else { return count..<count }
    let end = number < lines.count ? lines[number].scalar : count
    return lines[number - 1].scalar..<end
  }

  /// Lines of the page: a form feed ends one, too.
  package var lineCount: Int { lines.count }

  /// The place of a part of the text, as findings name it.
  package func location(_ range: Range<Int>) -> Location {
    let begin = min(max(range.lowerBound, 0), count)
    let number = pageLine(of: begin)
    let line = self.range(ofLine: number)
    var location = Location(path: path)
    let start = lines[number - 1]
    location.line = start.number
    location.column = begin - start.first + 1
    location.offset = start.byte + bytes(line.lowerBound..<begin)
    location.length = bytes(begin..<min(max(range.upperBound, begin), count))
    location.excerpt = excerpt(line, begin, range.upperBound)
    return location
  }

  private func bytes(_ range: Range<Int>) -> Int {
    range.reduce(0) { $0 + (invalidLengths[$1] ?? encoding.bytes(of: scalars[$1])) }
  }

  private func excerpt(_ line: Range<Int>, _ begin: Int, _ end: Int) -> Excerpt {
    var last = line.upperBound
    while last > line.lowerBound, ["\n", "\r", "\u{C}"].contains(scalars[last - 1]) { last -= 1 }
    let first = max(line.lowerBound, begin - 60)
    let lineEnd = last
    last = max(min(last, first + Excerpt.longest), first)
    let extent = max(1, min(end, last) - begin)
    // Characters that a terminal would obey are not shown.
    let text = scalars[first..<last].map { $0.properties.generalCategory == .control ? " " : $0 }
    var excerpt = Excerpt(text: String(scalars: text), lead: min(begin, lineEnd) - first, extent: extent)
    excerpt.isCutBefore = first > line.lowerBound
    excerpt.isCutAfter = last < lineEnd
    return excerpt
  }

  /// A part of the text, unchanged.
  func string(_ range: Range<Int>) -> String { String(scalars: scalars[range]) }
}
