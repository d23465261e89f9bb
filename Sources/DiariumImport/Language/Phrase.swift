/// A phrase with gaps, as repeated in reports: `<body> beslutade vid sitt sammanträde <date> följande`.
///
/// In the notation `a|b` is one of two words, `(a)` a word that may be missing, `<name:kind>` a gap; words are compared
/// in lower case and without the marks around them.
package struct Phrase: Sendable {
  enum Gap: String, Sendable {
    /// A body, an office, a company: the first word has a capital letter, unless any is allowed.
    case body
    /// The name of a person: capitalised words, with particles between them.
    case name
    /// Persons with their parties.
    case people
    /// A day.
    case date
    /// Any words of a sentence.
    case words
  }

  enum Element: Sendable {
    case word([Key], isOptional: Bool)
    case gap(String, Gap)
  }

  /// A word of a phrase.
  struct Key: Sendable {
    let text: String
    let hash: UInt64

    init(_ text: Substring) {
      self.text = String(text)
      hash = Word.hash(self.text)
    }

    func isKey(of word: Word) -> Bool { hash == word.hash && text == word.key }
  }

  /// Where a phrase was found.
  package struct Match: Sendable {
    /// The words of it.
    package var words: Range<Int>
    /// The words of its gaps.
    var gaps: [String: Range<Int>] = [:]

    package subscript(_ gap: String) -> Range<Int>? { gaps[gap] }
  }

  private let elements: [Element]
  /// For a phrase that begins with a gap, the first words after it.
  private let pivot: [Key]
  /// The most words in a gap.
  private static let longest = 40
  /// The most words in the name of a body.
  private static let longestName = 10

  package init(_ notation: String) {
    let elements: [Element] = notation.split(separator: " ").map { part in
      if part.hasPrefix("<") {
        let names = part.dropFirst().dropLast().split(separator: ":")
        let kind = Gap(rawValue: String(names.last ?? "")) ?? .words
        return .gap(String(names.first ?? ""), kind)
      }
      let isOptional = part.hasPrefix("(")
      let bare = isOptional ? part.dropFirst().dropLast() : part
      return .word(bare.split(separator: "|").map { Key($0) }, isOptional: isOptional)
    }
    self.elements = elements
    // An optional word does not identify the phrase.
    var pivot: [Key] = []
    if case .gap? = elements.first {
      for case .word(let keys, isOptional: false) in elements.dropFirst().prefix(1) { pivot = keys }
    }
    self.pivot = pivot
  }

  /// The phrase, where it begins with a word; within the words that are given.
  package func match(_ words: [Word], at begin: Int, before end: Int) -> Match? {
    var match = Match(words: begin..<begin)
    guard begin < end, mayMatch(words, begin, end), let stop = step(0, words, begin, end, &match) else { return nil }
    match.words = begin..<stop
    return match
  }

  /// Whether the words that end a leading gap are near enough.
  private func mayMatch(_ words: [Word], _ begin: Int, _ end: Int) -> Bool {
    if pivot.isEmpty { return true }
    for index in begin..<min(end, begin + Self.longest + 1) {
      if pivot.contains(where: { $0.isKey(of: words[index]) }) { return true }
    }
    return false
  }

  /// Whether a line ends within the phrase, of whose words it has two at least.
  package func isBegun(_ words: [Word]) -> Bool {
    guard case .gap(_, .body)? = elements.first else { return false }
    for begin in 1..<max(2, min(words.count, 8)) {
      var place = begin
      var met = 0
      for element in elements.dropFirst() {
        guard place < words.count else { break }
        switch element {
        case .word(let keys, let isOptional):
          if keys.contains(where: { $0.isKey(of: words[place]) }) {
            place += 1
            met += 1
          } else if !isOptional {
            met = -1
          }
        case .gap(_, .date):
          if let date = DateWords.date(words, at: place, before: words.count) {
            place = date.end
          } else if words.count - place < 4 {
            place = words.count
          } else {
            met = -1
          }
        default: met = -1
        }
        if met < 0 { break }
      }
      if met >= 2, place == words.count { return true }
    }
    return false
  }

  private func step(_ element: Int, _ words: [Word], _ place: Int, _ end: Int, _ match: inout Match) -> Int? {
    guard element < elements.count else { return place }
    switch elements[element] {
    case .word(let keys, let isOptional):
      if place < end, keys.contains(where: { $0.isKey(of: words[place]) }),
        let stop = step(element + 1, words, place + 1, end, &match)
      {
        return stop
      }
      return isOptional ? step(element + 1, words, place, end, &match) : nil
    case .gap(let name, .date):
      guard let date = DateWords.date(words, at: place, before: end) else { return nil }
      match.gaps[name] = place..<date.end
      return step(element + 1, words, date.end, end, &match)
    case .gap(let name, let kind):
      let isLast = element + 1 == elements.count
      var stop = place
      while stop < end, stop - place < (kind == .body ? Self.longestName : Self.longest) {
        let word = words[stop]
        guard accepts(word, kind, isFirst: stop == place) else { return nil }
        stop += 1
        if !isLast || stop == end || word.hasStop || kind == .people && Self.endsPeople(words, stop, end) {
          match.gaps[name] = place..<stop
          if let finish = step(element + 1, words, stop, end, &match) { return finish }
        }
        if word.hasStop, kind != .people { return nil }
      }
      return nil
    }
  }

  private func accepts(_ word: Word, _ kind: Gap, isFirst: Bool) -> Bool {
    switch kind {
    case .body: !Self.verbs.contains(word.key) && (!isFirst || word.text.first?.isLetter == true)
    case .name: isFirst ? word.isCapital : word.isCapital || Self.particles.contains(word.key)
    default: true
    }
  }

  /// Whether a list of people ends before a word: after a party, unless a comma or a conjunction continues it.
  private static func endsPeople(_ words: [Word], _ stop: Int, _ end: Int) -> Bool {
    let last = words[stop - 1]
    guard last.text.contains(")"), !last.hasComma, stop < end else { return false }
    let next = words[stop]
    if next.key == "med" { return stop + 1 < end && words[stop + 1].key != "instämmande" }
    return !["och", "samt", "m.fl", "m"].contains(next.key) && !next.text.hasPrefix("(")
  }

  /// Words that occur in no name of a body, so that a gap does not run over a sentence.
  private static let verbs: Set<String> = [
    "att", "föreslår", "delar", "beslutar", "beslutade", "besluta", "anser", "har", "uppfattning", "följande", "se",
    "som",
    "inte", "är", "tillstyrker", "avstyrker", "motion", "motionen",
  ]

  private static let particles: Set<String> = [
    "af", "av", "ben", "da", "de", "del", "den", "der", "di", "el", "la", "van", "von",
  ]
}
