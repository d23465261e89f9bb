/// The first words of a report: its kind, its number, the division and the diary numbers.
struct ReportHead: Sendable {
  enum Kind: String, Sendable {
    case report = "utlåtande"
    case memo = "pm"
  }

  var kind: Kind
  /// The kind as written.
  var kindAsGiven: String
  /// The report's own number, `2017:19`.
  var number: String?
  /// `Rotel I`, `RVIII`.
  var division: String?
  var diaryNumbers: [String] = []
  /// The words of the head.
  var words: Range<Int>

  /// The head, if the words begin with one.
  init?(_ words: [Word], at begin: Int, before end: Int) {
    guard begin < end, let kind = Kind(rawValue: words[begin].key) else { return nil }
    self.kind = kind
    kindAsGiven = words[begin].text
    var index = begin + 1
    if index < end, InitiativeLine.isNumber(words[index].key) {
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

  /// `RI`, `RVIII`, `RVI+VIII`.
  private static func isDivision(_ text: String) -> Bool {
    text.first == "R" && text.utf8.count > 1 && text.dropFirst().allSatisfy { "IVX+R".contains($0) }
  }
}
