internal import DiariumModel

/// A work that a text refers to, as named in a sentence.
struct Reference: Sendable {
  var kind: CitationKind
  var identifier: String?
  var title: Range<Int>?
  var publisher: String?
  var quote: Range<Int>?
  /// The words that name it.
  var words: Range<Int>

  /// Whether another reference names the same work.
  func isSame(as other: Reference, in text: CleanText) -> Bool {
    guard kind == other.kind else { return false }
    if identifier != nil || other.identifier != nil { return identifier == other.identifier }
    if publisher != nil || other.publisher != nil { return publisher == other.publisher }
    return title.map { text.string(words: $0).lowercased() } == other.title.map { text.string(words: $0).lowercased() }
  }
}

/// Finds the works that sentences refer to.
struct References {
  let text: CleanText
  private var words: [Word] { text.words }

  init(_ text: CleanText) { self.text = text }

  /// The works that a sentence names, in order.
  func find(_ sentence: Range<Int>) -> [Reference] {
    sentence.compactMap { index in
      series(index, sentence) ?? survey(index, sentence) ?? article(index, sentence) ?? named(index, sentence)
    }
  }

  private static let series: [(key: String, kind: CitationKind)] = [
    ("dir", .termsOfReference), ("sou", .inquiryReport), ("ds", .inquiryReport), ("sfs", .statute),
    ("prop", .governmentBill),
  ]

  /// `dir. 2023:151`, `SOU 2016:92`, `TSFS 2024:57`, `prop. 2020/21:8`.
  private func series(_ index: Int, _ sentence: Range<Int>) -> Reference? {
    guard index + 1 < sentence.upperBound else { return nil }
    let key = words[index].key
    let number = words[index + 1].key
    guard number.contains(":"), number.first?.isNumber == true, number.last?.isNumber == true else { return nil }
    let isCollection = key.hasSuffix("fs") && words[index].isCapital && key.utf8.count >= 3
    guard let kind = Self.series.first(where: { $0.key == key })?.kind ?? (isCollection ? .statute : nil) else {
      return nil
    }
    guard words[index].isCapital || words[index].text.contains(".") else { return nil }
    let name = words[index].text.filter { $0 != "(" }
    var reference = Reference(kind: kind, identifier: "\(name) \(number)", words: index..<(index + 2))
    // "utredning om Översyn av … (dir. 2023:151)" has the title before the bracket.
    if words[index].text.hasPrefix("("),
      let om = sentence.last(where: { $0 < index - 1 && words[$0].key == "om" && words[$0 + 1].isCapital }),
      index - om < 16
    {
      reference.title = (om + 1)..<index
      reference.words = (om + 1)..<(index + 2)
    }
    return reference
  }

  /// `undersökning från CLDD`, `enkät av Ekebypanelen`.
  private func survey(_ index: Int, _ sentence: Range<Int>) -> Reference? {
    guard ["undersökning", "enkätundersökning", "enkät", "studie"].contains(words[index].key),
      index + 2 < sentence.upperBound, ["från", "av"].contains(words[index + 1].key)
    else { return nil }
    let near = (index + 2)..<min(sentence.upperBound, index + 13)
    // A name followed by its abbreviation is known by that.
    if let short = near.first(where: { words[$0].text.hasPrefix("(") && Self.isAbbreviation(words[$0]) }),
      (index + 2..<short).contains(where: { words[$0].isCapital })
    {
      return Reference(kind: .survey, publisher: Self.bare(words[short]), words: index..<(short + 1))
    }
    guard let name = capitals(from: index + 2, sentence) else { return nil }
    let publisher = Self.isAbbreviation(words[name.lowerBound]) ? Self.bare(words[name.lowerBound]) : trimmed(name)
    return Reference(kind: .survey, publisher: publisher, words: index..<name.upperBound)
  }

  private func article(_ index: Int, _ sentence: Range<Int>) -> Reference? {
    if words[index].key == "artikel", index + 2 < sentence.upperBound,
      ["från", "i", "av"].contains(words[index + 1].key),
      let name = capitals(from: index + 2, sentence)
    {
      var reference = Reference(kind: .newsArticle, publisher: trimmed(name), words: index..<name.upperBound)
      if name.upperBound < sentence.upperBound, ["–", "-"].contains(words[name.upperBound].text) {
        let near = (name.upperBound + 1)..<min(sentence.upperBound, name.upperBound + 20)
        if let end = near.first(where: { words[$0].text.hasSuffix("”") || words[$0].text.hasSuffix("\"") }) {
          reference.title = (name.upperBound + 1)..<(end + 1)
          reference.words = index..<(end + 1)
        }
      }
      return reference
    }
    guard words[index].key == "debattartikel" else { return nil }
    let near = index..<min(sentence.upperBound, index + 8)
    guard let by = near.first(where: { ["av", "i", "från"].contains(words[$0].key) }), by + 1 < text.words.count,
      let name = capitals(from: by + 1, by..<min(text.words.count, by + 6))
    else { return nil }
    var reference = Reference(kind: .opinionArticle, publisher: trimmed(name), words: index..<name.upperBound)
    if words[name.upperBound - 1].hasColon, let quote = quote(from: name.upperBound) {
      reference.quote = quote
      reference.words = index..<quote.upperBound
    }
    return reference
  }

  /// The words of a quotation that begins with a word, up to the closing quote.
  private func quote(from begin: Int) -> Range<Int>? {
    guard begin < words.count, let first = words[begin].text.first, "”\"“»«".contains(first) else { return nil }
    let end = (begin..<min(words.count, begin + 400)).first { index in
      let tail = words[index].text.drop { "”\"“»«".contains($0) }
      return tail.contains { "”\"“»«".contains($0) }
    }
    return end.map { begin..<($0 + 1) }
  }

  /// An appropriation directive, an agency's report, a budget.
  private func named(_ index: Int, _ sentence: Range<Int>) -> Reference? {
    let key = words[index].key
    if key == "regleringsbrev", index > sentence.lowerBound, words[index - 1].isCapital,
      words[index - 1].key.hasSuffix("s")
    {
      var end = index + 1
      if end + 2 < sentence.upperBound, words[end].key == "för", words[end + 1].key == "år" { end += 3 }
      return Reference(kind: .appropriationDirection, title: (index - 1)..<end, words: (index - 1)..<end)
    }
    if ["analys", "rapport", "utvärdering", "kartläggning"].contains(key), index > sentence.lowerBound {
      let isOwn = ["egen", "egna"].contains(words[index - 1].key)
      let name = isOwn ? index - 2 : index - 1
      guard name >= sentence.lowerBound, words[name].isCapital, Self.isAgency(words[name].key) else { return nil }
      return Reference(
        kind: .agencyReport, title: name..<(index + 1),
        publisher: BodyNames.base(words[name].text, isGenitive: true), words: name..<(index + 1))
    }
    if key == "budget", index + 2 < sentence.upperBound, words[index + 1].key == "för", Int(words[index + 2].key) != nil
    {
      return Reference(kind: .budget, title: index..<(index + 3), words: index..<(index + 3))
    }
    return nil
  }

  private static func isAgency(_ key: String) -> Bool {
    ["verkets", "myndighetens", "inspektionens", "institutets", "styrelsens"].contains { key.hasSuffix($0) }
      && key != "kommunstyrelsens"
  }

  /// Consecutive words with capital letters.
  private func capitals(from begin: Int, _ sentence: Range<Int>) -> Range<Int>? {
    var end = begin
    while end < sentence.upperBound, words[end].isCapital, end - begin < 6 {
      end += 1
      if words[end - 1].hasComma || words[end - 1].hasColon || words[end - 1].hasStop { break }
    }
    return end > begin ? begin..<end : nil
  }

  private static func isAbbreviation(_ word: Word) -> Bool {
    let letters = word.text.filter(\.isLetter)
    return letters.count >= 2 && letters.allSatisfy(\.isUppercase)
  }

  private static func bare(_ word: Word) -> String { word.text.filter { $0.isLetter || $0.isNumber || $0 == "-" } }

  private func trimmed(_ words: Range<Int>) -> String {
    var name = text.string(words: words)
    while let last = name.last, ",.:;".contains(last) { name.removeLast() }
    return name
  }
}
