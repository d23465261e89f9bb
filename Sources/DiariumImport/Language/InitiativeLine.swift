/// A line that names a motion or a letter and who is behind it: `Motion av Eva Ek (EP) (2004:37)`.
package struct InitiativeLine: Sendable {
  package var kind: String
  var kindAsGiven: String
  package var number: String?
  /// The words of those who are behind it.
  package var authors: Range<Int>
  package var words: Range<Int>

  package init?(_ words: [Word], at begin: Int, before end: Int) {
    guard begin + 2 < end, words[begin].isCapital,
      let kind = ["motion": "motion", "skrivelse": "communication", "medborgarförslag": "citizen_proposal"][
        words[begin].key]
    else { return nil }
    (self.kind, kindAsGiven) = (kind, words[begin].text)
    var index = begin + 1
    if words[index].key == "från" || words[index].key == "nr" { index += 1 }
    if index < end, Self.isNumber(words[index].key) {
      number = words[index].key
      index += 1
    } else if index < end, Self.isNumber(words[index].key + ":"), words[index].text.contains(":") {
      // "(2016:)" has lost its number.
      index += 1
    }
    if index < end, words[index].key == "av" {
      index += 1
    } else if number == nil || words[begin + 1].key != "från" {
      return nil
    }
    let first = index
    // A name has a capital letter; "Motion av stort intresse" does not.
    guard first < end, words[first].isCapital || Self.isRole(words[first].key) else { return nil }
    while index < end, index - first < 60 {
      let word = words[index]
      index += 1
      if word.text.hasSuffix(")") || word.text.hasSuffix("),"), !word.hasComma {
        // The number may come after the authors.
        if index < end, words[index].text.hasPrefix("("), Self.isNumber(words[index].key) {
          number = words[index].key
          authors = first..<index
          self.words = begin..<(index + 1)
          return
        }
        if index >= end || !["och", "samt"].contains(words[index].key) && !words[index].text.hasPrefix("(") { break }
      }
      if word.hasStop { return nil }
    }
    if index > first, words[index - 1].text.hasPrefix("("), Self.isNumber(words[index - 1].key) {
      number = words[index - 1].key
      authors = first..<(index - 1)
    } else {
      authors = first..<index
    }
    // Citizens have no party; a list that ends with a conjunction continues.
    let isNamed = words[authors].contains { $0.text.contains("(") } || kind == "citizen_proposal" && index == end
    guard isNamed, let last = words[authors].last, !["och", "samt"].contains(last.key), !last.hasComma else {
      return nil
    }
    self.words = begin..<index
  }

  private static func isRole(_ key: String) -> Bool {
    ["borgarrådet", "ledamoten", "oppositionsborgarrådet"].contains(key)
  }

  /// `2017:19`, and `2007:` where the number was lost.
  package static func isNumber(_ text: String) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    return parts.count == 2 && parts[0].utf8.count == 4
      && parts.allSatisfy { $0.allSatisfy { $0.isASCII && $0.isNumber } }
  }

  /// Whether a line names a motion or a letter and its authors, and nothing else.
  static func isWhole(_ words: [Word]) -> Bool {
    InitiativeLine(words, at: 0, before: words.count)?.words.upperBound == words.count
  }

  /// Whether a line begins to name the authors of a motion, and the next continues.
  static func isBegun(_ words: [Word]) -> Bool {
    guard let last = words.last, ["och", "samt"].contains(last.key) || last.hasComma else { return false }
    return InitiativeLine(Array(words.dropLast()), at: 0, before: words.count - 1) != nil
  }
}
