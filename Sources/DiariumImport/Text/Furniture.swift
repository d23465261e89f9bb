/// What belongs to the page and not to the text.
package enum Furniture {
  /// Marks the lines that are page numbers, running headers and footers.
  static func mark(_ lines: inout [Line], in source: SourceText, _ extraction: Extraction) {
    guard extraction.mode != .oneLine else { return }
    var times: [String: Int] = [:]
    let edges = lines.indices.filter { isEdge($0, lines) }
    for index in edges { times[source.string(lines[index].range), default: 0] += 1 }
    let numbers = pageNumbers(lines, source)
    for index in lines.indices {
      let text = source.string(lines[index].range)
      if isFooter(text) || numbers.contains(index) {
        lines[index].isFurniture = true
      } else if isEdge(index, lines), times[text, default: 0] >= 3 {
        lines[index].isFurniture = true
      }
    }
    // A page begins with its first line of text.
    for index in lines.indices.dropLast() where lines[index].isFurniture && lines[index].startsPage {
      lines[index + 1].startsPage = true
    }
  }

  /// The lines that number their pages: each is at the edge of its page, and they count as the pages do.
  private static func pageNumbers(_ lines: [Line], _ source: SourceText) -> Set<Int> {
    var page = 0
    var candidates: [(line: Int, shift: Int)] = []
    for index in lines.indices {
      if lines[index].startsPage { page += 1 }
      let text = source.string(lines[index].range)
      guard isEdge(index, lines), isPageNumber(text),
        let number = Int(text.drop { !$0.isNumber }.prefix { $0.isNumber })
      else { continue }
      // A number belongs to the page that it is on, at its foot as well as at its head.
      candidates.append((index, number - page))
    }
    let times = Dictionary(candidates.map { ($0.shift, 1) }, uniquingKeysWith: +)
    // "2 (3)" alone is one too, if there are pages.
    return Set(
      candidates.filter {
        times[$0.shift, default: 0] > 1 || page > 0 && isOfPages(source.string(lines[$0.line].range))
      }
      .map(\.line))
  }

  /// Whether a line gives a page number and the number of pages: `2 (3)`, `Sida 2(3)`.
  private static func isOfPages(_ text: String) -> Bool {
    let numbers = text.split { !$0.isNumber }.compactMap { Int($0) }
    return text.contains("(") && numbers.count == 2 && numbers[0] <= numbers[1]
  }

  /// Whether a line is one of the first two or the last two of a page.
  private static func isEdge(_ index: Int, _ lines: [Line]) -> Bool {
    lines[index].startsPage || index > 0 && lines[index - 1].startsPage
      || index + 1 < lines.count && lines[index + 1].startsPage
      || index + 2 < lines.count && lines[index + 2].startsPage
      || index == 0 && lines.contains { $0.startsPage } || index + 1 == lines.count
  }

  /// `3`, `3 (41)`, `3(41)`, `(1)`, `Sida 2 (41)`, `2 Sida 2 (41)`.
  package static func isPageNumber(_ text: String) -> Bool {
    var hasDigit = false
    guard let first = text.utf8.first, text.utf8.count <= 40,
      (0x30...0x39).contains(first) || "(Ss".utf8.contains(first)
    else { return false }
    for word in text.split(whereSeparator: \.isWhitespace) {
      let digits = word.drop { $0 == "(" }.prefix { $0.isASCII && $0.isNumber }
      if word.lowercased() == "sida" { continue }
      guard word.count <= 10, !digits.isEmpty || word.first == "(" else { return false }
      guard digits.count <= 4, word.allSatisfy({ $0.isASCII && $0.isNumber || $0 == "(" || $0 == ")" }) else {
        return false
      }
      hasDigit = hasDigit || word.contains { $0.isNumber }
    }
    return hasDigit
  }

  /// Lines that stand at the foot of every page of minutes.
  package static func isFooter(_ text: String) -> Bool {
    guard text.utf8.count < 44 else { return false }
    let text = text.singleSpaced.lowercased()
    return ["justerandes sign", "utdragsbestyrkande", "justerandes signatur"].contains(text)
      || text.hasPrefix("sammanträdesdatum:") && text.utf8.count < 40
  }
}
