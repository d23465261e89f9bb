/// Numbered points, `1. Att motionen avslås. 2. Att därutöver anföra följande:`.
struct Points: Sendable {
  struct Point: Sendable {
    var number: String
    /// The words after the number.
    var words: Range<Int>
  }

  private(set) var points: [Point] = []
  /// The text after the last point, which does not belong to it.
  private(set) var rest: Range<Int>?

  /// The points in some words.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - range: words that begin with the number of a point.
  ///   - isOneLine: whether a point ends with its sentence, for lack of line ends.
  init(_ text: CleanText, _ range: Range<Int>, isOneLine: Bool) {
    guard !range.isEmpty else { return }
    let words = text.words
    var begins = [range.lowerBound]
    var number = words[range.lowerBound].point ?? 1
    for index in range.dropFirst() where words[index].point == number + 1 {
      let before = words[index - 1]
      guard before.endsSentence || before.hasColon || before.hasComma || before.key == "samt" else { continue }
      begins.append(index)
      number += 1
    }
    for (place, begin) in begins.enumerated() {
      var end = place + 1 < begins.count ? begins[place + 1] : range.upperBound
      let isLast = place + 1 == begins.count
      if isLast {
        // A point that states something ends with a colon, and the statement follows.
        if let colon = (begin..<end).first(where: { words[$0].hasColon }), colon - begin < 12 {
          end = colon + 1
        } else if isOneLine, let stop = (begin..<end).first(where: { words[$0].endsSentence }) {
          end = stop + 1
        }
        if end < range.upperBound { rest = end..<range.upperBound }
      }
      // A number alone is not a point.
      guard begin + 1 < end else { continue }
      points.append(Point(number: String(words[begin].text.dropLast()), words: (begin + 1)..<end))
    }
  }
}
