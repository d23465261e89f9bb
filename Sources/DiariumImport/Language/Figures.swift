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

  /// The figures of a sentence: numbers of persons, cases, per cent; not years, days or ordinals.
  static func find(_ text: CleanText, _ sentence: Range<Int>) -> [Figure] {
    let words = text.words
    var last = sentence.lowerBound
    return sentence.compactMap { first in
      guard first >= last else { return nil }
      // "1 200" is one number.
      let groups = groups(words, first, sentence.upperBound)
      let index = groups.upperBound - 1
      last = groups.upperBound
      guard index + 1 < sentence.upperBound, !words[first].hasMark, !words[index].hasStop,
        let value = value(words[groups])
      else { return nil }
      let noun = words[index + 1]
      guard !noun.key.isEmpty, !spans.contains(noun.key), noun.key.first?.isLetter == true, !noun.isCapital else {
        return nil
      }
      if first > sentence.lowerBound, ["år", "den", "för", "budget", "nr", "punkt", "§"].contains(words[first - 1].key)
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
        label = trimmed(text.string(words: max(sentence.lowerBound, first - 2)..<max(end, index + 2)))
      }
      let isYearly = (begin..<end).dropFirst().contains { words[$0].key == "år" && words[$0 - 1].key == "per" }
      return Figure(
        value: value, label: label, unit: isPercent ? "procent" : isYearly ? "per år" : noun.key,
        words: first..<max(end, index + 2))
    }
  }

  private static func value(_ words: ArraySlice<Word>) -> ExactDecimal? {
    let key = words.map(\.key).joined()
    if let number = numerals[key] { return ExactDecimal(integerLiteral: number) }
    guard key.utf8.count <= 12, key.first?.isNumber == true else { return nil }
    return ExactDecimal(key.replacing(",", with: "."))
  }

  /// The words of a number that begins with a word: one to three digits, and groups of three.
  private static func groups(_ words: [Word], _ begin: Int, _ end: Int) -> Range<Int> {
    guard (1...3).contains(words[begin].text.utf8.count), words[begin].isDigits else { return begin..<(begin + 1) }
    var stop = begin + 1
    while stop < end {
      let key = Array(words[stop].key.utf8)
      // The last group may have a fraction.
      let isGroup = key.count >= 3 && key.prefix(3).allSatisfy { $0 &- 0x30 < 10 } && (key.count == 3 || key[3] == 0x2C)
      guard isGroup, !words[stop].hasMark else { break }
      stop += 1
      if !words[stop - 1].isDigits { break }
    }
    return begin..<stop
  }

  private static func trimmed(_ text: String) -> String {
    var text = text
    while let last = text.last, ",.:; ".contains(last) { text.removeLast() }
    return text
  }
}

extension Word {
  /// Whether it is digits and nothing else.
  fileprivate var isDigits: Bool { text.utf8.allSatisfy { $0 &- 0x30 < 10 } }

  /// Whether a bracket or a sign stands before it: what is below zero is no figure that the number alone would state.
  fileprivate var hasMark: Bool { text.first.map { "(-–".contains($0) } ?? false }
}

extension String {
  fileprivate func replacing(_ one: Character, with other: Character) -> String {
    String(map { $0 == one ? other : $0 })
  }
}
