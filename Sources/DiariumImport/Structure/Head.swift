/// The first words of a report: its kind, its number, the division and the diary numbers.
struct Head: Sendable {
  enum Kind: String, Sendable {
    case report = "utlåtande"
    case memo = "pm"
  }

  var kind: Kind
  /// The kind as it is written.
  var kindAsGiven: String
  /// The report's own number, `2017:19`.
  var number: String?
  /// `Rotel I`, `RVIII`.
  var division: String?
  var diaryNumbers: [String] = []
  /// The words of the head.
  var words: Range<Int>

  /// The head, where the words begin with one.
  init?(_ words: [Word], at begin: Int, before end: Int) {
    guard begin < end, let kind = Kind(rawValue: words[begin].key) else { return nil }
    self.kind = kind
    kindAsGiven = words[begin].text
    var index = begin + 1
    if index < end, Self.isNumber(words[index].key) {
      number = words[index].key
      index += 1
    } else if index < end, words[index].text.hasSuffix(":"), words[index].key.utf8.count == 4,
      Int(words[index].key) != nil
    {
      // "2007:" has lost its number.
      index += 1
    }
    if index + 1 < end, words[index].key == "rotel" {
      division = "\(words[index].text) \(words[index + 1].text)"
      index += 2
    } else if index < end, Self.isDivision(words[index].text) {
      division = words[index].text
      index += 1
    }
    while index + 1 < end, words[index].text == "+", let so = division {
      division = "\(so) + \(words[index + 1].text)"
      index += 2
    }
    if index < end, words[index].key == "dnr" {
      var last = index
      while last < end, last - index < 12, !words[last].text.contains(")") { last += 1 }
      guard last < end, last > index else { return nil }
      var text = words[(index + 1)...last].map(\.text).joined(separator: " ")
      if let bracket = text.firstIndex(of: ")") { text = String(text[..<bracket]) }
      diaryNumbers = text.replacing(" och ", with: ",").split(whereSeparator: { $0 == "," || $0 == ";" }).map { part in
        var part = part[...]
        while part.first == " " { part.removeFirst() }
        while part.last == " " { part.removeLast() }
        return String(part)
      }.filter { !$0.isEmpty }
      index = last + 1
    }
    guard number != nil || division != nil || !diaryNumbers.isEmpty else { return nil }
    self.words = begin..<index
  }

  /// `2017:19`, and `2007:` where the number was lost.
  static func isNumber(_ text: String) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    return parts.count == 2 && parts[0].utf8.count == 4
      && parts.allSatisfy { $0.allSatisfy { $0.isASCII && $0.isNumber } }
  }

  /// `RI`, `RVIII`, `RVI+VIII`.
  private static func isDivision(_ text: String) -> Bool {
    text.first == "R" && text.utf8.count > 1 && text.dropFirst().allSatisfy { "IVX+R".contains($0) }
  }

  /// Whether a line names a motion or a letter and who is behind it, and nothing else.
  static func isInitiative(_ words: [Word]) -> Bool {
    InitiativeLine(words, at: 0, before: words.count)?.words.upperBound == words.count
  }
}

extension Head {
  /// Whether a line begins to name those behind a motion, and the next goes on.
  static func beginsInitiative(_ words: [Word]) -> Bool {
    guard let last = words.last, ["och", "samt"].contains(last.key) || last.hasComma else { return false }
    return InitiativeLine(Array(words.dropLast()), at: 0, before: words.count - 1) != nil
  }
}

/// A line that names a motion or a letter and who is behind it: `Motion av Eva Ek (EP) (2004:37)`.
struct InitiativeLine: Sendable {
  var kind: String
  var kindAsGiven: String
  var number: String?
  /// The words of those who are behind it.
  var authors: Range<Int>
  var words: Range<Int>

  init?(_ words: [Word], at begin: Int, before end: Int) {
    guard begin + 2 < end, words[begin].isCapital,
      let kind = ["motion": "motion", "skrivelse": "communication", "medborgarförslag": "citizen_proposal"][
        words[begin].key]
    else { return nil }
    (self.kind, kindAsGiven) = (kind, words[begin].text)
    var index = begin + 1
    if words[index].key == "från" || words[index].key == "nr" { index += 1 }
    if index < end, Head.isNumber(words[index].key) {
      number = words[index].key
      index += 1
    }
    if index < end, words[index].key == "av" {
      index += 1
    } else if number == nil || words[begin + 1].key != "från" {
      return nil
    }
    let first = index
    // A name has a capital letter; "Motion av stort intresse" has none.
    guard first < end, words[first].isCapital || Self.isRole(words[first].key) else { return nil }
    while index < end, index - first < 60 {
      let word = words[index]
      index += 1
      if word.text.hasSuffix(")") || word.text.hasSuffix("),"), !word.hasComma {
        // The number may stand behind the authors.
        if index < end, words[index].text.hasPrefix("("), Head.isNumber(words[index].key) {
          number = words[index].key
          authors = first..<index
          self.words = begin..<(index + 1)
          return
        }
        if index >= end || !["och", "samt"].contains(words[index].key) && !words[index].text.hasPrefix("(") { break }
      }
      if word.hasStop { return nil }
    }
    if index > first, words[index - 1].text.hasPrefix("("), Head.isNumber(words[index - 1].key) {
      number = words[index - 1].key
      authors = first..<(index - 1)
    } else {
      authors = first..<index
    }
    // Citizens have no party; a list that ends in a conjunction goes on.
    let isNamed = words[authors].contains { $0.text.contains("(") } || kind == "citizen_proposal" && index == end
    guard isNamed, let last = words[authors].last, !["och", "samt"].contains(last.key), !last.hasComma else {
      return nil
    }
    self.words = begin..<index
  }

  private static func isRole(_ key: String) -> Bool {
    ["borgarrådet", "ledamoten", "oppositionsborgarrådet"].contains(key)
  }
}

/// `Föredragande borgarrådet Eva Ek`, without a verb.
enum Presenter {
  static func isLabel(_ words: [Word]) -> Bool {
    guard words.count >= 3, words.count <= 8, words[0].key == "föredragande",
      words[1].key == "borgarrådet" || words[1].key == "borgarråden"
    else { return false }
    return words[2...].allSatisfy { $0.isCapital || $0.key == "och" } && !(words.last?.hasStop ?? true)
  }

  /// The words of a label in running text: the role and, at most, three names.
  static func label(_ words: [Word], at begin: Int, before end: Int) -> Range<Int>? {
    guard begin + 2 < end, words[begin].key == "föredragande", words[begin].isCapital,
      words[begin + 1].key == "borgarrådet" || words[begin + 1].key == "borgarråden"
    else { return nil }
    var stop = begin + 2
    while stop < end, stop - begin < 6, words[stop].isCapital,
      Headings.length(ofHeadingAt: words[stop..<min(end, stop + 6)]) == nil
    {
      stop += 1
    }
    return stop > begin + 2 ? begin..<stop : nil
  }
}

/// `Stockholm den 5 juni 2024`, and who signs there.
enum Signature {
  /// The words of the place, where a line is nothing but place and day.
  static func place(_ words: [Word]) -> Range<Int>? {
    place(words, at: 0, before: words.count).flatMap { $0.end == words.count ? $0.place : nil }
  }

  static func place(_ words: [Word], at begin: Int, before end: Int) -> (place: Range<Int>, end: Int)? {
    for length in 1...3 where begin + length < end {
      guard words[begin + length - 1].isCapital, !words[begin + length - 1].hasComma else { return nil }
      if words[begin + length].key == "den",
        let date = DateWords.date(words, at: begin + length, before: end), !words[date.end - 1].hasStop
      {
        return (begin..<(begin + length), date.end)
      }
    }
    return nil
  }
}
