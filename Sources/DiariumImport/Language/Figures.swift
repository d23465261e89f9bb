internal import DiariumModel

/// A figure that a sentence states.
struct Figure: Sendable {
  var value: ExactDecimal
  var label: String
  var unit: String?
  var words: Range<Int>

  private static let numerals = [
    "två": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6, "sju": 7, "åtta": 8, "nio": 9, "tio": 10, "elva": 11, "tolv": 12,
  ]
  private static let spans: Set<String> = [
    "år", "åren", "månader", "dagar", "veckor", "§", "kap", "st", "januari", "februari", "mars", "april", "maj", "juni",
    "juli", "augusti", "september", "oktober", "november", "december",
  ]

  /// The figures of a sentence: numbers of persons, cases, per cent; no years, days and numbers of things.
  static func find(_ text: CleanText, _ sentence: Range<Int>) -> [Figure] {
    let words = text.words
    return sentence.compactMap { index in
      guard index + 1 < sentence.upperBound, !words[index].text.hasPrefix("("), !words[index].hasStop,
        let value = value(words[index])
      else { return nil }
      let noun = words[index + 1]
      guard !noun.key.isEmpty, !spans.contains(noun.key), noun.key.first?.isLetter == true, !noun.isCapital else {
        return nil
      }
      if index > sentence.lowerBound, ["år", "den", "för", "budget", "nr", "punkt", "§"].contains(words[index - 1].key)
      {
        return nil
      }
      let isPercent = noun.key == "procent"
      let begin = isPercent ? index + 2 : index + 1
      var end = begin
      while end < sentence.upperBound, end - begin < 16, !["varav", "och", "samt"].contains(words[end].key) {
        end += 1
        if words[end - 1].hasComma || words[end - 1].hasStop { break }
      }
      var label = trimmed(text.string(words: begin..<end))
      if end - begin < 2 {
        // A noun alone says little: what is done with it stands before the number.
        label = trimmed(text.string(words: max(sentence.lowerBound, index - 2)..<max(end, index + 2)))
      }
      let isYearly = (begin..<end).dropFirst().contains { words[$0].key == "år" && words[$0 - 1].key == "per" }
      return Figure(
        value: value, label: label, unit: isPercent ? "procent" : isYearly ? "per år" : noun.key,
        words: index..<max(end, index + 2))
    }
  }

  private static func value(_ word: Word) -> ExactDecimal? {
    if let number = numerals[word.key] { return ExactDecimal(integerLiteral: number) }
    guard word.key.utf8.count <= 12, word.key.first?.isNumber == true else { return nil }
    return ExactDecimal(word.key.replacing(",", with: "."))
  }

  private static func trimmed(_ text: String) -> String {
    var text = text
    while let last = text.last, ",.:; ".contains(last) { text.removeLast() }
    return text
  }
}

extension String {
  fileprivate func replacing(_ one: Character, with other: Character) -> String {
    String(map { $0 == one ? other : $0 })
  }
}
